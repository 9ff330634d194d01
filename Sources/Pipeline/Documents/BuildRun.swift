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
    findings = IncidentCheck.findings(context, brief: documents.brief)
    watch.lap("checks")
    problems = investigation.diagnostics
    times = watch.laps
    self.documents = documents
    self.context = context
  }

  /// Writes every document into `out/`, each at once or not at all.
  public mutating func write(world: World) {
    let folder = context.investigation.loaded.folder
    for file in documents.files {
      let path = "\(folder.output)/\(file.name)"
      do {
        try world.files.write(file.bytes, to: path)
        written.append(path)
      } catch { problems.append(.unreadable(error)) }
    }
  }
}
