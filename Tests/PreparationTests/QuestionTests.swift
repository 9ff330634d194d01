import Briefing
import Foundation
import IncidentModel
import Testing

@testable import Preparation

@Suite struct QuestionTests {
  static let contexts = [Sample.full, Sample.minimal, Sample.ongoing, Sample.resolved]

  @Test func theBankCoversEveryThemeAndHasUniqueIDs() {
    let questions = QuestionBank.questions
    #expect(questions.count >= 45)
    #expect(Set(questions.map(\.id)).count == questions.count)
    #expect(Set(questions.map(\.asked)).count == questions.count)
    for theme in Theme.allCases { #expect(questions.filter { $0.theme == theme }.count >= 5) }
    for question in questions { #expect(question.asked.hasSuffix("?"), "\(question.id)") }
    #expect(QuestionBank.core.allSatisfy { QuestionBank.question($0) != nil })
    #expect(QuestionBank.common.allSatisfy { QuestionBank.question($0) != nil })
  }

  /// What holds for every answer to every question of every incident.
  @Test(arguments: contexts.indices) func everyAnswerKeepsTheLaws(_ index: Int) {
    let context = Self.contexts[index]
    for question in QuestionBank.questions {
      let answer = question.answer(context)
      let text = answer.text.plain
      #expect(!text.isEmpty, "\(question.id)")
      #expect(Words.count(text) <= 75, "\(question.id): \(text)")
      #expect(
        (answer.state == .answered) == answer.needs.isEmpty || answer.state == .unknown, "\(question.id)")
      #expect(answer.facts.allSatisfy { context.facts.known($0) != nil }, "\(question.id)")
      #expect(".?!".contains(text.last ?? " "), "\(question.id): \(text)")
      for slip in ["  ", "..", " .", ",.", ":.", "?.", "{{", "nil", "Optional", " ,"] {
        #expect(!text.contains(slip), "\(question.id): \(text)")
      }
      #expect(text.first?.isUppercase == true || text.first?.isNumber == true, "\(question.id): \(text)")
    }
  }

  /// Every digit of an answer stands in a fact, in a date, or in what a person wrote.
  @Test func numbersComeFromFactsDatesOrPeople() {
    let context = Sample.full
    let incident = context.incident
    var written =
      incident.actions.flatMap { [$0.what, $0.resources ?? ""] } + incident.obligations.map(\.name)
    written += [incident.contingency?.trigger ?? "", incident.title]
    for question in QuestionBank.questions where question.id != "cause.sure" {
      var text = question.answer(context).text.runs.map { run in
        if case .fact = run { return "" } else { return run.string }
      }.joined()
      for words in written {
        text = text.replacingOccurrences(of: Words(words).clause.imperative.plain, with: "")
      }
      for turned in written.compactMap({ Verbs.done(Words($0).clause.imperative)?.plain }) {
        text = text.replacingOccurrences(of: turned, with: "")
      }
      for words in written { text = text.replacingOccurrences(of: Words(words).clause.plain, with: "") }
      for month in FactWords.months { text = text.replacingOccurrences(of: month, with: "#") }
      let words = text.split(separator: " ").map { $0.filter { !",.;()".contains($0) } }
      for (position, word) in words.enumerated() where word.contains(where: \.isNumber) {
        let isClock = word.contains(":") && word.count == 5
        let isDay = position + 1 < words.count && words[position + 1].hasPrefix("#")
        #expect(isClock || isDay, "\(question.id): \(text)")
      }
    }
  }

  @Test func aKnownNumberIsTheFirstThingSaid() throws {
    let answer = try #require(QuestionBank.question("customers.affected")).answer(Sample.full)
    #expect(answer.state == .answered)
    #expect(answer.text.plain.hasPrefix("1,204 customers."))
    #expect(answer.facts == ["customers.affected", "customers.affected_share"])
  }

  @Test func anEstimateIsSaidWithItsRange() throws {
    let answer = try #require(QuestionBank.question("money.lost")).answer(Sample.full)
    #expect(answer.text.plain.hasPrefix("About $48,000 (between $41,000 and $56,000)."))
  }

  @Test func anUnknownNamesWhoWillKnowAndWhen() throws {
    let answer = try #require(QuestionBank.question("customers.exposed")).answer(Sample.full)
    #expect(answer.state == .unknown)
    #expect(answer.text.plain == "We do not know yet. Security will know by 12:00 UTC today.")
    #expect(answer.needs.isEmpty)
  }

  @Test func aQuestionNobodyOwnsIsAGap() throws {
    let answer = try #require(QuestionBank.question("customers.affected")).answer(Sample.minimal)
    #expect(answer.state == .unknown)
    #expect(answer.text.plain.hasPrefix("We do not know yet, and nobody owns that answer"))
    #expect(answer.needs.map(\.what) == ["customers.affected", "unknowns"])
  }

  @Test func anUnknownWhoseTimeHasPassedIsAskedForAgain() throws {
    var context = Sample.full
    context.now = Sample.time("2026-03-14T09:00:00Z")
    let answer = try #require(QuestionBank.question("customers.exposed")).answer(context)
    #expect(answer.text.plain.contains("was due to know"))
    #expect(answer.needs.contains { $0.how.contains("has passed") })
  }

  @Test func responsibilityIsOwnedAndNamesNobody() throws {
    let answer = try #require(QuestionBank.question("cause.responsible")).answer(Sample.full).text.plain
    #expect(answer.hasPrefix("We are: the orders team owns this incident"))
    for word in ["fault of", "blame", "mistake", "human error", "should have"] {
      #expect(!answer.contains(word))
    }
  }

  @Test func anOngoingIncidentIsNeverCalledOver() {
    for question in QuestionBank.questions {
      let text = question.answer(Sample.ongoing).text.plain
      #expect(!text.contains("It is over."), "\(question.id)")
      #expect(!text.contains("no longer affected"), "\(question.id)")
    }
  }

  @Test func theSameContextGivesTheSameBytes() {
    #expect(QuestionSheet(Sample.full).json == QuestionSheet(Sample.full).json)
    #expect(QuestionSheet(Sample.full).markdown == QuestionSheet(Sample.full).markdown)
  }

  @Test func theJSONHoldsEveryQuestion() throws {
    let data = Data(QuestionSheet(Sample.full).json.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let questions = try #require(object["questions"] as? [[String: Any]])
    #expect(questions.count == QuestionBank.questions.count)
    for question in questions {
      #expect(Set(question.keys) == ["id", "theme", "question", "answer", "state", "facts", "missing"])
    }
    let unknown = try #require(object["cannot_answer_yet"] as? [String])
    #expect(unknown.count == questions.filter { $0["state"] as? String == "unknown" }.count)
  }

  @Test func whatCannotBeAnsweredComesFirstOnThePage() throws {
    let markdown = QuestionSheet(Sample.minimal).markdown
    let gaps = try #require(markdown.range(of: "## Questions you cannot answer yet"))
    let first = try #require(markdown.range(of: "## What happened"))
    #expect(gaps.lowerBound < first.lowerBound)
  }

  @Test func writtenWordsAreUsedWithTheirFacts() throws {
    var context = Sample.full
    context.incident.sections.append(
      WrittenSection(
        title: "Bottom line", markdown: "We lost {{orders.failed}} orders in the night. More below.", line: 1)
    )
    let answer = try #require(QuestionBank.question("event.what")).answer(context)
    #expect(answer.text.plain.hasPrefix("We lost 1,533 orders in the night."))
    #expect(answer.facts.first == "orders.failed")
  }

  @Test func aDraftIsNotWhatAPersonWrote() throws {
    var context = Sample.full
    context.incident.sections.append(
      WrittenSection(title: "Bottom line", markdown: "A draft.", line: 1, isDraft: true))
    let answer = try #require(QuestionBank.question("event.what")).answer(context)
    #expect(!answer.text.plain.contains("draft"))
  }

  @Test func gapsAreAskedBeforeWhatIsAnswered() {
    let likely = QuestionBank.likely(Sample.full).map(\.id)
    #expect(Array(likely.prefix(5)) == QuestionBank.core)
    #expect(Set(likely) == Set(QuestionBank.questions.map(\.id)))
  }
}

enum FactWords {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
