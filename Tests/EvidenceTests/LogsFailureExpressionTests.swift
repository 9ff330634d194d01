import Evidence
import IncidentModel
import Scan
import Testing

@Suite struct LogsFailureExpressionTests {
  private static let text = """
    {"time":"2026-03-12T02:14:00Z","status":200,"level":"INFO","duration_ms":1500,"http":{"flag":"x"},"msg":"all well"}
    {"time":"2026-03-12T02:14:01Z","status":404,"level":"WARN","duration_ms":20,"msg":"not found"}
    {"time":"2026-03-12T02:14:02Z","status":500,"level":"ERROR","duration_ms":30,"error":"boom","msg":"went boom"}
    {"time":"2026-03-12T02:14:03Z","status":429,"level":"fatal","duration_ms":5}

    """

  @Test(arguments: [
    ("status >= 500", 1), ("status>=500 or status==404", 2), ("status = 404", 1), ("not status < 400", 3),
    ("level >= error", 2), ("level == WARN", 1), ("has(error)", 1), ("has(http.flag)", 1),
    ("has(nothing)", 0),
    ("duration > 1s", 1), ("duration > 25", 2), ("msg contains boom", 1), ("msg == 'all well'", 1),
    ("status in (404, 429)", 2), ("status >= 400 and (level >= error or has(error))", 2),
    ("!(status >= 400) || status == 429", 2), ("http.flag == x", 1), ("nothing != x", 0),
    ("status >= 500 or level >= error and not has(error)", 2),
  ])
  func counts(expression: String, failed: Int) throws {
    let options = LogOptions(failure: try FailureExpression(expression))
    #expect(LogEngine.summarize([source(Self.text)], options: options).requests.failed == failed)
  }

  @Test(
    arguments: [
      ("status >=", 10, nil), ("status => 500", 8, ">="), ("level >= errr", 10, "error"),
      ("status > high", 10, nil),
      ("status >= 500 oor has(x)", 15, "or"), ("(status >= 500", 15, nil), ("", 1, nil), (">= 500", 1, nil),
      ("status >= 500 and", 18, nil), ("has(", 5, nil), ("status containz x", 8, "contains"),
    ] as [(String, Int, String?)])
  func namesTheMistake(expression: String, column: Int, replacement: String?) throws {
    let error = try #require(throws: DiagnosticError.self) { try FailureExpression(expression) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.id == "failure/syntax")
    #expect(diagnostic.summary.contains("at character \(column):"), "\(diagnostic.summary)")
    #expect(diagnostic.replacement == replacement)
  }

  @Test func nestingHasALimit() throws {
    let deep = { String(repeating: "(", count: $0) + "has(a)" + String(repeating: ")", count: $0) }
    _ = try FailureExpression(deep(60))
    #expect(throws: DiagnosticError.self) { try FailureExpression(deep(100_000)) }
  }
}
