import Briefing
import FollowUp
import IncidentModel
import Preparation

/// Everything that the documents of one build are made from.
public struct DocumentContext: Sendable {
  public var investigation: Investigation
  public var inputs: BriefingInputs
  public var brief: Document
  public var appendix: Document
  /// Problems of the writing: placeholders without a fact, sections that belong nowhere.
  public var diagnostics: [Diagnostic]
  public let preparation: PreparationContext

  public var incident: Incident { investigation.incident }
  public var facts: FactSheet { investigation.facts }
  public var format: FactFormat { FactFormat(timeZone: incident.timeZone) }

  public init(_ investigation: Investigation) {
    let inputs = BriefingMaterial(investigation).inputs
    let composed = BriefComposer.compose(
      incident: investigation.incident, facts: investigation.facts, inputs: inputs,
      file: investigation.loaded.folder.incidentFile)
    self.investigation = investigation
    self.inputs = inputs
    brief = composed.document
    brief.subtitle += Self.zoneNote(investigation)
    appendix = EvidenceAppendix.make(
      incident: investigation.incident, facts: investigation.facts, inputs: inputs)
    diagnostics = composed.diagnostics
    preparation = PreparationContext(
      incident: investigation.incident, facts: investigation.facts,
      format: FactFormat(timeZone: investigation.incident.timeZone), now: Self.moment(of: investigation))
  }

  /// Whose clocks the brief goes by: ` · times in Sao Paulo (UTC−3)`; nothing where every time says UTC.
  static func zoneNote(_ investigation: Investigation) -> String {
    let zone = investigation.incident.timeZone
    guard let moment = investigation.asOf, FactFormat(timeZone: zone).zoneName.isEmpty else { return "" }
    let offset = FactFormat.offsetName(zone, at: moment)
    let place = zone.identifier.split(separator: "/").last?.replacing("_", with: " ") ?? ""
    return zone.identifier.contains("/") ? " · times in \(place) (\(offset))" : " · times in \(offset)"
  }

  /// The moment at which words are said and mails are dated: the incident's own, never the clock's.
  public var moment: Timestamp { Self.moment(of: investigation) }

  private static func moment(of investigation: Investigation) -> Timestamp {
    investigation.asOf ?? Timestamp(seconds: 0)
  }

  public var followUp: FollowUpInput {
    FollowUpInput(
      incident: incident, facts: facts, format: format, now: moment, pages: ["brief.pdf", "brief.html"])
  }
}
