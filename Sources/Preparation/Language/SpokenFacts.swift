import Briefing
import Foundation
import IncidentModel

/// Facts rounded for the ear. The run keeps the fact's id, so the exact figure is one look away.
extension PreparationContext {
  /// `about 1,200`, `about $48,000`, `about 1 hour 50 minutes`; small and round figures as they are.
  func spoken(_ id: String) -> Words? {
    guard let fact = facts.known(id), let value = fact.value else { return nil }
    guard let number = value.number, let rounded = SpokenNumber.rounded(number, fact.unit) else {
      return Words([.fact(format.text(value, fact.unit), id: id)])
    }
    let text = format.text(rounded, fact.unit).replacingOccurrences(of: " %", with: " percent")
    let isExact = fact.interval == nil && rounded.number == number
    return isExact ? Words([.fact(text, id: id)]) : Words([.text("about "), .fact(text, id: id)])
  }

  /// `about 1,200 customers`.
  func spokenCount(_ id: String) -> Words? {
    guard let fact = facts.known(id), let value = spoken(id) else { return nil }
    guard case .count(let noun) = fact.unit else { return value }
    return "\(value) \(Noun.form(noun, for: fact.value?.number))"
  }

  /// `It could be as little as $41,000 or as much as $56,000.`
  func spokenRange(_ id: String) -> Words? {
    guard let fact = facts.known(id), let interval = fact.interval,
      let low = SpokenNumber.rounded(interval.low, fact.unit),
      let high = SpokenNumber.rounded(interval.high, fact.unit)
    else { return nil }
    return Words([
      .text("It could be as little as "), .fact(format.text(low, fact.unit), id: id),
      .text(" or as much as "), .fact(format.text(high, fact.unit), id: id), .text("."),
    ])
  }

  /// The time of day alone, as `02:14 UTC`.
  func spokenClock(_ id: String) -> Words? {
    facts.time(id).map { Words([.fact(format.clockOnly($0), id: id)]) }
  }
}

/// Rounding that survives being heard once.
enum SpokenNumber {
  /// Two significant digits from one hundred up; durations to five minutes from an hour up and to ten from three hours up; shares to whole
  /// percent from ten percent up. `nil` for instants and words.
  static func rounded(_ number: Double, _ unit: FactUnit) -> FactValue? {
    guard number.isFinite else { return nil }
    switch unit {
    case .count: return .decimal(abs(number) < 100 ? number : significant(number))
    case .money: return .decimal(significant(number))
    case .ratio: return .decimal(ratio(number))
    case .seconds: return .decimal(duration(number))
    case .milliseconds: return .decimal(abs(number) < 100 ? number : significant(number))
    case .time, .text: return nil
    }
  }

  private static func significant(_ number: Double) -> Double {
    guard number != 0 else { return 0 }
    let scale = pow(10, floor(log10(abs(number))) - 1)
    return (number / scale).rounded() * scale
  }

  private static func ratio(_ number: Double) -> Double {
    abs(number) >= 0.99 || abs(number) < 0.1 ? number : (number * 100).rounded() / 100
  }

  private static func duration(_ seconds: Double) -> Double {
    let step: Double =
      abs(seconds) < 120
      ? 1 : (abs(seconds) < 3600 ? 60 : (abs(seconds) < 10_800 ? 300 : (abs(seconds) < 172_800 ? 600 : 3600)))
    return (seconds / step).rounded() * step
  }
}

extension Words {
  /// `1 %` as one says it: `1 percent`. Facts are spelled out where they are rounded.
  var spelledOut: Words {
    Words(
      text.runs.map { run in
        guard case .text(let text) = run else { return run }
        return .text(text.replacingOccurrences(of: " %", with: " percent"))
      })
  }

  init(_ runs: [RichText.Run]) { self.init(RichText(runs)) }
}
