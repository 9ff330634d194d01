import IncidentModel
import Rendering

/// The main job: from the folder to every document.
public struct BuildRun: Sendable {
  public var context: DocumentContext
  public var documents: DocumentSet
  /// What the checks found in the writing.
  public var findings: [Diagnostic]
  /// What is wrong with the input.
  public var problems: [Diagnostic]
  /// Paths written, in order.
  public var written: [String] = []

  /// Wall-clock milliseconds of each stage, in order.
  public var times: [StageTime] = []

  /// Investigates, composes, checks; writes nothing.
  public init(_ loaded: LoadedIncident, world: World) {
    var watch = Stopwatch(world)
    let investigation = Investigation(loaded)
    watch.lap("evidence to facts")
    let context = DocumentContext(investigation)
    watch.lap("composing")
    let documents = DocumentSet(context)
    watch.lap("documents")
    let settings = FoundSettings(near: loaded.folder.path, world: world)
    findings = IncidentCheck.findings(
      context, documents: documents, settings: settings, former: FormerDocuments(loaded, world: world).facts)
    watch.lap("checks")
    problems = investigation.diagnostics + settings.problems
    times = watch.laps
    self.documents = documents
    self.context = context
  }

  /// Writes every document into `out/`, all of them or none; former documents are never replaced with less.
  public mutating func write(world: World) {
    let loaded = context.investigation.loaded
    if let reason = FormerDocuments(loaded, world: world).reasonToKeep(problems) {
      return problems.append(reason)
    }
    let files = documents.files.map { (path: "\(loaded.folder.output)/\($0.name)", bytes: $0.bytes) }
    do {
      try world.files.write(files)
      written = files.map(\.path)
    } catch { problems.append(.unwritable(error)) }
  }
}
