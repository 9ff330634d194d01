/// Times in the less usual forms.
struct WrittenTime {
  private static let dayNanoseconds: Int64 = 86_400_000_000_000
  let reference: Int64?

  func parse(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 8 else { return nil }
    if bytes[0] | 0x20 >= 0x61 { return named(bytes) }
    guard bytes[0] &- 0x30 < 10 else { return nil }
    if bytes.count == 10, bytes[4] == 0x2D || bytes[4] == 0x2F { return Self.date(bytes) }
    if bytes.count >= 15, bytes[8] | 0x20 == 0x74 { return Self.basic(bytes) }
    if bytes[2] == 0x2F { return Self.commonLog(bytes) }
    if bytes[2] == 0x2E, bytes.count > 5, bytes[5] == 0x2E { return Self.points(bytes) }
    if bytes.count >= 13, bytes[4] == 0x20 { return klog(bytes) }
    if let space = bytes.prefix(3).firstIndex(where: { $0 == 0x20 || $0 == 0x2D }), space > 0 {
      return Self.dayFirst(bytes, space)
    }
    return Self.epoch(bytes)
  }

  /// `2026-03-12`: midnight.
  private static func date(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes[7] == bytes[4], let year = TimeDigits.number(bytes, 0, 4),
      let month = TimeDigits.number(bytes, 5, 2), let day = TimeDigits.number(bytes, 8, 2),
      let days = CalendarDay.number(year: year, month: month, day: day)
    else { return nil }
    return ParsedTime(Int64(days) * dayNanoseconds, .rfc3339, isZoneless: true)
  }

  /// `20260312T021400Z` (ISO 8601, basic format).
  private static func basic(_ bytes: LineBytes) -> ParsedTime? {
    guard let year = TimeDigits.number(bytes, 0, 4), let month = TimeDigits.number(bytes, 4, 2),
      let day = TimeDigits.number(bytes, 6, 2), let hour = TimeDigits.number(bytes, 9, 2), hour < 24,
      let minute = TimeDigits.number(bytes, 11, 2), minute < 60, let second = TimeDigits.number(bytes, 13, 2),
      second <= 60
    else { return nil }
    var index = 15
    var clock = Int64(hour * 3600 + minute * 60 + min(second, 59)) * 1_000_000_000
    if index < bytes.count, bytes[index] == 0x2E {
      guard let fraction = TimeDigits.fraction(bytes, &index) else { return nil }
      clock += fraction
    }
    return instant(bytes, index, year, month, day, clock, .rfc3339)
  }

  /// `12/Mar/2026:02:14:00 +0000`, with an optional fraction; also with a blank before the clock.
  static func commonLog(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 20, bytes[6] == 0x2F, bytes[11] == 0x3A || bytes[11] == 0x20,
      let day = TimeDigits.number(bytes, 0, 2), let month = CalendarDay.month(named: bytes, at: 3),
      let year = TimeDigits.number(bytes, 7, 4)
    else { return nil }
    return clock(bytes, 12, year, month, day, .commonLog)
  }

  /// `12.03.2026 02:14:00`
  private static func points(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 19, bytes[10] == 0x20, let day = TimeDigits.number(bytes, 0, 2),
      let month = TimeDigits.number(bytes, 3, 2), let year = TimeDigits.number(bytes, 6, 4)
    else { return nil }
    return clock(bytes, 11, year, month, day, .named)
  }

  /// `12 Mar 2026 02:14:00`, `2-Mar-2026 02:14:00`; `space` is the first separator's offset.
  private static func dayFirst(_ bytes: LineBytes, _ space: Int) -> ParsedTime? {
    let yearStart = space + 5
    guard bytes.count >= yearStart + 13, let day = TimeDigits.number(bytes, 0, space),
      let month = CalendarDay.month(named: bytes, at: space + 1), bytes[space + 4] == bytes[space],
      let year = TimeDigits.number(bytes, yearStart, 4)
    else { return nil }
    return clock(bytes, yearStart + 5, year, month, day, .named)
  }

  /// Forms that begin with the name of a day or a month.
  private func named(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 15 else { return nil }
    if bytes[3] == 0x2C { return Self.httpDate(bytes) }
    if let month = CalendarDay.month(named: bytes, at: 0) { return monthFirst(bytes, 3, month) }
    guard bytes[3] == 0x20, let month = CalendarDay.month(named: bytes, at: 4) else { return nil }
    return monthFirst(bytes, 7, month)
  }

  /// `Thu, 12 Mar 2026 02:14:00 GMT`, or a numeric offset (RFC 5322).
  private static func httpDate(_ bytes: LineBytes) -> ParsedTime? {
    guard bytes.count >= 24 else { return nil }
    let digits = bytes[6] &- 0x30 < 10 ? 2 : 1
    guard let day = TimeDigits.number(bytes, 5, digits), let year = TimeDigits.number(bytes, 10 + digits, 4),
      let month = CalendarDay.month(named: bytes, at: 6 + digits)
    else { return nil }
    return clock(bytes, 15 + digits, year, month, day, .httpDate)
  }

  /// From behind the month: ` 12 02:14:00`, ` _2 02:14:00 2026`, ` 12 2026 02:14:00`, ` 12, 2026 02:14:00`,
  /// ` 12 02:14:00 UTC 2026`.
  private func monthFirst(_ bytes: LineBytes, _ start: Int, _ month: Int) -> ParsedTime? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let digits = index + 1 < bytes.count && bytes[index + 1] &- 0x30 < 10 ? 2 : 1
    guard index > start, let day = TimeDigits.number(bytes, index, digits) else { return nil }
    index += digits
    if index < bytes.count, bytes[index] == 0x2C { index += 1 }
    guard index < bytes.count, bytes[index] == 0x20 else { return nil }
    index += 1
    if index + 4 < bytes.count, bytes[index + 4] == 0x20, let year = TimeDigits.number(bytes, index, 4) {
      return Self.clock(bytes, index + 5, year, month, day, .named)
    }
    guard let clock = TimeDigits.clock(bytes, &index) else { return nil }
    if index == bytes.count { return yearless(month, day, clock) }
    return Self.yearLast(bytes, index, month, day, clock)
  }

  /// ` 2026`, ` UTC 2026`, ` +0100 2026`
  private static func yearLast(
    _ bytes: LineBytes, _ start: Int, _ month: Int, _ day: Int, _ clock: Int64
  ) -> ParsedTime? {
    let yearStart = bytes.count - 4
    guard yearStart > start, bytes[yearStart - 1] == 0x20, let year = TimeDigits.number(bytes, yearStart, 4)
    else {
      return nil
    }
    let front = LineBytes(rebasing: bytes[..<(yearStart - 1)])
    return instant(front, start, year, month, day, clock, .named)
  }

  /// `0312 02:14:00.123456` (klog and glog, behind the letter of the level).
  private func klog(_ bytes: LineBytes) -> ParsedTime? {
    var index = 5
    guard let month = TimeDigits.number(bytes, 0, 2), let day = TimeDigits.number(bytes, 2, 2),
      let clock = TimeDigits.clock(bytes, &index), index == bytes.count
    else { return nil }
    return yearless(month, day, clock)
  }

  private func yearless(_ month: Int, _ day: Int, _ clock: Int64) -> ParsedTime? {
    for year in years() {
      guard let days = CalendarDay.number(year: year, month: month, day: day) else { continue }
      let nanoseconds = Int64(days) * Self.dayNanoseconds + clock
      if let reference, nanoseconds - Self.dayNanoseconds > reference { continue }
      return ParsedTime(nanoseconds, .yearless, isZoneless: true)
    }
    return nil
  }

  /// The reference's year and those before it, as far back as the last 29 February.
  private func years() -> [Int] {
    guard let reference else { return [1972] }
    let year = CalendarDay.year(of: Int(reference / Self.dayNanoseconds))
    return Array((year - 8...year + 1).reversed())
  }

  private static func clock(
    _ bytes: LineBytes, _ start: Int, _ year: Int, _ month: Int, _ day: Int, _ form: ParsedTime.Form
  ) -> ParsedTime? {
    var index = start
    guard let clock = TimeDigits.clock(bytes, &index) else { return nil }
    return instant(bytes, index, year, month, day, clock, form)
  }

  /// With the offset that stands at `index`.
  private static func instant(
    _ bytes: LineBytes, _ index: Int, _ year: Int, _ month: Int, _ day: Int, _ clock: Int64,
    _ form: ParsedTime.Form
  ) -> ParsedTime? {
    guard let days = CalendarDay.number(year: year, month: month, day: day),
      let offset = TimeDigits.offset(bytes, index)
    else { return nil }
    let nanoseconds = Int64(days) * dayNanoseconds + clock - Int64(offset.seconds) * 1_000_000_000
    return ParsedTime(nanoseconds, form, isZoneless: offset.isMissing)
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
