import Scan
import Testing

@testable import Evidence

/// Reports of static analysis: context, never crashes.
@Suite struct FindingTests {
  private func read(_ text: String) -> CrashReport {
    CrashReader.read([ByteSource(name: "lint", bytes: Array(text.utf8))])
  }

  private func expectFindings(
    _ text: String, _ wanted: [(tool: String, rule: String, file: String, line: Int, severity: String?)]
  ) {
    let report = read(text)
    #expect(report.crashes.isEmpty)
    #expect(report.findings.map(\.tool) == wanted.map(\.tool))
    #expect(report.findings.map(\.rule) == wanted.map(\.rule))
    #expect(report.findings.map(\.file) == wanted.map(\.file))
    #expect(report.findings.map(\.line) == wanted.map(\.line))
    #expect(report.findings.map(\.severity) == wanted.map(\.severity))
    #expect(report.findings.allSatisfy { $0.message?.isEmpty == false && $0.source.firstLine > 0 })
  }

  static let sarif = """
    {
      "version": "2.1.0",
      "runs": [
        {
          "results": [
            {"ruleId": "sql-concat", "message": {"text": "SQL is built\\nby hand"}, "locations": [{"physicalLocation":
              {"artifactLocation": {"uri": "store.go"}, "region": {"startLine": 28, "snippet": {"text": "x"}}}}]},
            {"ruleId": "ignored", "level": "note", "message": {"text": "ignored"}, "locations": [{"physicalLocation":
              {"artifactLocation": {"uri": "file:///srv/shop/internal/db.go"}, "region": {"startLine": 3}}}]}
          ],
          "tool": {"driver": {"name": "Semgrep OSS", "rules": [
            {"id": "sql-concat", "defaultConfiguration": {"level": "error"}}]}}
        }
      ]
    }
    """

  @Test(arguments: [sarif, sarif.split(separator: "\n").joined()]) func staticAnalysisResultsFormat(
    text: String
  ) {
    expectFindings(
      text,
      [
        ("semgrep", "sql-concat", "store.go", 28, "error"),
        ("semgrep", "ignored", "internal/db.go", 3, "note"),
      ])
  }

  @Test func semgrep() {
    expectFindings(
      #"{"version":"1.1","results":[{"check_id":"sql-concat","path":"store.go","start":{"line":28,"col":2},"#
        + #""extra":{"message":"SQL is built by hand","severity":"ERROR"}}],"errors":[]}"#,
      [("semgrep", "sql-concat", "store.go", 28, "ERROR")])
  }

  @Test func staticcheckLines() {
    let line =
      #"{"code":"SA5009","severity":"error","location":{"file":"/srv/shop/store.go","line":39,"column":21},"#
      + #""end":{"file":"/srv/shop/store.go","line":39},"message":"wrong type"}"#
    expectFindings(line + "\n", [("staticcheck", "SA5009", "store.go", 39, "error")])
    expectFindings("go: downloading x\n" + line + "\n", [("staticcheck", "SA5009", "store.go", 39, "error")])
  }

  @Test func vetAsJSON() {
    let text = """
      # shop
      {
      \t"shop": {
      \t\t"copylocks": [
      \t\t\t{"posn": "/srv/shop/store.go:21:9", "message": "passes lock by value"}
      \t\t]
      \t}
      }
      # shop/internal/db
      {"shop/internal/db": {"printf": [{"posn": "/srv/shop/internal/db/db.go:8:2", "message": "bad verb"}]}}
      """
    expectFindings(
      text, [("go vet", "copylocks", "store.go", 21, nil), ("go vet", "printf", "internal/db/db.go", 8, nil)])
  }

  @Test func golangci() {
    expectFindings(
      #"{"Issues":[{"FromLinter":"staticcheck","Text":"SA5009: wrong type","Severity":"","Pos":{"Filename":"a.go","Line":39}},"#
        + #"{"FromLinter":"errcheck","Text":"Error return value is not checked","Severity":"warning","Pos":{"Filename":"b.go","Line":3}}]}"#,
      [("staticcheck", "SA5009", "a.go", 39, nil), ("errcheck", "errcheck", "b.go", 3, "warning")])
  }

  @Test func goToolsAsText() {
    let text = """
      # shop
      ./store.go:13:2: struct field Total repeats json tag "id" also at ./store.go:12
      vet: ./store.go:39:9: fmt.Sprintf format %d has arg o.ID of wrong type string
      store.go:48:13: sleeping for 5 nanoseconds is probably a bug; be explicit if it isn't (SA1004)
      internal/db.go:8:2: copylocks: assignment copies lock value to x: sync.Mutex (govet)
      main.go:3:9: Error return value of `f.Close` is not checked (errcheck)
      2025/11/21 10:00:00 main.go:33: started (well)
      """
    expectFindings(
      text,
      [
        ("go vet", "structtag", "store.go", 13, nil), ("go vet", "printf", "store.go", 39, nil),
        ("staticcheck", "SA1004", "store.go", 48, nil), ("go vet", "copylocks", "internal/db.go", 8, nil),
        ("errcheck", "errcheck", "main.go", 3, nil),
      ])
  }

  @Test func cargo() {
    let record =
      #"{"reason":"compiler-message","message":{"children":[{"spans":[{"file_name":"other.rs","is_primary":true,"line_start":1}]}],"#
      + #""level":"error","message":"equal operands","spans":[{"file_name":"src/lib.rs","is_primary":true,"line_start":22}],"#
      + #""code":{"code":"clippy::eq_op","explanation":null}}}"#
    expectFindings(
      record + "\n{\"reason\":\"build-finished\",\"success\":false}\n",
      [("clippy", "eq_op", "src/lib.rs", 22, "error")])
  }

  @Test func cargoAsText() {
    let text = """
      warning: unneeded `return` statement
        --> src/lib.rs:10:5
         |
      10 |     return t;
         |     ^^^^^^^^
         = help: for further information visit https://rust-lang.github.io/rust-clippy/rust-1.95.0/index.html#needless_return

      error: non-binding let on a synchronization lock
        --> src/lib.rs:26:9
         |
         = note: `#[deny(let_underscore_lock)]` (part of `#[deny(let_underscore)]`) on by default

      error: could not compile `pipeline` (lib) due to 1 previous error; 1 warning emitted
      """
    expectFindings(
      text,
      [
        ("clippy", "needless_return", "src/lib.rs", 10, "warning"),
        ("rustc", "let_underscore_lock", "src/lib.rs", 26, "error"),
      ])
  }

  @Test func sameFindingOfTwoFormatsIsOne() {
    let text = "store.go:39:21: wrong type (SA5009)\n"
    let sources = [text, text].enumerated().map { ByteSource(name: "lint\($0)", bytes: Array($1.utf8)) }
    #expect(CrashReader.read(sources).findings.count == 1)
  }

  @Test func tooManyAreCounted() {
    let text = (0...CrashLimits.findings).map { "store.go:\($0 + 1):2: wrong type (SA5009)\n" }.joined()
    let report = read(text)
    #expect(report.findings.count == CrashLimits.findings)
    #expect(report.diagnostics.map(\.id) == ["crashes/too-many-findings"])
  }

  @Test(arguments: [
    "{\"runs\":[{\"results\":[{\"ruleId\":\"x\"", "[[[[[[", "{\"a\":\"", "{\"results\":[{\"check_id\":1}]}",
    "{}\n{}\n]]]}}}",
    "[{\"State\":{\"OOMKilled\":true", "# x\n{\"a\":{\"b\":[{\"posn\":\":::\",\"message\":\"\"}]}}", "{\"\\u",
  ]) func brokenDocumentsGiveNothing(text: String) {
    #expect(read(text).crashes.isEmpty)
  }
}
