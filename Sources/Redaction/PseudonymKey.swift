import Dispatch
import Foundation
import Synchronization

/// A 128-bit key under which equal secrets get equal pseudonyms, and which nobody without it can undo by trying
/// values (SipHash-2-4: J.-P. Aumasson, D. J. Bernstein, 2012).
public struct PseudonymKey: Sendable, Hashable {
  private let low: UInt64
  private let high: UInt64

  /// The first 16 bytes count; missing ones are 0.
  public init(_ bytes: [UInt8]) {
    let padded = Array(bytes.prefix(16)) + [UInt8](repeating: 0, count: 16)
    (low, high) = padded.withUnsafeBufferPointer { (Self.word($0, 0, 8), Self.word($0, 8, 8)) }
  }

  /// `[email#5f3a9c12d0e4]`: 48 bits, so that two of a million secrets hardly ever share one.
  /// What only differs in its writing has the same: `CanonicalSecret`.
  func pseudonym(_ secret: UnsafeBufferPointer<UInt8>, kind: String) -> [UInt8] {
    let canonical = CanonicalSecret.bytes(secret, kind: kind)
    let value = canonical.withUnsafeBufferPointer(hash)
    var output = [UInt8(ascii: "[")]
    output += kind.utf8
    output.append(UInt8(ascii: "#"))
    for place in stride(from: UInt64(4 * Pseudonym.digits - 4), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> place & 0xF)
      output.append(digit < 10 ? digit + 48 : digit + 87)
    }
    output.append(UInt8(ascii: "]"))
    return output
  }

  /// Those of many, made on all cores.
  func pseudonyms(of finds: [SpanMerge.Find], in input: RedactionInput) -> [[UInt8]] {
    let size = max(Self.fewest, finds.count / ProcessInfo.processInfo.activeProcessorCount + 1)
    let starts = Array(stride(from: 0, to: finds.count, by: size))
    let made = Mutex([[[UInt8]]](repeating: [], count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { part in
      let own = finds[starts[part]..<min(finds.count, starts[part] + size)].map {
        pseudonym(input[$0.start..<$0.end], kind: $0.kind)
      }
      made.withLock { $0[part] = own }
    }
    return made.withLock { Array($0.joined()) }
  }

  /// Fewer are not worth a thread.
  private static let fewest = 500

  /// Up to eight bytes, the first one lowest.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var value: UInt64 = 0
    for offset in 0..<count { value |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
    return value
  }

  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = SipState(low, high)
    var place = 0
    while bytes.count - place >= 8 {
      state.absorb(Self.word(bytes, place, 8))
      place += 8
    }
    state.absorb(Self.word(bytes, place, bytes.count - place) | UInt64(bytes.count & 0xFF) << 56)
    return state.finish()
  }
}

private struct SipState {
  var v0, v1, v2, v3: UInt64

  init(_ low: UInt64, _ high: UInt64) {
    v0 = low ^ 0x736f_6d65_7073_6575
    v1 = high ^ 0x646f_7261_6e64_6f6d
    v2 = low ^ 0x6c79_6765_6e65_7261
    v3 = high ^ 0x7465_6462_7974_6573
  }

  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  mutating func finish() -> UInt64 {
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 = v0 &+ v1
    v1 = rotate(v1, 13) ^ v0
    v0 = rotate(v0, 32)
    v2 = v2 &+ v3
    v3 = rotate(v3, 16) ^ v2
    v0 = v0 &+ v3
    v3 = rotate(v3, 21) ^ v0
    v2 = v2 &+ v1
    v1 = rotate(v1, 17) ^ v2
    v2 = rotate(v2, 32)
  }

  private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
}
