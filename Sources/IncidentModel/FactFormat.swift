import Foundation

/// Writes facts for people: the same fact reads the same in every document.
///
/// Numbers carry commas every three digits; money its currency and no cents from 1,000 units up; estimates
/// two significant digits and their range; times the zone's wall clock.
public struct FactFormat: Sendable {
  public var timeZone: TimeZone
  /// The short name shown after a clock time, such as `UTC` or `CET`; empty for none.
  public var zoneName: String

  public init(timeZone: TimeZone, zoneName: String? = nil) {
    self.timeZone = timeZone
    self.zoneName = zoneName ?? Self.shortName(timeZone)
  }

  private static func shortName(_ zone: TimeZone) -> String {
    ["GMT", "UTC", "Etc/UTC", "Etc/GMT", "Zulu"].contains(zone.identifier) ? "UTC" : ""
  }

  /// The value in words; an estimate with its range; an unknown as "not known".
  public func text(_ fact: Fact) -> String {
    guard let value = fact.value else { return "not known" }
    guard let interval = fact.interval, let number = value.number else { return text(value, fact.unit) }
    let best = text(rounded(number, fact.unit), fact.unit)
    let low = text(rounded(interval.low, fact.unit), fact.unit)
    let high = text(rounded(interval.high, fact.unit), fact.unit)
    return "about \(best) (between \(low) and \(high))"
  }

  /// The value without range or qualification, for a tile or a table cell.
  public func short(_ fact: Fact) -> String {
    guard let value = fact.value else { return "not known" }
    guard fact.interval != nil, let number = value.number else { return text(value, fact.unit) }
    return "≈ " + text(rounded(number, fact.unit), fact.unit)
  }

  /// `between A and B`, where the fact has an interval.
  public func range(_ fact: Fact) -> String? {
    guard let interval = fact.interval else { return nil }
    let low = text(rounded(interval.low, fact.unit), fact.unit)
    return "between \(low) and \(text(rounded(interval.high, fact.unit), fact.unit))"
  }

  /// A value in its unit, as documents write it.
  public func text(_ value: FactValue, _ unit: FactUnit) -> String {
    switch (value, unit) {
    case (.time(let time), _): clock(time)
    case (.text(let words), _): words
    case (_, .count): Self.grouped(value.number ?? 0)
    case (_, .money(let currency)): Self.money(minor: value.number ?? 0, currency: currency)
    case (_, .ratio): Self.percent(value.number ?? 0)
    case (_, .seconds): Self.duration(seconds: value.number ?? 0)
    case (_, .milliseconds): Self.latency(milliseconds: value.number ?? 0)
    case (_, .time), (_, .text): Self.grouped(value.number ?? 0)
    }
  }

  private func rounded(_ number: Double, _ unit: FactUnit) -> FactValue {
    guard number != 0, number.isFinite else { return .decimal(number) }
    if unit == .ratio { return .decimal(Self.roughShare(number)) }
    let scale = pow(10, floor(log10(abs(number))) - 1)
    return .decimal(scale >= 1 ? (number / scale).rounded() * scale : number.rounded())
  }
}

extension FactFormat {
  /// `02:14 UTC on 12 March`
  public func clock(_ time: Timestamp) -> String { "\(clockOnly(time)) on \(day(time))" }

  /// `02:14 UTC`. Around a change of the clocks, where one reading can mean two times, with the offset:
  /// `02:40 UTC+2`.
  public func clockOnly(_ time: Timestamp) -> String {
    let clock = CivilTime(time, in: timeZone).clockText()
    if changesClocks(near: time) { return "\(clock) \(Self.offsetName(timeZone, at: time))" }
    return zoneName.isEmpty ? clock : "\(clock) \(zoneName)"
  }

  /// Seconds before and after a change of the clocks in which times name their offset.
  static let clockChangeReach: Int64 = 6 * 3600

  private func changesClocks(near time: Timestamp) -> Bool {
    let reach = Self.clockChangeReach
    return timeZone.secondsFromGMT(for: time.adding(seconds: -reach).date)
      != timeZone.secondsFromGMT(for: time.adding(seconds: reach).date)
  }

  /// `UTC`, `UTC+2`, `UTC−3`, `UTC+5:30`: the zone's distance from Greenwich at `time`.
  public static func offsetName(_ zone: TimeZone, at time: Timestamp) -> String {
    let seconds = zone.secondsFromGMT(for: time.date)
    if seconds == 0 { return "UTC" }
    let minutes = abs(seconds) / 60
    let rest = minutes % 60
    return "UTC\(seconds < 0 ? "−" : "+")\(minutes / 60)"
      + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
  }

  /// `12 March`, or with the year: `12 March 2026`.
  public func day(_ time: Timestamp, year: Bool = false) -> String {
    let civil = CivilTime(time, in: timeZone)
    let text = "\(civil.day) \(Self.months[civil.month - 1])"
    return year ? "\(text) \(civil.year)" : text
  }

  /// `Thursday`
  public func weekday(_ time: Timestamp) -> String {
    Self.weekdays[CivilTime(time, in: timeZone).weekday - 1]
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

extension FactFormat {
  /// `12,345`; a fraction keeps one digit below ten.
  public static func grouped(_ number: Double) -> String {
    guard number.isFinite else { return "not known" }
    if number != number.rounded(), abs(number) < 10 { return fixed(number, 1) }
    return grouped(integer: number.rounded())
  }

  private static func grouped(integer number: Double) -> String {
    let digits = fixed(abs(number), 0)
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", number)
  }

  /// `$1,204`, `€86.50`, `CHF 1,204`; cents only below 1,000 units.
  public static func money(minor: Double, currency: String) -> String {
    let digits = minorDigits(currency)
    let units = minor / pow(10, Double(digits))
    let amount = abs(units)
    let text =
      digits == 0 || amount >= 1000 || amount == amount.rounded()
      ? grouped(integer: amount.rounded()) : fixed(amount, digits)
    let symbol = symbols[currency].map { $0 + text } ?? "\(currency) \(text)"
    return units < 0 ? "−" + symbol : symbol
  }

  static let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"]

  /// `-12.50` for -1250 cents: without a currency or groups, for machines.
  public static func decimal(minor: Int64, currency: String) -> String {
    let digits = minorDigits(currency)
    let text = String(minor.magnitude)
    let sign = minor < 0 ? "-" : ""
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  /// Digits after the point of a currency (ISO 4217, amendment 176).
  public static func minorDigits(_ currency: String) -> Int {
    if ["JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "PYG", "RWF"].contains(currency) { return 0 }
    return ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].contains(currency) ? 3 : 2
  }

  /// `12 %`, `4.3 %`, `0.02 %`: two significant digits below ten.
  public static func percent(_ ratio: Double) -> String {
    let percent = ratio * 100
    if percent == 0 { return "0 %" }
    if abs(percent) >= 99.95 && abs(percent) < 100 { return fixed(percent, 3) + " %" }
    if abs(percent) >= 10 { return fixed(percent, abs(percent) >= 99 && percent != 100 ? 2 : 0) + " %" }
    if abs(percent) >= 1 { return fixed(percent, 1) + " %" }
    return fixed(percent, abs(percent) >= 0.1 ? 2 : 3) + " %"
  }

  /// A share to two significant digits, whole percent from ten percent up: more would be false precision.
  public static func roughShare(_ ratio: Double) -> Double {
    guard ratio != 0, ratio.isFinite else { return ratio }
    let scale = max(pow(10, floor(log10(abs(ratio))) - 1), 0.000_001)
    return (ratio / min(scale, 0.01)).rounded() * min(scale, 0.01)
  }

  /// The same for a measured number of seconds; what no clock can hold is not known.
  static func duration(seconds: Double) -> String {
    Int64(exactly: seconds.rounded()).map(duration) ?? "not known"
  }

  /// `47 seconds`, `12 minutes`, `1 hour 52 minutes`, `3 days 4 hours`.
  public static func duration(seconds: Int64) -> String {
    if seconds < 0 { return "−" + duration(seconds: -max(seconds, -.max)) }
    if seconds < 120 { return plural(seconds, "second") }
    let minutes = seconds / 60 + (seconds % 60 >= 30 ? 1 : 0)
    if minutes < 60 { return plural(minutes, "minute") }
    let hours = minutes / 60
    if hours < 48 { return joined(plural(hours, "hour"), minutes % 60, "minute") }
    return joined(plural(hours / 24, "day"), hours % 24, "hour")
  }

  private static func plural(_ count: Int64, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func joined(_ head: String, _ rest: Int64, _ noun: String) -> String {
    rest == 0 ? head : head + " " + plural(rest, noun)
  }

  /// `41 ms`, `2.4 s`
  public static func latency(milliseconds: Double) -> String {
    if milliseconds >= 1000 { return fixed(milliseconds / 1000, 1) + " s" }
    return milliseconds >= 10 || milliseconds == milliseconds.rounded()
      ? fixed(milliseconds.rounded(), 0) + " ms" : fixed(milliseconds, 1) + " ms"
  }
}
