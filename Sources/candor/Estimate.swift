import Analysis
import ArgumentParser
import Foundation
import IncidentModel
import Pipeline

struct Estimate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimates what a series lost in a window; JSON in, JSON out.",
    discussion:
      """
      Reads {id, series_kind, step_seconds, start, values, window, search} from a file or standard input. With --from \
      and --to, or --find, it reads a series instead: a file (CSV, NDJSON, a saved answer of Prometheus), \
      orders.db#SELECT …, postgres://host/shop#table or prometheus://host:9090#query.
      """)

  @Argument(help: "A JSON file; '-' is standard input. Or a series.")
  var file: String = "-"

  @ArgumentParser.Option(help: "When the window of a series begins, such as 2026-03-12T02:14:00Z.")
  var from: String?

  @ArgumentParser.Option(help: "When it ends.")
  var to: String?

  @Flag(help: "The window's ends are only about right: look for them.")
  var approximate = false

  @Flag(help: "Look for an incident in the last two days of a series.")
  var find = false

  @ArgumentParser.Option(help: "Where the customers are, such as Europe/Berlin.")
  var timezone: String = "UTC"

  @ArgumentParser.Option(help: "The column or metric to take.")
  var value: String?

  @ArgumentParser.Option(help: "Seconds of a step, where a source must be asked for one.")
  var step: Int?

  @ArgumentParser.Option(help: "A series that the incident did not hit; repeatable.")
  var control: [String] = []

  @ArgumentParser.Option(help: "A file with a public holiday a line, such as 2026-12-25.")
  var holidays: String?

  @ArgumentParser.Option(help: "json, or text: the answer in a sentence or two.")
  var format: OutputFormat = .json

  /// Larger inputs are refused: they hold more steps than the estimator takes.
  static let sizeLimit = 256 << 20

  func run() throws {
    let console = Console.live
    var (input, diagnostics) = try question()
    if let holidays { input.holidays += try HolidayFile.read(holidays) }
    let result = ImpactEstimator.estimate(input)
    switch format {
    case .json: console.write(result.json() + [0x0A])
    case .text: console.print(result.text)
    }
    try console.finish(diagnostics)
  }

  private func question() throws -> (EstimateInput, [Diagnostic]) {
    guard from != nil || to != nil || find else {
      let bytes = try file == "-" ? StandardInput.bytes() : WholeFile.read(file, limit: Self.sizeLimit)
      return (try EstimateInput(json: bytes, file: file == "-" ? "standard input" : file), [])
    }
    guard let zone = TimeZone(identifier: timezone) else {
      throw ValidationError("--timezone is '\(timezone)', expected a name such as Europe/Berlin.")
    }
    var question = SeriesQuestion(path: file, zone: zone)
    question.from = try time(from, "--from", zone)
    question.to = try time(to, "--to", zone)
    if !find {
      guard let from = question.from, let to = question.to, from < to else {
        throw ValidationError("--from and --to are needed, the first before the second.")
      }
    }
    question.quality = approximate ? .approximate : .exact
    (question.value, question.stepSeconds, question.controls) = (value, step, control)
    return try question.input(world: .live)
  }

  private func time(_ text: String?, _ option: String, _ zone: TimeZone) throws -> Timestamp? {
    guard let text else { return nil }
    guard let time = Timestamp(rfc3339: text, zone: zone) else {
      throw ValidationError("\(option) is '\(text)', expected a time such as 2026-03-12T02:14:00Z.")
    }
    return time
  }
}

/// Dates, one a line; what stands behind a blank, a comma or `#` is a remark.
enum HolidayFile {
  static let sizeLimit = 1 << 20

  static func read(_ path: String) throws -> [CivilTime] {
    let text = String(decoding: try WholeFile.read(path, limit: sizeLimit), as: UTF8.self)
    var days: [CivilTime] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let word = line.prefix { !$0.isWhitespace && $0 != "," && $0 != "#" }
      if word.isEmpty { continue }
      guard let day = Timestamp(rfc3339: word + "T00:00:00Z") else {
        throw DiagnosticError(
          Diagnostic(
            "estimate/holiday", .error, "`\(word)` is no day.", nextStep: "Write a date such as 2026-12-25.",
            at: SourceSpan(file: path, line: index + 1)))
      }
      days.append(CivilTime(utc: day))
    }
    return days
  }
}
