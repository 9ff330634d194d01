/// A decimal number as people write it: `1204`, `1,204`, `1_204`, `86.50`, `-3`.
struct DecimalText {
  let isNegative: Bool
  private let whole: [UInt8]
  private let fraction: [UInt8]

  /// `nil` unless the text is one number of at most 18 digits; commas only where thousands end.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = Self.digits(parts[0]) else { return nil }
    let tail = parts.count == 2 ? Array(parts[1]) : []
    guard tail.allSatisfy(Self.isDigit), parts.count == 1 || !tail.isEmpty else { return nil }
    guard !digits.isEmpty, digits.count <= 15, tail.count <= 18 else { return nil }
    (whole, fraction) = (digits, tail)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func digits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let separator: UInt8 = text.contains(UInt8(ascii: ",")) ? UInt8(ascii: ",") : UInt8(ascii: "_")
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    guard groups.count == 1 || (1...3).contains(groups[0].count) else { return nil }
    let digits = groups.flatMap { $0 }
    return digits.allSatisfy(isDigit) ? digits : nil
  }

  var isWhole: Bool { fraction.allSatisfy { $0 == 48 } }

  var double: Double {
    let text = String(decoding: whole, as: UTF8.self) + "." + String(decoding: fraction + [48], as: UTF8.self)
    return (isNegative ? -1 : 1) * (Double(text) ?? 0)
  }

  /// The number times 10 to the power of `digits`, rounded half up; `nil` when it does not fit.
  func scaled(digits: Int) -> Int64? {
    let kept = fraction.prefix(digits)
    let zeros = [UInt8](repeating: 48, count: digits - kept.count)
    guard let base = Int64(String(decoding: whole + kept + zeros, as: UTF8.self)) else { return nil }
    let roundsUp = fraction.count > digits && fraction[digits] >= 53
    let (value, overflow) = base.addingReportingOverflow(roundsUp ? 1 : 0)
    return overflow ? nil : (isNegative ? -value : value)
  }
}
