import ArgumentParser
import Evidence
import IncidentModel
import Pipeline

struct Signatures: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The templates of log messages, and each line's template.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Argument(help: "A file with one message a line; '-' is standard input.")
  var file: String

  @ArgumentParser.Option(help: "text (the templates by count), csv (each line's template), or json.")
  var format: Format = .text

  private struct Template: Encodable {
    var id, template: String
    var count, firstLine, lastLine: Int
  }

  private struct Report: Encodable {
    var lines: Int
    var templates: [Template]
  }

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let input = InputSources([file], world: world)
    var diagnostics = input.diagnostics
    for source in try input.requireSome() {
      let mined = try SignatureMiner.mine(source)
      progress?.finish()
      show(mined.report)
      diagnostics += mined.summary.issues.map { $0.diagnostic(file: source.name) }
    }
    try Console.live.finish(diagnostics)
  }

  private func show(_ report: SignatureReport) {
    let console = Console.live
    let ordered = report.templates.sorted { ($1.count, $0.firstLine) < ($0.count, $1.firstLine) }
    switch format {
    case .csv: console.write(Array(report.csv().utf8))
    case .text: console.columns(ordered.map { [String($0.count), $0.id, $0.text] }, indent: 0)
    case .json:
      let templates = ordered.map {
        Template(
          id: $0.id, template: $0.text, count: $0.count, firstLine: $0.firstLine, lastLine: $0.lastLine)
      }
      console.print(JSONOutput.text(Report(lines: report.lines.count, templates: templates)))
    }
  }
}
