import Evidence
import Foundation
import IncidentModel
import Scan

/// Compares the records of two sources: what one has and the other has not, has twice, or has with other values.
public enum Reconciliation {
  /// See `ReconciliationPairing`, which this makes and compares.
  public static func compare(
    left: RecordSource, right: RecordSource, options: ReconciliationOptions = .init(),
    eachBad: (ReconciliationResult.BadRecord) throws -> Void = { _ in }
  ) throws -> ReconciliationResult {
    try ReconciliationPairing(left: left, right: right, options: options).compare(eachBad: eachBad)
  }
}

/// Two sources whose key is known, ready to be compared.
public struct ReconciliationPairing {
  /// Share of the smaller side's sampled keys that are on the other.
  public var agreement: Double { found.agreement }
  /// Median of the right side's time less the left side's, of sampled records on both.
  public let lagSeconds: Double?

  private let left: RecordSource
  private let right: RecordSource
  private let options: ReconciliationOptions
  private let found: FoundKey

  /// Finds the key; reads each side once, twice where its keys must be brought to another form first.
  ///
  /// Throws `DiagnosticError` when no column names the records on both sides, or an option names a column that is
  /// not there, and what opening a source throws.
  public init(left: RecordSource, right: RecordSource, options: ReconciliationOptions) throws {
    (self.left, self.right, self.options) = (left, right, options)
    found = try Self.key(left, right, options)
    lagSeconds = Self.lag(found, options.zone)
  }

  private static func key(
    _ left: RecordSource, _ right: RecordSource, _ options: ReconciliationOptions
  ) throws -> FoundKey {
    let empty = [left, right].filter { $0.columns.isEmpty || $0.head.rowCount == 0 }
    guard empty.isEmpty else {
      throw DiagnosticError(left.diagnostics + right.diagnostics + empty.map(Diagnostic.noRecords))
    }
    try ColumnNaming.check(options, left, right)
    let threads = options.limits.threads
    if !options.keys.isEmpty {
      let parts = options.keys.map {
        (left: left.column(named: $0.left)!, right: right.column(named: $0.right)!)
      }
      return try KeyFinder.named(parts, left: left, right: right, zone: options.zone, threads: threads)
    }
    let finder = try KeyFinder(
      left: KeyFinder.profile(left, threads: threads), right: KeyFinder.profile(right, threads: threads),
      zone: options.zone, threads: threads)
    guard let found = try finder.find() else {
      throw DiagnosticError(.noKey(left, right, tried: finder.tried()))
    }
    return found
  }

  /// Reads each side once more. Exact, in memory that does not grow with the records where the limits have scratch
  /// storage; time linear. `eachBad` gets every bad record in the order of the keys.
  public func compare(
    eachBad: (ReconciliationResult.BadRecord) throws -> Void = { _ in }
  ) throws -> ReconciliationResult {
    let matches = Self.matches(found, options)
    let columns = JudgedColumns(found, matches, options)
    let joined = try RecordJoin.run(left: left, right: right, columns.plan, options.limits)
    var count = try BadRecordCount(found, columns, joined, options)
    try count.run(eachBad)
    var result = try count.finish()
    ReconciliationNotes.describe(&result, found, matches, inferred: options.columns.isEmpty)
    result.lagSeconds = lagSeconds
    ReconciliationNotes.add(to: &result, left, right, joined, columns, options)
    return result
  }

  private static func matches(_ found: FoundKey, _ options: ReconciliationOptions) -> [ColumnMatcher.Match] {
    let matcher = ColumnMatcher(found, zone: options.zone)
    if options.columns.isEmpty { return matcher.matches(excluding: found.key, ignored: options.ignored) }
    return options.columns.compactMap { pair in
      guard let a = found.left.column(named: pair.left), let b = found.right.column(named: pair.right) else {
        return nil
      }
      return matcher.match(a, b)
    }
  }

  private static func lag(_ found: FoundKey, _ zone: TimeZone) -> Double? {
    guard let a = found.left.roles.time, let b = found.right.roles.time else { return nil }
    var times = TimeText(zone: zone)
    let lags = found.pairs.compactMap { pair -> Double? in
      let one = found.left.columns[a].withCell(pair.left) { times.parse($0)?.time }
      let other = found.right.columns[b].withCell(pair.right) { times.parse($0)?.time }
      guard let one, let other else { return nil }
      return Double(other.nanoseconds) / 1e9 - Double(one.nanoseconds) / 1e9
    }
    return lags.isEmpty ? nil : lags.sorted()[lags.count / 2]
  }
}

/// Column names that a user gave.
enum ColumnNaming {
  static func check(_ options: ReconciliationOptions, _ left: RecordSource, _ right: RecordSource) throws {
    var problems: [Diagnostic] = []
    for (flag, pairs) in [("--key", options.keys), ("--compare", options.columns)] {
      for pair in pairs {
        if left.column(named: pair.left) == nil { problems.append(.noColumn(pair.left, flag, left)) }
        if right.column(named: pair.right) == nil { problems.append(.noColumn(pair.right, flag, right)) }
      }
    }
    for name in options.ignored.sorted()
    where left.column(named: name) == nil && right.column(named: name) == nil {
      problems.append(.noColumn(name, "--ignore", left))
    }
    if !problems.isEmpty { throw DiagnosticError(problems) }
  }
}

extension Diagnostic {
  static func noRecords(_ source: RecordSource) -> Diagnostic {
    Diagnostic(
      "reconcile/empty", .error, "The table holds no records, so that nothing can be compared.",
      nextStep: "Export it again, or check whether the table was truncated.",
      at: SourceSpan(file: source.name))
  }

  static func noKey(_ left: RecordSource, _ right: RecordSource, tried: String) -> Diagnostic {
    Diagnostic(
      "reconcile/no-key", .error,
      "No column, and no two together, name the same records in \(left.name) and \(right.name). \(tried)",
      explanation: "A key is a column whose values are mostly unique and mostly found on the other side.",
      nextStep: "Name the key, such as --key order_id=id, once for each column of it. "
        + "Columns: \(names(left)); \(names(right)).",
      at: SourceSpan(file: left.name))
  }

  static func noColumn(_ name: String, _ flag: String, _ source: RecordSource) -> Diagnostic {
    let nearest = NearestName.suggest(for: name, among: source.columns).map { "Did you mean '\($0)'? " } ?? ""
    return Diagnostic(
      "reconcile/no-column", .error, "\(flag) names '\(name)', and \(source.name) has no such column.",
      nextStep: "\(nearest)Columns: \(names(source)). Columns of different names: \(flag) LEFT=RIGHT.",
      at: SourceSpan(file: source.name, line: 1))
  }

  private static func names(_ source: RecordSource) -> String {
    source.columns.joined(separator: ", ") + " (\(source.name))"
  }
}
