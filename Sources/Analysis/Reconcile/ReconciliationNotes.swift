import Evidence
import IncidentModel

/// What a reader of the answer should know of how it was found.
enum ReconciliationNotes {
  static func describe(
    _ result: inout ReconciliationResult, _ found: FoundKey, _ matches: [ColumnMatcher.Match], inferred: Bool
  ) {
    let (left, right, key) = (found.left, found.right, found.key)
    result.keys = key.parts.map {
      .init(
        left: left.columns[$0.left].name, right: right.columns[$0.right].name, normalisation: $0.form.words,
        agreement: $0.overlap, isInferred: key.isInferred)
    }
    result.compared = matches.map { match in
      .init(
        left: left.columns[match.left].name, right: right.columns[match.right].name,
        normalisation: match.form.words, agreement: match.agreement, isInferred: inferred)
    }
    for (index, match) in result.mismatchedMatches.enumerated() {
      result.mismatches[index].column = result.compared[match]
    }
    let usedLeft = Set(key.parts.map(\.left) + matches.map(\.left))
    let usedRight = Set(key.parts.map(\.right) + matches.map(\.right))
    result.leftOnlyColumns = left.columns.indices.filter { !usedLeft.contains($0) }.map {
      left.columns[$0].name
    }
    result.rightOnlyColumns = right.columns.indices.filter { !usedRight.contains($0) }.map {
      right.columns[$0].name
    }
  }

  static func add(
    to result: inout ReconciliationResult, _ left: RecordSource, _ right: RecordSource,
    _ joined: JoinedRecords,
    _ columns: JudgedColumns, _ options: ReconciliationOptions
  ) {
    var notes = left.diagnostics + joined.left.diagnostics + right.diagnostics + joined.right.diagnostics
    notes += [(joined.leftUnnamed, left.name), (joined.rightUnnamed, right.name)].compactMap(
      Diagnostic.emptyKeys)
    notes += [(columns.leftAmount, left.name), (columns.rightAmount, right.name)].compactMap(
      Diagnostic.amountUnit)
    if options.columns.isEmpty { notes += Diagnostic.notCompared(result, ignored: options.ignored) }
    notes += result.diagnostics
    if result.valueAtRisk.count > 1 { notes.append(.currencies(result)) }
    if result.leftOutside > 0 {
      notes.append(.outside(result.leftOutside, left.name, joined.leftSpan, right.name, options.overlapOnly))
    }
    if result.rightOutside > 0 {
      notes.append(
        .outside(result.rightOutside, right.name, joined.rightSpan, left.name, options.overlapOnly))
    }
    if let reason = joined.scratchFailure { notes.append(.noScratch(reason)) }
    result.diagnostics = notes
  }
}

extension Diagnostic {
  fileprivate static func emptyKeys(_ unnamed: (count: Int, line: Int?), _ file: String) -> Diagnostic? {
    guard unnamed.count > 0 else { return nil }
    return Diagnostic(
      "reconcile/empty-key", .warning,
      "\(unnamed.count) records have an empty key, the first on this line; they were not compared.",
      nextStep: "Look at these records by hand.", at: SourceSpan(file: file, line: unnamed.line))
  }

  fileprivate static func amountUnit(_ amount: AmountReading, _ file: String) -> Diagnostic? {
    guard let assumption = amount.assumption else { return nil }
    return Diagnostic(
      "reconcile/amount-unit", .note, "\(assumption).",
      nextStep: "Say --amounts minor or --amounts major if that is wrong.", at: SourceSpan(file: file))
  }

  /// Negative amounts are refunds or mistakes.
  static func negative(
    _ count: Int, _ first: ReconciliationResult.BadRecord, _ result: ReconciliationResult
  ) -> Diagnostic {
    let isLeft = !first.leftLines.isEmpty
    return Diagnostic(
      "reconcile/negative-amount", .warning,
      "Damaged records with a negative amount: \(count); they were left out of the value.",
      nextStep: "Check whether these are refunds.",
      at: SourceSpan(
        file: isLeft ? result.leftFile : result.rightFile,
        line: isLeft ? first.leftLines.first : first.rightLines.first))
  }

  fileprivate static func currencies(_ result: ReconciliationResult) -> Diagnostic {
    let codes = result.valueAtRisk.map(\.currency).joined(separator: ", ")
    return Diagnostic(
      "reconcile/currencies", .warning,
      "The amounts of damaged records are in \(codes); each is added up by itself.",
      nextStep: "Name every sum in the text, or state the total with its exchange rate and source.",
      at: SourceSpan(file: result.leftFile))
  }

  /// Columns of one name that hardly ever agree hold different things; the reader should know.
  fileprivate static func notCompared(_ result: ReconciliationResult, ignored: Set<String>) -> [Diagnostic] {
    let others = Set(result.rightOnlyColumns.map(ColumnNames.plain))
    let same = result.leftOnlyColumns.filter {
      others.contains(ColumnNames.plain($0)) && !ignored.contains($0)
    }
    guard !same.isEmpty else { return [] }
    return [
      Diagnostic(
        "reconcile/not-compared", .warning,
        "Both sides have \(same.map { "`\($0)`" }.joined(separator: ", ")), but with mostly different values, so that "
          + "this was not compared.",
        nextStep: "If it should be compared, say so: --compare, once for each column.",
        at: SourceSpan(file: result.leftFile))
    ]
  }

  fileprivate static func outside(
    _ count: Int, _ file: String, _ span: TimeSpan, _ other: String, _ leftOut: Bool
  ) -> Diagnostic {
    let bounds = [span.first.map { "before \($0)" }, span.last.map { "after \($0)" }].compactMap { $0 }
    return Diagnostic(
      "reconcile/outside-overlap", .warning,
      "\(count) records of \(file) lie \(bounds.joined(separator: " or ")), where \(other) holds nothing; they were "
        + (leftOut ? "left out." : "counted as missing."),
      explanation: "A pipeline that stopped looks like this, and so does an export that was cut earlier.",
      nextStep: leftOut
        ? "Check whether \(other) should hold them."
        : "If \(other) was exported for a shorter time, say --overlap, or export both for the same time.",
      at: SourceSpan(file: file))
  }

  fileprivate static func noScratch(_ reason: String) -> Diagnostic {
    Diagnostic(
      "reconcile/no-scratch", .warning,
      "Temporary storage could not be written (\(reason)); the records were kept in memory, and the counts are exact.",
      nextStep: "Make room where TMPDIR points.")
  }
}
