import Testing

@testable import Scan

@Suite struct LineBlocksTests {
  /// Lines of many lengths, some longer than a block, so that block ends fall everywhere.
  private static let text: [UInt8] = {
    var random = SeededBytes(7)
    var text: [UInt8] = []
    for number in 0..<6_000 {
      let length = number % 997 == 0 ? 700_000 : random.below(240)
      text += Array("\(number):".utf8) + repeatElement(UInt8(0x61 + number % 26), count: length) + [0x0A]
    }
    return text
  }()

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]?] {
    var lines: [[UInt8]?] = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if lines.last == [] { lines.removeLast() }
    return lines
  }

  @Test func anyOffsetAndInOrderGiveTheSameLines() throws {
    let expected = Self.lines(Self.text)
    #expect(try blockLines(.positional(Self.text)).lines == expected)
    #expect(try blockLines(ByteSource(name: "t", bytes: Self.text)).lines == expected)
  }

  @Test(arguments: ["", "a", "a\n", "\n", "\n\n", "a\nb", "a\r\nb\r\n", "\u{FEFF}a\n", "\u{FEFF}"])
  func smallTexts(text: String) throws {
    let bytes = Array(text.utf8)
    let expected = Self.lines(Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]))
    #expect(try blockLines(.positional(bytes)).lines == expected)
    #expect(try blockLines(ByteSource(name: "t", bytes: bytes)).lines == expected)
  }

  /// A line feed on, before and behind each end of a block.
  @Test(arguments: -2...2)
  func lineFeedsAtTheEndOfABlock(shift: Int) throws {
    for size in [ScanLimits.parallelBlockBytes, ScanLimits.orderedBlockBytes] {
      let bytes =
        Array(repeating: UInt8(0x61), count: size + shift - 1) + [0x0A]
        + Array(repeating: UInt8(0x62), count: size - shift) + [0x0A] + Array("end".utf8)
      #expect(try blockLines(.positional(bytes)).lines == Self.lines(bytes))
      #expect(try blockLines(ByteSource(name: "t", bytes: bytes)).lines == Self.lines(bytes))
    }
  }

  @Test(arguments: [-1, 0, 1, ScanLimits.lineBytes])
  func onlyLinesOverTheLimitAreLeftOut(extra: Int) throws {
    let long = Array(repeating: UInt8(0x61), count: ScanLimits.lineBytes + extra)
    let bytes = Array("first\n".utf8) + long + Array("\nlast\n".utf8)
    let expected = [Array("first".utf8), extra > 0 ? nil : long, Array("last".utf8)]
    #expect(try blockLines(.positional(bytes)).lines == expected)
    #expect(try blockLines(ByteSource(name: "t", bytes: bytes)).lines == expected)
  }

  @Test func aLongLastLineIsLeftOutToo() throws {
    let bytes = Array("a\n".utf8) + Array(repeating: UInt8(0x61), count: ScanLimits.lineBytes + 5)
    #expect(try blockLines(.positional(bytes)).lines == [[0x61], nil])
    #expect(try blockLines(ByteSource(name: "t", bytes: bytes)).lines == [[0x61], nil])
  }

  @Test func aFileThatGrowsIsReadToTheEndOfTheLineItHad() throws {
    let bytes = Array("one\ntwo\nthree\nfour\n".utf8)
    let (lines, issues) = try blockLines(.positional(bytes, sizes: [10, bytes.count]))
    #expect(lines == ["one", "two", "three"].map { Array($0.utf8) })
    #expect(issues == [ScanIssue(.grew, byte: 10)])
  }

  @Test func aFileThatShrinksIsReadAsFarAsItGoes() throws {
    let bytes = Array("one\ntwo\nthr".utf8)
    let (lines, issues) = try blockLines(.positional(bytes, sizes: [2_000_000]))
    #expect(lines == ["one", "two", "thr"].map { Array($0.utf8) })
    #expect(issues == [ScanIssue(.shrank, byte: 11)])
  }

  @Test func aByteForEveryOneOnDiskIsTapped() throws {
    let tapped = TappedBytes()
    let blocks = try LineBlocks(.positional(Self.text), tap: { tapped.add($0) })
    let buffer = BlockBuffer()
    while blocks.next(buffer) != nil {}
    #expect(blocks.isOrdered)
    #expect(tapped.bytes == Self.text)
  }
}
