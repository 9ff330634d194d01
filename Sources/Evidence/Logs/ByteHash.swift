import Scan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A hash by 64 × 64 → 128-bit multiplication and folding, in the manner of wyhash (Wang Yi, 2019).
///
/// The seed is fixed, because equal input must give equal output; a crafted file can therefore slow a table
/// down, never change an answer.
enum ByteHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  @inline(__always)
  static func hash(_ bytes: LineBytes) -> UInt64 {
    var state = first ^ UInt64(truncatingIfNeeded: bytes.count)
    guard let base = bytes.baseAddress else { return state }
    let raw = UnsafeRawPointer(base)
    var index = 0
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word), second)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(base[index])
      index += 1
    }
    return mix(state ^ rest, first)
  }

  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    guard let right else { return count == 0 }
    return memcmp(left, right, count) == 0
  }

  /// The same for values of which every byte counts.
  @inline(__always)
  static func equal<Value: BitwiseCopyable>(
    _ left: UnsafePointer<Value>, _ right: UnsafePointer<Value>, _ count: Int
  ) -> Bool {
    memcmp(left, right, count &* MemoryLayout<Value>.stride) == 0
  }
}
