import IncidentModel

/// A fact as a sentence would speak of it: so many things, or a time of day.
public struct CountedFact: Sendable, Hashable {
  /// The noun of times of day.
  static let clock = ":"

  public var id: String
  public var title: String
  /// What is counted, in the plural: `orders`.
  public var noun: String
  /// How many; of a time of day the minutes since midnight.
  public var value: Double
  /// As documents print it.
  public var printed: String

  public init(id: String, title: String, noun: String, value: Double, printed: String) {
    self.id = id
    self.title = title
    self.noun = noun
    self.value = value
    self.printed = printed
  }

  /// `nil` for what is neither counted nor a time.
  init?(_ fact: Fact, _ format: FactFormat) {
    guard let value = fact.value else { return nil }
    switch (fact.unit, value) {
    case (.count(let noun), _):
      guard let number = value.number else { return nil }
      self.init(id: fact.id, title: fact.title, noun: noun, value: number, printed: format.short(fact))
    case (.time, .time(let time)):
      guard let minutes = ContradictsFactRule.clock(String(format.clockOnly(time).prefix(5))) else {
        return nil
      }
      self.init(id: fact.id, title: fact.title, noun: Self.clock, value: minutes, printed: format.clock(time))
    default: return nil
    }
  }
}
