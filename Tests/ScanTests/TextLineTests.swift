import Scan
import Testing

/// Every field of a line, as `name=value`.
private func fields(_ line: String, _ format: LineFormat = .text) throws -> [String: String] {
  try Array(line.utf8).withUnsafeBufferPointer { bytes in
    var found: [String: String] = [:]
    try format.forEachField(bytes) { found[String(decoding: $0, as: UTF8.self)] = $1.text(in: bytes) }
    return found
  }
}

@Suite struct TextLineTests {
  @Test(
    arguments: [
      (
        "2026-03-12 02:14:00,123 ERROR [orders] pool empty",
        ["time": "2026-03-12 02:14:00,123", "level": "ERROR", "program": "orders", "message": "pool empty"]
      ),
      ("2026/03/12 02:14:00 pool empty", ["time": "2026/03/12 02:14:00", "message": "pool empty"]),
      (
        "2026/03/12 02:14:00.000123 main.go:12: pool empty",
        ["time": "2026/03/12 02:14:00.000123", "message": "main.go:12: pool empty"]
      ),
      (
        "Mar  2 02:14:00 web-1 app[123]: pool empty",
        ["time": "Mar  2 02:14:00", "host": "web-1", "program": "app", "message": "pool empty"]
      ),
      (
        "<11>Mar 12 02:14:00 web-1 app: pool empty",
        [
          "time": "Mar 12 02:14:00", "level": "<11>", "host": "web-1", "program": "app",
          "message": "pool empty",
        ]
      ),
      (
        "<165>1 2026-03-12T02:14:00.003Z web-1 app 12 ID47 - pool empty",
        [
          "time": "2026-03-12T02:14:00.003Z", "level": "<165>", "host": "web-1", "program": "app",
          "message": "pool empty",
        ]
      ),
      (
        "E0312 02:14:00.123456       1 pool.go:12] pool empty",
        ["time": "0312 02:14:00.123456", "level": "E", "message": "pool empty"]
      ),
      (
        "[2026-03-12T02:14:00Z ERROR app::pool] pool empty",
        ["time": "2026-03-12T02:14:00Z", "level": "ERROR", "program": "app::pool", "message": "pool empty"]
      ),
      (
        "2026-03-12T02:14:00.123456Z ERROR request{id=7}: app::pool: pool empty",
        [
          "time": "2026-03-12T02:14:00.123456Z", "level": "ERROR", "program": "app::pool",
          "message": "pool empty",
        ]
      ),
      (
        "2026-03-12 02:14:00.123 ERROR 812 --- [nio-8080-exec-3] c.acme.Pool : pool empty",
        [
          "time": "2026-03-12 02:14:00.123", "level": "ERROR", "program": "c.acme.Pool",
          "message": "pool empty",
        ]
      ),
      (
        "2026-03-12 02:14:00,123 - shop.pool - ERROR - pool empty",
        [
          "time": "2026-03-12 02:14:00,123", "level": "ERROR", "program": "shop.pool",
          "message": "pool empty",
        ]
      ),
      (
        "2026/03/12 02:14:00 [error] 31#31: *1 pool empty",
        ["time": "2026/03/12 02:14:00", "level": "error", "message": "31#31: *1 pool empty"]
      ),
      (
        "2026-03-12 02:14:00.123 UTC [1234] ERROR:  pool empty",
        ["time": "2026-03-12 02:14:00.123 UTC", "level": "ERROR", "message": "pool empty"]
      ),
      (
        "ERRO[2026-03-12T02:14:00Z] pool empty",
        ["time": "2026-03-12T02:14:00Z", "level": "ERRO", "message": "pool empty"]
      ),
      (
        "[Thu Mar 12 02:14:00.123456 2026] [core:error] pool empty",
        [
          "time": "Thu Mar 12 02:14:00.123456 2026", "level": "error", "program": "core",
          "message": "pool empty",
        ]
      ),
      (
        "2026-03-12 02:14:00 error reading the pool",
        ["time": "2026-03-12 02:14:00", "level": "error", "message": "error reading the pool"]
      ),
      (
        "pool-1  | 2026-03-12T02:14:00Z WARN pool empty",
        ["time": "2026-03-12T02:14:00Z", "level": "WARN", "message": "pool empty", "program": "pool-1"]
      ),
    ] as [(String, [String: String])])
  func readsPrefixes(line: String, expected: [String: String]) throws {
    let found = try fields(line)
    for (name, value) in expected { #expect(found[name] == value, "\(name) of \(line)") }
  }

  @Test func readsPairsInsideTheText() throws {
    let found = try fields(
      #"2026-03-12 02:14:00 WARN orders: pay failed (status=500, took=12ms) amount=12,50 err="said \"no\"""#)
    #expect(found["status"] == "500")
    #expect(found["took"] == "12ms")
    #expect(found["amount"] == "12,50")
    #expect(found["err"] == "said \"no\"")
    #expect(found["message"] == "pay failed (status=500, took=12ms)")
    #expect(try fields("2026-03-12 02:14:00 WARN pay failed status=500 took=12ms")["message"] == "pay failed")
    #expect(try fields("2026-03-12 02:14:00 INFO a == b and url=http://x/?q=1")["q"] == nil)
  }

  @Test func readsWhatIsInsideTheLine() throws {
    let object = try fields(#"2026-03-12T02:14:00Z stdout F {"time":"t","status":500,"http":{"path":"/x"}}"#)
    #expect(object["time"] == "t")
    #expect(object["line.time"] == "2026-03-12T02:14:00Z")
    #expect(object["http.path"] == "/x")
    let access = try fields(
      #"Mar 12 02:14:00 web-1 nginx: 10.0.0.1 - ada [12/Mar/2026:02:14:00 +0000] "GET /x HTTP/1.1" 503 12"#)
    #expect(access["status"] == "503")
    #expect(access["user"] == "ada")
    #expect(try fields(#"{"a":1}"#) == ["a": "1"])
    #expect(
      try fields("ts=2026-03-12T02:14:00Z level=warn") == ["ts": "2026-03-12T02:14:00Z", "level": "warn"])
  }

  @Test(arguments: [
    "    at com.acme.Pool.take(Pool.java:12)", "goroutine 7 [running]:", "see {this}", "a = b",
  ])
  func linesWithoutATimeHaveNoValues(line: String) throws { #expect(try fields(line) == [:]) }

  @Test(arguments: ["", #"{"a":1"#, #"{"a":1}}"#])
  func refusesDamage(line: String) { #expect(throws: MalformedLine.self) { try fields(line) } }

  @Test func anyBytesAreReadWithoutATrap() {
    var seed: UInt64 = 7
    let pieces = [
      "2026-03-12 02:14:00", "[", "]", "{", "}", "\"", "=", "ERROR", "<11>", "Mar 12 02:14:00", " ", "\t",
      "a:", "\\", "|",
      "E0312 02:14:00.1", "12/Mar/2026:02:14:00 +0000", "\u{FF}", ",", "1", "key=", "- ", "http 2026",
    ]
    for _ in 0..<3000 {
      var line = ""
      for _ in 0..<Int(seed >> 60) + 1 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += pieces[Int(seed >> 33) % pieces.count]
      }
      for format in [LineFormat.text, .access, .logfmt, .container, .otlp] {
        Array(line.utf8).withUnsafeBufferPointer { bytes in
          let plan = FieldPlan(["time", "status", "message", "key"])
          let values = FieldValues(plan)
          try? format.scan(bytes, plan, into: values)
          try? format.forEachRecord(bytes) { _ in }
          for slot in 0..<4 { _ = values[slot].bytes(in: bytes).count }
        }
      }
    }
  }
}

@Suite struct EnvelopeTests {
  private func records(_ line: String, _ format: LineFormat) throws -> [String] {
    try Array(line.utf8).withUnsafeBufferPointer { bytes in
      var found: [String] = []
      try format.forEachRecord(bytes) { found.append(String(decoding: $0, as: UTF8.self)) }
      return found
    }
  }

  @Test func anExportLineGivesEachOfItsRecords() throws {
    let resource = #"{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]}"#
    let first =
      #"{"timeUnixNano":"17","severityNumber":17,"severityText":"","body":{"stringValue":"a \"b\""},"attributes":[{"key":"n","value":{"intValue":"5"}},{"key":"ok","value":{"boolValue":true}},{"key":"d","value":{"doubleValue":1.5}}]}"#
    let second =
      #"{"timeUnixNano":"0","observedTimeUnixNano":"18","severityText":"WARN","body":{"kvlistValue":{"values":[{"key":"status","value":{"intValue":500}}]}},"attributes":[{"key":"http","value":{"kvlistValue":{"values":[{"key":"path","value":{"stringValue":"/x"}}]}}}]}"#
    let third =
      #"{"timeUnixNano":"19","severityNumber":9,"body":{"stringValue":"{\"status\":200,\"msg\":\"in\"}"}}"#
    let line =
      #"{"resourceLogs":[{"resource":\#(resource),"scopeLogs":[{"scope":{"name":"s"},"logRecords":[\#(first),\#(second)]},{"logRecords":[\#(third)]}]},{"scopeLogs":[{"logRecords":[{"timeUnixNano":"20"}]}]}]}"#
    #expect(
      try records(line, .otlp) == [
        #"{"service.name":"shop","scope.name":"s","message":"a \"b\"","n":5,"ok":true,"d":1.5,"time":17,"level":"ERROR"}"#,
        #"{"service.name":"shop","scope.name":"s","status":500,"http.path":"/x","time":18,"level":"WARN"}"#,
        #"{"service.name":"shop","status":200,"msg":"in","time":19,"level":"INFO"}"#,
        #"{"time":20}"#,
      ])
    for record in try records(line, .otlp) { _ = try fields(record, .otlp) }
  }

  @Test(arguments: ["", "{", #"{"resourceSpans":[]}"#, "[]", #"{"resourceLogs":[}"#])
  func otherLinesAreNoExport(line: String) {
    #expect(throws: MalformedLine.self) { try records(line, .otlp) }
  }

  @Test(arguments: [
    #"{"resourceLogs":[]}"#, #"{"resourceLogs":{}}"#,
    #"{"resourceLogs":[1,{"scopeLogs":[{"logRecords":[]}]}]}"#,
  ])
  func emptyExportsHaveNoRecords(line: String) throws { #expect(try records(line, .otlp) == []) }

  @Test func aContainersLineIsUnpacked() throws {
    let line = #"{"log":"{\"status\":500}\r\n","stream":"stderr","time":"2026-03-12T02:14:00.1Z"}"#
    #expect(try records(line, .container) == [#"2026-03-12T02:14:00.1Z {"status":500}"#])
    #expect(throws: MalformedLine.self) { try records(#"{"stream":"stderr","time":"x"}"#, .container) }
  }
}

@Suite struct LogfmtPlanTests {
  /// With and without what was learned from other lines, the values are the same.
  @Test func learningChangesNothing() throws {
    var seed: UInt64 = 3
    func below(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let keys = [
      "ts", "level", "msg", "status", "customer_id", "a", "duration_milliseconds", "level2", "status_text",
    ]
    let values = [
      "1", "-1.5", "x", "\"two words\"", "\"a \\\"q\\\"\"", "", "2026-03-12T02:14:00Z", "\"open", "é=ü",
    ]
    let plan = FieldPlan(["ts", "msg", "status", "customer_id", "duration_milliseconds", "a"])
    let learned = LogfmtPlan(plan)
    for _ in 0..<5000 {
      let line = (0..<below(8) + 1).map { _ in keys[below(keys.count)] + "=" + values[below(values.count)] }
        .joined(separator: below(5) == 0 ? "  flag " : " ")
      #expect(
        read(line) { try LogfmtLine.scan($0, learned, into: $1) }
          == read(line) { try LineFormat.logfmt.scan($0, plan, into: $1) })
    }
    func read(_ line: String, _ scan: (LineBytes, FieldValues) throws -> Void) -> [String]? {
      let values = FieldValues(plan)
      return Array(line.utf8).withUnsafeBufferPointer { bytes in
        do { try scan(bytes, values) } catch { return ["\(error)"] }
        return (0..<values.count).map { "\(values[$0].kind) \(values[$0].text(in: bytes))" }
      }
    }
  }
}
