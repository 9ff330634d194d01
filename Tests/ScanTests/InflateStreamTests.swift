import Testing

@testable import Scan

@Suite struct InflateStreamTests {
  private struct Result: Equatable {
    var bytes: [UInt8] = []
    var consumed = 0
    var outcome = DecodeStep.Outcome.goesOn
    var atBoundary = false
  }

  private let text = Array((0..<3_000).map { "line \($0 &* 7919 % 20_011)\n" }.joined().utf8)

  /// Runs `decoder` over `packed` in steps of the given sizes until it has nothing more to give.
  private func inflate(
    _ packed: [UInt8], with decoder: InflateStream, input: Int = 1 << 18, output: Int = 1 << 18
  ) -> Result {
    var result = Result()
    var buffer = [UInt8](repeating: 0, count: output)
    while result.outcome == .goesOn {
      let end = min(result.consumed + input, packed.count)
      let step = packed[result.consumed..<end].withUnsafeBytes { piece in
        buffer.withUnsafeMutableBytes { decoder.decode(piece, into: $0) }
      }
      result.bytes += buffer[..<step.produced]
      result.consumed += step.consumed
      result.outcome = step.outcome
      if end == result.consumed, step.consumed == 0, step.produced == 0 { break }
    }
    result.atBoundary = decoder.isAtBoundary
    return result
  }

  private func inflate(_ packed: [UInt8], input: Int = 1 << 18, output: Int = 1 << 18) -> Result {
    inflate(packed, with: InflateStream(), input: input, output: output)
  }

  @Test(arguments: [1, 7, 1000, 1 << 18], [1, 13, 4096, 1 << 18])
  func readsMembersInStepsOfAnySize(input: Int, output: Int) {
    let packed = gzip(text) + gzip([]) + gzip(text)
    let expected = Result(bytes: text + text, consumed: packed.count, atBoundary: true)
    #expect(inflate(packed, input: input, output: output) == expected)
  }

  @Test(arguments: [17, 1 << 18]) func givesEverythingBeforeACutAtEveryByte(step: Int) {
    let short = Array(text.prefix(4_000))
    let packed = gzip(short)
    var longest = 0
    for length in 1..<packed.count {
      let result = inflate(Array(packed[..<length]), input: step, output: step)
      #expect(short.starts(with: result.bytes) && result.outcome == .goesOn && !result.atBoundary)
      #expect(result.bytes.count >= longest && result.bytes.count >= determined(packed, length))
      longest = result.bytes.count
    }
    #expect(longest == short.count)
  }

  /// What zlib, fed byte after byte, gives of the first `length` bytes.
  private func determined(_ packed: [UInt8], _ length: Int) -> Int {
    let decoder = ZlibReference()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return packed[..<length].withUnsafeBytes { piece in
      buffer.withUnsafeMutableBytes { decoder.decode(piece, into: $0).produced }
    }
  }

  @Test(arguments: [-8, -1]) func goesOnAfterAWrongTrailer(place: Int) {
    var packed = gzip(text)
    packed[packed.count + place] ^= 1
    let decoder = InflateStream()
    let first = inflate(packed + gzip(text), with: decoder, input: 1000)
    #expect(first == Result(bytes: text, consumed: packed.count, outcome: .damaged, atBoundary: true))
    #expect(decoder.damage == .checksum)
    #expect(inflate(gzip(text), with: decoder).bytes == text)
  }

  @Test func givesWhatPrecedesDamage() {
    var packed = gzip(text)
    packed[packed.count / 2] ^= 0x55
    for output in [10, 1 << 18] {
      let decoder = InflateStream()
      let result = inflate(packed, with: decoder, output: output)
      #expect(result.outcome == .damaged && decoder.damage != nil)
      #expect(zip(result.bytes, text).prefix { $0 == $1 }.count > text.count / 3)
    }
  }

  @Test func namesWhatFollowsTheLastMember() {
    let padded = gzip(text) + [UInt8](repeating: 0, count: 700)
    #expect(inflate(padded, input: 100).atBoundary)
    #expect(inflate(padded, input: 100).outcome == .goesOn)
    #expect(inflate(gzip(text) + Array("plain".utf8)).outcome == .trailing)
    #expect(inflate(padded + gzip(text)).outcome == .trailing)
  }

  @Test(arguments: [1, 3, 1 << 18]) func skipsEveryFieldOfAHeader(step: Int) {
    let body = gzip(text).dropFirst(10)
    for flags in UInt8.min..<32 {
      var packed: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3]
      if flags & 4 != 0 { packed += [5, 0] + Array("extra".utf8) }
      if flags & 8 != 0 { packed += Array("name.log".utf8) + [0] }
      if flags & 16 != 0 { packed += [0] }
      if flags & 2 != 0 { packed += [0xAB, 0xCD] }
      #expect(inflate(packed + body, input: step).bytes == text)
    }
    var reserved = gzip(text)
    reserved[3] = 0x20
    #expect(inflate(reserved).outcome == .damaged)
  }

  @Test func anEmptyExtraFieldIsAField() {
    let packed = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 3, 0, 0] + Array(gzip(text).dropFirst(10))
    #expect(inflate(packed) == Result(bytes: text, consumed: packed.count, atBoundary: true))
  }
}
