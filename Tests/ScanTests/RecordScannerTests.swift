import Scan
import Testing

/// Reading a table by blocks must give what `RecordReader` gives.
@Suite struct RecordScannerTests {
  private static let names = ["id", "text", "amount", "note"]
  private static let plan = FieldPlan(alternatives: [["id"], ["text", "note"], ["amount"], ["note"]])

  private func byBlocks(_ bytes: [UInt8]) throws -> (rows: [[String]], lines: [Int], unclosed: Int) {
    let scanner = RecordScanner(delimiter: 0x2C, names: Self.names, Self.plan)
    let blocks = try LineBlocks(ByteSource(name: "t", bytes: bytes), records: 0x2C)
    let buffer = BlockBuffer()
    var rows: [[String]] = []
    var (lines, before, unclosed): ([Int], Int, Int) = ([], 1, 0)
    while let block = blocks.next(buffer) {
      let count = scanner.scan(block, skipsFirst: false) { offset in
        rows.append((0..<scanner.values.count).map { scanner.values[$0].text(in: scanner.record) })
        lines.append(before + offset)
      }
      before += count
      unclosed += scanner.unclosedQuotes.count
    }
    return (rows, lines, unclosed)
  }

  private func byReader(_ bytes: [UInt8]) throws -> (rows: [[String]], lines: [Int], unclosed: Int) {
    let values = FieldValues(Self.plan)
    let columns = RecordColumns(Self.plan, names: Self.names)
    var (rows, lines): ([[String]], [Int]) = ([], [])
    let summary = try RecordReader(ByteSource(name: "t", bytes: bytes), delimiter: 0x2C).read { record in
      record.withFields(values, columns) { bytes in
        rows.append((0..<values.count).map { values[$0].text(in: bytes) })
      }
      lines.append(record.line)
      return true
    }
    return (rows, lines, summary.issues.count { $0.kind == .unclosedQuote })
  }

  /// Line breaks inside quotes aside, of which the reader by lines makes `\n`.
  private func agree(_ text: String, rows: Bool = true) throws {
    let (found, expected) = (try byBlocks(Array(text.utf8)), try byReader(Array(text.utf8)))
    let plain = found.rows.map { $0.map { $0.replacing("\r\n", with: "\n") } }
    #expect(!rows || plain == expected.rows)
    #expect(found.rows.count == expected.rows.count)
    #expect(found.lines == expected.lines)
    #expect(found.unclosed == expected.unclosed)
  }

  @Test(arguments: 0..<10)
  func madeTablesAgree(seed: Int) throws {
    var random = SeededBytes(UInt64(seed))
    let cells = [
      "a", "", "12.50", "-3", "\"q\"", "\"a,b\"", "\"line\nbreak\"", "\"he said \"\"no\"\"\"", "5\" disk",
      "x\"y\"",
      "\"\"", "1e3", "\"crlf\r\nin\"",
    ]
    let rows = (0..<300).map { _ in
      (0..<(random.below(20) == 0 ? 3 : 4)).map { _ in random.pick(cells) }.joined(separator: ",")
    }
    try agree(rows.joined(separator: random.pick(["\n", "\r\n"])) + random.pick(["", "\n", "\n\n"]))
  }

  /// Quoted fields across the ends of blocks.
  @Test func longQuotedFieldsAgree() throws {
    let field = "\"" + String(repeating: "word, \"\"quoted\"\"\n", count: 150) + "\""
    try agree((0..<700).map { "\($0),\(field),\($0).5,n\n" }.joined())
  }

  @Test func anUnclosedQuoteTakesOnlyItsLine() throws {
    let rows = (0..<RecordReader.recordLines * 3).map { "\($0),plain,1,n" }
    let text = "0,\"never closed,1,n\n" + rows.joined(separator: "\n")
    try agree(text, rows: false)
    #expect(try byBlocks(Array(text.utf8)).rows[0] == ["0", "\"never closed", "1", "n"])
    #expect(try byBlocks(Array(text.utf8)).unclosed == 1)
  }
}
