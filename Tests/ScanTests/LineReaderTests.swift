import Scan
import Testing

@Suite struct LineReaderTests {
  private func read(_ bytes: [UInt8]) throws -> (lines: [[UInt8]], summary: ScanSummary) {
    var lines: [[UInt8]] = []
    var numbers: [Int] = []
    let summary = try LineReader(ByteSource(name: "t", bytes: bytes)).read { line, number in
      lines.append(Array(line))
      numbers.append(number)
      return true
    }
    #expect(numbers == numbers.sorted())
    return (lines, summary)
  }

  private func text(_ text: String) throws -> [String] {
    try read(Array(text.utf8)).lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
      ("a\r\n\r\nb\r\n", ["a", "", "b"]),
      ("\u{FEFF}a\n", ["a"]), ("\u{FEFF}", []), ("a\rb\n", ["a\rb"]), ("\n\n", ["", ""]), ("\r", [""]),
    ] as [(String, [String])])
  func cutsLines(input: String, expected: [String]) throws {
    #expect(try text(input) == expected)
  }

  @Test func passesAnyBytes() throws {
    #expect(try read([0, 0xFF, 10, 0xC3]).lines == [[0, 0xFF], [0xC3]])
  }

  @Test func joinsLinesAcrossBlocks() throws {
    let long = [UInt8](repeating: 0x61, count: ScanLimits.blockBytes - 3)
    let bytes = long + [10] + long + [13, 10] + [0x62]
    let result = try read(bytes)
    #expect(result.lines == [long, long, [0x62]])
    #expect(result.summary.lines == 3)
    #expect(result.summary.bytes == bytes.count)
  }

  @Test(arguments: [-1, 0, 1, 300_000])
  func skipsOnlyLinesOverTheLimit(extra: Int) throws {
    let long = [UInt8](repeating: 0x61, count: ScanLimits.lineBytes + extra)
    let result = try read([0x30, 10] + long + [10, 0x31, 10])
    #expect(result.summary.lines == 3)
    #expect(result.lines.count == (extra > 0 ? 2 : 3))
    #expect(result.lines.last == [0x31])
    #expect(result.summary.issues == (extra > 0 ? [ScanIssue(.lineTooLong, line: 2)] : []))
  }

  @Test func skipsAnEndlessLine() throws {
    let result = try read([UInt8](repeating: 0x61, count: 3 * ScanLimits.lineBytes))
    #expect(result.lines.isEmpty)
    #expect(result.summary.lines == 1)
    #expect(result.summary.issues == [ScanIssue(.lineTooLong, line: 1)])
  }

  @Test func tapSeesEveryByteEvenWhenTheReaderStops() throws {
    let packed = gzip([UInt8](repeating: 10, count: 1_000_000)) + gzip(Array("end".utf8))
    var seen: [UInt8] = []
    let reader = LineReader(ByteSource(name: "t", bytes: packed)) { seen.append(contentsOf: $0) }
    _ = try reader.read { _, number in number < 5 }
    #expect(seen == packed)
  }

  @Test func linesKeepNumbersAndSayWhenCut() throws {
    let source = ByteSource(name: "t", bytes: Array("one\n\nthree\nfour".utf8))
    let all = try Lines(source)
    #expect(all.lines.map(\.text) == ["one", "", "three", "four"])
    #expect(all.lines.map(\.number) == [1, 2, 3, 4])
    #expect(!all.isCut)
    #expect(try Lines(source, limit: 4).isCut)
  }
}
