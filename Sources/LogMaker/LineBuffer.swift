/// Bytes to be written, appended without bounds checks; room for a line is made once a line.
struct LineBuffer: ~Copyable {
  /// No line is longer.
  static let lineRoom = 1 << 14
  private static let capacity = 1 << 20

  private let base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + lineRoom)
  private(set) var count = 0

  deinit { base.deallocate() }

  var isFull: Bool { count >= Self.capacity }
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  mutating func removeAll() { count = 0 }
  mutating func truncate(to length: Int) { count = length }
  func byte(at index: Int) -> UInt8 { base[index] }
  mutating func setByte(_ byte: UInt8, at index: Int) { base[index] = byte }

  mutating func append(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { (base + count).update(from: start, count: source.count) }
    }
    count += bytes.count
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { (base + count).update(from: start, count: bytes.count) }
    count += bytes.count
  }

  mutating func append(number: Int) {
    var digits = 1
    var bound = 10
    while number >= bound {
      digits += 1
      bound *= 10
    }
    append(number: number, digits: digits)
  }

  /// The last `digits` decimal digits, with leading zeros.
  mutating func append(number: Int, digits: Int) {
    var rest = number
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      base[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  mutating func append(hex value: UInt64) {
    var rest = value
    for _ in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: rest >> 60)
      append(digit < 10 ? 48 + digit : 87 + digit)
      rest <<= 4
    }
  }

  /// `cus_` and eight characters, different for each customer.
  mutating func append(customer: Int) {
    append(Self.customerPrefix)
    var rest = (customer &+ 1) &* 1_664_525_017 % 2_821_109_907_456
    for _ in 0..<8 {
      let digit = UInt8(truncatingIfNeeded: rest % 36)
      append(digit < 10 ? 48 + digit : 87 + digit)
      rest /= 36
    }
  }

  private static let customerPrefix = Array("cus_".utf8)
}
