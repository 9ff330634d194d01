import Foundation
import IncidentFile
import IncidentModel

/// What `candor init` asks for.
public struct IncidentBasics: Sendable {
  public var title: String
  public var severity: IncidentSeverity
  public var owner: String?
  public var timeZone: String
  public var currency: String

  public init(
    title: String, severity: IncidentSeverity = .sev2, owner: String? = nil, timeZone: String = "UTC",
    currency: String = "USD"
  ) {
    self.title = title
    self.severity = severity
    self.owner = owner
    self.timeZone = timeZone
    self.currency = currency
  }

  /// Problems with what was given, each with the nearest valid choice.
  public var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if TimeZone(identifier: timeZone) == nil {
      let nearest = NearestName.suggest(for: timeZone, among: TimeZone.knownTimeZoneIdentifiers)
      found.append(.unknownTimeZone(timeZone, nearest: nearest))
    }
    if !(currency.count == 3 && currency.allSatisfy { $0.isASCII && $0.isUppercase }) {
      found.append(.unknownCurrency(currency))
    }
    return found
  }
}

/// Makes the folder of a new incident.
public enum IncidentCreation {
  /// Writes `incident.md` and an empty `evidence/` with a note what belongs there.
  ///
  /// Throws when the folder already holds an incident: nothing that exists is touched.
  public static func create(
    _ folder: IncidentFolder, basics: IncidentBasics, world: World
  ) throws(DiagnosticError) {
    if !basics.diagnostics.isEmpty { throw DiagnosticError(basics.diagnostics) }
    if world.files.kind(of: folder.incidentFile) != nil { throw DiagnosticError(.incidentExists(folder)) }
    if case .file = world.files.kind(of: folder.path) {
      throw DiagnosticError(.unwritable(FileFailure(path: folder.path, reason: "it is a file, not a folder")))
    }
    let text = IncidentTemplate.text(
      id: identifier(folder), title: basics.title, severity: basics.severity.rawValue, owner: basics.owner,
      timezone: basics.timeZone, currency: basics.currency)
    do {
      try world.files.write(Array(text.utf8), to: folder.incidentFile)
      try world.files.makeFolder(folder.evidence)
    } catch { throw DiagnosticError(.unwritable(error)) }
  }

  /// The folder's own name in lower case, letters, digits and hyphens.
  private static func identifier(_ folder: IncidentFolder) -> String {
    let name = folder.path.split(separator: "/").last.map(String.init) ?? "incident"
    let letters = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return words.isEmpty || words == "." ? "incident" : words
  }
}

extension Diagnostic {
  static func unknownTimeZone(_ name: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      "init/timezone", .error, "'\(name)' is not a time zone of the time-zone database.",
      nextStep: nearest.map { "Did you mean '\($0)'?" } ?? "Give a name such as Europe/Berlin or UTC.")
  }

  static func unknownCurrency(_ code: String) -> Diagnostic {
    Diagnostic(
      "init/currency", .error, "'\(code)' is not a currency code: three capital letters were expected.",
      nextStep: "Give an ISO 4217 code such as USD, EUR or JPY.")
  }

  static func incidentExists(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "init/exists", .error, "There is an incident here already; it was left as it is.",
      nextStep: "Name another folder, or go on with 'candor build \(folder.path)'.",
      at: SourceSpan(file: folder.incidentFile))
  }
}
