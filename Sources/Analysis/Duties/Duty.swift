import IncidentModel

/// A notification that a regime may ask for, with its deadline. Never legal advice: counsel confirms.
public struct Duty: Sendable, Hashable {
  public enum Standing: String, Sendable, Hashable {
    /// What is known points at the duty.
    case mayApply = "may apply"
    /// What is known points away from it.
    case notIndicated = "not indicated"
    /// Something that decides it is not stated.
    case notAssessed = "not assessed"
  }

  /// Stable: `gdpr_33`, the end of the fact's id.
  public var id: String
  /// `GDPR Article 33, authority`.
  public var name: String
  public var standing: Standing
  /// Why, in one sentence.
  public var reason: String
  /// The time limit in words, as the regime says it.
  public var term: String
  /// The primary text.
  public var reference: String
  /// What starts the clock, in words, and when it did.
  public var startsWith: String
  public var started: Timestamp?
  public var deadline: Timestamp?
  /// True when the deadline is the latest possible one: an earlier step, once done, moves it forward.
  public var isLatest = false

  init(
    _ id: String, _ name: String, _ standing: Standing, because reason: String, term: String,
    reference: String, startsWith: String
  ) {
    self.id = id
    self.name = name
    self.standing = standing
    self.reason = reason
    self.term = term
    self.reference = reference
    self.startsWith = startsWith
  }

  /// The same with a running clock.
  func running(from start: Timestamp?, to deadline: Timestamp?, isLatest: Bool = false) -> Duty {
    var duty = self
    duty.started = start
    duty.deadline = deadline
    duty.isLatest = isLatest && deadline != nil
    return duty
  }
}

/// One regime: the file that knows its text. List a new one in `DutyAssessment.regimes`.
protocol DutyRules: Sendable {
  static var regime: DutyRegime { get }
  /// The duties of the regime, whether or not they seem to apply.
  static func duties(_ facts: DutyCase) -> [Duty]
}

/// Which duties may apply to an incident.
public enum DutyAssessment {
  static let regimes: [any DutyRules.Type] = [
    DataProtection.self, NetworkSecurity.self, FinancialResilience.self, HealthData.self,
    SecuritiesReport.self, CardSchemes.self,
  ]

  /// The duties of the regimes that people say apply to the company. Where they name none, only those that the
  /// evidence itself points at.
  public static func duties(_ facts: DutyCase) -> [Duty] {
    let stated = facts.context.regimes
    return regimes.filter { stated.isEmpty || stated.contains($0.regime) }.flatMap { $0.duties(facts) }
      .filter { !stated.isEmpty || $0.standing == .mayApply }
  }
}
