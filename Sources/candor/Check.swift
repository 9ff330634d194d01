import ArgumentParser
import IncidentModel
import Pipeline
import Prose

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What a CEO should not hear, and what is missing; for an incident or any Markdown file.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  @Argument(help: "An incident's folder, or Markdown files; '-' is standard input.")
  var paths: [String]

  @ArgumentParser.Option(help: "text, json, or sarif (2.1.0).")
  var format: Format = .text

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let console = Console.live
    var findings: [Diagnostic] = []
    var problems: [Diagnostic] = []
    var texts: [String: String] = [:]
    for path in paths {
      let folder = IncidentFolder(path)
      if path != "-", world.files.kind(of: folder.path) == .folder {
        let loaded = try LoadedIncident(folder, world: world)
        let run = BuildRun(loaded, world: world)
        findings += run.findings
        problems += run.problems
        texts[folder.incidentFile] = loaded.text
      } else {
        let text = path == "-" ? try StandardInput.text() : try TextFile.read(path, world: world)
        let name = path == "-" ? "standard input" : path
        findings += ProseCheck.findings(in: text, file: name)
        texts[name] = text
      }
    }
    progress?.finish()
    switch format {
    case .json: console.print(try FindingsReport.json(findings))
    case .sarif: console.print(try SarifReport.json(findings, version: Product.version))
    case .text: console.print(FindingsText.text(findings, sources: texts))
    }
    console.report(problems.filter { $0.severity == .error })
    if problems.contains(where: { $0.severity == .error }) { throw CommandExit.wrongInput }
    if findings.contains(where: { $0.severity != .note }) { throw CommandExit.findings }
  }
}
