import Foundation
import Testing

@testable import Evidence

/// What people are told about each class of fault.
@Suite struct FaultClassTests {
  private static func sentences(_ text: String) -> Int {
    text.split(separator: " ").count { $0.hasSuffix(".") && !["e.g.", "i.e."].contains($0) }
  }

  @Test(arguments: FaultClass.allCases) func hasOneSentenceForTheCEOAndTwoForTheEngineer(fault: FaultClass) {
    #expect(Self.sentences(fault.plainWords) == 1, "\(fault.plainWords)")
    #expect(Self.sentences(fault.engineerNote) == 2, "\(fault.engineerNote)")
    #expect(Self.sentences(fault.caughtBy) == 1 && Self.sentences(fault.doesNotShow) == 1)
    #expect(!fault.title.isEmpty && fault.title.count < 50)
  }

  /// No jargon and no blame in what a CEO reads.
  @Test(arguments: FaultClass.allCases) func speaksPlainly(fault: FaultClass) {
    let words = ([fault.plainWords] + fault.practices.map(\.plainWords)).joined(separator: " ").lowercased()
      .split { !$0.isLetter }
    let jargon: Set<Substring> = [
      "goroutine", "thread", "mutex", "pointer", "nil", "null", "panic", "stack", "heap", "buffer",
      "segfault",
      "kernel", "allocation", "dereference", "integer", "runtime", "developer", "mistake", "careless",
      "forgot",
      "slice", "map", "deadlock", "exception", "regression", "debug",
    ]
    #expect(words.filter(jargon.contains).isEmpty)
  }

  @Test(arguments: FaultClass.allCases) func namesWhatWouldHaveCaughtIt(fault: FaultClass) {
    #expect((1...4).contains(fault.practices.count))
    #expect(Set(fault.practices).count == fault.practices.count)
  }

  /// Shorter words would make the search for all of them slower.
  @Test func wordsAreLongEnough() {
    let words = CrashFamilies.all.flatMap { $0.words }
    #expect(words.filter { $0.utf8.count < 7 }.isEmpty)
  }

  @Test func everyPracticeIsOfUse() {
    let used = Set(FaultClass.allCases.flatMap(\.practices))
    #expect(PreventivePractice.allCases.filter { !used.contains($0) }.isEmpty)
  }

  @Test func theDocumentHoldsTheTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = root.deletingLastPathComponent().appending(path: "docs/crashes.md")
    var text = try String(contentsOf: page, encoding: .utf8)
    let (start, end) = ("<!-- fault classes -->\n", "<!-- end of fault classes -->")
    let from = try #require(text.range(of: start)?.upperBound)
    let to = try #require(text.range(of: end)?.lowerBound)
    if ProcessInfo.processInfo.environment["CANDOR_RECORD"] == "1" {
      text.replaceSubrange(from..<to, with: FaultHandbook.markdown + "\n")
      try text.write(to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(text[from..<to] == FaultHandbook.markdown + "\n", "run the tests with CANDOR_RECORD=1")
    }
  }
}
