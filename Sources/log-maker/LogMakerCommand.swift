import ArgumentParser
import Foundation
import LogMaker

/// Makes logs for measuring; not installed.
@main struct LogMakerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log-maker",
    abstract: "Writes a deterministic request log with a planted incident, and its exact answers.",
    discussion: "Example: log-maker --bytes 1000000000 --truth truth.json out.ndjson")

  @Argument(help: "The log to write; '-' is standard output.")
  var log: String

  @Option(help: "Where the answers go, as JSON.")
  var truth: String?

  @Option(help: "ndjson, logfmt, access or csv.")
  var format = LogPlan.Format.ndjson

  @Option(help: "The log's size; it ends with the line that reaches it.")
  var bytes = 100_000_000

  @Option(help: "Another seed is another log.")
  var seed: UInt64 = 1

  @Option(
    help: "Order, names and nesting of NDJSON fields drawn with this number; without it, three loggers.")
  var style: UInt64?

  @Option(help: "usual or invented field names of a drawn style.")
  var names = LogPlan.Names.usual

  @Option(help: "How many customers there are.")
  var customers = 200_000

  @Option(help: "Damaged lines in a million.")
  var damaged = 100

  @Option(help: "How many milliseconds a line may be older than those before it.")
  var disorder = 5_000

  @Flag(help: "No incident.")
  var clean = false

  func validate() throws {
    guard bytes > 0, customers > 0, damaged >= 0, disorder >= 0 else {
      throw ValidationError("Sizes and counts must be above zero.")
    }
    guard damaged == 0 || format == .ndjson || format == .access else {
      throw ValidationError("Only NDJSON and access logs can hold damaged lines; add --damaged 0.")
    }
  }

  func run() throws {
    let output = try log == "-" ? FileHandle.standardOutput : Self.create(log)
    let answers = try LogProduction.make(plan) { try output.write(contentsOf: Data($0)) }
    if let truth { try answers.write(to: URL(filePath: truth)) }
  }

  private var plan: LogPlan {
    var plan = LogPlan()
    plan.format = format
    plan.bytes = bytes
    plan.seed = seed
    plan.style = style
    plan.names = names
    plan.customers = customers
    plan.damagedPerMillion = damaged
    plan.disorderMilliseconds = disorder
    if clean { plan.incident = nil }
    return plan
  }

  private static func create(_ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw ValidationError("'\(path)' cannot be written.") }
    return file
  }
}

extension LogPlan.Format: ExpressibleByArgument {}
extension LogPlan.Names: ExpressibleByArgument {}
