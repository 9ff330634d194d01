/// How likely a claim is, in the words and bands of Intelligence Community Directive 203 (2015).
public enum Confidence: String, Sendable, Codable, CaseIterable {
  case almostNoChance = "almost no chance"
  case veryUnlikely = "very unlikely"
  case unlikely
  case roughlyEven = "roughly even"
  case likely
  case veryLikely = "very likely"
  case almostCertain = "almost certain"

  /// Percent, both ends inclusive.
  public var band: ClosedRange<Int> {
    switch self {
    case .almostNoChance: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .roughlyEven: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    }
  }

  /// `likely (55–80 %)`: word and band together, for the first use in a document.
  public var wordWithBand: String { "\(rawValue) (\(band.lowerBound)–\(band.upperBound) %)" }
}
