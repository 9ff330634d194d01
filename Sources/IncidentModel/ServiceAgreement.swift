/// A promise of availability to customers, and what it costs to miss it.
public struct ServiceAgreement: Sendable, Hashable {
  /// Below this availability of the month the credit is owed.
  public struct Tier: Sendable, Hashable {
    /// Between 0 and 1.
    public var below: Double
    /// Share of the fee, between 0 and 1.
    public var credit: Double

    public init(below: Double, credit: Double) {
      self.below = below
      self.credit = credit
    }
  }

  public var name: String
  /// The availability promised for a calendar month, between 0 and 1.
  public var target: Double
  /// The tier that asks for the least comes first.
  public var tiers: [Tier]
  /// Monthly fee of all customers under the agreement, in minor units of the currency.
  public var fee: Int64?
  public var currency: String
  /// A minute counts as down from this share of failed requests on; `nil` when every minute of the impact counts.
  public var downFrom: Double?
  /// Seconds down earlier in the same month; `nil` when nobody has stated it.
  public var earlierDowntime: Int64?
  public var source: String?

  public init(name: String, target: Double, tiers: [Tier] = [], currency: String) {
    self.name = name
    self.target = target
    self.tiers = tiers.sorted { $0.below > $1.below }
    self.currency = currency
  }
}

/// What the response and making good cost, as far as people have said.
public struct IncidentCosts: Sendable, Hashable {
  /// People who worked on the incident.
  public struct Effort: Sendable, Hashable {
    public var what: String
    public var people: Double
    public var hours: Double
    /// Minor units an hour and person.
    public var rate: Double?

    public init(what: String, people: Double, hours: Double, rate: Double?) {
      self.what = what
      self.people = people
      self.hours = hours
      self.rate = rate
    }
  }

  /// An amount that somebody has stated, in minor units of the incident's currency.
  public struct Amount: Sendable, Hashable {
    public var minor: Int64
    public var source: String?

    public init(minor: Int64, source: String?) {
      self.minor = minor
      self.source = source
    }
  }

  public var response: [Effort] = []
  public var refunds: Amount?
  public var goodwill: Amount?
  /// Anything else, such as penalties or outside help.
  public var other: Amount?

  public init() {}

  public var isEmpty: Bool { response.isEmpty && refunds == nil && goodwill == nil && other == nil }
}
