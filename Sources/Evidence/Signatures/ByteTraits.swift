/// What each byte may be part of, as bits, so that a run of bytes is one load and one test a byte.
struct ByteTraits: @unchecked Sendable {
  static let digit: UInt8 = 1
  static let letter: UInt8 = 2
  static let hex: UInt8 = 4
  /// `_`, `.` and `-`, which names of hosts and files hold beside letters and digits.
  static let nameMark: UInt8 = 8
  static let underscore: UInt8 = 16
  /// What paths hold beside names.
  static let pathMark: UInt8 = 32
  static let blank: UInt8 = 64

  static let alphanumeric = digit | letter
  static let word = alphanumeric | underscore
  static let name = alphanumeric | nameMark
  static let path = name | pathMark

  /// Written once, in `init`, and only read afterwards: that is why sharing is safe.
  let table: UnsafePointer<UInt8>
  static let shared = ByteTraits()

  private init() {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { table[Int(byte)] = Self.traits(byte) }
    self.table = UnsafePointer(table)
  }

  private static func traits(_ byte: UInt8) -> UInt8 {
    var bits: UInt8 = 0
    if ByteClass.isDigit(byte) { bits |= digit }
    if ByteClass.isLetter(byte) { bits |= letter }
    if ByteClass.isHex(byte) { bits |= hex }
    if byte == 0x5F { bits |= underscore }
    if byte == 0x5F || byte == 0x2E || byte == 0x2D { bits |= nameMark }
    if ByteClass.isPath(byte) && bits & name == 0 { bits |= pathMark }
    if byte <= 0x20 || byte == 0x7F { bits |= blank }
    return bits
  }
}
