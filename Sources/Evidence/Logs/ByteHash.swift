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
    let count = bytes.count
    var state = first ^ UInt64(truncatingIfNeeded: count)
    guard let base = bytes.baseAddress, count > 0 else { return state }
    let raw = UnsafeRawPointer(base)
    guard count >= 8 else { return mix(state ^ short(base, count), first) }
    var index = 0
    while index &+ 8 < count {
      state = mix(state ^ word(raw, index), second)
      index &+= 8
    }
    // The last eight bytes may overlap the ones before them.
    return mix(state ^ word(raw, count &- 8), first)
  }

  @inline(__always)
  private static func word(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func short(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var rest: UInt64 = 0
    for index in 0..<count { rest = rest << 8 | UInt64(base[index]) }
    return rest
  }

  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    guard let right else { return count == 0 }
    guard count >= 8 else {
      for index in 0..<count where left[index] != right[index] { return false }
      return true
    }
    let (one, other) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var index = 0
    while index &+ 8 < count {
      if word(one, index) != word(other, index) { return false }
      index &+= 8
    }
    return word(one, count &- 8) == word(other, count &- 8)
  }

  /// The same for values of eight bytes or a multiple, of which every byte counts.
  @inline(__always)
  static func equal<Value: BitwiseCopyable>(
    _ left: UnsafePointer<Value>, _ right: UnsafePointer<Value>, _ count: Int
  ) -> Bool {
    let (one, other) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    let bytes = count &* MemoryLayout<Value>.stride
    var difference: UInt64 = 0
    var index = 0
    while index < bytes {
      difference |= word(one, index) ^ word(other, index)
      index &+= 8
    }
    return difference == 0
  }
}
