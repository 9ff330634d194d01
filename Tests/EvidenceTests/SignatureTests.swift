import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct SignatureTests {
  private func report(_ messages: [String]) -> SignatureReport {
    var miner = SignatureMiner(keepsLines: true)
    for message in messages { miner.add(message) }
    return miner.report()
  }

  private func texts(_ messages: [String]) -> [String] {
    let report = report(messages)
    return report.lines.map { report.templates[Int($0)].text }
  }

  @Test(arguments: [
    ("order 4711 took 12.5 ms", "order <num> took <num>"), ("took 2046776 ms", "took <num>"),
    ("peer 10.0.0.7:5432 refused", "peer <ip> refused"),
    ("peer db-1.shop.example.org:5432 refused", "peer <host> refused"),
    ("read /var/lib/shop/a.db failed", "read <path> failed"),
    ("id 0f8fad5b-d9cb-469f-a165-70867728950e seen", "id <uuid> seen"),
    ("at 0xdeadbeef and 00c0ffee12", "at <hex> and <hex>"),
    ("2026-03-12T02:14:00.5Z up", "<time> up"), ("since Fri Jun 17 07:07:00 2005 up", "since <time> up"),
    ("GET https://shop.example/a?b=c failed", "GET <url> failed"),
    ("deleted 1, 2, 3, 4", "deleted <num>"), ("deleted 7", "deleted <num>"),
    ("sent 4763 bytes (4.65 KB) now", "sent <num> bytes now"), ("call() done", "call(<*>) done"),
    ("at fe80::1 and ef:fc:10:aa:bb:cc", "at <ip> and <ip>"), ("port 5:11: bye", "port <num>: bye"),
    ("it is true, found nil", "it is <*>, found <*>"), ("paid 12.50 EUR now", "paid <num> now"),
    ("user bob42 10.0.0.7 left", "user bob<num> <ip> left"),
    ("key aB3dE5fG7hJ9kL1mN3pQ5 read", "key <*> read"), ("std::vector and a::b", "std::vector and a::b"),
    ("go.mod and com.example.shop.Cart stay", "go.mod and com.example.shop.Cart stay"),
    ("  two   blanks\tand a tab ", "two blanks and a tab"), ("", ""),
  ])
  func masksValues(_ message: String, _ template: String) { #expect(texts([message]) == [template]) }

  /// A place with this sentence around it needs that many different words.
  @Test(arguments: [
    ("the batch of ‹› is now ready", ValueEvidence.afterPreposition),
    ("session closed for user ‹›", ValueEvidence.afterNamer),
    ("the ‹› batch is now ready", ValueEvidence.varieties),
    ("queue ‹› is now ready to go", ValueEvidence.afterNamer),
    ("‹› closed the whole session now", ValueEvidence.varieties),
    ("moved ‹› now", ValueEvidence.varieties + ValueEvidence.perMissing),
    ("answer was \"‹›\" for this call", ValueEvidence.phrases),
  ])
  func wordsThatVaryAreValues(_ sentence: String, _ needed: Int) {
    let words = ["ada", "bob", "cyd", "dan", "eve", "fay", "gil", "hal"]
    func found(_ count: Int) -> Int {
      Set(texts(words.prefix(count).map { sentence.replacingOccurrences(of: "‹›", with: $0) })).count
    }
    #expect(found(needed - 1) == needed - 1)
    #expect(found(needed) == 1)
  }

  @Test func whatHappenedTellsMessagesApart() {
    let words = ["opened", "closed", "started", "paused", "resumed"]
    let messages = words.map { "the pool of workers was \($0) again" }
    #expect(Set(texts(messages)).count == words.count)
    #expect(Set(texts(messages + ["the pool of workers was drained again"])).count == 1)
  }

  @Test func twoPlacesThatVaryTogether() {
    let states = ["new", "paid", "sent", "lost"]
    let messages = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)].map {
      "invoice changed its state from \(states[$0.0]) to \(states[$0.1])"
    }
    #expect(Set(texts(messages)) == ["invoice changed its state from <*> to <*>"])
  }

  @Test func requestsKeepTheirOperation() {
    let messages = ["GET /v2/17/servers/detail HTTP/1.1 done", "GET /v2/18/servers HTTP/1.1 done"]
    #expect(
      texts(messages) == [
        "GET /v<num>/servers/detail HTTP/<num> done", "GET /v<num>/servers HTTP/<num> done",
      ])
  }

  @Test func wordsOfShortMessagesStay() {
    let messages = ["link up", "link down", "link lost", "link found", "link idle"]
    #expect(texts(messages) == messages)
  }

  @Test func countsAndLines() {
    let report = report(["a 1", "b", "a 2"])
    #expect(report.templates.map(\.count) == [2, 1])
    #expect(report.templates.map(\.firstLine) == [1, 2])
    #expect(report.templates.map(\.lastLine) == [3, 2])
    #expect(report.lines == [0, 1, 0])
  }

  @Test func identifiersComeFromTheTextAlone() {
    let left = report(["b", "order 1 failed"])
    let right = report(["order 2 failed"])
    #expect(left.templates.last?.id == right.templates.first?.id)
    #expect(right.templates.first?.id == ContentHash("order <num> failed").hexadecimal)
  }

  @Test func csvIsQuoted() {
    let id = ContentHash("say \"hi\", <num> times").hexadecimal
    var bytes: [UInt8] = []
    report(["say \"hi\", 5 times"]).csv { bytes += $0 }
    let expected = "line,template_id,template\n1,\(id),\"say \"\"hi\"\", <num> times\"\n"
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func csvOfSeveralFilesNamesThem() {
    var bytes: [UInt8] = []
    report(["a", "b", "c"]).csv(files: [("x,y", 0), ("z", 2)]) { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: ",").dropLast(2).joined(separator: ",") } == [
        "file,line", "\"x,y\",1", "\"x,y\",2", "z,1",
      ])
  }
}
