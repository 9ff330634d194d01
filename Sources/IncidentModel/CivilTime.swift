import Foundation

/// A date and a time of day as a calendar on the wall shows it, with no zone of its own.
///
/// Day arithmetic follows H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
public struct CivilTime: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int
  public var second: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The wall clock in UTC at `timestamp`.
  public init(utc timestamp: Timestamp) { self.init(secondsSinceEpoch: timestamp.seconds) }

  /// The wall clock in `zone` at `timestamp`.
  public init(_ timestamp: Timestamp, in zone: TimeZone) {
    let offset = Int64(zone.secondsFromGMT(for: timestamp.date))
    self.init(secondsSinceEpoch: timestamp.seconds + offset)
  }

  private init(secondsSinceEpoch seconds: Int64) {
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    let (year, month, day) = Self.date(daysSinceEpoch: Int(days))
    self.init(
      year: year, month: month, day: day,
      hour: Int(rest / 3600), minute: Int(rest % 3600 / 60), second: Int(rest % 60))
  }

  /// Days since 1970-01-01 of this date.
  public var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(daysSinceEpoch: Int) -> (Int, Int, Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

  /// This wall clock read as UTC.
  public var timestampUTC: Timestamp {
    Timestamp(seconds: Int64(daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// This wall clock read in `zone`. Of a repeated hour the first is meant; a skipped one moves forward.
  public func timestamp(in zone: TimeZone) -> Timestamp {
    let naive = timestampUTC
    let early = naive.adding(seconds: -Int64(zone.secondsFromGMT(for: naive.adding(seconds: -86_400).date)))
    if CivilTime(early, in: zone) == self { return early }
    let late = naive.adding(seconds: -Int64(zone.secondsFromGMT(for: naive.adding(seconds: 86_400).date)))
    return CivilTime(late, in: zone) == self ? late : early
  }

  /// `2026-03-12`
  public var dateText: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// `02:14`, or `02:14:09` with seconds.
  public func clockText(seconds: Bool = false) -> String {
    let short = "\(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
    return seconds ? short + ":" + Self.padded(second, 2) : short
  }

  /// Decimal digits with zeros in front up to `width`.
  static func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CivilTime {
  /// Parts of an RFC 3339 time: the offset is `nil` when the text has none.
  struct Parsed {
    var civil: CivilTime
    var fraction: Int64 = 0
    var offset: Int?
  }

  static func parse(_ text: some StringProtocol) -> Parsed? {
    var digits = DigitCursor(Array(text.utf8))
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2)
    else { return nil }
    var civil = CivilTime(year: year, month: month, day: day)
    guard civil.isValidDate else { return nil }
    if digits.atEnd { return Parsed(civil: civil) }
    guard digits.skip("T") || digits.skip("t") || digits.skip(" ") else { return nil }
    guard let hour = digits.number(2), digits.skip(":"), let minute = digits.number(2) else { return nil }
    (civil.hour, civil.minute) = (hour, minute)
    if digits.skip(":") {
      guard let second = digits.number(2) else { return nil }
      civil.second = min(second, 59)
    }
    guard hour < 24, minute < 60 else { return nil }
    return parseTail(&digits, civil)
  }

  private static func parseTail(_ digits: inout DigitCursor, _ civil: CivilTime) -> Parsed? {
    var parsed = Parsed(civil: civil)
    if digits.skip(".") || digits.skip(",") {
      guard let fraction = digits.fraction() else { return nil }
      parsed.fraction = fraction
    }
    _ = digits.skip(" ")
    if digits.atEnd { return parsed }
    guard let offset = digits.offset(), digits.atEnd else { return nil }
    parsed.offset = offset
    return parsed
  }

  private var isValidDate: Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

private struct DigitCursor {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var atEnd: Bool { index == bytes.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  mutating func number(_ width: Int) -> Int? {
    guard index + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + width] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    index += width
    return value
  }

  /// Digits after the point, in nanoseconds; digits past the ninth are dropped.
  mutating func fraction() -> Int64? {
    var value: Int64 = 0
    var width = 0
    while index < bytes.count, (48...57).contains(bytes[index]) {
      if width < 9 { value = value * 10 + Int64(bytes[index] - 48) }
      width += 1
      index += 1
    }
    guard width > 0 else { return nil }
    for _ in 0..<max(0, 9 - width) { value *= 10 }
    return value
  }

  /// `Z`, `+01:00`, `+0100` or `+01`, in seconds east of Greenwich.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : (skip("-") ? -1 : 0)
    guard sign != 0, let hours = number(2) else { return nil }
    _ = skip(":")
    let minutes = atEnd ? 0 : number(2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
