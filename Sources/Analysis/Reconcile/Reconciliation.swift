import Evidence
import Foundation
import IncidentModel
import Scan

/// Compares the records of two sources: what one has and the other has not, has twice, or has with other values.
public enum Reconciliation {
  /// Time linear in the records, and in the products of the columns for a sample. Throws `DiagnosticError` when
  /// no column names the records on both sides, or an option names a column that is not there.
  public static func compare(
    left: RecordTable, right: RecordTable, options: ReconciliationOptions = .init()
  ) throws -> ReconciliationResult {
    let problems = [left, right].filter { $0.rowCount == 0 }.map(empty)
    guard problems.isEmpty else { throw DiagnosticError(left.diagnostics + right.diagnostics + problems) }
    let finder = KeyFinder(left: left, right: right)
    if options.keys.isEmpty {
      guard let key = finder.find() else { throw DiagnosticError(noKey(left, right)) }
      return run(left, right, key, options)
    }
    guard let key = finder.named(options.keys) else {
      throw DiagnosticError(noColumn(options.keys, left, right))
    }
    return run(left, right, key, options)
  }

  private static func empty(_ table: RecordTable) -> Diagnostic {
    Diagnostic(
      "reconcile/empty", .error, "The table holds no records, so that nothing can be compared.",
      nextStep: "Export it again.", at: SourceSpan(file: table.file))
  }

  private static func noKey(_ left: RecordTable, _ right: RecordTable) -> Diagnostic {
    Diagnostic(
      "reconcile/no-key", .error,
      "No column names the same records in \(left.file) and \(right.file).",
      explanation: "A key is a column whose values are mostly unique and mostly found on the other side.",
      nextStep: "Name the key, such as `order_id=id`. Columns: \(names(left)); \(names(right)).",
      at: SourceSpan(file: left.file))
  }

  private static func noColumn(
    _ pairs: [ReconciliationOptions.Pair], _ left: RecordTable, _ right: RecordTable
  ) -> Diagnostic {
    let wanted = pairs.map { "\($0.left)=\($0.right)" }.joined(separator: ", ")
    return Diagnostic(
      "reconcile/no-column", .error, "The key \(wanted) names a column that is not there.",
      nextStep: "Columns: \(names(left)); \(names(right)).", at: SourceSpan(file: left.file))
  }

  private static func names(_ table: RecordTable) -> String {
    table.columns.map(\.name).joined(separator: ", ") + " (\(table.file))"
  }

  private static func run(
    _ left: RecordTable, _ right: RecordTable, _ key: RecordKey, _ options: ReconciliationOptions
  ) -> ReconciliationResult {
    let rows = AlignedRows(left: left, right: right, key: key)
    let matcher = ColumnMatcher(left: left, right: right, pairs: rows.pairs, zone: options.zone)
    var matches: [ColumnMatcher.Match]
    if options.columns.isEmpty {
      matches = matcher.matches(excluding: key, ignored: options.ignored)
    } else {
      matches = options.columns.compactMap { pair in
        guard let a = left.column(named: pair.left), let b = right.column(named: pair.right) else {
          return nil
        }
        return matcher.match(a, b)
      }
    }
    var comparison = RecordComparison(
      left: left, right: right, rows: rows, matches: matches, options: options)
    comparison.run()
    var result = comparison.result
    describe(&result, left, right, key, matches, inferred: options.columns.isEmpty)
    result.diagnostics = left.diagnostics + right.diagnostics + rows.diagnostics + result.diagnostics
    return result
  }

  private static func describe(
    _ result: inout ReconciliationResult, _ left: RecordTable, _ right: RecordTable, _ key: RecordKey,
    _ matches: [ColumnMatcher.Match], inferred: Bool
  ) {
    result.keys = key.parts.map {
      .init(
        left: left.columns[$0.left].name, right: right.columns[$0.right].name, normalisation: $0.form.words,
        agreement: $0.overlap, isInferred: key.isInferred)
    }
    result.compared = matches.map { match($0, left, right, inferred: inferred) }
    let usedLeft = Set(key.parts.map(\.left) + matches.map(\.left))
    let usedRight = Set(key.parts.map(\.right) + matches.map(\.right))
    result.leftOnlyColumns = left.columns.indices.filter { !usedLeft.contains($0) }.map {
      left.columns[$0].name
    }
    result.rightOnlyColumns = right.columns.indices.filter { !usedRight.contains($0) }.map {
      right.columns[$0].name
    }
    noteSameNames(&result)
  }

  /// Columns of one name that hardly ever agree hold different things; the reader should know.
  private static func noteSameNames(_ result: inout ReconciliationResult) {
    let others = Set(result.rightOnlyColumns.map(ColumnNames.plain))
    let same = result.leftOnlyColumns.filter { others.contains(ColumnNames.plain($0)) }
    guard !same.isEmpty else { return }
    result.diagnostics.append(
      Diagnostic(
        "reconcile/not-compared", .note,
        "Both sides have \(same.map { "`\($0)`" }.joined(separator: ", ")), but with mostly different values, so that this was not compared.",
        nextStep: "Name the column if it should be compared.", at: SourceSpan(file: result.leftFile)))
  }

  static func match(
    _ match: ColumnMatcher.Match, _ left: RecordTable, _ right: RecordTable, inferred: Bool
  ) -> ReconciliationResult.ColumnMatch {
    .init(
      left: left.columns[match.left].name, right: right.columns[match.right].name,
      normalisation: match.form.words, agreement: match.agreement, isInferred: inferred)
  }
}
