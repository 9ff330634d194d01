import IncidentModel
import Rendering

/// The documents of an earlier build, which are not replaced with less than they say.
struct FormerDocuments {
  /// Without these parts of `incident.md` nothing of what people wrote as structure is known.
  private static let unreadable: Set<String> = [
    "front-matter/missing", "front-matter/too-large", "front-matter/too-deep",
  ]
  /// A facts file beyond this size is not one of ours.
  private static let sizeLimit = 64 << 20

  private let loaded: LoadedIncident
  private let world: World

  init(_ loaded: LoadedIncident, world: World) {
    self.loaded = loaded
    self.world = world
  }

  /// Why the former documents stay, or `nil` when there are none or the new ones hold as much.
  func reasonToKeep(_ problems: [Diagnostic]) -> Diagnostic? {
    let folder = loaded.folder
    guard DocumentSet.names.contains(where: { world.files.kind(of: "\(folder.output)/\($0)") != nil }) else {
      return nil
    }
    if problems.contains(where: { Self.unreadable.contains($0.id) }) { return .keptForFrontMatter(folder) }
    return loaded.evidence.items.isEmpty && restOnEvidence ? .keptForEvidence(folder) : nil
  }

  /// Whether the facts of the earlier build had files of evidence behind them.
  private var restOnEvidence: Bool {
    facts?.facts.contains { !$0.receipt.inputs.isEmpty } ?? false
  }

  /// The facts of the earlier build; `nil` when there is none or it cannot be read.
  var facts: FactSheet? {
    let path = loaded.folder.facts
    guard world.files.kind(of: path) != nil,
      let bytes = try? world.files.read(path, limit: Self.sizeLimit),
      let built = try? FactsJSON.decode(bytes, file: path)
    else { return nil }
    return built.facts
  }
}

extension Diagnostic {
  fileprivate static func keptForFrontMatter(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "build/kept", .error,
      "The documents of the earlier build were kept, since the front matter of incident.md could not be read.",
      nextStep: "Mend the front matter and build again.", at: SourceSpan(file: folder.output))
  }

  fileprivate static func keptForEvidence(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "build/kept", .error,
      "The documents of the earlier build were kept, since the evidence that they rest on is gone.",
      nextStep: "Put the evidence back; to build without it, move the folder '\(folder.output)' away.",
      at: SourceSpan(file: folder.output))
  }
}
