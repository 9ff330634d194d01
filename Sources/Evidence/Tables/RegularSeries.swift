import IncidentModel

/// A quantity over time in equal steps.
public struct RegularSeries: Sendable {
  /// Things counted, or a quantity such as money.
  public enum Kind: String, Sendable, Codable { case count, amount }

  /// The column or metric it came from.
  public var name: String
  /// What tells it from other series of the same name, sorted by key.
  public var labels: [Label]
  public var kind: Kind
  /// ISO 4217 for an amount of money, where the file names one.
  public var currency: String?
  /// The start of the first step.
  public var start: Timestamp
  public var stepSeconds: Int
  /// `nil` where the file holds nothing for a step.
  public var values: [Double?]
  public var file: String

  /// One dimension of a metric: `region` and `eu`.
  public struct Label: Sendable, Hashable {
    public var key: String
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  public init(
    name: String, labels: [Label] = [], kind: Kind, currency: String? = nil, start: Timestamp,
    stepSeconds: Int,
    values: [Double?], file: String
  ) {
    self.name = name
    self.labels = labels
    self.kind = kind
    self.currency = currency
    self.start = start
    self.stepSeconds = stepSeconds
    self.values = values
    self.file = file
  }

  /// True when the name says that amounts are in the currency's smallest unit.
  public var isInMinorUnits: Bool {
    let words = Set(ColumnName.words(name))
    return kind == .amount && !words.isDisjoint(with: ["cents", "cent", "minor", "pence", "ct"])
  }

  /// When a step starts.
  public func time(of step: Int) -> Timestamp { start.adding(seconds: Int64(step) * Int64(stepSeconds)) }

  /// The steps that `from..<to` touches, clamped to the series.
  public func steps(from: Timestamp, to: Timestamp) -> Range<Int> {
    guard stepSeconds > 0, from < to else { return 0..<0 }
    let step = Int64(stepSeconds)
    let first = max(0, from.seconds(since: start)) / step
    let last = (max(0, to.seconds(since: start)) + step - 1) / step
    let count = values.count
    return min(Int(first), count)..<max(min(Int(first), count), min(Int(last), count))
  }
}

/// The series of a file, the one that most likely counts the business first.
public struct SeriesReading: Sendable {
  public var series: [RegularSeries]
  public var diagnostics: [Diagnostic]
}
