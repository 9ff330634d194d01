import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct SignatureTests {
  private func texts(_ messages: [String]) -> [String] {
    var miner = SignatureMiner()
    for message in messages { miner.add(message) }
    let report = miner.report()
    return report.lines.map { report.templates[$0].text }
  }

  @Test(arguments: [
    ("order 4711 took 12.5 ms", "order <num> took <num>"),
    ("peer 10.0.0.7:5432 refused", "peer <ip> refused"),
    ("peer db-1.shop.example.org:5432 refused", "peer <host> refused"),
    ("read /var/lib/shop/a.db failed", "read <path> failed"),
    ("id 0f8fad5b-d9cb-469f-a165-70867728950e seen", "id <uuid> seen"),
    ("at 0xdeadbeef and 00c0ffee12", "at <hex> and <hex>"),
    ("2026-03-12T02:14:00.5Z up", "<time> up"), ("since Fri Jun 17 07:07:00 2005 up", "since <time> up"),
    ("GET https://shop.example/a?b=c failed", "GET <url> failed"),
    ("deleted 1, 2, 3, 4", "deleted <num>"), ("deleted 7", "deleted <num>"),
    ("sent 4763 bytes (4.65 KB) now", "sent <num> bytes now"), ("call() done", "call(<*>) done"),
    ("go.mod and com.example.shop.Cart stay", "go.mod and com.example.shop.Cart stay"),
    ("  two   blanks\tand a tab ", "two blanks and a tab"), ("", ""),
  ])
  func masksValues(_ message: String, _ template: String) { #expect(texts([message]) == [template]) }

  @Test func wordsThatVaryAreValues() {
    let names = ["ada", "bob", "cyd", "dan"]
    let expected = Array(repeating: "session closed for user <*>", count: 4)
    #expect(texts(names.map { "session closed for user \($0)" }) == expected)
    #expect(Set(texts(names.prefix(3).map { "session closed for user \($0)" })).count == 3)
  }

  @Test func wordsOfShortMessagesStay() {
    let messages = ["link up", "link down", "link lost", "link found", "link idle"]
    #expect(texts(messages) == messages)
  }

  @Test func orderOfMessagesDoesNotChangeTemplates() {
    let messages = (0..<50).map { "worker \(["a", "b", "c", "d", "e"][$0 % 5]) finished batch \($0) in time" }
    #expect(Set(texts(messages)) == Set(texts(messages.reversed())))
    #expect(Set(texts(messages)).count == 1)
  }

  @Test func countsAndLines() throws {
    var miner = SignatureMiner()
    for message in ["a 1", "b", "a 2"] { miner.add(message) }
    let report = miner.report()
    #expect(report.templates.map(\.count) == [2, 1])
    #expect(report.templates.map(\.firstLine) == [1, 2])
    #expect(report.templates.map(\.lastLine) == [3, 2])
    #expect(report.lines == [0, 1, 0])
  }

  @Test func identifiersComeFromTheTextAlone() throws {
    var left = SignatureMiner()
    var right = SignatureMiner()
    for message in ["b", "order 1 failed"] { left.add(message) }
    for message in ["order 2 failed"] { right.add(message) }
    #expect(left.report().templates.last?.id == right.report().templates.first?.id)
    #expect(right.report().templates.first?.id == ContentHash("order <num> failed").hexadecimal)
  }

  @Test func csvIsQuoted() {
    var miner = SignatureMiner()
    miner.add("say \"hi\", 5 times")
    let id = ContentHash("say \"hi\", <num> times").hexadecimal
    #expect(miner.report().csv() == "line,template_id,template\n1,\(id),\"say \"\"hi\"\", <num> times\"\n")
  }

  @Test func everyLineOfAFileHasATemplate() throws {
    let bytes = Array("a 1\n\n\u{FF}\u{0} 2\na 3".utf8) + [0xFF, 0xFE]
    let (report, summary) = try SignatureMiner.mine(ByteSource(name: "x", bytes: bytes))
    #expect(report.lines.count == summary.lines)
    #expect(report.lines.count == 4)
  }

  @Test func damagedMessagesAreMined() {
    var state: UInt64 = 7
    var miner = SignatureMiner()
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      bytes.withUnsafeBufferPointer { miner.add($0) }
    }
    #expect(miner.report().lines.count == 2000)
  }
}
