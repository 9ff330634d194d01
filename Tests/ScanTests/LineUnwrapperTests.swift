import Testing

@testable import Scan

/// The plain texts of the lines, with what tells their origins apart as small numbers.
private func unwrapped(_ lines: String...) -> [(text: String, origin: Int, number: Int)] {
  let unwrapper = LineUnwrapper()
  var origins: [UInt64] = []
  return lines.enumerated().compactMap { index, line in
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      guard let plain = unwrapper.unwrap(bytes, number: index + 1) else { return nil }
      if !origins.contains(plain.origin) { origins.append(plain.origin) }
      let text = String(decoding: plain.text, as: UTF8.self)
      return (text, origins.firstIndex(of: plain.origin) ?? -1, plain.firstNumber)
    }
  }
}

@Suite struct LineUnwrapperTests {
  @Test(arguments: [
    "2026-03-12T02:14:00.000000001Z stderr F main.run()", "Mar 12 02:14:00 edge shop[74]: main.run()",
    "Mar 12 02:14:00.123456 edge shop[74]: main.run()",
    "Thu 2026-03-12 02:14:00 UTC edge shop.service[74]: main.run()",
    "2026-03-12T02:14:00+0000 edge shop[74]: main.run()", "<34>Mar 12 02:14:00 edge shop[74]: main.run()",
    #"<34>1 2026-03-12T02:14:00Z edge shop 74 - [a@1 b="] c"] main.run()"#, "[pod/shop-1/shop] main.run()",
    "[pod/shop-1/shop] 2026-03-12T02:14:00Z main.run()", "shop-1  | main.run()", "shop_1 | main.run()",
    "\u{1B}[33mshop-1  | \u{1B}[0mmain.run()\r", #"{"log":"main.run()\n","stream":"stderr","time":"x"}"#,
    #"{"log":"main.run()","kubernetes":{"pod_name":"a"}}"#, #"{"textPayload":"main.run()","timestamp":"x"}"#,
    #"{"jsonPayload":{"message":"main.run()"}}"#, #"{"MESSAGE":[109,97,105,110,46,114,117,110,40,41]}"#,
    #"{"content":{"message":"main.run()"}}"#, #"{"@message":"main.run()"}"#, #"{"LogEntry":"main.run()"}"#,
    #"{"labels":{"app":"shop"},"line":"main.run()"}"#, #"ts=1 level=error msg="main.run()""#,
    #"    "textPayload": "main.run()","#, #"shop-7d shop {"level":"info","msg":"main.run()"}"#,
    #"{"log":"{\"msg\":\"main.run()\"}\n","stream":"stderr","time":"x"}"#,
  ])
  func envelopeIsTakenOff(_ line: String) {
    #expect(unwrapped(line).map(\.text) == ["main.run()"])
  }

  @Test(arguments: [
    "main.run()", "\t/srv/shop/main.go:7 +0x1d", "panic: {\"code\": 7}", "goroutine 1 [running]:", "",
    "  a | b",
    "[signal SIGSEGV: segmentation violation]", "2026-03-12 plain", "12: not a name",
    "thread 'main' panicked at a:1:2:",
  ])
  func plainLineStaysAsItIs(_ line: String) {
    #expect(unwrapped(line).map(\.text) == [line])
  }

  @Test func partsAreJoinedByOriginWithTheFirstLinesNumber() {
    let lines = unwrapped(
      "2026-03-12T02:14:00Z stderr P main.", "2026-03-12T02:14:00Z stdout F other",
      "2026-03-12T02:14:00Z stderr P ru", "2026-03-12T02:14:00Z stderr F n()")
    #expect(lines.map(\.text) == ["other", "main.run()"])
    #expect(lines.map(\.number) == [2, 1])
  }

  @Test func dockerCutsInsideAnEscapeOfTheRecord() {
    let lines = unwrapped(
      #"{"log":"{\"msg\":\"a\\","stream":"stderr","time":"x"}"#,
      #"{"log":"nb\"}\n","stream":"stderr","time":"x"}"#)
    #expect(lines.map(\.text) == ["a\nb"])
  }

  @Test func originsDifferByContainerAndStream() {
    let lines = unwrapped(
      "[pod/a/c] x", "[pod/b/c] x", "[pod/a/c] y", "2026-03-12T02:14:00Z stdout F x",
      "2026-03-12T02:14:00Z stderr F x")
    #expect(lines.map(\.origin) == [0, 1, 0, 2, 3])
  }

  @Test func openPartsAreBounded() {
    let unwrapper = LineUnwrapper()
    for index in 0...LineUnwrapper.openParts {
      let line = Array("[pod/p\(index)/c] 2026-03-12T02:14:00Z stderr P x".utf8)
      let plain = line.withUnsafeBufferPointer { unwrapper.unwrap($0, number: 1) }
      #expect((plain == nil) == (index < LineUnwrapper.openParts), "the one too many comes through as it is")
    }
  }

  @Test func joinedLinesAreBounded() {
    let unwrapper = LineUnwrapper()
    let part =
      Array("2026-03-12T02:14:00Z stderr P ".utf8)
      + [UInt8](repeating: 0x78, count: LineUnwrapper.joinedBytes / 2)
    #expect(part.withUnsafeBufferPointer { unwrapper.unwrap($0, number: 1) } == nil)
    #expect(
      part.withUnsafeBufferPointer { unwrapper.unwrap($0, number: 2)?.text.count }
        == LineUnwrapper.joinedBytes)
  }

  @Test func layersAreBounded() {
    func wrapped(_ layers: Int) -> String {
      (0..<layers).reduce("x") { line, _ in "[pod/a/c] " + line }
    }
    #expect(unwrapped(wrapped(LineUnwrapper.layers)).map(\.text) == ["x"])
    #expect(unwrapped(wrapped(LineUnwrapper.layers + 1)).map(\.text) == ["[pod/a/c] x"])
  }
}
