import Evidence
import Foundation
import IncidentModel
import Scan
import Testing

@testable import Analysis

@Suite struct ReconcileTests {
  private func table(_ name: String, _ text: String) throws -> RecordSource {
    try RecordSource.open(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  /// 40 orders in the shop: key, customer, amount, currency, time, paid.
  private func shop(_ change: (Int, inout [String]) -> Void = { _, _ in }, rows: Range<Int> = 0..<40) throws
    -> RecordSource
  {
    let lines = rows.map { index -> String in
      var cells = [
        "ORD-\(1000 + index)", "c\(index % 7)", "\(10 + index * 37 % 90).\(10 + index)",
        index % 4 == 0 ? "USD" : "EUR",
        "2026-03-12T02:\(10 + index):00Z", index % 3 == 0 ? "true" : "false",
      ]
      change(index, &cells)
      return cells.joined(separator: ",")
    }.filter { !$0.isEmpty }
    return try table(
      "shop.csv", "order_id,customer,total,currency,created_at,paid\n" + lines.joined(separator: "\n") + "\n")
  }

  /// The same orders as a warehouse would have them: other names, other order, cents, other forms.
  private func warehouse(
    skipping skipped: Set<Int> = [], twice: Set<Int> = [], cents: (Int, Int) -> Int = { $1 },
    rows: Range<Int> = 0..<40
  ) throws -> RecordSource {
    var lines: [String] = []
    for index in rows.reversed() where !skipped.contains(index) {
      let amount = cents(index, (10 + index * 37 % 90) * 100 + 10 + index)
      let line = [
        index % 3 == 0 ? "1" : "0", "2026-03-12 02:\(10 + index):00.500+00:00", "\(amount)",
        index % 4 == 0 ? "usd" : "eur", "C\(index % 7)", "ord-\(1000 + index)", "batch-\(index / 10)",
      ].joined(separator: ";")
      lines += twice.contains(index) ? [line, line] : [line]
    }
    return try table(
      "warehouse.csv", "is_paid;event_ts;amt;ccy;cust;ref;load\n" + lines.joined(separator: "\n") + "\n")
  }

  @Test func matchesColumnsUnderOtherNamesAndForms() throws {
    let result = try Reconciliation.compare(left: shop(), right: warehouse())
    #expect(result.keys.map(\.left) == ["order_id"])
    #expect(result.keys.map(\.right) == ["ref"])
    #expect(result.compared.map(\.left) == ["customer", "total", "currency", "created_at", "paid"])
    #expect(result.compared.map(\.right) == ["cust", "amt", "ccy", "event_ts", "is_paid"])
    #expect(result.compared[1].normalisation == "left multiplied by 100")
    #expect(result.rightOnlyColumns == ["load"])
    #expect(result.checked == 40)
    #expect(result.bad.isEmpty)
  }

  @Test func countsEveryKindOfDifference() throws {
    let left = try shop { index, cells in
      if index == 5 { cells = [] }
    }
    let right = try warehouse(skipping: [10, 11], twice: [20], cents: { $0 == 30 ? $1 + 500 : $1 })
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.checked == 40)
    #expect(result.count(.missingRight) == 2)
    #expect(result.count(.missingLeft) == 1)
    #expect(result.count(.duplicatedRight) == 1)
    #expect(result.count(.duplicatedLeft) == 0)
    #expect(result.mismatched == 1)
    #expect(result.bad.count == 5)
    let mismatch = try #require(result.mismatches.first)
    #expect(mismatch.column.left == "total")
    #expect(mismatch.difference == [.init(currency: "EUR", minor: 500)])
    #expect(result.customers == ["c5", "c3", "c4", "c6", "c2"])
    #expect(result.firstBad?.rfc3339 == "2026-03-12T02:15:00.500Z")
    #expect(result.lastBad?.rfc3339 == "2026-03-12T02:40:00Z")
  }

  @Test func addsUpTheValueOfDistinctBadRecordsByCurrency() throws {
    let result = try Reconciliation.compare(left: shop(), right: warehouse(skipping: [8, 9], twice: [10]))
    func minor(_ index: Int) -> Int64 { Int64((10 + index * 37 % 90) * 100 + 10 + index) }
    #expect(
      result.valueAtRisk == [
        .init(currency: "EUR", minor: minor(9) + minor(10)), .init(currency: "USD", minor: minor(8)),
      ])
    let missing = try #require(result.bad.first)
    #expect(missing.key == "ORD-1008")
    #expect(missing.leftLines == [10])
    #expect(missing.rightLines == [])
    #expect(result.bad.last?.rightLines.count == 2)
  }

  @Test func isSymmetricInWhatItCounts() throws {
    let (left, right) = (
      try shop(), try warehouse(skipping: [8, 9], twice: [10], cents: { $0 == 3 ? 1 : $1 })
    )
    let one = try Reconciliation.compare(left: left, right: right)
    let other = try Reconciliation.compare(left: right, right: left)
    #expect(one.checked == other.checked)
    #expect(one.count(.missingRight) == other.count(.missingLeft))
    #expect(one.count(.duplicatedRight) == other.count(.duplicatedLeft))
    #expect(one.mismatched == other.mismatched)
    #expect(one.bad.count == other.bad.count)
  }

  @Test func countsATruncatedTailAsMissingAndSaysSo() throws {
    let result = try Reconciliation.compare(left: shop(), right: warehouse(rows: 0..<30))
    #expect(result.leftOutside == 10)
    #expect(result.missing == 10)
    #expect(result.checked == 40)
    #expect(result.diagnostics.contains { $0.id == "reconcile/outside-overlap" && $0.severity == .warning })
  }

  @Test func leavesOutWhatLiesBeyondACutExportWhenAsked() throws {
    var options = ReconciliationOptions()
    options.overlapOnly = true
    let result = try Reconciliation.compare(left: shop(), right: warehouse(rows: 0..<30), options: options)
    #expect(result.leftOutside == 10)
    #expect(result.missing == 0)
    #expect(result.checked == 30)
  }

  @Test func comparesWithItselfWithoutFindings() throws {
    let result = try Reconciliation.compare(left: shop(), right: shop())
    #expect(result.bad.isEmpty)
    #expect(result.compared.count == 5)
    #expect(result.compared.allSatisfy { $0.agreement == 1 })
  }

  @Test func obeysAGivenKey() throws {
    let left = try table("a.csv", "id,other,v\n1,10,5\n2,20,6\n3,30,7\n")
    let right = try table("b.csv", "id,other,v\n1,30,5\n2,10,6\n3,20,7\n")
    var options = ReconciliationOptions()
    options.keys = [.init("other")]
    options.columns = [.init("v")]
    #expect(try Reconciliation.compare(left: left, right: right, options: options).mismatched == 3)
    options.keys = [.init("id=id")]
    #expect(try Reconciliation.compare(left: left, right: right, options: options).mismatched == 0)
    options.keys = [.init("othre")]
    let error = #expect(throws: DiagnosticError.self) {
      try Reconciliation.compare(left: left, right: right, options: options)
    }
    #expect(error?.diagnostics.map(\.id) == ["reconcile/no-column", "reconcile/no-column"])
    #expect(error?.diagnostics.first?.nextStep.contains("Did you mean 'other'?") == true)
  }

  @Test func findsAKeyOfTwoColumns() throws {
    let rows = (0..<30).map { "o\($0 / 3),\($0 % 3),sku\($0 * 7 % 30),\($0 + 1)" }
    let left = try table("a.csv", "order,line,sku,qty\n" + rows.joined(separator: "\n") + "\n")
    let right = try table(
      "b.csv",
      "order,line,quantity\n"
        + (0..<30).map { "o\($0 / 3),\($0 % 3),\($0 == 4 ? 99 : $0 + 1)" }.joined(separator: "\n") + "\n")
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.keys.map(\.left) == ["order", "line"])
    #expect(result.mismatched == 1)
    #expect(result.bad.first?.key == "o1 / 1")
  }

  @Test func namesTablesThatShareNothing() throws {
    let left = try table("a.csv", "id,v\nx1,5\nx2,6\n")
    let right = try table("b.csv", "name,w\nfoo,1.5\nbar,2.5\n")
    let error = #expect(throws: DiagnosticError.self) { try Reconciliation.compare(left: left, right: right) }
    #expect(error?.diagnostics.map(\.id) == ["reconcile/no-key"])
  }

  @Test func comparesEveryCopyOfADuplicate() throws {
    let rows = (0..<30).map { "k\($0),\($0 * 10 + 150)" }
    let left = try table("a.csv", "id,cents\n" + rows.joined(separator: "\n") + "\n")
    let right = try table(
      "b.csv", "id,cents\n" + (rows + ["k3,999", "k4,190"]).joined(separator: "\n") + "\n")
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.bad.map(\.problems) == [[.duplicatedRight, .mismatched], [.duplicatedRight]])
    #expect(result.bad.first?.differences == [.init(column: "cents", left: "180", right: "999")])
    #expect(result.valueByProblem[.mismatched] == [.init(currency: "XXX", minor: 180)])
    #expect(result.valueByProblem[.missingLeft] == nil)
  }

  @Test func namesAnEmptySide() throws {
    let left = try table("a.csv", "id,v\nx1,5\n")
    let none = #expect(throws: DiagnosticError.self) { try table("b.csv", "") }
    #expect(none?.diagnostics.map(\.id) == ["table/no-columns"])
    let error = #expect(throws: DiagnosticError.self) {
      try Reconciliation.compare(left: left, right: try table("b.csv", "id,v\n"))
    }
    #expect(error?.diagnostics.map(\.id) == ["reconcile/empty"])
  }

  @Test func leavesTimesAloneThatTheSidesWriteForThemselves() throws {
    let left = try table(
      "a.csv", "id,v,updated_at\n" + (0..<40).map { "k\($0),\($0),2026-03-12T02:\(10 + $0):00Z\n" }.joined())
    let right = try table(
      "b.csv",
      "id,v,updated_at\n"
        + (0..<40).map { "k\($0),\($0),2026-03-12T02:\(10 + $0):\(10 + $0 % 7)Z\n" }.joined())
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.bad.isEmpty)
    #expect(result.leftOnlyColumns == ["updated_at"])
    #expect(result.diagnostics.map(\.id) == ["reconcile/not-compared"])
  }

  @Test func writesJSONWithCurrenciesAsTheyAre() throws {
    let result = try Reconciliation.compare(left: shop(), right: warehouse(skipping: [8, 9]))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.json())) as? [String: Any])
    #expect(Set((object["value_at_risk"] as? [String: Int] ?? [:]).keys) == ["EUR", "USD"])
    #expect((object["missing"] as? [String: Int])?["right"] == 2)
    #expect((object["bad_records"] as? [Any])?.count == 2)
  }
}
