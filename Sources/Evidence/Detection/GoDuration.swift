import Scan

/// Lengths of time as Go and Rust print them: `12.3ms`, `1m2.5s`, `850µs`, `1.2s`.
public enum GoDuration {
  /// The same for text.
  public static func nanoseconds(_ text: String) -> Int64? {
    Array(text.utf8).withUnsafeBufferPointer { nanoseconds($0) }
  }

  /// One or more decimal numbers, each with a unit (h, m, s, ms, us, µs, ns); `nil` for anything else.
  public static func nanoseconds(_ bytes: LineBytes) -> Int64? {
    var total: Int64 = 0
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] &- 0x30 < 10 || bytes[index] == 0x2E { index += 1 }
      guard let number = DecimalNumber(LineBytes(rebasing: bytes[start..<index])) else { return nil }
      let unitStart = index
      while index < bytes.count, bytes[index] &- 0x30 >= 10, bytes[index] != 0x2E { index += 1 }
      guard let part = scaled(number, LineBytes(rebasing: bytes[unitStart..<index])) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = sum
    }
    return bytes.isEmpty ? nil : total
  }

  private static func scaled(_ number: DecimalNumber, _ unit: LineBytes) -> Int64? {
    switch String(decoding: unit, as: UTF8.self) {
    case "ns": number.scaled(by: 0)
    case "us", "µs", "μs": number.scaled(by: 3)
    case "ms": number.scaled(by: 6)
    case "s": number.scaled(by: 9)
    case "m": times(number.scaled(by: 9), 60)
    case "h": times(number.scaled(by: 9), 3600)
    default: nil
    }
  }

  private static func times(_ value: Int64?, _ factor: Int64) -> Int64? {
    guard let value else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
