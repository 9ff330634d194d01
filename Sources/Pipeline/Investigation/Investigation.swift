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
    self.loaded = loaded
    caseFile = work.file
    let redaction = QuoteRedaction(incident: loaded.incident.id)
    facts = redaction.facts(FactMaker.facts(of: work.file))
    let found = Shortcomings.find(work.file) + Contradictions.find(work.file, facts, loaded.place)
    diagnostics = redaction.diagnostics((loaded.diagnostics + work.diagnostics + found).condensed)
  }

  /// The latest moment that the evidence or the meeting knows of: what documents are dated with.
  public var asOf: Timestamp? {
    let times = IncidentTime.allCases.compactMap { facts.time($0.factID) }
    return incident.meeting?.time ?? (times + [caseFile.logs?.lastTime].compactMap { $0 }).max()
  }
}
