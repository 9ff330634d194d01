/// The bytes of a source, unpacked when its content says that it is an archive.
///
/// Damage does not throw: what lies before it is delivered, and `issues` says what happened. Only opening
/// throws. Memory is one block, whatever the size.
public final class ByteStream: ByteInput {
  public private(set) var compression = Compression.none
  public private(set) var issues: [ScanIssue] = []
  /// Bytes read from the source so far, as they lie on disk.
  public private(set) var rawCount = 0
  private let input: any ByteInput
  private let tap: ((UnsafeRawBufferPointer) -> Void)?
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: ScanLimits.blockBytes, alignment: 64)
  private var pending = 0..<0
  private var inputEnded = false
  private var stopped = false
  private var decoder: (any StreamDecoder)?
  private var produced = 0

  /// Opens `source`. `tap` sees every byte as it lies on disk, in order, once: for a hash in the same read.
  public init(_ source: ByteSource, tap: ((UnsafeRawBufferPointer) -> Void)? = nil) throws {
    input = try source.open()
    self.tap = tap
    while pending.count < Compression.magicBytes, !inputEnded { fill() }
    compression = Compression(magic: UnsafeRawBufferPointer(rebasing: block[pending]))
    switch compression {
    case .none: break
    case .gzip: decoder = InflateStream()
    case .zstd: decoder = ZstdDecoder()
    }
  }

  deinit { block.deallocate() }

  /// Fills the front of `buffer` and returns how many bytes were written; 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !buffer.isEmpty, !stopped else { return 0 }
    guard let decoder else { return copy(into: buffer) }
    while !stopped {
      if pending.isEmpty { fill() }
      let count = decodeOnce(decoder, into: buffer)
      if count > 0 { return count }
    }
    return 0
  }

  /// Reads the source to its end without delivering more, so that `tap` has seen every byte.
  public func drain() {
    stopped = true
    while !inputEnded {
      pending = 0..<0
      fill()
    }
  }

  private func fill() {
    if pending.isEmpty { pending = 0..<0 }
    guard !inputEnded, pending.upperBound < block.count else { return }
    do {
      let target = UnsafeMutableRawBufferPointer(rebasing: block[pending.upperBound...])
      let count = try input.read(into: target)
      inputEnded = count <= 0
      guard count > 0 else { return }
      tap?(UnsafeRawBufferPointer(rebasing: target[..<count]))
      rawCount += count
      pending = pending.lowerBound..<pending.upperBound + count
    } catch {
      inputEnded = true
      issues.append(ScanIssue(.readFailed(String(describing: error)), byte: rawCount))
    }
  }

  private func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if pending.isEmpty { fill() }
    let count = min(buffer.count, pending.count)
    let source = pending.lowerBound..<pending.lowerBound + count
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[source]))
    pending = source.upperBound..<pending.upperBound
    return count
  }

  private func decodeOnce(_ decoder: any StreamDecoder, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let step = decoder.decode(UnsafeRawBufferPointer(rebasing: block[pending]), into: buffer)
    let position = rawCount - pending.count + step.consumed
    pending = pending.lowerBound + step.consumed..<pending.upperBound
    produced += step.produced
    switch step.outcome {
    case .damaged: noteDamage(decoder, at: position)
    case .trailing: stop(.trailingBytes, at: position)
    case .goesOn where step.produced == 0 && step.consumed == 0 && inputEnded:
      if decoder.isAtBoundary { stopped = true } else { stop(.truncatedArchive, at: position) }
    case .goesOn: break
    }
    if produced > ScanLimits.archiveFreeBytes, produced / ScanLimits.archiveRatio > position {
      stop(.archiveRatio, at: position)
    }
    return step.produced
  }

  /// After a wrong checksum the next member can be read; after other damage nothing can.
  private func noteDamage(_ decoder: any StreamDecoder, at byte: Int) {
    guard (decoder as? InflateStream)?.damage == .checksum else { return stop(.damagedArchive, at: byte) }
    if !issues.contains(where: { $0.kind == .wrongChecksum }) {
      issues.append(ScanIssue(.wrongChecksum, byte: byte))
    }
  }

  private func stop(_ kind: ScanIssue.Kind, at byte: Int) {
    stopped = true
    issues.append(ScanIssue(kind, byte: byte))
  }
}
