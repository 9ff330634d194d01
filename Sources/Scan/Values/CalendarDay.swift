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

  /// The year in which a day since 1970-01-01 lies.
  static func year(of day: Int) -> Int {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // The algorithm's years begin in March.
    return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0)
  }

  @inline(__always)
  private static func length(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// The month of `Jan` … `Dec` at `offset`, in any case.
  static func month(named bytes: LineBytes, at offset: Int) -> Int? {
    guard offset + 3 <= bytes.count else { return nil }
    let word =
      UInt32(bytes[offset] | 0x20) << 16 | UInt32(bytes[offset + 1] | 0x20) << 8
      | UInt32(bytes[offset + 2] | 0x20)
    switch word {
    case 0x6A_616E: return 1
    case 0x66_6562: return 2
    case 0x6D_6172: return 3
    case 0x61_7072: return 4
    case 0x6D_6179: return 5
    case 0x6A_756E: return 6
    case 0x6A_756C: return 7
    case 0x61_7567: return 8
    case 0x73_6570: return 9
    case 0x6F_6374: return 10
    case 0x6E_6F76: return 11
    case 0x64_6563: return 12
    default: return nil
    }
  }
}
