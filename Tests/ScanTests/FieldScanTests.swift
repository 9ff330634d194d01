import Scan
import Testing

/// The values of `paths` in a line, as text; `nil` for a missing one.
private func scan(_ format: LineFormat, _ line: String, _ paths: [String]) throws -> [String?] {
  let plan = FieldPlan(paths)
  let values = FieldValues(plan)
  return try Array(line.utf8).withUnsafeBufferPointer { bytes in
    try format.scan(bytes, plan, into: values)
    return paths.indices.map { values[$0].kind == .missing ? nil : values[$0].text(in: bytes) }
  }
}

@Suite struct JSONLineTests {
  @Test func findsTopLevelNestedAndDottedKeys() throws {
    let line =
      #" { "a" : 1, "http":{"status":500,"x":{"y":"z"}}, "k.l":"dot", "n":null, "t":true, "l":[1,{"a":2}]} "#
    let found = try scan(.json, line, ["a", "http.status", "http.x.y", "k.l", "n", "t", "l", "y", "http"])
    #expect(
      found == [
        "1", "500", "z", "dot", "null", "true", #"[1,{"a":2}]"#, nil, #"{"status":500,"x":{"y":"z"}}"#,
      ])
  }

  @Test func nestedKeysDoNotShadowTopLevelOnes() throws {
    let line = #"{"up":{"status":503,"a":[{"status":1}]},"status":200,"msg":"{\"status\":500}"}"#
    #expect(try scan(.json, line, ["status", "up.status"]) == ["200", "503"])
    #expect(try scan(.json, #"{"a":{"b":1},"a.b":2}"#, ["a.b"]) == ["2"])
    #expect(try scan(.json, #"{"a.b":2,"a":{"b":1}}"#, ["a.b"]) == ["2"])
    #expect(try scan(.json, #"{"a":{"b.c":3}}"#, ["a.b.c"]) == ["3"])
    #expect(try scan(.json, #"{"a":1,"a":2}"#, ["a"]) == ["2"])
  }

  /// A key may hold any number of dots; what it costs must not grow with them.
  @Test(arguments: [6, 7, 200, 20_000])
  func keysOfManyDotsAreFound(dots: Int) throws {
    let path = Array(repeating: "a", count: dots + 1).joined(separator: ".")
    #expect(try scan(.json, "{\"\(path)\":1}", [path]) == ["1"])
    #expect(try scan(.json, "{\"a\":{\"\(path.dropFirst(2))\":2}}", [path]) == ["2"])
  }

  @Test func decodesEscapes() throws {
    let line = #"{"\u0061":"\"\\\/\b\f\n\r\t \u00e9 \ud83d\ude9a \ud83d x"}"#
    #expect(try scan(.json, line, ["a"]) == ["\"\\/\u{8}\u{C}\n\r\t é 🚚 \u{FFFD} x"])
  }

  @Test(arguments: [
    ("", MalformedLine.Reason.empty), ("  ", .empty), ("text", .notAnObject), ("[1]", .notAnObject),
    (#"{"a":1"#, .truncated), (#"{"a":"b"#, .truncated), (#"{"a":"b\"#, .truncated), (#"{"a"#, .truncated),
    (#"{"a":1}{"b":2}"#, .trailing), (#"{"a":1,}"#, .badStructure), (#"{"a":01}"#, .badValue),
    (#"{"a":1.}"#, .badValue), (#"{"a":+1}"#, .badValue), (#"{"a":tru}"#, .badValue),
    (#"{"a":"\q"}"#, .badEscape),
    (#"{"a":"\u12g4"}"#, .badEscape), ("{\"a\":\"x\u{1}y\"}", .controlByte), (#"{"a" 1}"#, .badStructure),
    (#"{"a":[1,]}"#, .badValue), (#"{"a":{"b"}}"#, .badStructure), (#"{a:1}"#, .badStructure),
    ("{", .truncated),
    (#"{"a":NaN}"#, .badValue), (#"{"a":1e}"#, .badValue), (#"{"a":-}"#, .badValue),
    ("\u{1F}{}", .notAnObject),
  ])
  func refusesDamage(line: String, reason: MalformedLine.Reason) {
    #expect(throws: MalformedLine.self) { try scan(.json, line, ["a"]) }
    do { _ = try scan(.json, line, ["zz"]) } catch { #expect((error as? MalformedLine)?.reason == reason) }
  }

  @Test(arguments: ["{}", " {} ", #"{"a":-0.5e+3}"#, #"{"a":[]}"#, #"{"a":[[],{}]}"#, #"{"":""}"#])
  func acceptsValid(line: String) throws { _ = try scan(.json, line, ["b"]) }

  @Test func nestingHasALimit() throws {
    func nested(_ depth: Int) -> String {
      "{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    }
    _ = try scan(.json, nested(ScanLimits.jsonDepth - 1), ["b"])
    #expect(throws: MalformedLine.self) { try scan(.json, nested(ScanLimits.jsonDepth), ["b"]) }
    #expect(throws: MalformedLine.self) { try scan(.json, nested(1_000_000), ["b"]) }
  }

  @Test func everyPrefixOfALineIsRefused() throws {
    let line = #"{"a":{"b":[1,2.5e3,null]},"c":"x\u00e9\n","d":true}"#
    for length in 0..<line.utf8.count {
      #expect(throws: MalformedLine.self) { try scan(.json, String(line.prefix(length)), ["a.b", "c"]) }
    }
  }

  @Test func listsEveryField() throws {
    var paths: [String] = []
    try Array(#"{"a":1,"b":{"c":{"d":[1]},"e":"x"},"f":{}}"#.utf8).withUnsafeBufferPointer { line in
      try JSONLine.forEachField(line) { path, value in
        paths.append(String(decoding: path, as: UTF8.self) + "=" + value.text(in: line))
      }
    }
    #expect(paths == ["a=1", "b.c.d=[1]", "b.e=x"])
  }
}

@Suite struct LogfmtLineTests {
  @Test func readsPairs() throws {
    let line = #"ts=2026-03-12T02:14:00Z level=error msg="disk \"sda\" full" flag n=1.5 empty= q="" last=x"y"#
    let found = try scan(.logfmt, line, ["ts", "level", "msg", "flag", "n", "empty", "q", "last"])
    #expect(
      found == ["2026-03-12T02:14:00Z", "error", "disk \"sda\" full", nil, "1.5", "", "", "x\"y"])
  }

  @Test(arguments: ["", "just words here", "a=\"never closed", "=x", "a=\"x\\\""])
  func refusesOther(line: String) {
    #expect(throws: MalformedLine.self) { try scan(.logfmt, line, ["a"]) }
  }
}

@Suite struct AccessLineTests {
  private let paths = ["address", "user", "time", "method", "endpoint", "status", "bytes", "duration"]

  @Test func readsCommonCombinedAndDurations() throws {
    let front = #"10.1.2.3 - ada [12/Mar/2026:02:14:00 +0000] "GET /v1/x?q=1 HTTP/1.1" 503 "#
    let base = ["10.1.2.3", "ada", "12/Mar/2026:02:14:00 +0000", "GET", "/v1/x", "503"]
    #expect(try scan(.access, front + "12", paths) == base + ["12", nil])
    #expect(try scan(.access, front + #"- "-" "curl \"x\"""#, paths) == base + ["-", nil])
    #expect(try scan(.access, front + #"7 "-" "curl" 0.042"#, paths) == base + ["7", "0.042"])
    #expect(try scan(.access, front + #"7 "-" "curl" "-" 41400"#, paths) == base + ["7", "41400"])
  }

  @Test func readsVirtualHostsProxiesAndPairs() throws {
    let tail =
      #" - ada [12/Mar/2026:02:14:00 +0000] "GET /v1/x HTTP/1.1" 503 12 "-" "curl" rt=0.042 urt="0.041""#
    let base = ["10.1.2.3", "ada", "503", "0.042"]
    let names = ["address", "user", "status", "rt"]
    #expect(try scan(.access, "10.1.2.3" + tail, names) == base)
    #expect(
      try scan(.access, "shop.example:443 10.1.2.3" + tail, names + ["vhost"]) == base + ["shop.example:443"])
    #expect(try scan(.access, "10.9.9.9, 10.1.2.3" + tail, names) == base)
  }

  @Test func readsLoadBalancers() throws {
    let line =
      #"https 2026-03-12T02:14:00.1Z app/lb/50 10.1.2.3:28 10.0.0.9:80 0.000 0.041 0.000 503 502 34 366 "POST https://x:443/v1/orders HTTP/1.1" "curl" - -"#
    #expect(
      try scan(.access, line, ["time", "status", "method", "duration", "bytes", "agent"])
        == ["2026-03-12T02:14:00.1Z", "503", "POST", "0.041", "366", "curl"])
    let unanswered = line.replacingFirst("0.041", "-1")
    #expect(try scan(.access, unanswered, ["status", "duration"]) == ["503", nil])
  }

  @Test func readsEnvoyAndIstio() throws {
    let front = #"[2026-03-12T02:14:00.123Z] "POST /orders HTTP/2" 503 UF "#
    let expected = [nil, nil, "2026-03-12T02:14:00.123Z", "POST", "/orders", "503", "91", "45"]
    #expect(try scan(.access, front + #"0 91 45 44 "-" "agent" "id" "host" "up""#, paths) == expected)
    #expect(try scan(.access, front + #"via_upstream - "-" 0 91 45 44 "-" "agent""#, paths) == expected)
  }

  @Test(arguments: [
    "", "plain text of a program", #"h - - [t] "GET / HTTP/1.1" abc 1"#, #"h - - [t] "GET / HTTP/1.1"#, "[x",
    #"h - - [t"#,
  ])
  func refusesOther(line: String) {
    #expect(throws: MalformedLine.self) { try scan(.access, line, ["address"]) }
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, _ other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
