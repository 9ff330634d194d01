import Scan
import Testing

@Suite struct RecordReaderTests {
  private func records(_ text: String, _ delimiter: Character = ",") throws -> (
    rows: [[String]], lines: [Int], issues: [ScanIssue]
  ) {
    var rows: [[String]] = []
    var lines: [Int] = []
    let reader = RecordReader(
      ByteSource(name: "t", bytes: Array(text.utf8)), delimiter: delimiter.asciiValue ?? 0)
    let summary = try reader.read { record in
      rows.append((0..<record.count).map(record.text))
      lines.append(record.line)
      return true
    }
    return (rows, lines, summary.issues)
  }

  @Test func readsQuotesAndQuotedLineBreaks() throws {
    let result = try records("a,b,c\r\n1,\"x, \"\"y\"\"\",\n\n\"two\nlines\",,\"\"\nd\"e,f,g")
    #expect(
      result.rows == [["a", "b", "c"], ["1", "x, \"y\"", ""], ["two\nlines", "", ""], ["d\"e", "f", "g"]])
    #expect(result.lines == [1, 2, 4, 6])
    #expect(result.issues.isEmpty)
  }

  @Test func anUnclosedQuoteTakesOnlyItsLine() throws {
    let result = try records("a,b\n1,\"open\n2,x\n3,y\n")
    #expect(result.rows == [["a", "b"], ["1", "open"], ["2", "x"], ["3", "y"]])
    #expect(result.issues == [ScanIssue(.unclosedQuote, line: 2)])
  }

  @Test func giveUpLosesNoRecordAfterManyLines() throws {
    let rows = (0..<RecordReader.recordLines * 3).map { "\($0),v" }
    let result = try records("a,b\n0,\"open\n" + rows.joined(separator: "\n"))
    #expect(result.rows.count == rows.count + 2)
    #expect(result.issues.count == 1)
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", ","), ("a;b\n1,5;2,5\n2,5;3,5\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2", "|"),
  ])
  func sniffsDelimiters(text: String, delimiter: Character) {
    #expect(Delimiter.sniff(Array(text.utf8)) == delimiter.asciiValue)
  }

  @Test func prosesHaveNoDelimiter() {
    #expect(Delimiter.sniff(Array("one line\nand, well, another\nmore\n".utf8)) == nil)
  }
}
