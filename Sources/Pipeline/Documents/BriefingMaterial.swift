import Analysis
import Briefing
import Evidence
import IncidentModel

/// Turns what was investigated into what the brief is made from, with every quote redacted.
public struct BriefingMaterial: Sendable {
  /// Name and version in the documents' footer.
  public static let generator = "Candor \(Product.version)"
  /// Kinds of error shown.
  static let errorLimit = 3

  public let inputs: BriefingInputs

  public init(_ investigation: Investigation) {
    let file = investigation.caseFile
    let format = FactFormat(timeZone: investigation.incident.timeZone)
    let redact = QuoteRedaction(incident: investigation.incident.id)
    let quote: @Sendable (String) -> String = { redact.text($0) }
    let timeline = TimelineBuilder(file: file, facts: investigation.facts, format: format, quote: quote)
    inputs = BriefingInputs(
      timeline: timeline.entries(), chart: ChartBuilder(losses: file.losses, format: format).chart(),
      crashes: Self.crashes(file, investigation.facts, quote), errors: Self.errors(file, quote),
      concentration: file.concentrations.first.map { quote($0.words) }, format: format,
      asOf: investigation.asOf, generator: Self.generator)
  }

  private static func crashes(
    _ file: CaseFile, _ facts: FactSheet, _ quote: @escaping (String) -> String
  ) -> [CrashNote] {
    let bearing = CrashBearing(file: file, facts: facts, quote: quote)
    let leading = file.leadingCrash
    let ordered = file.crashes.filter(\.faultClass.isFailure).enumerated().sorted {
      (rank($0.element, leading), $0.offset) < (rank($1.element, leading), $1.offset)
    }.map(\.element)
    return ordered.map { crash in
      CrashNote(
        name: crash.faultClass.title, explanation: crash.faultClass.plainWords,
        component: component(crash, file.incident), place: place(crash).map(quote),
        isCause: crash.role == .cause,
        source: "\(crash.source.file):\(crash.source.firstLine)", bearing: bearing.note(for: crash))
    }
  }

  private static func rank(_ crash: Crash, _ leading: Crash?) -> Int {
    crash == leading ? 0 : crash.role == .cause ? 1 : 2
  }

  /// The component whose name stands in the function, the path or the evidence file's name.
  private static func component(_ crash: Crash, _ incident: Incident) -> String? {
    let plain = CrashOwner.names(crash).map(CrashOwner.plain)
    return incident.components.first { component in
      let name = CrashOwner.plain(component.name)
      return !name.isEmpty && plain.contains { $0.contains(name) }
    }?.name
  }

  private static func place(_ crash: Crash) -> String? {
    guard let file = crash.site.file else { return crash.site.function }
    return crash.site.line.map { "\(file):\($0)" } ?? file
  }

  private static func errors(_ file: CaseFile, _ quote: (String) -> String) -> [ErrorNote] {
    file.errorSignatures.prefix(errorLimit).map { error in
      ErrorNote(
        text: quote(error.words),
        source: error.source.line.map { "\(error.source.file):\($0)" } ?? error.source.file,
        isNew: error.isNew == true)
    }
  }
}
