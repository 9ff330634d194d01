import Analysis
import Evidence
import IncidentModel

/// Chooses which two tables hold the same records, and compares them.
struct TablePairing {
  /// More tables than this are not all tried against each other.
  static let tableLimit = 8

  let references: [EvidenceReference]
  let incident: Incident
  let scratch: ScratchSpace

  /// The comparison of the pair whose keys agree best; throws a `DiagnosticError` when no two tables share a key, and
  /// what reading throws.
  func best(_ tables: [RecordSource]) throws -> ReconciliationResult {
    let candidates = Array(tables.prefix(Self.tableLimit))
    var best: ReconciliationPairing?
    var refusals: [Diagnostic] = []
    for (position, left) in candidates.enumerated() {
      for right in candidates[(position + 1)...] {
        do {
          let pairing = try ordered(left, right)
          if pairing.agreement > best?.agreement ?? -1 { best = pairing }
        } catch let refusal as DiagnosticError { refusals += refusal.diagnostics }
      }
    }
    guard let best else { throw DiagnosticError(refusals) }
    return try best.compare()
  }

  /// The side where records begin stands on the left, since its amounts count: the one named first in
  /// `incident.md` when both are named there, else the one whose times come first.
  private func ordered(_ left: RecordSource, _ right: RecordSource) throws -> ReconciliationPairing {
    let ranks = [left, right].map { table in incident.evidence.firstIndex { $0.path == table.name } }
    if let one = ranks[0], let two = ranks[1], one > two {
      return try ReconciliationPairing(left: right, right: left, options: options(right, left))
    }
    let pairing = try ReconciliationPairing(left: left, right: right, options: options(left, right))
    guard ranks.contains(nil), let lag = pairing.lagSeconds, lag < 0 else { return pairing }
    return try ReconciliationPairing(left: right, right: left, options: options(right, left))
  }

  private func options(_ left: RecordSource, _ right: RecordSource) -> ReconciliationOptions {
    var options = ReconciliationOptions()
    options.zone = incident.timeZone
    options.currency = incident.currency
    options.limits = RecordJoinLimits(scratch: scratch)
    let keys = [left, right].map { table in
      references.first { $0.path == table.name }?.fields["order"]
    }
    if let one = keys[0], let two = keys[1] { options.keys = [.init(left: one, right: two)] }
    return options
  }
}

extension RecordSource {
  /// Takes the user's own word for which column holds what.
  func assigning(_ fields: [String: String]) -> RecordSource {
    var source = self
    for (role, name) in fields.sorted(by: { $0.key < $1.key }) {
      guard let column = column(named: name) else {
        source.add(.noSuchColumn(name, self))
        continue
      }
      source.assign(role, column)
    }
    return source
  }
}

extension Diagnostic {
  fileprivate static func noSuchColumn(_ name: String, _ table: RecordSource) -> Diagnostic {
    Diagnostic(
      "evidence/no-such-column", .error, "The table has no column '\(name)'.",
      nextStep: NearestName.suggest(for: name, among: table.columns).map { "Did you mean '\($0)'?" }
        ?? "Its columns are: \(table.columns.joined(separator: ", ")).",
      at: SourceSpan(file: table.name, line: 1))
  }
}
