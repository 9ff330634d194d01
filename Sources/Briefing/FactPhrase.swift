import IncidentModel

/// The forms in which prose can ask for a fact.
///
/// | form | gives |
/// | --- | --- |
/// | `{{id}}` | the value; an estimate with its range |
/// | `{{id\|short}}` | the value without range |
/// | `{{id\|range}}` | `between A and B`; the value where there is no range |
/// | `{{id\|noun}}` | the value with what it counts: `1,204 customers`, `1 customer` |
/// | `{{id\|clock}}` | of a time: `02:14 UTC` |
/// | `{{id\|day}}` | of a time: `12 March` |
public enum FactPhrase: String, Sendable, CaseIterable {
  case short, range, noun, clock, day

  /// The words for a fact that has no value.
  public static let unknown = "not known yet"

  /// The fact in words; `nil` asks for the plain form.
  public static func text(_ fact: Fact, _ form: FactPhrase?, _ format: FactFormat) -> String {
    guard fact.value != nil else { return unknown }
    switch form {
    case nil: return format.text(fact)
    case .short: return format.short(fact)
    case .range: return format.range(fact) ?? format.text(fact)
    case .noun: return counted(fact, format)
    case .clock: return fact.value?.time.map(format.clockOnly) ?? format.text(fact)
    case .day: return fact.value?.time.map { format.day($0) } ?? format.text(fact)
    }
  }

  private static func counted(_ fact: Fact, _ format: FactFormat) -> String {
    guard case .count(let plural) = fact.unit else { return format.text(fact) }
    if let range = format.range(fact) {
      let best = format.short(fact).drop { $0 == "≈" || $0 == " " }
      return "about \(best) \(plural) (\(range))"
    }
    return "\(format.text(fact)) \(fact.value?.number == 1 ? singular(plural) : plural)"
  }

  /// The singular of an English plural whose last word is regular.
  static func singular(_ plural: String) -> String {
    if plural.hasSuffix("ies"), plural.count > 4 { return plural.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where plural.hasSuffix(ending) {
      return String(plural.dropLast(2))
    }
    return plural.hasSuffix("s") && !plural.hasSuffix("ss") ? String(plural.dropLast()) : plural
  }
}

extension FactFormat {
  /// `12 March, 16:00 UTC`; midnight is a day without a time.
  func deadline(_ time: Timestamp) -> String {
    let civil = CivilTime(time, in: timeZone)
    return civil.hour == 0 && civil.minute == 0 ? day(time) : "\(day(time)), \(clockOnly(time))"
  }
}
