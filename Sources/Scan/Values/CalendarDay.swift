/// Calendar arithmetic (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
enum CalendarDay {
  /// Years that fit into 64-bit nanoseconds.
  static let years = 1678...2261

  /// Days since 1970-01-01, or `nil` when there is no such day.
  @inline(__always)
  static func number(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), day >= 1, day <= length(year, month) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  @inline(__always)
  private static func length(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// The month of `Jan` … `Dec` at `offset`, in any case.
  static func month(named bytes: LineBytes, at offset: Int) -> Int? {
    guard offset + 3 <= bytes.count else { return nil }
    let names = Array("janfebmaraprmayjunjulaugsepoctnovdec".utf8)
    for month in 0..<12 {
      let matches = (0..<3).allSatisfy { bytes[offset + $0] | 0x20 == names[month * 3 + $0] }
      if matches { return month + 1 }
    }
    return nil
  }
}
