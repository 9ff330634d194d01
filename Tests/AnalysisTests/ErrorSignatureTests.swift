import Evidence
import Foundation
import IncidentModel
import Scan
import Testing

@testable import Analysis

@Suite struct ErrorSignatureTests {
  /// Failed requests, a minute apart from 02:00, with these errors.
  private func summary(_ errors: [String]) -> LogSummary {
    let lines = errors.enumerated().map { minute, error in
      let time = "2026-03-12T02:\(minute < 10 ? "0" : "")\(minute):00Z"
      return
        #"{"time":"\#(time)","level":"error","status":500,"path":"/pay","msg":"failed","error":"\#(error)"}"#
    }
    let source = ByteSource(name: "shop.log", bytes: Array(lines.joined(separator: "\n").utf8))
    return LogEngine.summarize([source], options: LogOptions(topErrors: ErrorSignature.messages))
  }

  private func time(_ minute: Int) -> Timestamp? {
    Timestamp(rfc3339: "2026-03-12T02:\(minute < 10 ? "0" : "")\(minute):00Z")
  }

  @Test func messagesThatDifferInValuesAreOneKind() throws {
    let errors = ErrorSignature.find(
      in: summary(["order 7 lost", "pool exhausted", "order 8 lost", "order 7 lost"]), whole: nil, change: nil
    )
    #expect(errors.map(\.text) == ["order <num> lost", "pool exhausted"])
    #expect(errors.map(\.count) == [3, 1])
    let first = try #require(errors.first)
    #expect(first.words == "order … lost")
    #expect(first.firstSeen == time(0) && first.lastSeen == time(3))
    #expect(first.source == SourceSpan(file: "shop.log", line: 1))
    #expect(first.isNew == nil)
  }

  @Test func newIsWhatWasNotThereBeforeTheChange() {
    let whole = summary(["order 7 lost", "order 9 lost", "pool exhausted", "order 8 lost"])
    let window = summary(["", "", "pool exhausted", "order 8 lost"])
    let errors = ErrorSignature.find(in: window, whole: whole, change: time(2))
    #expect(errors.map(\.text) == ["order <num> lost", "pool exhausted"])
    #expect(errors.map(\.isNew) == [false, true])
  }
}
