import Testing

@testable import Scan

@Suite struct WordSearchTests {
  private static let words = ["panic: ", "fatal error: ", "goroutine ", "PANIC:  ", "panicked at ", "aaaaa"]
  private static let search = WordSearch(words)

  private func first(_ text: String, from start: Int = 0) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { Self.search.first(in: $0, from: start) }
  }

  @Test(arguments: words) func findsEveryWordAtEveryPlace(_ word: String) {
    for lead in 0..<40 {
      let text = String(repeating: "x", count: lead) + word + "tail"
      #expect(first(text) == lead)
      #expect(first(text, from: lead) == lead)
      #expect(first(text, from: lead + 1) == nil)
      #expect(first(String(text.prefix(lead + word.count - 1))) == nil, "the word is cut")
    }
  }

  @Test func findsNothingInOrdinaryText() {
    #expect(first("panic panicked fatal errors goroutines pani") == nil)
    #expect(first("") == nil)
  }

  @Test func agreesWithAPlainSearchOnMadeText() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var text: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(Array("panic: gortue a".utf8)[Int(state >> 33) % 15])
      }
      if state & 64 == 0 {
        text.insert(contentsOf: Self.words[Int(state >> 40) % 6].utf8, at: Int(state >> 50) % 40)
      }
      let expected = text.indices.first { start in
        Self.words.contains { text[start...].starts(with: $0.utf8) }
      }
      #expect(text.withUnsafeBufferPointer { Self.search.first(in: $0) } == expected)
    }
  }

  @Test func shortWordsAreLeftOut() {
    let search = WordSearch(["abcd", "abcde"])
    #expect(Array("abcd".utf8).withUnsafeBufferPointer(search.occurs) == false)
    #expect(Array("xabcde".utf8).withUnsafeBufferPointer(search.occurs))
  }
}
