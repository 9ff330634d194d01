import Analysis
import IncidentModel

/// The answer of `candor reconcile` for people.
struct ReconciliationText {
  /// Bad records that are shown.
  static let shown = 10

  private let result: ReconciliationResult
  private let badFile: String?

  init(_ result: ReconciliationResult, badFile: String?) { (self.result, self.badFile) = (result, badFile) }

  func print(_ console: Console) {
    console.columns(sides + counts + money + ends, indent: 0)
    for mismatch in result.mismatches { print(mismatch, console) }
    for record in result.bad.prefix(Self.shown) { console.print("  \(line(record))") }
    let more = result.badCount - min(result.bad.count, Self.shown)
    if let badFile, result.badCount > 0 {
      console.print("  \(number(result.badCount)) bad records are listed in \(badFile).")
    } else if more > 0 {
      console.print("  … \(number(more)) more; --bad FILE writes all.")
    }
  }

  private var sides: [[String]] {
    [
      [
        "records",
        "\(number(result.leftRecords)) in \(result.leftFile), \(number(result.rightRecords)) in \(result.rightFile)",
      ],
      ["named by", result.keys.map(named).joined(separator: ", ")],
    ]
      + result.compared.enumerated().map { index, match in [index == 0 ? "compared" : "", named(match)] }
      + (result.leftOnlyColumns + result.rightOnlyColumns).isEmptyOr { names in
        [["not compared", names.joined(separator: ", ")]]
      }
  }

  private func named(_ match: ReconciliationResult.ColumnMatch) -> String {
    let names = match.left == match.right ? match.left : "\(match.left) = \(match.right)"
    return match.normalisation.map { "\(names) (\($0))" } ?? names
  }

  private var counts: [[String]] {
    [
      ["checked", "\(number(result.checked)) distinct records"],
      [
        "missing",
        "\(number(result.count(.missingRight))) only in the first, \(number(result.count(.missingLeft))) only in the second",
      ],
      [
        "duplicated",
        "\(number(result.duplicated)): \(number(result.count(.duplicatedLeft))) in the first, "
          + "\(number(result.count(.duplicatedRight))) in the second",
      ],
      ["different", number(result.mismatched)], ["bad in all", number(result.badCount)],
      ["customers", number(result.customerCount)],
    ]
  }

  private var money: [[String]] { result.valueAtRisk.map { ["value at risk", Self.money($0)] } }

  private var ends: [[String]] {
    guard let first = result.firstBadRecord, let last = result.lastBadRecord else {
      guard let first = result.firstBadKey, let last = result.lastBadKey else { return [] }
      return [["first by key", first], ["last by key", last]]
    }
    return [
      ["first bad", "\(first.time?.rfc3339 ?? "") \(first.key)"],
      ["last bad", "\(last.time?.rfc3339 ?? "") \(last.key)"],
      ["by key", "\(result.firstBadKey ?? "") to \(result.lastBadKey ?? "")"],
    ]
  }

  private func print(_ mismatch: ReconciliationResult.ColumnMismatch, _ console: Console) {
    let differences = zip(mismatch.difference, mismatch.absoluteDifference).map { net, absolute in
      "\(Self.money(net)) net, \(Self.money(absolute)) in all"
    }
    let money =
      differences.isEmpty ? "" : ", the second less the first: " + differences.joined(separator: "; ")
    console.print("  \(number(mismatch.records)) differ in \(mismatch.column.left)\(money)")
    for example in mismatch.examples.prefix(2) {
      console.print("    \(example.key): '\(example.left)' and '\(example.right)'")
    }
  }

  private func line(_ record: ReconciliationResult.BadRecord) -> String {
    let problems = record.problems.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
    let places = [("first", record.leftLines), ("second", record.rightLines)].compactMap { name, lines in
      lines.first.map { "line \($0) of the \(name)" }
    }
    return "\(record.key)  \(problems)  (\(places.joined(separator: ", ")))"
  }

  private func number(_ value: Int) -> String { FactFormat.grouped(Double(value)) }

  private static func money(_ money: ReconciliationResult.Money) -> String {
    FactFormat.money(minor: Double(money.minor), currency: money.currency)
  }
}

extension [String] {
  fileprivate func isEmptyOr(_ rows: ([String]) -> [[String]]) -> [[String]] { isEmpty ? [] : rows(self) }
}
