import Testing

@testable import Typesetting

@Suite struct LineBreakerTests {
  private func words(_ widths: [Double]) -> [Word] { widths.map { Word(width: $0, trailing: 3) } }

  private func width(_ words: ArraySlice<Word>) -> Double {
    words.reduce(0) { $0 + $1.width + $1.trailing } - (words.last?.trailing ?? 0)
  }

  /// Widths that look random and are always the same.
  private func sample(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(5 + state >> 33 % 41)
    }
  }

  @Test(arguments: 1...20)
  func everyLineFitsAndEveryWordIsThereOnce(seed: Int) {
    let words = words(sample(60, seed: UInt64(seed)))
    let lines = LineBreaker.lines(words, measure: 120)
    #expect(lines.flatMap(Array.init) == Array(words.indices))
    for line in lines { #expect(width(words[line]) <= 120.01) }
  }

  @Test(arguments: 1...20)
  func neverMoreLinesThanFillingThemGreedily(seed: Int) {
    let words = words(sample(60, seed: UInt64(seed)))
    var greedy = 1
    var start = 0
    for index in words.indices where width(words[start...index]) > 120 {
      greedy += 1
      start = index
    }
    #expect(LineBreaker.lines(words, measure: 120).count == greedy)
  }

  @Test func prefersEvenLines() {
    // Greedy would set 30 30 | 30 and leave the second line with a hole before the wide word.
    let lines = LineBreaker.lines(words([30, 30, 30, 90, 60]), measure: 100)
    #expect(lines == [0..<3, 3..<4, 4..<5])
    let even = LineBreaker.lines(words([40, 20, 20, 75, 20, 60]), measure: 100)
    #expect(even == [0..<3, 3..<5, 5..<6])
  }

  @Test func balancedLinesAreOfAboutTheSameLength() {
    #expect(LineBreaker.lines(words([30, 30, 20, 25]), measure: 90, balanced: false) == [0..<3, 3..<4])
    #expect(LineBreaker.lines(words([30, 30, 20, 25]), measure: 90, balanced: true) == [0..<2, 2..<4])
  }

  @Test func mandatoryBreaksHold() {
    var words = words([10, 10, 10])
    words[0].mustBreak = true
    #expect(LineBreaker.lines(words, measure: 100) == [0..<1, 1..<3])
  }

  @Test func wordWiderThanTheMeasureStandsAlone() {
    #expect(LineBreaker.lines(words([10, 500, 10]), measure: 100) == [0..<1, 1..<2, 2..<3])
    #expect(LineBreaker.lines([], measure: 100).isEmpty)
  }
}
