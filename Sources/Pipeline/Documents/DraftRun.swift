import Briefing
import IncidentFile
import IncidentModel

/// Drafts into `incident.md`, without touching what people wrote.
public enum DraftRun {
  /// The file with every missing or untouched section drafted from the facts.
  public static func merged(_ investigation: Investigation) -> String {
    let inputs = BriefingMaterial(investigation).inputs
    let drafts = Drafter(incident: investigation.incident, facts: investigation.facts, inputs: inputs)
      .drafts()
    return IncidentDraft.merging(text: investigation.loaded.text, drafts: drafts)
  }

  /// Replaces the file, unless someone has changed it since it was read.
  public static func write(_ text: String, loaded: LoadedIncident, world: World) throws(DiagnosticError) {
    let path = loaded.folder.incidentFile
    guard try TextFile.read(path, world: world) == loaded.text else {
      throw DiagnosticError(.editedMeanwhile(path))
    }
    do { try world.files.write(Array(text.utf8), to: path) } catch {
      throw DiagnosticError(.unwritable(error))
    }
  }
}

extension Diagnostic {
  fileprivate static func editedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      "draft/edited-meanwhile", .error,
      "The file was changed while the draft was made; it was left as it is.",
      nextStep: "Save your edits and run 'candor draft' again.", at: SourceSpan(file: path))
  }
}
