import Briefing
import Foundation
import IncidentModel
import Pipeline
import Testing

/// Every number of a brief is a fact's own words, a date, a time of day, a name that the input holds, the article of a
/// law, or the width of a range.
@Suite struct NumberReceiptTests {
  enum Case: CaseIterable { case checkout, payments }

  @Test(arguments: Case.allCases)
  func everyNumberHasAReceipt(_ incident: Case) throws {
    let made = incident == .checkout ? CheckoutIncident.made : PaymentIncident.made
    let context = DocumentContext(try made.investigate())
    let words = BriefWords(context.brief)
    #expect(words.runs.count { $0.fact != nil } > 10)
    for run in words.runs {
      if let id = run.fact {
        #expect(context.facts.known(id) != nil, "\(id)")
      } else {
        let strange = Self.strangeNumbers(run.text, input: made.everything)
        #expect(strange.isEmpty, "\(strange) in “\(run.text)” of \(run.section)")
      }
    }
    let told = Set(context.facts.facts.flatMap { Self.words(of: $0, context.format) })
    for note in words.notes {
      for number in Self.tokens(note) where number.contains(where: \.isNumber) {
        #expect(told.contains(number), "\(number) in the note “\(note)”")
      }
    }
  }

  @Test func aNumberOfNoOneIsFound() {
    #expect(Self.strangeNumbers("About 4,100 customers", input: "order 7") == ["4,100"])
    #expect(Self.strangeNumbers("12 orders", input: "order 12") == ["12"])
    #expect(Self.strangeNumbers("On 12 March, 16:00 UTC+2, v3.8.0 (90 % range)", input: "v3.8.0").isEmpty)
  }

  /// The tokens with a digit that nothing accounts for.
  static func strangeNumbers(_ text: String, input: String) -> [String] {
    let words = tokens(text)
    return words.indices.filter { index in
      let word = words[index]
      guard word.contains(where: \.isNumber) else { return false }
      let next = index + 1 < words.count ? words[index + 1] : ""
      let previous = index > 0 ? words[index - 1] : ""
      return !isClock(word) && !isDate(word, previous, next) && !isPercentile(word, next)
        && !isName(word, input) && !["Article", "Item", "Form"].contains(previous)
    }.map { words[$0] }
  }

  static func tokens(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "()“”\"`;".contains($0) }.map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,:"))
    }
  }

  private static func words(of fact: Fact, _ format: FactFormat) -> [String] {
    [nil, .short, .range, .noun, .clock].flatMap { tokens(FactPhrase.text(fact, $0, format)) }
  }

  private static func isClock(_ word: String) -> Bool {
    let parts = word.split(separator: ":")
    let isTime = parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) }
    return isTime || word.hasPrefix("UTC")
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static func isDate(_ word: String, _ previous: String, _ next: String) -> Bool {
    guard word.allSatisfy(\.isNumber) else { return false }
    return word.count <= 2 && months.contains(next) || word.count == 4 && months.contains(previous)
  }

  /// The width of an estimate's range and the percentile in a fact's title.
  private static func isPercentile(_ word: String, _ next: String) -> Bool {
    next == "%" && ["1", "90"].contains(word)
  }

  /// More than a number, and written so in the input.
  private static func isName(_ word: String, _ input: String) -> Bool {
    word.contains(where: \.isLetter) && input.contains(word)
  }
}
