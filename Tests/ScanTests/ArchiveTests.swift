import Scan
import Testing

@Suite struct ArchiveTests {
  private let text = Array((0..<20_000).map { "line \($0 &* 7919 % 20_011)" }.joined(separator: "\n").utf8)

  private func read(_ bytes: [UInt8]) throws -> (bytes: [UInt8], stream: ByteStream) {
    try LineReader.head(of: ByteSource(name: "t", bytes: bytes), limit: 64 << 20)
  }

  @Test func readsSeveralMembersAndFrames() throws {
    for (pack, kind) in [(gzip, Compression.gzip), (zstd, .zstd)] {
      let result = try read(pack(text) + pack([]) + pack(text))
      #expect(result.bytes == text + text)
      #expect(result.stream.compression == kind)
      #expect(result.stream.issues.isEmpty)
    }
  }

  @Test func keepsWhatPrecedesACut() throws {
    for pack in [gzip, zstd] {
      let packed = pack(text)
      for length in [packed.count - 1, packed.count / 2, 12] {
        let result = try read(Array(packed[..<length]))
        #expect(result.bytes == Array(text.prefix(result.bytes.count)))
        #expect(result.stream.issues.map(\.kind) == [.truncatedArchive])
      }
      let result = try read(packed + packed[..<(packed.count / 2)])
      #expect(result.bytes.starts(with: text))
      #expect(result.stream.issues.map(\.kind) == [.truncatedArchive])
    }
  }

  @Test func keepsWhatPrecedesDamage() throws {
    var packed = gzip(text) + gzip(text)
    let position = packed.count - 4
    packed[position] ^= 0x40
    let result = try read(packed)
    #expect(result.bytes == text + text)
    #expect(result.stream.issues.map(\.kind) == [.wrongChecksum])
    // The member after a wrong checksum is read as well.
    #expect(try read(packed + gzip(text)).bytes == text + text + text)
  }

  @Test func damageAnywhereNeverTraps() throws {
    for pack in [gzip, zstd] {
      let packed = pack(text)
      for position in stride(from: 4, to: packed.count, by: 997) {
        var broken = packed
        broken[position] ^= 0xA5
        let result = try read(broken)
        // zstd frames carry a checksum only when asked to.
        #expect(result.bytes == text || !result.stream.issues.isEmpty || result.stream.compression == .zstd)
      }
    }
  }

  @Test func zeroPaddingIsFineAndOtherBytesAreNamed() throws {
    let padded = try read(gzip(text) + [UInt8](repeating: 0, count: 512))
    #expect(padded.bytes == text)
    #expect(padded.stream.issues.isEmpty)
    let trailing = try read(gzip(text) + Array("plain".utf8))
    #expect(trailing.bytes == text)
    #expect(trailing.stream.issues.map(\.kind) == [.trailingBytes])
  }

  @Test func stopsABomb() throws {
    let zeros = zstd([UInt8](repeating: 0, count: ScanLimits.archiveFreeBytes / 4))
    let bomb = zeros + zeros + zeros + zeros + zeros + zeros
    let stream = try ByteStream(ByteSource(name: "t", bytes: bomb))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while case let count = stream.read(into: buffer), count > 0 { total += count }
    #expect(stream.issues.map(\.kind) == [.archiveRatio])
    #expect(total <= ScanLimits.archiveFreeBytes + buffer.count)
  }

  @Test func failingInputKeepsWhatWasRead() throws {
    struct Broken: Error {}
    final class Input: ByteInput {
      var calls = 0
      func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        calls += 1
        if calls > 2 { throw Broken() }
        buffer.copyBytes(from: Array("abcd\n".utf8))
        return 5
      }
    }
    var lines = 0
    let summary = try LineReader(ByteSource(name: "t") { Input() }).read { _, _ in
      lines += 1
      return true
    }
    #expect(lines == 2)
    #expect(summary.issues.map(\.kind) == [.readFailed("Broken()")])
  }
}
