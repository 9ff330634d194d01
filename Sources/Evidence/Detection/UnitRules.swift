import Foundation

/// In which unit a field counts, by its name first and by its values where the name is silent.
enum UnitRules {
  static func duration(_ path: String, _ field: FieldSample?, format: EvidenceFormat) -> (ValueUnit, String?)
  {
    if let unit = namedDuration(path) { return (unit, nil) }
    guard let field, field.isMostlyNumbers else { return (.milliseconds, nil) }
    let values = field.values.compactMap(Double.init).sorted()
    guard let middle = values.isEmpty ? nil : values[values.count / 2] else { return (.milliseconds, nil) }
    let whole = values.allSatisfy { $0 == $0.rounded() }
    return format == .access ? access(whole: whole) : plain(middle, whole: whole)
  }

  private static func access(whole: Bool) -> (ValueUnit, String?) {
    whole
      ? (.microseconds, "whole numbers at the end of an access log are read as microseconds (Apache %D)")
      : (.seconds, "fractions at the end of an access log are read as seconds (nginx $request_time)")
  }

  private static func plain(_ middle: Double, whole: Bool) -> (ValueUnit, String?) {
    if whole && middle >= 100_000 {
      return (.nanoseconds, "whole numbers this large are read as nanoseconds (Go durations)")
    }
    if whole && middle >= 20_000 {
      return (.microseconds, "whole numbers this large are read as microseconds")
    }
    if !whole && middle < 1 { return (.seconds, "fractions below one are read as seconds") }
    return (.milliseconds, "the name holds no unit; read as milliseconds")
  }

  private static func namedDuration(_ path: String) -> ValueUnit? {
    for word in words(path).reversed() {
      switch word {
      case "ns", "nanos", "nanoseconds", "nsec", "nanosecond": return .nanoseconds
      case "us", "micros", "microseconds", "usec", "µs", "microsecond": return .microseconds
      case "ms", "millis", "milliseconds", "msec", "millisecond": return .milliseconds
      case "s", "sec", "secs", "seconds", "second": return .seconds
      default: continue
      }
    }
    return nil
  }

  static func amount(_ path: String, _ field: FieldSample?) -> (ValueUnit, String?) {
    if !RoleLexicon.minorUnits.isDisjoint(with: words(path)) || words(path).contains("minor") {
      return (.minor, nil)
    }
    guard let field, field.isMostlyNumbers else { return (.major, nil) }
    guard field.values.allSatisfy({ !$0.contains(".") }) else { return (.major, nil) }
    return isMinor(field)
      ? (.minor, "whole numbers without a unit in the name, none with a fraction: read as cents")
      : (.major, "whole numbers without a unit in the name are read as full currency units, not cents")
  }

  /// Prices in full units would show fractions somewhere, or be round; small ones are no cents.
  private static func isMinor(_ field: FieldSample) -> Bool {
    let values = field.values.compactMap { Int64($0) }.sorted()
    guard values.count >= 10 else { return false }
    let odd = values.count { $0 % 10 != 0 }
    return values[values.count / 2] >= 100 && odd * 10 >= values.count
  }

  /// The last segment's words.
  static func words(_ path: String) -> [String] { NameWords.of(path.split(separator: ".").last ?? "") }
}
