import Briefing
import IncidentModel

/// What can be seen in a typed answer without judging it.
struct Reading {
  let question: Question
  let bank: Answer
  let text: String
  let words: Int
  let mentions: [NumberMention]
  /// Ids of the facts that said numbers agree with, each once.
  let agreeing: [String]
  private let firstSentence: String
  private let list: [String]

  init(text: String, question: Question, bank: Answer, context: PreparationContext) {
    self.question = question
    self.bank = bank
    self.text = text
    words = Words.count(text)
    mentions = NumberReader.mentions(in: text)
    firstSentence = Sentences.of(markdown: text).first ?? text
    list = Topic.wordList(text)
    let check = NumberCheck(context: context, question: question)
    var seen: Set<String> = []
    agreeing = check.agreeing(mentions).map(\.1).filter { seen.insert($0).inserted }
    startsWithTheAnswer = Self.answers(firstSentence, bank: bank, question: question, check: check)
  }

  /// The first sentence holds the key fact, or enough of the words that the bank's first sentence has.
  let startsWithTheAnswer: Bool

  private static func answers(_ first: String, bank: Answer, question: Question, check: NumberCheck) -> Bool {
    let said = check.agreeing(NumberReader.mentions(in: first)).map(\.1)
    let key = Set(bank.facts + question.about)
    if said.contains(where: key.contains) { return true }
    let opening = Topic.wordList(first)
    if let answer = opening.first, ["yes", "no"].contains(answer) { return true }
    let expected = Set(contentWords(Sentences.first(of: bank.text.plain)))
    guard !expected.isEmpty else { return true }
    return expected.intersection(contentWords(first)).count * 3 >= expected.count
  }

  private static let common: Set<String> = [
    "that", "this", "with", "from", "have", "been", "were", "will", "they", "their", "there", "what", "when",
    "which",
    "about", "would", "could", "than", "then", "them", "into", "only", "some", "more", "just", "very", "also",
  ]

  /// The beginnings of the words that carry meaning.
  private static func contentWords(_ text: String) -> [String] {
    Topic.wordList(text).filter { $0.count > 3 && !common.contains($0) }.map { String($0.prefix(6)) }
  }

  /// "I do not know" in one of its forms.
  var admits: Bool {
    Self.admissions.contains { phrase in contains(Topic.wordList(phrase)) }
  }

  private static let admissions = [
    "do not know", "don't know", "do not yet know", "don't yet know", "not know yet", "not known",
    "no answer yet",
    "cannot say yet", "can't say yet", "cannot tell you yet", "can't tell you yet", "not sure yet",
    "are finding out",
    "am finding out",
  ]

  private func contains(_ phrase: [String]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= list.count else { return false }
    return (0...(list.count - phrase.count)).contains { start in
      Array(list[start..<start + phrase.count]) == phrase
    }
  }

  private static let dates: Set<String> = [
    "today", "tonight", "tomorrow", "noon", "midnight", "monday", "tuesday", "wednesday", "thursday",
    "friday",
    "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
    "september",
    "october", "november", "december", "week", "hour", "hours", "minutes",
  ]

  /// A time of day, a day or a length of time.
  private var hasTime: Bool {
    mentions.contains { $0.kind == .clock || $0.kind == .duration }
      || list.contains(where: Self.dates.contains)
  }

  /// Somebody will know or tell, at a time.
  var namesWhoAndWhen: Bool {
    hasTime && (list.contains("will") || list.contains("ll") || list.contains("by"))
  }

  /// Something will be done, at a time; an admitted unknown with who and when counts too.
  var namesNextStep: Bool {
    hasTime
      && !Set(list).isDisjoint(with: [
        "will", "ll", "by", "next", "until", "before", "at", "due", "plan", "today", "tomorrow",
      ])
  }
}
