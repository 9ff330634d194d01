/// Reads times from bytes. Keeps the last minute seen, because the lines of a log mostly share it: make one
/// for each file and thread.
public struct TimeParser {
  /// Bytes of `2026-03-12T02:14`, and what they stand for.
  private static let minuteBytes = 16
  private var known = (front: UInt64(0), back: UInt64(0))
  private var knownMinute: Int64?
  private var common = CommonLogMinute()
  private let written: WrittenTime

  /// `reference`, in nanoseconds since 1970, settles the year of times that name none: the latest year that puts
  /// them no more than a day behind it. Without one they are in 1972.
  public init(reference: Int64? = nil) { written = WrittenTime(reference: reference) }

  /// The time that a string or number holds, or `nil`.
  @inline(__always)
  public mutating func parse(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= Self.minuteBytes, let base = bytes.baseAddress else { return written.parse(bytes) }
    let front = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
    let back = UnsafeRawPointer(base + 8).loadUnaligned(as: UInt64.self)
    if let knownMinute, front == known.front, back == known.back {
      return Self.rest(bytes, minute: knownMinute)
    }
    return parseNew(bytes, front, back)
  }

  @inline(never)
  private mutating func parseNew(_ bytes: LineBytes, _ front: UInt64, _ back: UInt64) -> ParsedTime? {
    if let time = common.parse(bytes, front, back) { return time }
    guard let minute = Self.minute(bytes) else { return written.parse(bytes) }
    knownMinute = minute
    known = (front, back)
    return Self.rest(bytes, minute: minute)
  }

  /// Nanoseconds of the wall clock `2026-03-12T02:14`, also with a blank or slashes.
  private static func minute(_ bytes: LineBytes) -> Int64? {
    let separator = bytes[4]
    guard separator == 0x2D || separator == 0x2F, bytes[7] == separator, bytes[13] == 0x3A,
      bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 || bytes[10] == 0x5F,
      let year = TimeDigits.number(bytes, 0, 4), let month = TimeDigits.number(bytes, 5, 2),
      let day = TimeDigits.number(bytes, 8, 2), let hour = TimeDigits.number(bytes, 11, 2),
      let minute = TimeDigits.number(bytes, 14, 2), hour < 24, minute < 60,
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
      guard let second = TimeDigits.number(bytes, index + 1, 2), second <= 60 else { return nil }
      // A leap second counts as the second before it.
      nanoseconds += Int64(min(second, 59)) * 1_000_000_000
      index += 3
      if index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x2C {
        guard let fraction = TimeDigits.fraction(bytes, &index) else { return nil }
        nanoseconds += fraction
      }
    }
    guard let offset = TimeDigits.offset(bytes, index) else { return nil }
    let form: ParsedTime.Form = bytes[4] == 0x2F ? .slashes : .rfc3339
    return ParsedTime(nanoseconds - Int64(offset.seconds) * 1_000_000_000, form, isZoneless: offset.isMissing)
  }
}

/// The last minute of a common-log time, `12/Mar/2026:02:14`, with its offset.
private struct CommonLogMinute {
  /// Of `12/Mar/2026:02:14:00 +0000`.
  private static let wholeBytes = 26
  private var front: UInt64 = 0
  private var back: UInt64 = 0
  private var digit: UInt8 = 0
  private var tail: UInt64 = 0
  private var minute: Int64?

  mutating func parse(_ bytes: LineBytes, _ front: UInt64, _ back: UInt64) -> ParsedTime? {
    guard bytes.count == Self.wholeBytes, let base = bytes.baseAddress, bytes[2] == 0x2F, bytes[17] == 0x3A,
      let second = TimeDigits.number(bytes, 18, 2), second < 60
    else { return nil }
    // The two seconds' digits are shifted out: ` +0000` is left.
    let tail = UnsafeRawPointer(base + 18).loadUnaligned(as: UInt64.self).littleEndian >> 16
    if front != self.front || back != self.back || bytes[16] != digit || tail != self.tail || minute == nil {
      guard let whole = WrittenTime.commonLog(bytes), !whole.isZoneless else { return nil }
      minute = whole.nanoseconds - Int64(second) * 1_000_000_000
      (self.front, self.back, digit, self.tail) = (front, back, bytes[16], tail)
    }
    return minute.map { ParsedTime($0 + Int64(second) * 1_000_000_000, .commonLog) }
  }
}
