import Evidence
import IncidentModel

/// Records that differ between two sources.
extension FactMaker {
  mutating func addRecords() {
    guard let records = file.records else { return addUnknownRecords() }
    let receipt = recordsReceipt(records)
    let sides = "between \(records.leftFile) and \(records.rightFile)"
    add(
      "records.checked", .integer(Int64(records.checked)), .count("records"),
      method: "Distinct records compared \(sides).\(outside(records))", receipt)
    let counts: [(String, Int, String)] = [
      ("records.missing", records.missing, "Records that one side has and the other lacks"),
      ("records.duplicated", records.duplicated, "Records that stand more than once on a side"),
      ("records.mismatched", records.mismatched, "Records with a different value in a compared column"),
    ]
    for (id, count, method) in counts {
      let span = badReceipt(records, id)
      add(id, .integer(Int64(count)), .count("records"), method: "\(method), \(sides).", span)
    }
    addValueAtRisk(records, receipt)
  }

  private mutating func addUnknownRecords() {
    for id in ["records.checked", "records.missing", "records.duplicated", "records.mismatched"] {
      addUnknown(id, .count("records"), because: "There are no two record sources to compare.")
    }
    addUnknown(
      "records.value_at_risk", .money(file.incident.currency),
      because: "There are no two record sources to compare.")
  }

  private func outside(_ records: ReconciliationResult) -> String {
    let count = records.leftOutside + records.rightOutside
    return count == 0
      ? "" : " \(count) of them lie outside the time that both sides cover, and count as missing."
  }

  func recordsReceipt(_ records: ReconciliationResult) -> Receipt {
    receipt([(records.leftFile, records.leftRecords), (records.rightFile, records.rightRecords)])
  }

  /// More line numbers than this are not listed; the count stands for them.
  private static let listedLines = 20

  private func badReceipt(_ records: ReconciliationResult, _ id: String) -> Receipt {
    let kind: ReconciliationResult.Kind =
      switch id {
      case "records.missing": .missing
      case "records.duplicated": .duplicated
      default: .mismatched
      }
    let tally = records.tallies[kind] ?? .init()
    return Receipt(inputs: [
      input(records.leftFile, tally.leftLines, of: tally.leftRows),
      input(records.rightFile, tally.rightLines, of: tally.rightRows),
    ])
  }

  private func input(_ name: String, _ lines: [Int], of count: Int) -> Receipt.Input {
    let listed = count <= Self.listedLines ? Set(lines).sorted() : []
    return .init(file: name, sha256: file.hashes[name] ?? "", lines: listed, lineCount: count)
  }

  private mutating func addValueAtRisk(_ records: ReconciliationResult, _ receipt: Receipt) {
    let currency = file.incident.currency
    var values = Dictionary(
      records.valueAtRisk.map { ($0.currency, $0.minor) }, uniquingKeysWith: { $0 &+ $1 })
    let unnamed = values.removeValue(forKey: CurrencyCode.none)
    if let unnamed { values[currency] = (values[currency] ?? 0) &+ unnamed }
    let assumed = unnamed == nil ? "" : " Amounts name no currency; \(currency) is assumed."
    if values.isEmpty, records.badCount > 0 {
      return addUnknown(
        "records.value_at_risk", .money(currency), because: "The damaged records carry no amount.")
    }
    add(
      "records.value_at_risk", .integer(values[currency] ?? 0), .money(currency),
      method: "Sum of the amounts in \(currency) of the records that are missing, duplicated or different, "
        + "each once.\(assumed)", receipt)
    for (other, value) in values.sorted(by: { $0.key < $1.key }) where other != currency {
      add(
        "records.value_at_risk.\(other)", .integer(value), .money(other),
        title: "\(FactCatalogue.title("records.value_at_risk")) in \(other)",
        method: "The same in \(other); not converted.", receipt)
    }
  }
}
