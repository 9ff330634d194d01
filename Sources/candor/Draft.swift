import ArgumentParser
import Briefing
import IncidentFile
import IncidentModel
import Pipeline

struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Writes the sections that nobody has written, from the facts, into incident.md.",
    discussion: "Refreshes Candor's own drafts. Text that a person has touched is never changed.")

  @Argument(help: "The incident's folder.")
  var directory: String

  @OptionGroup var output: OutputOptions

  private struct Report: Encodable {
    var file: String
    var changed: Bool
  }

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let loaded = try LoadedIncident(IncidentFolder(directory), world: world)
    let investigation = Investigation(loaded)
    progress?.finish()
    let merged = DraftRun.merged(investigation)
    let changed = merged != loaded.text
    if changed { try DraftRun.write(merged, loaded: loaded, world: world) }
    let console = Console.live
    switch output.format {
    case .json: console.print(JSONOutput.text(Report(file: loaded.folder.incidentFile, changed: changed)))
    case .text:
      console.print(
        changed
          ? "Drafted the missing sections of \(loaded.folder.incidentFile)."
          : "Nothing to draft: \(loaded.folder.incidentFile) is as it was.")
    }
    try console.finish(investigation.diagnostics)
  }
}
