import Evidence
import IncidentModel
import Scan
import Testing

@testable import Analysis

/// Damage that is no reason to stop.
@Suite struct ReconcileDamageTests {
  private func source(_ name: String, _ text: String) throws -> RecordSource {
    try RecordSource.open(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  private let rows = (0..<60).map { "k\($0),\($0).50,note \($0 % 5)" }
  private let header = "id,total,note\n"

  private func table(_ name: String, _ change: (inout [String]) -> Void = { _ in }) throws -> RecordSource {
    var rows = rows
    change(&rows)
    return try source(name, header + rows.joined(separator: "\n") + "\n")
  }

  @Test func takesMissingCellsAsEmptyAndSaysWhere() throws {
    let right = try table("b.csv") { rows in
      rows[7] = "k7,7.50"
      rows[9] += ",extra"
    }
    let result = try Reconciliation.compare(left: table("a.csv"), right: right)
    #expect(result.bad.map(\.key) == ["k7"])
    #expect(result.bad.first?.differences == [.init(column: "note", left: "note 2", right: "")])
    let ragged = result.diagnostics.first { $0.id == "table/ragged" }
    #expect(ragged?.span == SourceSpan(file: "b.csv", line: 9))
    #expect(ragged?.summary.hasPrefix("2 records") == true)
  }

  @Test func leavesOutLinesThatAreNoJSON() throws {
    let lines = (0..<60).map { "{\"id\":\"k\($0)\",\"total\":\($0).5,\"note\":\"note \($0 % 5)\"}" }
    let damaged = lines.enumerated().map { $0 == 30 ? "{\"id\":\"k30\",\"tot" : $1 }
    let right = try source("b.ndjson", damaged.joined(separator: "\n") + "\n")
    let result = try Reconciliation.compare(left: table("a.csv"), right: right)
    #expect(result.bad.map(\.key) == ["k30"])
    #expect(result.diagnostics.first { $0.id == "table/malformed" }?.span?.line == 31)
  }

  @Test func takesAByteOrderMarkAway() throws {
    let right = try source("b.csv", "\u{FEFF}" + header + rows.joined(separator: "\r\n") + "\r\n")
    #expect(try Reconciliation.compare(left: table("a.csv"), right: right).badCount == 0)
  }

  @Test func saysWhatOtherEncodingsAre() throws {
    let wide = Array("id,total\n1,2\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let error = #expect(throws: DiagnosticError.self) {
      try RecordSource.open(ByteSource(name: "b.csv", bytes: [0xFF, 0xFE] + wide))
    }
    #expect(error?.diagnostics.map(\.id) == ["table/encoding"])
    var bytes = Array((header + rows.joined(separator: "\n") + "\n").utf8)
    bytes.replace([0x6E, 0x6F, 0x74, 0x65, 0x20, 0x33], with: [0x6E, 0xF6, 0x74, 0x65, 0x20, 0x33])
    let latin = try RecordSource.open(ByteSource(name: "b.csv", bytes: bytes))
    #expect(latin.diagnostics.map(\.id) == ["table/encoding"])
    #expect(latin.diagnostics.first?.severity == .warning)
  }

  @Test func tellsColumnsOfOneNameApart() throws {
    let right = try source(
      "b.csv", "id,total,total\n" + (0..<60).map { "k\($0),\($0).50,\($0 + 1)\n" }.joined())
    #expect(right.columns == ["id", "total", "total_2"])
    let result = try Reconciliation.compare(left: table("a.csv"), right: right)
    #expect(result.badCount == 0)
    #expect(result.diagnostics.contains { $0.id == "table/same-column-name" })
  }

  @Test func countsRecordsWithoutAKey() throws {
    let right = try table("b.csv") { $0[4] = ",4.50,note 4" }
    let result = try Reconciliation.compare(left: table("a.csv"), right: right)
    #expect(result.rightUnnamed == 1)
    #expect(result.bad.map(\.key) == ["k4"])
    #expect(result.diagnostics.first { $0.id == "reconcile/empty-key" }?.span?.line == 6)
  }

  @Test func saysWhatWasTriedWhenThereIsNoKey() throws {
    let right = try source("b.csv", "id,w\n" + (100..<160).map { "x\($0),\($0 % 3)\n" }.joined())
    let error = #expect(throws: DiagnosticError.self) {
      try Reconciliation.compare(left: table("a.csv"), right: right)
    }
    #expect(error?.diagnostics.map(\.id) == ["reconcile/no-key"])
    #expect(error?.diagnostics.first?.nextStep.contains("--key order_id=id") == true)
  }

  @Test func comparesListsOfOneColumn() throws {
    let left = try source("a.csv", "id\n" + (0..<60).map { "k\($0)\n" }.joined())
    let right = try source("b.csv", "id\n" + (1..<60).map { "k\($0)\n" }.joined())
    #expect(try Reconciliation.compare(left: left, right: right).bad.map(\.key) == ["k0"])
  }
}
