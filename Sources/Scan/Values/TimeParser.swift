/// Reads times from bytes. Keeps the last minute seen, because the lines of a log mostly share it: make one
/// for each file and thread.
public struct TimeParser {
  /// Bytes of `2026-03-12T02:14`, and what they stand for.
  private static let minuteBytes = 16
  private var known = (front: UInt64(0), back: UInt64(0))
  private var knownMinute: Int64?

  public init() {}

  /// The time that a string or number holds, or `nil`.
  @inline(__always)
  public mutating func parse(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= Self.minuteBytes, let base = bytes.baseAddress else { return parseOther(bytes) }
    let front = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
    let back = UnsafeRawPointer(base + 8).loadUnaligned(as: UInt64.self)
    if let knownMinute, front == known.front, back == known.back {
      return Self.rest(bytes, minute: knownMinute)
    }
    guard let minute = Self.minute(bytes) else { return parseOther(bytes) }
    knownMinute = minute
    known = (front, back)
    return Self.rest(bytes, minute: minute)
  }

  /// Nanoseconds of the wall clock `2026-03-12T02:14`, also with a blank or slashes.
  private static func minute(_ bytes: LineBytes) -> Int64? {
    let separator = bytes[4]
    guard separator == 0x2D || separator == 0x2F, bytes[7] == separator, bytes[13] == 0x3A,
      bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 || bytes[10] == 0x5F,
      let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2),
      let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2), hour < 24, minute < 60,
      let days = CalendarDay.number(year: year, month: month, day: day)
    else { return nil }
    return Int64(days * 1440 + hour * 60 + minute) * 60_000_000_000
  }

  /// Seconds, fraction and offset after the minute.
  @inline(__always)
  private static func rest(_ bytes: LineBytes, minute: Int64) -> ParsedTime? {
    var index = minuteBytes
    var nanoseconds = minute
    if index < bytes.count, bytes[index] == 0x3A {
      guard let second = number(bytes, index + 1, 2), second <= 60 else { return nil }
      // A leap second counts as the second before it.
      nanoseconds += Int64(min(second, 59)) * 1_000_000_000
      index += 3
      if index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x2C {
        guard let fraction = fraction(bytes, &index) else { return nil }
        nanoseconds += fraction
      }
    }
    guard let offset = offset(bytes, &index) else { return nil }
    let form: ParsedTime.Form = bytes[4] == 0x2F ? .slashes : .rfc3339
    return ParsedTime(nanoseconds - Int64(offset.seconds) * 1_000_000_000, form, isZoneless: offset.isMissing)
  }

  @inline(__always)
  private static func fraction(_ bytes: LineBytes, _ index: inout Int) -> Int64? {
    index += 1
    var value: Int64 = 0
    var unit: Int64 = 100_000_000
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      value += Int64(bytes[index] &- 0x30) * unit
      unit /= 10
      index += 1
    }
    return index > start ? value : nil
  }

  /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `+01`, each after an optional blank; or nothing.
  @inline(__always)
  private static func offset(_ bytes: LineBytes, _ index: inout Int) -> (seconds: Int, isMissing: Bool)? {
    if index + 1 == bytes.count, bytes[index] | 0x20 == 0x7A { return (0, false) }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index == bytes.count { return (0, true) }
    return namedOffset(bytes, index)
  }

  private static func namedOffset(_ bytes: LineBytes, _ start: Int) -> (seconds: Int, isMissing: Bool)? {
    let rest = LineBytes(rebasing: bytes[start...])
    if ["Z", "z", "UTC", "GMT", "+0000 UTC"].contains(where: { $0.utf8.elementsEqual(rest) }) {
      return (0, false)
    }
    guard rest[0] == 0x2B || rest[0] == 0x2D, let hours = number(rest, 1, 2), hours < 24 else { return nil }
    let colon = rest.count > 3 && rest[3] == 0x3A ? 1 : 0
    let minutes = rest.count == 3 ? 0 : number(rest, 3 + colon, 2) ?? 60
    guard minutes < 60, rest.count == 3 || rest.count == 5 + colon else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return (rest[0] == 0x2D ? -seconds : seconds, false)
  }

  @inline(__always)
  static func number(_ bytes: LineBytes, _ start: Int, _ width: Int) -> Int? {
    guard start + width <= bytes.count else { return nil }
    var value = 0
    for index in start..<start + width {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private func parseOther(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 8 else { return nil }
    if bytes.count == 10, bytes[4] == 0x2D || bytes[4] == 0x2F { return Self.date(bytes) }
    if bytes[0] &- 0x30 < 10, bytes[2] == 0x2F { return Self.commonLog(bytes) }
    if bytes[3] == 0x2C { return Self.httpDate(bytes) }
    return Self.epoch(bytes)
  }

  /// `2026-03-12`: midnight.
  private static func date(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes[7] == bytes[4], let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2), let days = CalendarDay.number(year: year, month: month, day: day)
    else { return nil }
    return ParsedTime(Int64(days) * 86_400_000_000_000, .rfc3339, isZoneless: true)
  }

  /// `12/Mar/2026:02:14:00 +0000`, with an optional fraction.
  private static func commonLog(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 20, bytes[6] == 0x2F, bytes[11] == 0x3A, let day = number(bytes, 0, 2),
      let month = CalendarDay.month(named: bytes, at: 3), let year = number(bytes, 7, 4)
    else { return nil }
    return clock(bytes, at: 12, year: year, month: month, day: day, .commonLog)
  }

  /// `Thu, 12 Mar 2026 02:14:00 GMT`
  private static func httpDate(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 25, let day = number(bytes, 5, 2), let year = number(bytes, 12, 4),
      let month = CalendarDay.month(named: bytes, at: 8)
    else { return nil }
    return clock(bytes, at: 17, year: year, month: month, day: day, .httpDate)
  }

  private static func clock(
    _ bytes: LineBytes, at start: Int, year: Int, month: Int, day: Int, _ form: ParsedTime.Form
  ) -> ParsedTime? {
    guard let days = CalendarDay.number(year: year, month: month, day: day),
      let hour = number(bytes, start, 2), let minute = number(bytes, start + 3, 2),
      let second = number(bytes, start + 6, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    var index = start + 8
    var fractionPart: Int64 = 0
    if index < bytes.count, bytes[index] == 0x2E {
      guard let fraction = fraction(bytes, &index) else { return nil }
      fractionPart = fraction
    }
    guard let offset = offset(bytes, &index) else { return nil }
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offset.seconds
    return ParsedTime(Int64(seconds) * 1_000_000_000 + fractionPart, form, isZoneless: offset.isMissing)
  }

  /// Below 10^11 seconds (year 5138), below 10^14 milliseconds, below 10^17 microseconds, else nanoseconds.
  private static func epoch(_ bytes: LineBytes) -> ParsedTime? {
    guard let number = DecimalNumber(bytes), number.mantissa > 0, let whole = number.scaled(by: 0) else {
      return nil
    }
    let power =
      whole < 100_000_000_000 ? 9 : whole < 100_000_000_000_000 ? 6 : whole < 100_000_000_000_000_000 ? 3 : 0
    guard whole >= 10_000_000, let nanoseconds = number.scaled(by: power) else { return nil }
    return ParsedTime(nanoseconds, .epoch)
  }
}
