import Analysis
import ArgumentParser
import Evidence
import IncidentModel
import Pipeline

struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Records missing, duplicated or different between two files of the same records.",
    discussion:
      "Exit code 1 means that there are such records. Keys and columns are found and shown; --key overrides.")

  @Argument(help: "A table: CSV, TSV or NDJSON, plain or compressed.")
  var left: String

  @Argument(help: "The other table.")
  var right: String

  @ArgumentParser.Option(help: "The column that names a record, COLUMN or LEFT=RIGHT; repeatable.")
  var key: [String] = []

  @ArgumentParser.Option(
    help: "A column to compare, COLUMN or LEFT=RIGHT; repeatable, all that match without it.")
  var column: [String] = []

  @ArgumentParser.Option(help: "A column not to compare; repeatable.")
  var ignore: [String] = []

  @ArgumentParser.Option(help: "Currency of amounts that name none.")
  var currency: String?

  @ArgumentParser.Option(help: "A file for the keys of all bad records, to hand to those who repair.")
  var keys: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let sources = try [left, right].map { try InputSources([$0], world: world).requireSome()[0] }
    let tables = try sources.map { try TableReader.read($0) }
    let result = try Reconciliation.compare(left: tables[0], right: tables[1], options: options)
    progress?.finish()
    if let keys { try write(result, to: keys, world: world) }
    let console = Console.live
    switch output.format {
    case .json: console.write(result.json() + [0x0A])
    case .text: print(result, console)
    }
    try console.finish(result.diagnostics)
    if !result.bad.isEmpty { throw CommandExit.findings }
  }

  private var options: ReconciliationOptions {
    var options = ReconciliationOptions()
    options.keys = key.map { .init($0) }
    options.columns = column.map { .init($0) }
    options.ignored = Set(ignore)
    options.currency = currency?.uppercased()
    return options
  }

  private func write(_ result: ReconciliationResult, to path: String, world: World) throws {
    let text = result.bad.map(\.key).joined(separator: "\n") + (result.bad.isEmpty ? "" : "\n")
    do { try world.files.write(Array(text.utf8), to: path) } catch {
      throw DiagnosticError(.unwritable(error))
    }
  }

  private func print(_ result: ReconciliationResult, _ console: Console) {
    let keys = result.keys.map { "\($0.left) = \($0.right)" }.joined(separator: ", ")
    console.columns(
      [
        [
          "records",
          "\(result.leftRecords) in \(result.leftFile), \(result.rightRecords) in \(result.rightFile)",
        ],
        ["named by", keys],
        ["compared", result.compared.map { "\($0.left) = \($0.right)" }.joined(separator: ", ")],
        [
          "missing",
          "\(result.count(.missingRight)) only in the first, \(result.count(.missingLeft)) only in the second",
        ],
        ["duplicated", "\(result.duplicated)"], ["different", "\(result.mismatched)"],
        ["customers", "\(result.customers.count)"],
      ]
        + result.valueAtRisk.map {
          ["value at risk", FactFormat.money(minor: Double($0.minor), currency: $0.currency)]
        },
      indent: 0)
    for mismatch in result.mismatches {
      console.print("  \(mismatch.records) differ in \(mismatch.column.left)")
    }
    for record in result.bad.prefix(10) {
      let problems = record.problems.map(\.rawValue).joined(separator: ", ")
      console.print("  \(record.key)  \(problems)")
    }
    if result.bad.count > 10 { console.print("  … \(result.bad.count - 10) more; --keys FILE writes all.") }
  }
}
