import Testing

@testable import Prose

@Suite struct TokenRangesTests {
  @Test func rangesThatOverlapAreLeftOut() {
    var ranges = [2..<4, 8..<9]
    ranges.addApart([0..<2, 3..<5, 5..<8, 9..<10])
    #expect(ranges == [0..<2, 2..<4, 5..<8, 8..<9, 9..<10])
    #expect([0..<2, 3..<5].without([1..<3]) == [3..<5])
    #expect([0..<2].without([]) == [0..<2])
  }

  @Test func termsAreFoundInSingularAndPlural() {
    let lexicon = TermLexicon(["proxy cache kafka dns"])
    for word in ["proxy", "proxies", "cache", "caches", "kafka", "dns"] {
      #expect(lexicon.contains(WordKey(word)), "\(word)")
    }
    for word in ["prox", "cach", "dnss", ""] { #expect(!lexicon.contains(WordKey(word)), "\(word)") }
  }
}
