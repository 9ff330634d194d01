import ArgumentParser
import Evidence
import IncidentModel
import Pipeline

struct Crashes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crashes",
    abstract: "Finds crashes in any text, grouped.",
    discussion: """
      Reads failures of Go and Rust programs, databases, the kernel and supervisors, raw or inside the logs of \
      containers and services, and the reports of static analysis tools as context.
      """)

  @Argument(help: "Files or folders; '-' is standard input.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = EvidenceWords.console
    let (world, progress) = Progress.watching(.live)
    let input = InputSources(files, world: world)
    let report = CrashReader.read(try input.requireSome())
    progress?.finish()
    switch output.format {
    case .json:
      report.writeJSON { console.write(EvidenceWords.redactor.redact(json: $0)) }
      console.write([0x0A])
    case .text:
      CrashListing(report: RedactedCrashes.of(report, EvidenceWords.redactor), console: console).print()
    }
    try console.finish(input.diagnostics + report.diagnostics)
  }
}
