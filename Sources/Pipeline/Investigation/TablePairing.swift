import Analysis
import Evidence
import IncidentModel

/// Chooses which two tables hold the same records, and compares them.
enum TablePairing {
  /// More tables than this are not all tried against each other.
  static let tableLimit = 8

  /// The comparison of the pair whose keys agree best; fails when no two tables share a key.
  static func best(
    _ tables: [RecordTable], references: [EvidenceReference], incident: Incident
  ) -> Result<ReconciliationResult, DiagnosticError> {
    var best: ReconciliationResult?
    var refusals: [Diagnostic] = []
    let candidates = Array(tables.prefix(tableLimit))
    for (position, left) in candidates.enumerated() {
      for right in candidates[(position + 1)...] {
        do {
          let result = try compare(left, right, references, incident)
          if agreement(result) > best.map(agreement) ?? -1 { best = result }
        } catch { refusals += (error as? DiagnosticError)?.diagnostics ?? [] }
      }
    }
    if let best { return .success(best) }
    return .failure(DiagnosticError(refusals))
  }

  /// The side where records begin stands on the left, since its amounts count: the one named first in
  /// `incident.md` when both are named there, else the one whose times come first.
  private static func compare(
    _ left: RecordTable, _ right: RecordTable, _ references: [EvidenceReference], _ incident: Incident
  ) throws -> ReconciliationResult {
    let ranks = [left, right].map { table in incident.evidence.firstIndex { $0.path == table.file } }
    if let one = ranks[0], let two = ranks[1], one > two {
      return try Reconciliation.compare(
        left: right, right: left, options: options(right, left, references, incident))
    }
    let result = try Reconciliation.compare(
      left: left, right: right, options: options(left, right, references, incident))
    guard ranks.contains(nil), let lag = result.lagSeconds, lag < 0 else { return result }
    return try Reconciliation.compare(
      left: right, right: left, options: options(right, left, references, incident))
  }

  private static func agreement(_ result: ReconciliationResult) -> Double {
    result.keys.map(\.agreement).min() ?? 0
  }

  private static func options(
    _ left: RecordTable, _ right: RecordTable, _ references: [EvidenceReference], _ incident: Incident
  ) -> ReconciliationOptions {
    var options = ReconciliationOptions()
    options.zone = incident.timeZone
    options.currency = incident.currency
    let keys = [left, right].map { table in
      references.first { $0.path == table.file }?.fields["order"]
    }
    if let one = keys[0], let two = keys[1] { options.keys = [.init(left: one, right: two)] }
    return options
  }
}

extension RecordTable {
  /// Takes the user's own word for which column holds what.
  mutating func assign(_ fields: [String: String]) {
    for (role, name) in fields.sorted(by: { $0.key < $1.key }) {
      guard let column = column(named: name) else {
        diagnostics.append(.noSuchColumn(name, self))
        continue
      }
      switch role {
      case "order", "key": roles.key = column
      case "customer": roles.customer = column
      case "amount": roles.amount = column
      case "currency": roles.currency = column
      case "time": roles.time = column
      case "status": roles.status = column
      default: break
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchColumn(_ name: String, _ table: RecordTable) -> Diagnostic {
    let names = table.columns.map(\.name)
    return Diagnostic(
      "evidence/no-such-column", .error, "The table has no column '\(name)'.",
      nextStep: NearestName.suggest(for: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "Its columns are: \(names.joined(separator: ", ")).",
      at: SourceSpan(file: table.file, line: 1))
  }
}
