import Analysis
import ArgumentParser
import Evidence
import Foundation
import IncidentModel
import Pipeline

struct Logs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs",
    abstract: "Request facts of log files.",
    discussion: """
      Reads NDJSON, logfmt, access logs and CSV, plain or compressed. Fields are found by name and by value; \
      --map and --failure override. Example: candor logs --map customer=acct --failure 'resp_code != "00"' pay.log
      """)

  @Argument(
    help:
      "Files or folders; '-' is standard input; clickhouse://host:port/database/table is a table on a server."
  )
  var files: [String]

  @ArgumentParser.Option(
    name: .customLong("map"), help: "ROLE=FIELD, a dotted path for nested fields; repeatable.")
  var mapping: [String] = []

  @ArgumentParser.Option(help: "What counts as a failed request, such as 'status >= 500 or has(error)'.")
  var failure: String?

  @ArgumentParser.Option(help: "Time zone of times that name none, such as Europe/Berlin.")
  var timezone: String?

  @Flag(help: "Also give each file's SHA-256, which takes longer than the numbers.")
  var hash = false

  @Flag(help: ArgumentHelp("How long each stage took, on standard error.", visibility: .hidden))
  var times = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    var stopwatch = Stopwatch(world)
    let input = InputSources(files, world: world, takesTables: true)
    let summary = try summarize(input, try options(world))
    stopwatch.lap("scan")
    let window = FailureWindow.find(in: summary.perMinute)
    let minutes = window?.minutes ?? FailureExplanation.window(in: summary.cube)
    let explained =
      minutes.map { FailureExplanation.explain(summary.cube, window: $0, others: window?.others ?? []) } ?? []
    stopwatch.lap("explain")
    progress?.finish()
    let console = EvidenceWords.console
    if times {
      for lap in stopwatch.laps { console.warn("\(lap.stage): \(Int(lap.milliseconds.rounded())) ms") }
    }
    switch output.format {
    case .json: console.print(json: JSONOutput.text(summary.report(explainedBy: explained)))
    case .text: LogText(summary: summary, window: window, explained: explained, console: console).print()
    }
    try console.finish(input.diagnostics + summary.diagnostics)
  }

  /// One table, or files: the numbers of both together would count some requests twice.
  private func summarize(_ input: InputSources, _ options: LogOptions) throws -> LogSummary {
    guard let table = input.remotes.first else {
      return LogEngine.summarize(try input.requireSome(), options: options)
    }
    guard input.remotes.count == 1, input.sources.isEmpty, input.diagnostics.isEmpty else {
      throw DiagnosticError(input.diagnostics + [.tableAlone(table)])
    }
    return try table.open(options).summarize(namesAffected: false)
  }

  private func options(_ world: World) throws -> LogOptions {
    var options = LogOptions()
    options.reference = world.now()
    options.hashes = hash
    options.listsCustomers = false
    options.scratch = world.files.scratch
    for pair in mapping {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--map takes ROLE=FIELD, not '\(pair)'.") }
      options.fields[parts[0]] = parts[1]
    }
    if let failure { options.failure = try FailureExpression(failure) }
    if let timezone {
      guard let zone = TimeZone(identifier: timezone) else {
        throw ValidationError("'\(timezone)' is not a time zone; give a name such as Europe/Berlin.")
      }
      options.zone = zone
    }
    return options
  }
}

/// A log's summary for people.
struct LogText {
  let summary: LogSummary
  let window: FailureWindow?
  let explained: [FailureConcentration]
  let console: Console
  private let format = FactFormat(timeZone: .gmt)

  init(
    summary: LogSummary, window: FailureWindow?, explained: [FailureConcentration], console: Console
  ) {
    self.summary = summary
    self.window = window
    self.explained = explained
    self.console = console
  }

  func print() {
    console.columns(rows, indent: 0)
    if let window {
      console.print("")
      console.heading("Failures stand out from \(format.clock(window.onset)) to \(end(window))")
      console.paragraph(window.reason, indent: 2)
      if explained.isEmpty { console.paragraph("No attribute explains the failures.", indent: 2) }
    }
    if window == nil, !explained.isEmpty {
      console.print("")
      console.heading("Failures stand out in a part of the requests only")
    }
    for cause in explained {
      console.print(
        "  concentrated in \(cause.words): \(number(cause.failed)) of \(number(cause.total)) requests failed")
    }
    if !summary.topErrors.isEmpty {
      console.print("")
      console.heading("Errors")
      console.columns(summary.topErrors.map { [number($0.count), $0.message] })
    }
  }

  private var rows: [[String]] {
    var rows = [
      ["lines", "\(number(summary.lines)), \(number(summary.malformed)) damaged"],
      ["requests", "\(number(summary.requests.total)), \(number(summary.requests.failed)) failed"],
      [
        "customers",
        "\(number(summary.customers.affected)) affected of \(number(summary.customers.active)) active",
      ],
      ["orders failed", number(summary.orders.failed + summary.orders.linesWithoutID)],
    ]
    for (currency, value) in summary.orders.value.sorted(by: { $0.key < $1.key }) {
      rows.append(["value failed", FactFormat.money(minor: Double(value), currency: currency)])
    }
    if let ok = summary.latencyOK {
      rows.append([
        "response time", "median \(milliseconds(ok.p50)), slowest 1 % over \(milliseconds(ok.p99))",
      ])
    }
    rows.append(["counted as failed", summary.failureDefinition])
    return rows
  }

  private func end(_ window: FailureWindow) -> String {
    window.recovery == nil ? "the end of the log" : format.clock(window.lastFailure ?? window.end)
  }

  private func number(_ value: Int) -> String { FactFormat.grouped(Double(value)) }
  private func milliseconds(_ value: Double) -> String { FactFormat.latency(milliseconds: value) }
}
