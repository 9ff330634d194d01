import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct CrashStabilityTests {
  @Test func signatureSurvivesAddressesNumbersAndMovedLines() {
    let moved = CrashFixtures.goNil
      .replacingOccurrences(of: "shelf.go:12", with: "shelf.go:99")
      .replacingOccurrences(of: "goroutine 1 ", with: "goroutine 871 gp=0xc000006380 m=0 mp=0x5531c0 ")
      .replacingOccurrences(of: "addr=0x8 pc=0x680433", with: "addr=0x10 pc=0x1")
    #expect(crashes(moved).first?.signature == crashes(CrashFixtures.goNil).first?.signature)
    #expect(crashes(moved).first?.site.line == 99)
  }

  @Test func differentFunctionsHaveDifferentSignatures() {
    let other = CrashFixtures.goNil.replacingOccurrences(of: ".Bump(", with: ".Lift(")
    #expect(crashes(other).first?.signature != crashes(CrashFixtures.goNil).first?.signature)
  }

  @Test func equalReportsAreCountedOnceAndInOrder() {
    let text = [CrashFixtures.goIndex, CrashFixtures.goNil, CrashFixtures.goNil].joined(separator: "\n")
    let found = crashes(text)
    #expect(found.map(\.count) == [2, 1])
    #expect(found.map(\.faultClass) == [.nilDereference, .indexOutOfRange])
  }

  @Test(arguments: [CrashFixtures.goRepanic, CrashFixtures.goRace, CrashFixtures.rustDouble])
  func anyTruncationIsRead(_ text: String) {
    let bytes = Array(CrashEnvelopes.docker(text).utf8)
    for end in stride(from: 0, to: bytes.count, by: 37) {
      let report = CrashReader.read([ByteSource(name: "cut", bytes: Array(bytes[..<end]))])
      #expect(report.crashes.count <= 3)
    }
  }

  @Test func damagedBytesNeverStopTheReader() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let clean = Array((CrashFixtures.goRace + CrashEnvelopes.record(CrashFixtures.rustDouble)).utf8)
    for _ in 0..<100 {
      var bytes = clean
      for _ in 0..<20 { bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next()) }
      let report = CrashReader.read([ByteSource(name: "damaged", bytes: bytes)])
      #expect(report.stats.sources == 1)
    }
  }

  @Test func foreignLinesEndAReportOfTheSameOrigin() throws {
    let noise = Array(repeating: "cache refreshed", count: CrashLimits.foreignLines + 1).joined(
      separator: "\n")
    let late = "main.late()\n\t/srv/shop/main.go:1 +0x1"
    let crash = try #require(crashes([CrashFixtures.goError, noise, late].joined(separator: "\n")).first)
    #expect(crash.source.lastLine == 5)
  }

  @Test func unreadableSourceIsADiagnosticAndTheOthersAreRead() {
    struct Gone: Error {}
    let gone = ByteSource(name: "gone.log") { throw Gone() }
    let good = ByteSource(name: "good.log", bytes: Array(CrashFixtures.goNil.utf8))
    let report = CrashReader.read([gone, good])
    #expect(report.crashes.count == 1)
    #expect(report.diagnostics.map(\.id) == ["evidence/unreadable"])
    #expect(report.diagnostics.first?.span?.file == "gone.log")
  }

  @Test func jsonHoldsEveryKeyAndNullForWhatIsNotTold() throws {
    let report = CrashReader.read([ByteSource(name: "a.log", bytes: Array(CrashFixtures.rustNone.utf8))])
    let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
    let crash = try #require((object?["crashes"] as? [[String: Any]])?.first)
    let keys = [
      "block", "blocks", "caught_by", "count", "does_not_show", "engineer", "error_chain", "exit_code",
      "explanation",
      "fault_class", "fault_subclass", "file", "first_seen", "function", "language", "last_seen", "line",
      "message",
      "plain_words", "practices", "race", "relation", "relation_file", "relation_source", "relations",
      "restarts",
      "role", "root", "root_cause", "services", "signature", "source", "statements", "threads", "versions",
      "victims",
    ]
    #expect(crash.keys.sorted() == keys)
    #expect(crash["function"] is NSNull)
    #expect(crash["root"] is NSNull)
    #expect(report.json == report.json)
  }

  @Test(arguments: FaultClass.allCases) func everyClassIsExplained(_ fault: FaultClass) {
    let sentences = [fault.plainWords, fault.engineerNote, fault.caughtBy, fault.doesNotShow]
    for sentence in sentences {
      #expect(sentence.hasSuffix("."))
      #expect(sentence.first?.isUppercase == true)
    }
    #expect(Set(FaultClass.allCases.map(\.title)).count == FaultClass.allCases.count)
    let jargon = [
      "goroutine", "mutex", "pointer", "panic", "thread", "stack", "heap", "nil ", "null", "buffer",
    ]
    for word in jargon { #expect(!fault.plainWords.lowercased().contains(word)) }
  }
}
