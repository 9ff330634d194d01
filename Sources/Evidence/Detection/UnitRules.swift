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
    if !whole && middle < 1 { return (.seconds, "fractions below one are read as seconds") }
    return (.milliseconds, "the name holds no unit; read as milliseconds")
  }

  private static func namedDuration(_ path: String) -> ValueUnit? {
    let words = words(path)
    guard let last = words.last else { return nil }
    switch last {
    case "ns", "nanos", "nanoseconds", "nsec": return .nanoseconds
    case "us", "micros", "microseconds", "usec", "µs": return .microseconds
    case "ms", "millis", "milliseconds", "msec": return .milliseconds
    case "s", "sec", "secs", "seconds": return .seconds
    default: return suffixDuration(last)
    }
  }

  /// `durationms`, `elapsedns`: written without a separator.
  private static func suffixDuration(_ word: String) -> ValueUnit? {
    let stems = [
      "duration", "latency", "elapsed", "took", "time", "dur", "lat", "resptime", "rtt", "rt", "spent",
    ]
    guard let stem = stems.first(where: word.hasPrefix) else { return nil }
    switch word.dropFirst(stem.count) {
    case "ns", "nanos": return .nanoseconds
    case "us", "micros": return .microseconds
    case "ms", "millis": return .milliseconds
    case "s", "sec", "seconds", "secs": return .seconds
    default: return nil
    }
  }

  static func amount(_ path: String, _ field: FieldSample?) -> (ValueUnit, String?) {
    let minor: Set<String> = ["cents", "cent", "minor", "pence", "pennies", "paise", "öre", "ore", "rappen"]
    if words(path).contains(where: { minor.contains($0) || $0.hasSuffix("cents") || $0.hasSuffix("minor") }) {
      return (.minor, nil)
    }
    guard let field, field.isMostlyNumbers else { return (.major, nil) }
    let whole = field.values.allSatisfy { !$0.contains(".") }
    let note = "whole numbers without a unit in the name are read as full currency units, not cents"
    return (.major, whole ? note : nil)
  }

  /// The last segment cut at separators and capitals, in lower case.
  static func words(_ path: String) -> [String] {
    let last = path.split(separator: ".").last ?? ""
    var words = [""]
    var previous: Character = "_"
    for character in last {
      if !character.isLetter && !character.isNumber {
        words.append("")
      } else {
        if character.isUppercase && previous.isLowercase { words.append("") }
        words[words.count - 1].append(Character(character.lowercased()))
      }
      previous = character
    }
    return words.filter { !$0.isEmpty }
  }
}
