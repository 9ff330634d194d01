import Foundation
import IncidentModel
import Testing

@testable import Preparation

@Suite struct NumberReaderTests {
  @Test(arguments: [
    ("1,204 customers", 1204.0, NumberMention.Kind.count), ("1.2 million orders", 1_200_000, .count),
    ("48k requests", 48_000, .count), ("$48,000", 48_000, .money), ("48,000 dollars", 48_000, .money),
    ("CHF 1,204", 1204, .money), ("€1.5 million", 1_500_000, .money), ("12 %", 12, .percent),
    ("12%", 12, .percent),
    ("4.3 percent", 4.3, .percent), ("112 minutes", 6720, .duration), ("1 hour 52 minutes", 6720, .duration),
    ("1 hour and 52 minutes", 6720, .duration), ("two hours", 7200, .duration),
    ("one hour 52 minutes", 6720, .duration),
    ("02:14", 134, .clock), ("(87 records)", 87, .count), ("three customers", 3, .count),
  ]) func readsOneNumber(_ text: String, _ value: Double, _ kind: NumberMention.Kind) throws {
    let mentions = NumberReader.mentions(in: "It was " + text + ".")
    #expect(mentions.count == 1)
    let mention = try #require(mentions.first)
    #expect(abs(mention.value - value) < 1e-6 && mention.kind == kind)
  }

  @Test(arguments: [
    "", "no numbers here", "orders-api 4.2.0", "one of them", "CHF", "$", "%", "25:99", "a,b", "∞ NaN",
  ])
  func readsNoneWhereThereIsNone(_ text: String) {
    #expect(NumberReader.mentions(in: text).isEmpty)
  }

  @Test func aVeryLongAnswerIsReadInPart() {
    let text = Array(repeating: "7", count: NumberReader.longestAnswer + 5).joined(separator: " ")
    #expect(NumberReader.mentions(in: text).count == NumberReader.longestAnswer)
  }

  @Test func theNounsEndAtAMark() {
    #expect(
      NumberReader.mentions(in: "1,204 angry customers, in all").first?.nouns == ["angry", "customers"])
    #expect(NumberReader.mentions(in: "about 1,200.").first?.isRounded == true)
  }
}

@Suite struct GraderTests {
  static let silent: ProseJudge = { _ in [] }

  private func feedback(
    _ text: String, _ id: String, seconds: Double = 12, context: PreparationContext = Sample.full,
    judge: @escaping ProseJudge = silent
  ) throws -> Feedback {
    let question = try #require(QuestionBank.question(id))
    return Grader(context: context, judge: judge).feedback(on: text, to: question, seconds: seconds)
  }

  @Test func theBanksOwnAnswersAreGood() throws {
    for question in QuestionBank.questions {
      let answer = question.answer(Sample.full).text.plain
      let feedback = try feedback(answer, question.id)
      let faults = feedback.improve.map(\.id)
      #expect(!faults.contains("number/contradiction"), "\(question.id): \(feedback.improve)")
      #expect(!faults.contains("bottom-line-first"), "\(question.id): \(feedback.improve)")
      #expect(!faults.contains("number/no-receipt"), "\(question.id): \(feedback.improve)")
    }
  }

  @Test func aNumberThatContradictsAFactIsNamedWithTheFact() throws {
    let feedback = try feedback("About 2,000 customers were hit.", "customers.affected")
    let point = try #require(feedback.improve.first)
    #expect(point.id == "number/contradiction")
    #expect(point.message.contains("“2,000”") && point.message.contains("customers.affected"))
    #expect(point.message.contains("1,204"))
  }

  @Test(arguments: [
    "1,204 customers.", "About 1,200 customers.", "Roughly 1,300 customers were hit.",
    "About 12 percent of customers.",
  ])
  func roundingIsNoContradiction(_ text: String) throws {
    let feedback = try feedback(text, "customers.affected")
    #expect(feedback.improve.isEmpty)
    #expect(feedback.good.contains { $0.hasPrefix("Your numbers match") })
  }

  @Test func aContradictionIsSeenInAnswersToOtherQuestionsToo() throws {
    let text = "Two requests changed one order at the same moment, and 5,000 customers were hit."
    #expect(try feedback(text, "cause.what").improve.contains { $0.id == "number/contradiction" })
  }

  @Test func otherCountsOfTheSameThingAreNotAccused() throws {
    let text = "Two requests changed one order at the same moment. 10 customers told us so."
    #expect(try !feedback(text, "cause.what").improve.contains { $0.id == "number/contradiction" })
  }

  @Test func anEstimatesRangeMayBeSaid() throws {
    #expect(try feedback("Between $41,000 and $56,000.", "money.lost").improve.isEmpty)
    #expect(try feedback("$90,000.", "money.lost").improve.first?.id == "number/contradiction")
  }

  @Test func moneyWithoutAFactHasNoReceipt() throws {
    let feedback = try feedback("We will lose $5 million in fines.", "event.what", context: Sample.ongoing)
    #expect(feedback.improve.contains { $0.id == "number/no-receipt" })
  }

  @Test func timesAreComparedWithTheClock() throws {
    #expect(try feedback("It ran from 02:14 to 04:06.", "event.when").improve.isEmpty)
    #expect(
      try feedback("It ran from 03:30 to 04:06.", "event.when").improve.first?.id == "number/contradiction")
  }

  @Test func anAdmittedUnknownWithWhoAndWhenIsGood() throws {
    let feedback = try feedback("I don't know yet. Security will know by noon today.", "customers.exposed")
    #expect(feedback.improve.isEmpty)
    #expect(feedback.good.first == "You said that you do not know, and who will by when.")
    #expect(feedback.score == 100)
  }

  @Test func anUnknownMustBeAdmitted() throws {
    let bluff = try feedback("No, nobody saw anything.", "customers.exposed")
    #expect(bluff.improve.first?.id == "unknown/not-admitted")
    let bare = try feedback("We do not know.", "customers.exposed")
    #expect(bare.improve.first?.id == "unknown/no-owner")
  }

  @Test func theAnswerComesFirst() throws {
    let text =
      "Well, let me give you some background on our architecture. In the end 1,204 customers were hit."
    let feedback = try feedback(text, "customers.affected")
    let point = try #require(feedback.improve.first)
    #expect(point.id == "bottom-line-first")
    #expect(point.message.contains("1,204 customers."))
  }

  @Test func aPlanNeedsADate() throws {
    let vague = try feedback(
      "Lock an order while it is being changed, and run the race detector.", "fix.prevention")
    #expect(vague.improve.map(\.id) == ["next-step"])
    let dated = try feedback(
      "Two changes: the orders team will lock an order while it is being changed by Wednesday.",
      "fix.prevention")
    #expect(dated.improve.isEmpty)
  }

  @Test func sixtyWordsAreEnough() throws {
    let exact = (["1,204 customers"] + Array(repeating: "word", count: 58)).joined(separator: " ")
    #expect(try feedback(exact, "customers.affected").improve.isEmpty)
    #expect(try feedback(exact + " more", "customers.affected").improve.map(\.id) == ["too-long"])
  }

  @Test func fortyFiveSecondsAreEnough() throws {
    #expect(try feedback("1,204 customers.", "customers.affected", seconds: 45).improve.isEmpty)
    #expect(
      try feedback("1,204 customers.", "customers.affected", seconds: 45.5).improve.map(\.id) == ["too-slow"])
  }

  @Test func proseFindingsCountOnceARuleAndTheWorstComesFirst() throws {
    let judge: ProseJudge = { _ in
      [
        Diagnostic("clarity/hedging", .note, "You hedge.", nextStep: "Say it."),
        Diagnostic("ownership/blame", .error, "You blame.", nextStep: "Name the condition."),
        Diagnostic("ownership/blame", .error, "You blame again.", nextStep: "Name the condition."),
      ]
    }
    let feedback = try feedback("1,204 customers.", "customers.affected", judge: judge)
    #expect(feedback.improve.map(\.id) == ["ownership/blame", "clarity/hedging"])
    #expect(feedback.score == 71)
  }

  @Test func atMostThreePointsAreMadeAndTheRestIsKept() throws {
    let judge: ProseJudge = { _ in
      (1...4).map { Diagnostic("rule/\($0)", .warning, "Finding \($0).", nextStep: "Change it.") }
    }
    let feedback = try feedback("9,999 customers.", "customers.affected", judge: judge)
    #expect(feedback.improve.count == Feedback.mostPoints)
    #expect(feedback.improve.first?.id == "number/contradiction")
    #expect(feedback.further.count == 2)
  }

  @Test(arguments: ["", "   ", "...", "\u{0}\u{1F4A9}", String(repeating: "🚒", count: 5000)])
  func anyTypedTextIsGraded(_ text: String) throws {
    let feedback = try feedback(text, "event.what")
    #expect((0...100).contains(feedback.score))
    #expect(!feedback.improve.isEmpty)
  }
}

@Suite struct RehearsalTests {
  /// Answers from a list, with a clock that the test moves.
  private func run(_ rehearsal: inout Rehearsal, answers: [String], secondsEach: Double) -> (
    asked: [String], summary: RehearsalSummary?
  ) {
    var asked: [String] = []
    var summary: RehearsalSummary?
    var answers = answers[...]
    var actions = rehearsal.handle(.start)
    while !actions.isEmpty {
      var next: Rehearsal.Event?
      for action in actions {
        switch action {
        case .ask(let question, _, _): asked.append(question.id)
        case .wait: next = answers.popFirst().map { .answered($0, seconds: secondsEach) } ?? .stopped
        case .feedback: break
        case .done(let end): summary = end
        }
      }
      actions = next.map { rehearsal.handle($0) } ?? []
    }
    return (asked, summary)
  }

  @Test func theCoreQuestionsComeFirstAndTheSummaryAddsUp() throws {
    var rehearsal = Rehearsal(context: Sample.full, count: 6) { _ in [] }
    let answers = QuestionBank.likely(Sample.full).prefix(6).map { $0.answer(Sample.full).text.plain }
    let (asked, summary) = run(&rehearsal, answers: answers, secondsEach: 20)
    #expect(Array(asked.prefix(5)) == QuestionBank.core)
    let end = try #require(summary)
    #expect(end.turns.count == 6)
    #expect(try #require(end.score) >= 85)
    #expect(end.verdict.hasPrefix("You are ready"))
  }

  @Test func stoppingEarlyGradesWhatWasAnswered() throws {
    var rehearsal = Rehearsal(context: Sample.full, count: 5) { _ in [] }
    let (_, summary) = run(&rehearsal, answers: ["It is complicated."], secondsEach: 80)
    #expect(try #require(summary).turns.count == 1)
  }

  @Test func skippingIsNotGraded() throws {
    var rehearsal = Rehearsal(context: Sample.full, count: 2) { _ in [] }
    _ = rehearsal.handle(.start)
    _ = rehearsal.handle(.skipped)
    guard case .done(let summary)? = rehearsal.handle(.skipped).last else {
      Issue.record("no summary")
      return
    }
    #expect(summary.score == nil)
    #expect(rehearsal.handle(.answered("late", seconds: 1)).isEmpty)
  }

  @Test func nothingHappensBeforeTheStart() {
    var rehearsal = Rehearsal(context: Sample.full) { _ in [] }
    #expect(rehearsal.handle(.answered("early", seconds: 1)).isEmpty)
    #expect(rehearsal.handle(.skipped).isEmpty)
  }

  @Test func aSecondThatIsNoNumberIsSurvived() {
    var rehearsal = Rehearsal(context: Sample.full) { _ in [] }
    _ = rehearsal.handle(.start)
    #expect(!rehearsal.handle(.answered("Orders were recorded wrongly.", seconds: .nan)).isEmpty)
    #expect(!rehearsal.handle(.answered("Two requests collided.", seconds: .infinity)).isEmpty)
  }

  @Test func aFaultThatComesTwiceIsAHabit() throws {
    var rehearsal = Rehearsal(context: Sample.full, count: 3) { _ in [] }
    let long = Array(repeating: "word", count: 70).joined(separator: " ")
    let (_, summary) = run(&rehearsal, answers: [long, long, long], secondsEach: 10)
    #expect(try #require(summary).habits.contains { $0.id == "too-long" && $0.count == 3 })
  }

  @Test func theTranscriptIsJSONAndDeterministic() throws {
    func transcript() throws -> String {
      var rehearsal = Rehearsal(context: Sample.full, count: 3) { _ in [] }
      return try #require(run(&rehearsal, answers: ["a b c", "d e f", "g h i"], secondsEach: 3).summary).json
    }
    #expect(try transcript() == transcript())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(transcript().utf8)) as? [String: Any])
    #expect((object["turns"] as? [[String: Any]])?.count == 3)
  }
}
