/// A number exactly as written: `mantissa` × 10^`exponent`.
public struct DecimalNumber: Sendable, Hashable {
  public var mantissa: Int64
  public var exponent: Int
  /// True when digits that do not fit were dropped.
  public var isCut = false

  /// Digits that a mantissa always holds without overflow.
  private static let digits = 18
  /// Larger exponents are no number that evidence holds.
  private static let largestExponent = 400

  public init(mantissa: Int64, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Reads `-12.50`, `1.7e9`, `+3`; anything else is `nil`.
  @inline(__always)
  public init?(_ bytes: LineBytes) {
    self.init(mantissa: 0, exponent: 0)
    var index = 0
    let negative = bytes.first == 0x2D
    if negative || bytes.first == 0x2B { index = 1 }
    var seen = 0
    var kept = 0
    readDigits(bytes, &index, &seen, &kept, step: 0)
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      readDigits(bytes, &index, &seen, &kept, step: -1)
    }
    guard seen > 0 else { return nil }
    if index < bytes.count, !readExponent(bytes, &index) { return nil }
    if negative { mantissa = -mantissa }
  }

  /// `step` is what a kept digit changes the exponent by; a dropped one changes it by one more.
  @inline(__always)
  private mutating func readDigits(
    _ bytes: LineBytes, _ index: inout Int, _ seen: inout Int, _ kept: inout Int, step: Int
  ) {
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      let digit = Int64(bytes[index] &- 0x30)
      if kept < Self.digits {
        mantissa = mantissa &* 10 &+ digit
        exponent += step
        if mantissa != 0 { kept += 1 }
      } else if !appendNineteenth(digit, &kept, step: step) {
        exponent += step + 1
        if digit != 0 { isCut = true }
      }
      seen += 1
      index += 1
    }
  }

  /// A nineteenth digit fits below 2^63, which nanoseconds since 1970 need.
  private mutating func appendNineteenth(_ digit: Int64, _ kept: inout Int, step: Int) -> Bool {
    guard kept == Self.digits else { return false }
    kept += 1
    let (product, over) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, overSum) = product.addingReportingOverflow(digit)
    guard !over, !overSum else { return false }
    mantissa = sum
    exponent += step
    return true
  }

  private mutating func readExponent(_ bytes: LineBytes, _ index: inout Int) -> Bool {
    guard bytes[index] | 0x20 == 0x65, index + 1 < bytes.count else { return false }
    index += 1
    let negative = bytes[index] == 0x2D
    if negative || bytes[index] == 0x2B { index += 1 }
    var value = 0
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10, value <= Self.largestExponent {
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    exponent += negative ? -value : value
    return index > start && index == bytes.count && value <= Self.largestExponent
  }

  /// The number times 10^`power` as a whole number, halves rounded away from zero; `nil` on overflow.
  @inline(__always)
  public func scaled(by power: Int) -> Int64? {
    var shift = exponent + power
    var value = mantissa
    if value == 0 { return 0 }
    while shift > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      shift -= 1
    }
    if shift == 0 { return value }
    guard shift >= -Self.digits else { return 0 }
    let divisor = Self.powers[-shift]
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    guard abs(remainder) >= divisor - abs(remainder) else { return quotient }
    return quotient + (value < 0 ? -1 : 1)
  }

  /// True when the number times 10^`power` is whole.
  public func isWhole(scaledBy power: Int) -> Bool {
    let shift = exponent + power
    if shift >= 0 || mantissa == 0 { return !isCut }
    guard shift >= -Self.digits else { return false }
    return mantissa % Self.powers[-shift] == 0 && !isCut
  }

  /// The nearest floating-point number.
  public var double: Double {
    var value = Double(mantissa)
    var rest = exponent
    while rest > 0 {
      value *= 10
      rest -= 1
    }
    while rest < -Self.digits {
      value /= 1e18
      rest += Self.digits
    }
    return rest < 0 ? value / Double(Self.powers[-rest]) : value
  }

  private static let powers: [Int64] = (0...digits).map { power in
    (0..<power).reduce(1) { value, _ in value * 10 }
  }
}
