import CISAL

/// Inflates gzip members, one after the other (RFC 1952 allows several in one file), with ISA-L.
///
/// An empty `input` says that there is no more. Every byte that the input determines is delivered, also before
/// damage and at a cut. Each member's checksum and length are compared with its trailer; after a wrong
/// trailer the decoder stands at the next member and can go on.
final class InflateStream: StreamDecoder {
  /// Why a step's outcome was `.damaged`.
  enum Damage: Equatable {
    /// The compressed bytes or a member's header cannot be read; nothing after them can be.
    case data
    /// All bytes were read, and their CRC-32 or their count is not what the trailer says.
    case checksum
    /// The system gave no memory.
    case memory
  }

  private enum Part { case boundary, header, body, broken, ended }

  private(set) var damage: Damage?
  private let state = cisal_create()
  private var part = Part.boundary
  private var header = GzipHeader()
  private var padding = false

  var isAtBoundary: Bool { part == .boundary }

  deinit { cisal_free(state) }

  func decode(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> DecodeStep {
    guard let state else { return damaged(.memory, DecodeStep()) }
    switch part {
    case .boundary: return boundary(input)
    case .header: return readHeader(input, state)
    case .body where input.isEmpty: return lastBytes(state, output)
    case .body: return inflate(state, input, output)
    case .broken: return heldBytes(state, output)
    case .ended: return DecodeStep()
    }
  }

  /// Between members: zero bytes are padding (tapes, archives of blocks); anything but a header ends it.
  private func boundary(_ input: UnsafeRawBufferPointer) -> DecodeStep {
    guard let first = input.first else { return DecodeStep() }
    if first == 0x1F && !padding {
      part = .header
      header = GzipHeader()
      return DecodeStep(consumed: header.take(UnsafeRawBufferPointer(rebasing: input[..<1])).count)
    }
    guard first == 0 else { return DecodeStep(outcome: .trailing) }
    padding = true
    return DecodeStep(consumed: input.prefix { $0 == 0 }.count)
  }

  private func readHeader(
    _ input: UnsafeRawBufferPointer, _ state: UnsafeMutablePointer<inflate_state>
  ) -> DecodeStep {
    let (count, progress) = header.take(input)
    let step = DecodeStep(consumed: count)
    switch progress {
    case .more: return step
    case .damaged: return damaged(.data, step)
    case .done:
      cisal_start(state)
      part = .body
      return step
    }
  }

  private func inflate(
    _ state: UnsafeMutablePointer<inflate_state>, _ input: UnsafeRawBufferPointer,
    _ output: UnsafeMutableRawBufferPointer
  ) -> DecodeStep {
    let (inCount, outCount) = (UInt32(clamping: input.count), UInt32(clamping: output.count))
    let code = cisal_inflate(state, input.baseAddress, inCount, output.baseAddress, outCount)
    let step = DecodeStep(
      consumed: Self.used(state.pointee.avail_in, of: inCount),
      produced: Self.used(state.pointee.avail_out, of: outCount))
    if code == ISAL_INCORRECT_CHECKSUM {
      part = .boundary
      return damaged(.checksum, step)
    }
    if code < 0 { part = .broken }
    if cisal_finished(state) { part = .boundary }
    return step
  }

  /// At damage ISA-L may count a byte more than it was given: `left` is then -1.
  private static func used(_ left: UInt32, of given: UInt32) -> Int {
    left > given ? Int(given) : Int(given - left)
  }

  /// What was inflated before the damage, then the damage.
  private func heldBytes(
    _ state: UnsafeMutablePointer<inflate_state>, _ output: UnsafeMutableRawBufferPointer
  ) -> DecodeStep {
    let count = Int(cisal_held(state, output.baseAddress, UInt32(clamping: output.count)))
    let step = DecodeStep(produced: count)
    return count == 0 ? damaged(.data, step) : step
  }

  private func damaged(_ reason: Damage, _ step: DecodeStep) -> DecodeStep {
    damage = reason
    return DecodeStep(consumed: step.consumed, produced: step.produced, outcome: .damaged)
  }
}

extension InflateStream {
  /// The input ended inside a member: what ISA-L still holds, then the last bytes that the input determines.
  private func lastBytes(
    _ state: UnsafeMutablePointer<inflate_state>, _ output: UnsafeMutableRawBufferPointer
  ) -> DecodeStep {
    let step = inflate(state, UnsafeRawBufferPointer(start: nil, count: 0), output)
    guard step.produced == 0, step.outcome == .goesOn, part == .body else { return step }
    part = .ended
    guard state.pointee.block_state == ISAL_BLOCK_CODED else { return step }
    return DecodeStep(produced: determinedBytes(state, output))
  }

  /// ISA-L looks up to three symbols up at once and keeps the first ones back when the bits of the last are
  /// missing. Those are determined that come out the same whatever follows, so every next byte is tried, with
  /// enough bytes behind it to finish the longest symbol.
  private func determinedBytes(
    _ state: UnsafeMutablePointer<inflate_state>, _ output: UnsafeMutableRawBufferPointer
  ) -> Int {
    guard let trial = cisal_create() else { return 0 }
    defer { cisal_free(trial) }
    var agreed: [UInt8]?
    var bytes = [UInt8](repeating: 0, count: min(output.count, Self.heldSymbols))
    for next in UInt8.min...UInt8.max {
      cisal_copy(trial, state)
      let room = UInt32(bytes.count)
      _ = cisal_inflate(trial, [next, ~next, next, ~next, next, ~next, next, ~next], 8, &bytes, room)
      let count = Self.used(trial.pointee.avail_out, of: room)
      let known = agreed ?? Array(bytes[..<count])
      agreed = Array(zip(known, bytes[..<count]).prefix { $0.0 == $0.1 }.map(\.0))
      if agreed?.isEmpty == true { break }
    }
    output.copyBytes(from: agreed ?? [])
    return agreed?.count ?? 0
  }

  /// Most symbols that one look-up of ISA-L gives.
  private static let heldSymbols = 3
}
