import Testing

@testable import Redaction

@Suite struct RedactionStreamTests {
  let redactor = Redactor(key: RedactionRuleTests.key)

  /// Text and spans of a text that arrives in pieces of the given size.
  private func streamed(_ bytes: [UInt8], _ size: Int) -> RedactedText {
    let stream = redactor.stream()
    var output: [UInt8] = []
    var spans: [RedactionSpan] = []
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, start + size)])
        stream.take(piece, { output += $0 }, span: { spans.append($0) })
      }
    }
    stream.finish({ output += $0 }, span: { spans.append($0) })
    return RedactedText(spans: spans, bytes: output)
  }

  private static let samples = Array(
    RedactionRules.all.flatMap(\.positives).map {
      String(decoding: RedactionRuleTests.unmarked($0).0, as: UTF8.self)
    }.joined(separator: "\n").utf8)

  @Test(arguments: [1, 7, 4096, 1 << 20])
  func piecesMakeNoDifference(_ size: Int) {
    let whole = redactor.redact(Self.samples)
    #expect(whole.spans.count > RedactionRules.all.count)
    #expect(streamed(Self.samples, size) == whole)
  }

  /// Secrets before, across and behind each place at which the stream moves on, in one line.
  @Test(arguments: [-40, -20, -3, 0, 1, 19])
  func secretsAcrossTheBordersOfBlocksAreFound(_ offset: Int) {
    let block = 1 << 20
    var bytes: [UInt8] = []
    for index in 1...3 {
      for reach in [0, RedactionReach.back, RedactionReach.ahead] {
        let place = index * block + reach + offset
        if place > bytes.count { bytes += [UInt8](repeating: 46, count: place - bytes.count) }
        bytes += Array(" mail=jane@shop.example password=hunter2x ".utf8)
      }
    }
    let whole = redactor.redact(bytes)
    #expect(whole.spans.count == 18)
    #expect(streamed(bytes, 65_537) == whole)
    #expect(streamed(bytes, block) == whole)
  }

  @Test func numbersOfLinesGoOn() {
    let line = Array("x\n".utf8)
    let bytes = Array(repeatElement(line, count: 1_500_000).joined()) + Array("ip 8.8.8.8".utf8)
    #expect(streamed(bytes, 300_000).spans.map(\.line) == [1_500_001])
  }

  /// At, below and above the bytes that one span may hold.
  @Test(arguments: [SpanMerge.longest - 1, SpanMerge.longest, SpanMerge.longest + 1])
  func longSpansAreCut(_ size: Int) {
    var merge = SpanMerge()
    merge.add(0..<size - 10, "a")
    merge.add(size - 20..<size, "b")
    let spans = merge.settled(by: .max)
    #expect(spans.count == (size > SpanMerge.longest ? 2 : 1))
    #expect(spans.last?.end == size && spans.first?.start == 0)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end == $1.start })
  }

  /// Text that is one secret behind another must not be kept until its end.
  @Test func endlessSecretsPassThrough() {
    let bytes = Array("Cookie: ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 3 << 20)
    #expect(streamed(bytes, 1 << 20).bytes == redactor.redact(bytes).bytes)
  }
}
