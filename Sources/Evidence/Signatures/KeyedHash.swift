/// A fast hash of bytes for tables in memory, with a key that differs from run to run, so that no input can be
/// made to collide. Nothing is ever written in its order.
///
/// After wyhash (Wang Yi): products of 64 bits folded to 64.
struct KeyedHash: Sendable {
  private let key: UInt64

  init() {
    var generator = SystemRandomNumberGenerator()
    key = generator.next()
  }

  @inline(__always)
  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress else { return key }
    let raw = UnsafeRawPointer(base)
    var state = key ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), Self.first)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(raw.load(fromByteOffset: offset, as: UInt8.self))
      offset += 1
    }
    return Self.mix(state ^ rest, Self.second ^ key)
  }

  private static let first: UInt64 = 0xa076_1d64_78bd_642f
  private static let second: UInt64 = 0xe703_7ed1_a0b4_28db

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
