import ArgumentParser
import Foundation
import IncidentModel
import Pipeline
import Preparation

struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Asks what the CEO will ask, takes your answer, times and grades it.",
    discussion: """
      Type an answer and an empty line to send it; '/skip' leaves a question out, '/stop' ends. Without a \
      terminal each line of standard input is one answer.
      """)

  @Argument(help: "The incident's folder.")
  var directory: String

  @ArgumentParser.Option(help: "How many questions to ask.")
  var questions = 8

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...100).contains(questions) else {
      throw ValidationError("--questions takes a number from 1 to 100.")
    }
  }

  func run() throws {
    let context = try MeetingContext(directory)
    let rehearsal = Rehearsal(context: context.documents.preparation, count: questions)
    let console = Console.live
    var stage = RehearsalStage(rehearsal: rehearsal, console: console, isQuiet: output.format == .json)
    let summary = stage.play()
    if output.format == .json, let summary { console.print(summary.json) }
  }
}

/// The terminal side of a rehearsal: obeys the actions and feeds the events.
struct RehearsalStage {
  var rehearsal: Rehearsal
  let console: Console
  /// With JSON asked for, people's text goes to standard error.
  let isQuiet: Bool
  private let isTyped = isatty(STDIN_FILENO) == 1
  private let clock = ContinuousClock()

  init(rehearsal: Rehearsal, console: Console, isQuiet: Bool) {
    self.rehearsal = rehearsal
    self.console = console
    self.isQuiet = isQuiet
  }

  /// Runs to the end and returns how it went.
  mutating func play() -> RehearsalSummary? {
    var pending = rehearsal.handle(.start)
    var asked = clock.now
    while !pending.isEmpty {
      switch pending.removeFirst() {
      case .ask(let question, let number, let total):
        ask(question, number, total)
        asked = clock.now
      case .wait: pending += rehearsal.handle(listen(since: asked))
      case .feedback(let feedback): show(feedback)
      case .done(let summary):
        close(summary)
        return summary
      }
    }
    return nil
  }

  private func say(_ text: String) { isQuiet ? console.warn(text) : console.print(text) }

  private func ask(_ question: Question, _ number: Int, _ total: Int) {
    say("")
    say(console.paint("\(number) of \(total)", .dim))
    say(console.paint("CEO: \(question.asked)", .bold))
    if isTyped { say(console.paint("Answer, then an empty line. /skip, /stop.", .dim)) }
  }

  /// An answer: lines up to an empty one on a terminal, one line otherwise. The end of the input ends the
  /// rehearsal.
  private func listen(since start: ContinuousClock.Instant) -> Rehearsal.Event {
    var lines: [String] = []
    while let line = readLine() {
      let command = line.trimmingCharacters(in: .whitespaces)
      if command == "/skip" { return .skipped }
      if command == "/stop" { return .stopped }
      if command.isEmpty {
        if lines.isEmpty { continue }
        break
      }
      lines.append(line)
      if !isTyped { break }
    }
    if lines.isEmpty { return .stopped }
    let seconds = Double((clock.now - start).components.seconds)
    return .answered(lines.joined(separator: "\n"), seconds: isTyped ? seconds : 0)
  }

  private func show(_ feedback: Feedback) {
    let time = isTyped ? ", \(Int(feedback.seconds)) seconds" : ""
    say(console.paint("\n\(feedback.score) of 100  (\(feedback.words) words\(time))", .accent))
    for good in feedback.good { point(console.paint("+", .green), good) }
    for improvement in feedback.improve { point(console.paint("–", .yellow), improvement.message) }
    point(console.paint(">", .dim), "A better answer: \(feedback.better.text.plain)")
  }

  /// A mark and a text broken under its own beginning.
  private func point(_ mark: String, _ text: String) {
    let lines = Console.wrapped(text, to: min(console.width, 100) - 4)
    for (number, line) in lines.enumerated() { say("  \(number == 0 ? mark : " ") \(line)") }
  }

  private func close(_ summary: RehearsalSummary) {
    say("")
    if let score = summary.score {
      say(
        console.paint("\(score) of 100 over \(summary.turns.count) answers.", .bold) + " " + summary.verdict)
    } else {
      say(summary.verdict)
    }
    for habit in summary.habits { say("  \(habit.count) times: \(habit.id)") }
  }
}
