import Evidence
import IncidentModel
import Scan
import Testing

/// Broken files: what is good in them is used, what is not is named once.
@Suite struct BrokenInputTests {
  private static func request(_ step: Int) -> String {
    #"{"time":"2026-03-12T\#(clock(step))Z","service":"shop","path":"/orders","status":\#(step % 5 == 4 ? 503 : 200),"#
      + #""duration_ms":12.5,"customer_id":"c\#(step % 7)"}"# + "\n"
  }

  private static func log(_ steps: Range<Int>) -> [UInt8] { steps.flatMap { Array(request($0).utf8) } }

  private func summarize(_ bytes: [UInt8]) -> LogSummary {
    LogEngine.summarize([ByteSource(name: "log", bytes: bytes)])
  }

  private func ids(_ summary: LogSummary) -> [String] { summary.diagnostics.map(\.id) }

  @Test(arguments: [true, false]) func aLineOfAGigabyteIsNamedOnceAndItsNeighboursCount(closed: Bool) {
    let end = closed ? Array("\n".utf8) + Self.log(20..<40) : []
    let source = ByteSource(name: "log") {
      PiecedInput([.bytes(Self.log(0..<20)), .run(of: 0x78, count: 1 << 30), .bytes(end)])
    }
    let summary = LogEngine.summarize([source])
    #expect(summary.requests.total == (closed ? 40 : 20))
    #expect(ids(summary).filter { $0 == "evidence/line-too-long" }.count == 1)
    #expect(summary.lines == (closed ? 41 : 21))
  }

  @Test func zeroBytesSpoilOnlyTheirLine() {
    var bytes = Self.log(0..<20) + [0, 0, 0, 0x0A] + Self.log(20..<30)
    bytes +=
      Array(#"{"time":"2026-03-12T02:01:00Z","service":"sh"#.utf8) + [0] + Array("\",\"status\":200}\n".utf8)
    let summary = summarize(bytes + Self.log(30..<40))
    #expect(summary.requests.total == 40)
    #expect(summary.malformed == 2)
    #expect(ids(summary).contains("logs/malformed"))
  }

  /// What a file system leaves of a block that was never written when the power went.
  @Test(arguments: [1, 5000, 1 << 20]) func aTailOfZeroBytesKeepsTheLog(count: Int) {
    let summary = summarize(Self.log(0..<40) + [UInt8](repeating: 0, count: count))
    #expect(summary.requests.total == 40)
    #expect(summary.malformed == 1)
  }

  @Test func invalidTextInAMessageKeepsItsRequest() {
    var bytes = Self.log(0..<20)
    bytes += Array(#"{"time":"2026-03-12T02:01:00Z","service":"shop","status":500,"error":"caf"#.utf8)
    bytes += [0xE9, 0xFF, 0xC0, 0xAF] + Array("\"}\n".utf8) + Self.log(20..<40)
    let summary = summarize(bytes)
    #expect(summary.requests.total == 41)
    #expect(summary.requests.failed == 9)
    #expect(summary.topErrors.contains { $0.message.hasPrefix("caf") && $0.count == 1 })
  }

  @Test func aCutArchiveGivesEveryWholeLineBeforeTheCut() {
    let text = Self.log(0..<60)
    let packed = gzip(text)
    for length in 1..<packed.count {
      let piece = Array(packed[..<length])
      let summary = summarize(piece)
      let kept = inflated(piece)
      #expect(text.starts(with: kept))
      // Without its line break a whole record counts all the same.
      let whole = kept.count { $0 == 0x0A } + (kept.last == 0x7D ? 1 : 0)
      #expect(summary.requests.total == whole, "cut at \(length) of \(packed.count)")
      #expect(whole == 0 || ids(summary).contains("evidence/truncated-archive"), "cut at \(length)")
    }
  }

  @Test(arguments: [-8, -5, -4, -1]) func aWrongTrailerKeepsEverything(place: Int) {
    var packed = gzip(Self.log(0..<40))
    packed[packed.count + place] ^= 1
    let summary = summarize(packed)
    #expect(summary.requests.total == 40)
    #expect(ids(summary).filter { $0 == "evidence/wrong-checksum" }.count == 1)
  }

  @Test func membersPaddingAndStrangeBytesBehindAnArchive() {
    let members = gzip(Self.log(0..<20)) + gzip([]) + gzip(Self.log(20..<40))
    #expect(summarize(members).requests.total == 40)
    #expect(!ids(summarize(members)).contains { $0.hasPrefix("evidence/") })
    let padded = summarize(members + [UInt8](repeating: 0, count: 1024))
    #expect(padded.requests.total == 40 && !ids(padded).contains { $0.hasPrefix("evidence/") })
    let junk = summarize(members + Array("junk".utf8))
    #expect(junk.requests.total == 40 && ids(junk).contains("evidence/trailing-bytes"))
  }

  @Test func framesOfZstandard() {
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let frames = zstd(Self.log(0..<20)) + skippable + zstd([]) + zstd(Self.log(20..<40))
    #expect(summarize(frames).requests.total == 40)
    #expect(!ids(summarize(frames)).contains { $0.hasPrefix("evidence/") })
    let cut = summarize(Array(frames.dropLast(5)))
    #expect(cut.requests.total >= 20 && ids(cut).contains("evidence/truncated-archive"))
  }

  @Test func strangeBytesBehindZstandard() {
    let junk = summarize(zstd(Self.log(0..<40)) + Array("junk".utf8))
    #expect(junk.requests.total == 40)
    #expect(ids(junk).filter { $0.hasPrefix("evidence/") } == ["evidence/trailing-bytes"])
  }

  /// Ten megabytes that unpack to ten gigabytes of zero bytes behind twenty requests.
  @Test func aBombIsStoppedByItsLimit() {
    let bomb = zeroBomb(behind: Self.log(0..<20), megabytes: 10 << 10)
    #expect(bomb.count < 12 << 20)
    let summary = summarize(bomb)
    #expect(summary.requests.total == 20)
    #expect(ids(summary).filter { $0 == "evidence/archive-ratio" }.count == 1)
  }

  @Test(arguments: [-3000, -1, 1, 3000]) func aStatedSizeIsNoPromise(difference: Int) {
    let bytes = Self.log(0..<200)
    let source = ByteSource(name: "log", size: bytes.count + difference) { PiecedInput([.bytes(bytes)]) }
    #expect(LogEngine.summarize([source]).requests.total == 200)
  }

  @Test func aFileThatShrinksWhileItIsRead() {
    let bytes = Self.log(0..<2000)
    let half = Self.log(0..<1000).count
    let source = ByteSource(
      name: "log", size: bytes.count, positional: { CutInput(bytes: bytes, size: bytes.count, held: half) },
      open: { PiecedInput([.bytes(bytes)]) })
    var options = LogOptions()
    options.hashes = false
    let summary = LogEngine.summarize([source], options: options)
    #expect(summary.requests.total == 1000)
    #expect(ids(summary).contains("evidence/file-shrank"))
  }
}
