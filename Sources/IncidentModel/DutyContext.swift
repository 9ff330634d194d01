/// A law or a rule book that may ask for a notification.
public enum DutyRegime: String, Sendable, Codable, CaseIterable {
  case gdpr, nis2, dora, hipaa, sec, cards

  /// As people write it.
  public var title: String {
    switch self {
    case .gdpr: "GDPR"
    case .nis2: "NIS2"
    case .dora: "DORA"
    case .hipaa: "HIPAA"
    case .sec: "SEC Form 8-K"
    case .cards: "card schemes"
    }
  }
}

/// What happened to data about people, in the words of GDPR Article 4(12).
public enum DataHarm: String, Sendable, Codable, CaseIterable {
  case none, lost, altered, disclosed, unavailable
}

/// What people know that decides which duties to notify may apply, and when their clocks started.
///
/// `nil` and empty mean "not stated"; nothing is guessed from that.
public struct DutyContext: Sendable, Hashable {
  /// The regimes that apply to the company, whatever the incident.
  public var regimes: [DutyRegime] = []
  /// When the company became aware; by default the time of detection.
  public var aware: Timestamp?
  /// When the incident was classified as major (DORA).
  public var classified: Timestamp?
  /// When it was determined to be material (SEC).
  public var material: Timestamp?
  /// When the breach was discovered (HIPAA, card schemes); by default as `aware`.
  public var discovered: Timestamp?
  /// When the first notification was sent, and the latest report after it.
  public var notified: Timestamp?
  public var reported: Timestamp?
  public var personalData: DataHarm?
  public var highRisk: Bool?
  public var healthData: Bool?
  public var cardData: Bool?
  /// Somebody got into the systems on purpose.
  public var isAttack: Bool?
  public var isCritical: Bool?
  /// People whose data was hit.
  public var people: Int64?
  /// All clients of the company, and its transactions on a usual day.
  public var clients: Int64?
  public var dailyTransactions: Int64?
  public var memberStates: Int64?
  /// Line of the block in `incident.md`.
  public var line: Int?

  public init() {}

  /// Every key of the block `duties` in the front matter.
  public static let keys = [
    "regimes", "aware", "classified", "material", "discovered", "notified", "reported", "personal_data",
    "high_risk", "health_data", "card_data", "attack", "critical_service", "people", "clients",
    "daily_transactions", "member_states",
  ]
}
