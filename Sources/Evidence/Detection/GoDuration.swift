import Scan

/// Lengths of time as programs print them: `12.3ms`, `1m2.5s`, `850µs`, `1.2s` (Go, Rust), `12.3 ms`, `PT0.0123S`
/// (Java, ISO 8601), `00:00:00.0123000` (.NET).
public enum GoDuration {
  /// The same for text.
  public static func nanoseconds(_ text: String) -> Int64? {
    Array(text.utf8).withUnsafeBufferPointer { nanoseconds($0) }
  }

  /// One or more decimal numbers, each with a unit (h, m, s, ms, us, µs, ns); hours, minutes and seconds between
  /// colons; `nil` for anything else.
  public static func nanoseconds(_ bytes: LineBytes) -> Int64? {
    guard bytes.count > 1 else { return nil }
    if bytes[0] == 0x50, bytes[1] == 0x54 { return units(LineBytes(rebasing: bytes[2...]), small: 0x20) }
    if bytes.count >= 8, bytes[bytes.startIndex + 2] == 0x3A { return clock(bytes) }
    return units(bytes, small: 0)
  }

  /// `small` is set in the units' letters before they are compared.
  private static func units(_ bytes: LineBytes, small: UInt8) -> Int64? {
    var total: Int64 = 0
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] &- 0x30 < 10 || bytes[index] == 0x2E { index += 1 }
      guard let number = DecimalNumber(LineBytes(rebasing: bytes[start..<index])) else { return nil }
      if index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let unitStart = index
      while index < bytes.count, bytes[index] &- 0x30 >= 10, bytes[index] != 0x2E { index += 1 }
      let unit = bytes[unitStart..<index].map { $0 | small }
      guard let part = scaled(number, String(decoding: unit, as: UTF8.self)) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = sum
    }
    return bytes.isEmpty ? nil : total
  }

  private static func scaled(_ number: DecimalNumber, _ unit: String) -> Int64? {
    switch unit {
    case "ns": number.scaled(by: 0)
    case "us", "µs", "μs": number.scaled(by: 3)
    case "ms", "msec", "millis": number.scaled(by: 6)
    case "s", "sec", "secs", "seconds": number.scaled(by: 9)
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

  /// `00:00:01.25`: two digits each, and a fraction.
  private static func clock(_ bytes: LineBytes) -> Int64? {
    guard bytes[5] == 0x3A, let hours = whole(bytes, 0), let minutes = whole(bytes, 3), minutes < 60,
      let seconds = DecimalNumber(LineBytes(rebasing: bytes[6...]))?.scaled(by: 9), seconds >= 0,
      seconds < 60_000_000_000
    else { return nil }
    return (hours * 3600 + minutes * 60) * 1_000_000_000 + seconds
  }

  private static func whole(_ bytes: LineBytes, _ start: Int) -> Int64? {
    guard bytes[start] &- 0x30 < 10, bytes[start + 1] &- 0x30 < 10 else { return nil }
    return Int64(bytes[start] &- 0x30) * 10 + Int64(bytes[start + 1] &- 0x30)
  }
}
