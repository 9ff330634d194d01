import CZstd

/// Decompresses zstd frames, one after the other, skippable ones included (RFC 8878).
final class ZstdDecoder: StreamDecoder {
  private let stream = ZSTD_createDStream()
  private(set) var isAtBoundary = true

  deinit { ZSTD_freeDStream(stream) }

  func decode(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> DecodeStep {
    guard let stream else { return DecodeStep(outcome: .damaged) }
    if input.isEmpty && isAtBoundary { return DecodeStep() }
    if isAtBoundary, !Self.mayStartFrame(input) { return DecodeStep(outcome: .trailing) }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let hint = ZSTD_decompressStream(stream, &target, &source)
    var step = DecodeStep(consumed: source.pos, produced: target.pos)
    if ZSTD_isError(hint) != 0 {
      step.outcome = .damaged
    } else {
      isAtBoundary = hint == 0
    }
    return step
  }

  /// The first byte of a frame or of a skippable frame.
  private static func mayStartFrame(_ input: UnsafeRawBufferPointer) -> Bool {
    input[0] == 0x28 || input[0] & 0xF0 == 0x50
  }
}
