import Analysis
import Evidence
import IncidentModel
import Scan

/// What the evidence of an incident says: everything read, and the facts made from it.
public struct Investigation: Sendable {
  public var loaded: LoadedIncident
  public var caseFile: CaseFile
  public var facts: FactSheet
  /// Problems of the writing and of the evidence, in the order in which they were met.
  public var diagnostics: [Diagnostic]
  /// Those of them that came up while the evidence was read.
  private let readingDiagnostics: [Diagnostic]

  public var incident: Incident { loaded.incident }

  /// Reads all evidence. Costs about three passes over the logs; independent passes run side by side.
  public init(_ loaded: LoadedIncident) {
    var work = CaseWork(loaded)
    work.readEverything()
    work.measureWindow()
    work.estimateLosses()
    work.cutLogs()
    work.rankSuspects()
    work.foldErrors()
    self.init(loaded, work.file, work.diagnostics)
  }

  private init(_ loaded: LoadedIncident, _ file: CaseFile, _ reading: [Diagnostic]) {
    self.loaded = loaded
    caseFile = file
    readingDiagnostics = reading
    let redaction = QuoteRedaction(incident: loaded.incident.id)
    facts = redaction.facts(FactMaker.facts(of: file))
    let found = Shortcomings.find(file) + Contradictions.find(file, facts, loaded.place)
    diagnostics = redaction.diagnostics((loaded.diagnostics + reading + found).condensed)
  }

  /// The latest moment that the evidence or the meeting knows of: what documents are dated with.
  public var asOf: Timestamp? {
    let times = IncidentTime.allCases.compactMap { facts.time($0.factID) }
    return incident.meeting?.time ?? (times + [caseFile.logs?.lastTime].compactMap { $0 }).max()
  }
}

extension Investigation {
  /// What the same evidence says once the writing has become `loaded`; no evidence is read. As exact as a new
  /// investigation where both ask the same of the same files, which `EvidenceQuestion` tells, and where
  /// `namesPlacesInWriting` is false or no line has moved.
  public func rewritten(_ loaded: LoadedIncident) -> Investigation {
    var file = caseFile
    file.incident = loaded.incident
    return Investigation(loaded, file, readingDiagnostics)
  }

  /// Whether a problem of the evidence names a line of `incident.md`.
  public var namesPlacesInWriting: Bool {
    readingDiagnostics.contains { $0.span?.file == loaded.folder.incidentFile }
  }
}
