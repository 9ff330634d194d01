import CZlib

@testable import Scan

/// What zlib makes of gzip members, for comparison.
final class ZlibReference: StreamDecoder {
  private var stream = z_stream()
  private let ready: Bool
  private(set) var isAtBoundary = true
  private var padding = false

  init() {
    /// 15 bits of window, and 16 for a gzip header (zlib.h, inflateInit2).
    ready =
      inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit { inflateEnd(&stream) }

  func decode(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> DecodeStep {
    guard ready else { return DecodeStep(outcome: .damaged) }
    if isAtBoundary, let step = boundary(input) { return step }
    isAtBoundary = false
    let (inCount, outCount) = (UInt32(clamping: input.count), UInt32(clamping: output.count))
    stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = inCount
    stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = outCount
    let code = inflate(&stream, Z_NO_FLUSH)
    var step = DecodeStep(
      consumed: Int(inCount - stream.avail_in), produced: Int(outCount - stream.avail_out))
    if code == Z_STREAM_END {
      isAtBoundary = true
      inflateReset(&stream)
    } else if code != Z_OK && code != Z_BUF_ERROR {
      step.outcome = .damaged
    }
    return step
  }

  /// Between members: zero bytes are padding (tapes, archives of blocks); anything but a header ends it.
  private func boundary(_ input: UnsafeRawBufferPointer) -> DecodeStep? {
    guard let first = input.first else { return DecodeStep() }
    if first == 0x1F && !padding { return nil }
    guard first == 0 else { return DecodeStep(outcome: .trailing) }
    padding = true
    return DecodeStep(consumed: input.prefix { $0 == 0 }.count)
  }
}
