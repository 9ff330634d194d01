import Analysis
import Evidence
import Foundation
import IncidentModel
import Pipeline
import RemoteEvidence
import Scan
import Testing

/// Two hundred postings, three of the orders not among them.
private struct PostingsDatabase: DatabaseAccess {
  func rows(_ address: DatabaseAddress) throws(DiagnosticError) -> any SQLRows { Rows() }

  private final class Rows: SQLRows {
    let columns = [SQLColumn(name: "ref", kind: .text), SQLColumn(name: "amt", kind: .decimal)]
    private var number = 0
    private var cells: [UnsafeMutableBufferPointer<UInt8>] = []

    deinit { for cell in cells { cell.deallocate() } }

    func next() -> Bool {
      repeat { number += 1 } while [17, 18, 90].contains(number)
      return number <= 200
    }

    func value(_ column: Int) -> LineBytes? {
      let text = column == 0 ? "o\(number)" : "\(number).50"
      let cell = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
      _ = cell.initialize(from: text.utf8)
      cells.append(cell)
      return LineBytes(cell)
    }
  }
}

/// An incident one of whose record sources is a table of a database.
struct DatabaseIncidentTests {
  private static let orders = Array(
    ("order_id,customer,total,currency\n"
      + (1...200).map { "o\($0),c\($0 % 40),\($0).5,EUR\n" }.joined()).utf8)

  private func world(_ source: String, _ more: [String: [UInt8]] = [:]) -> World {
    let text =
      "---\ntitle: Orders are lost\nseverity: SEV1\ncurrency: EUR\nevidence:\n  - evidence/shop.csv\n  - \(source)\n---\n"
    let files = ["case/incident.md": Array(text.utf8), "case/evidence/shop.csv": Self.orders].merging(more) {
      $1
    }
    return World(files: MemoryFiles(files), now: { Timestamp(seconds: 0) }, databases: PostingsDatabase())
  }

  @Test(arguments: ["postgres://someone:secret@db.internal/shop#postings", "evidence/ledger.db#postings"])
  func comparesAFileWithATable(source: String) throws {
    let world = world(source, ["case/evidence/ledger.db": Array("SQLite format 3\0".utf8)])
    let investigation = Investigation(try LoadedIncident(IncidentFolder("case"), world: world))
    #expect(investigation.facts.integer("records.checked") == 200)
    #expect(investigation.facts.integer("records.missing") == 3)
    #expect(investigation.facts.integer("records.mismatched") == 0)
    #expect(investigation.facts.integer("records.value_at_risk") == 12_650)
    #expect(investigation.facts.integer("customers.bad_records") == 3)
    #expect(!"\(investigation.facts)\(investigation.diagnostics)".contains("secret"))
  }

  @Test func agreesWithTheCommand() throws {
    let world = world("postgres://db.internal/shop#postings")
    let investigation = Investigation(try LoadedIncident(IncidentFolder("case"), world: world))
    let sources = try ["case/evidence/shop.csv", "postgres://db.internal/shop#postings"].map {
      try RecordInput.open($0, zone: .gmt, world: world, standardInput: ByteSource(name: "-", bytes: []))
    }
    let result = try Reconciliation.compare(left: sources[0], right: sources[1])
    #expect(investigation.facts.integer("records.checked") == Int64(result.checked))
    #expect(investigation.facts.integer("records.missing") == Int64(result.missing))
    #expect(investigation.facts.integer("records.value_at_risk") == result.valueAtRisk.first?.minor)
  }

  @Test func saysWhatIsNoTable() throws {
    let world = world("evidence/shop.csv")
    for (path, id) in [
      ("case/evidence", "file/not-a-file"), ("case/nothing.csv", "file/missing"),
      ("ftp://h/x", "file/remote-source"),
    ] {
      let error = #expect(throws: DiagnosticError.self) {
        try RecordInput.open(path, zone: .gmt, world: world, standardInput: ByteSource(name: "-", bytes: []))
      }
      #expect(error?.diagnostics.map(\.id) == [id])
    }
  }
}
