import Analysis
import ArgumentParser
import Evidence
import Foundation
import IncidentModel
import Pipeline

struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Records missing, duplicated or different between two sources of the same records.",
    discussion:
      "Exit code 1 means that there are such records. Keys and compared columns are found and shown; --key, --compare "
      + "and --ignore override them. docs/reconcile.md says how values are compared.")

  @Argument(
    help: "CSV, TSV or NDJSON, plain, gzip or zstd; FILE.db#TABLE of SQLite; postgres://HOST/DATABASE/TABLE.")
  var left: String

  @Argument(help: "The other source.")
  var right: String

  @ArgumentParser.Option(help: "The column that names a record, COLUMN or LEFT=RIGHT; repeatable.")
  var key: [String] = []

  @ArgumentParser.Option(
    name: [.long, .customLong("column")],
    help: "A column to compare, COLUMN or LEFT=RIGHT; repeatable, all that match without it.")
  var compare: [String] = []

  @ArgumentParser.Option(help: "A column not to compare; repeatable.")
  var ignore: [String] = []

  @ArgumentParser.Option(help: "Currency of amounts that name none.")
  var currency: String?

  @ArgumentParser.Option(help: "What the left side's amounts count: minor (cents) or major units.")
  var amounts: ReconciliationOptions.AmountUnit?

  @ArgumentParser.Option(help: "The time zone of times that name none, such as Europe/Berlin.")
  var timezone: String?

  @ArgumentParser.Flag(help: "Leave out records before or after the time that the other side covers.")
  var overlap = false

  @ArgumentParser.Option(
    name: [.customLong("bad"), .customLong("keys")],
    help: "A CSV file for all bad records, to hand to those who repair; its values are the records' own.")
  var bad: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let options = try options(world)
    let sources = try [left, right].map {
      try RecordInput.open($0, zone: options.zone, world: world, standardInput: StandardInput.source(world))
    }
    let result = try compare(sources, options, world)
    progress?.finish()
    let console = EvidenceWords.console
    switch output.format {
    case .json: console.write(EvidenceWords.redactor.redact(json: result.json()) + [0x0A])
    case .text: ReconciliationText(result, badFile: bad).print(console)
    }
    try console.finish(result.diagnostics)
    if result.badCount > 0 { throw CommandExit.findings }
  }

  private func compare(
    _ sources: [RecordSource], _ options: ReconciliationOptions, _ world: World
  ) throws -> ReconciliationResult {
    do {
      let file = try bad.map { try BadRecordFile($0, world: world) }
      let result = try Reconciliation.compare(left: sources[0], right: sources[1], options: options) {
        try file?.add($0)
      }
      try file?.finish()
      return result
    } catch let failure as FileFailure { throw DiagnosticError(.unwritable(failure)) }
  }

  private func options(_ world: World) throws -> ReconciliationOptions {
    var options = ReconciliationOptions()
    options.keys = key.map { .init($0) }
    options.columns = compare.map { .init($0) }
    options.ignored = Set(ignore)
    options.currency = currency?.uppercased()
    options.amountUnit = amounts
    options.overlapOnly = overlap
    if let timezone {
      guard let zone = TimeZone(identifier: timezone) else {
        throw ValidationError("'\(timezone)' is no time zone; one such as Europe/Berlin was expected.")
      }
      options.zone = zone
    }
    let files = world.files
    options.limits = RecordJoinLimits { try files.scratch() }
    return options
  }
}

extension ReconciliationOptions.AmountUnit: ExpressibleByArgument {}
