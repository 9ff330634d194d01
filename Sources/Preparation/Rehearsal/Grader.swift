import Briefing
import Foundation
import IncidentModel

/// Judges the words of an answer: blame, jargon, hedging, over-promise and the like. Pure.
public typealias ProseJudge = @Sendable (_ text: String) -> [Diagnostic]

/// Grades one typed answer. Deterministic: the same answer gets the same feedback.
public struct Grader: Sendable {
  /// Longer answers lose the listener.
  public static let longestAnswer = 60
  /// Seconds after which an answer is too long, however few its words.
  public static let longestSeconds = 45.0

  let context: PreparationContext
  let judge: ProseJudge

  public init(context: PreparationContext, judge: @escaping ProseJudge) {
    self.context = context
    self.judge = judge
  }

  /// - Parameter seconds: How long the answer took, from the question to its end.
  public func feedback(on text: String, to question: Question, seconds: Double) -> Feedback {
    let better = question.answer(context)
    let reading = Reading(text: text, question: question, bank: better, context: context)
    guard reading.words > 0 else { return silent(better, seconds) }
    var points =
      honesty(reading) + numbers(reading) + structure(reading) + prose(text) + length(reading, seconds)
    points.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
    let kept = points.prefix(Feedback.mostPoints)
    return Feedback(
      good: praise(reading, seconds, points), improve: Array(kept),
      further: points.dropFirst(Feedback.mostPoints).map(\.id), better: better,
      score: max(0, 100 - points.reduce(0) { $0 + $1.weight }), words: reading.words, seconds: seconds)
  }

  private func silent(_ better: Answer, _ seconds: Double) -> Feedback {
    let point = Feedback.Point(
      "no-answer", "Say something: if you do not know, say that, and who will know by when.", weight: 100)
    return Feedback(
      good: [], improve: [point], further: [], better: better, score: 0, words: 0, seconds: seconds)
  }

  private func honesty(_ reading: Reading) -> [Feedback.Point] {
    guard reading.bank.state == .unknown else {
      guard reading.admits, reading.bank.state == .answered else { return [] }
      return [Feedback.Point("known", "You do know this: the facts hold the answer below.", weight: 25)]
    }
    if !reading.admits {
      return [
        Feedback.Point(
          "unknown/not-admitted",
          "Nobody knows this yet, so your answer has nothing to stand on. Say that you do not know, and who will by when.",
          weight: 35)
      ]
    }
    if reading.namesWhoAndWhen { return [] }
    return [
      Feedback.Point(
        "unknown/no-owner", "Good that you admit it. Add who will know, and by when.", weight: 15)
    ]
  }

  private func numbers(_ reading: Reading) -> [Feedback.Point] {
    let check = NumberCheck(context: context, question: reading.question)
    var points = check.contradictions(reading.mentions).map { found in
      Feedback.Point(
        "number/contradiction",
        "You said “\(found.said)”. The fact \(found.fact.id) (\(found.fact.title)) says \(context.format.text(found.fact)).",
        weight: 40)
    }
    points += check.unsupported(reading.mentions).map { mention in
      Feedback.Point(
        "number/no-receipt",
        "“\(mention.text)” has no fact behind it. Leave it out, or state it with its source.", weight: 20)
    }
    return points
  }

  private func structure(_ reading: Reading) -> [Feedback.Point] {
    var points: [Feedback.Point] = []
    if !reading.startsWithTheAnswer, reading.bank.state != .unknown, !reading.admits {
      let first = Sentences.first(of: reading.bank.text.plain)
      points.append(
        Feedback.Point(
          "bottom-line-first", "Answer in the first sentence. Start like this: “\(first)”", weight: 20))
    }
    if reading.question.expectsNextStep, !reading.namesNextStep {
      points.append(
        Feedback.Point("next-step", "End with the next step: who does what, by when.", weight: 10))
    }
    return points
  }

  /// One point a rule, the first finding of each; the rule's severity is its weight.
  private func prose(_ text: String) -> [Feedback.Point] {
    var seen: Set<String> = []
    return judge(text).filter { seen.insert($0.id).inserted }.map { finding in
      let weight = finding.severity == .error ? 25 : (finding.severity == .warning ? 12 : 4)
      return Feedback.Point(finding.id, "\(finding.summary) \(finding.nextStep)", weight: weight)
    }
  }

  private func length(_ reading: Reading, _ seconds: Double) -> [Feedback.Point] {
    if reading.words > Self.longestAnswer {
      return [
        Feedback.Point(
          "too-long",
          "That was \(reading.words) words. Stop after \(Self.longestAnswer): the rest comes when they ask.",
          weight: 12)
      ]
    }
    guard seconds > Self.longestSeconds else { return [] }
    return [
      Feedback.Point(
        "too-slow",
        "That took \(Int(min(seconds, 86_400))) seconds. Aim for \(Int(Self.longestSeconds)): say the first sentence at once.",
        weight: 8)
    ]
  }

  private func praise(_ reading: Reading, _ seconds: Double, _ points: [Feedback.Point]) -> [String] {
    let faults = Set(points.map(\.id))
    var good: [String] = []
    if reading.admits, reading.bank.state == .unknown {
      good.append(
        reading.namesWhoAndWhen
          ? "You said that you do not know, and who will by when." : "You said that you do not know.")
    }
    if reading.startsWithTheAnswer { good.append("The answer came first.") }
    if !faults.contains("number/contradiction"), !reading.agreeing.isEmpty {
      good.append("Your numbers match the facts: \(reading.agreeing.joined(separator: ", ")).")
    }
    if reading.question.expectsNextStep, reading.namesNextStep { good.append("You named the next step.") }
    if reading.words <= Self.longestAnswer, seconds <= Self.longestSeconds, reading.words >= 4 {
      good.append("You kept it short.")
    }
    return good
  }
}
