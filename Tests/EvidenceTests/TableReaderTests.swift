import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct TableReaderTests {
  private func read(_ text: String) throws -> RecordTable {
    try TableReader.read(ByteSource(name: "orders.csv", bytes: Array(text.utf8)))
  }

  @Test func readsTypesRolesAndLines() throws {
    let table = try read(
      """
      order_id,customer_id,total,currency,created_at,status,gift
      ORD-001,c1,"1,234.50",EUR,2026-03-12T02:14:00Z,paid,true
      ORD-002,c2, 12.00 ,EUR,2026-03-12T02:15:00Z,paid,FALSE
      "ORD-
      003",c1,7.25,EUR,2026-03-12T02:16:00Z,open,false
      ORD-004,c3,7,EUR,2026-03-12T02:17:00Z,paid,false
      """)
    #expect(table.lines == [2, 3, 4, 6])
    #expect(table.columns.map(\.kind) == [.text, .text, .decimal, .text, .time, .text, .boolean])
    #expect(table.roles.key == 0)
    #expect(table.roles.customer == 1)
    #expect(table.roles.amount == 2)
    #expect(table.roles.currency == 3)
    #expect(table.roles.time == 4)
    #expect(table.roles.status == 5)
    #expect(table.columns[2].number(0)?.scaled(by: 2) == 123_450)
    #expect(table.columns[2].text(1) == "12.00")
  }

  @Test(arguments: [";", "\t", "|"])
  func readsOtherDelimiters(_ delimiter: String) throws {
    let rows = ["id,amount", "1,2.5", "2,3.5"].map { $0.replacingOccurrences(of: ",", with: delimiter) }
    let table = try read(rows.joined(separator: "\n"))
    #expect(table.columns.map(\.name) == ["id", "amount"])
    #expect(table.rowCount == 2)
  }

  @Test func readsJSONLinesWithNestedFields() throws {
    let table = try read(
      """
      {"order":{"id":"a"},"amount":5}
      {"order":{"id":"b"},"amount":6,"note":"late"}
      """)
    #expect(table.columns.map(\.name) == ["order.id", "amount", "note"])
    #expect(table.columns[2].text(0) == "")
    #expect(table.columns[2].text(1) == "late")
    #expect(table.lines == [1, 2])
  }

  @Test func namesRaggedRecordsAndMissingHeaders() throws {
    let ragged = try read("id,amount\n" + (1...30).map { "\($0),5\n" }.joined() + "7\n")
    #expect(ragged.diagnostics.map(\.id) == ["table/ragged"])
    #expect(ragged.diagnostics.first?.span?.line == 32)
    #expect(ragged.rowCount == 31)
    let headless = try read("1,2.5\n2,3.5\n")
    #expect(headless.diagnostics.map(\.id) == ["table/no-header"])
    #expect(headless.rowCount == 2)
  }

  @Test(arguments: ["", "\n\n", "one column\nonly\n", "\u{0}\u{1}\u{2}"])
  func namesWhatIsNoTable(_ text: String) throws {
    let table = try read(text)
    #expect(table.rowCount == 0)
    #expect(table.diagnostics.map(\.id) == ["table/no-columns"])
  }

  @Test(
    arguments: [
      ("12.50", 1250, nil), ("1,234.50", 123_450, nil), ("1.234,50", 123_450, nil), ("$12.50", 1250, "USD"),
      ("12,50 €", 1250, "EUR"), ("EUR 12.50", 1250, "EUR"), ("-3", -300, nil), ("1e3", 100_000, nil),
      ("1'234.5", 123_450, nil), ("1,234,567", 123_456_700, nil),
    ] as [(String, Int64, String?)])
  func readsAmounts(_ text: String, _ minor: Int64, _ currency: String?) {
    let parsed = Array(text.utf8).withUnsafeBufferPointer { AmountText.parse($0) }
    #expect(parsed?.number.scaled(by: 2) == minor)
    #expect(parsed?.currency == currency)
  }

  @Test(arguments: ["ORD-001", "abc", "", "12.5.6x", "--", "2026-03-12", "ABC 12"])
  func refusesOtherTextAsAmounts(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { AmountText.parse($0) } == nil)
  }

  @Test(arguments: [
    ("2026-03-12T02:14:00Z", "2026-03-12T02:14:00Z"), ("12.03.2026 02:14", "2026-03-12T01:14:00Z"),
    ("3/12/2026 2:14 PM", "2026-03-12T13:14:00Z"), ("13/03/2026 02:14:05", "2026-03-13T01:14:05Z"),
    ("1773281640", "2026-03-12T02:14:00Z"), ("2026-03-12", "2026-03-11T23:00:00Z"),
  ])
  func readsTimesOfExports(_ text: String, _ expected: String) {
    var times = TimeText(zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt)
    #expect(times.parse(text)?.time.rfc3339 == expected)
  }

  @Test(arguments: ["0001-01-01T00:00:00Z", "12345", "2026-13-40", "99/99/2026", "hello world", ""])
  func refusesOtherTextAsTimes(_ text: String) {
    var times = TimeText()
    #expect(times.parse(text) == nil)
  }
}
