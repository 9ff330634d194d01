/// What a series lost in a window, with how sure that is; every number is finite.
public struct EstimateResult: Sendable, Hashable {
  /// Whether there is an estimate.
  public enum Status: String, Sendable, Codable {
    case ok
    /// The history cannot carry an estimate; `reason` says why.
    case insufficientHistory = "insufficient_history"
    /// Asked to find an incident, and nothing stands out from the history.
    case noIncident = "no_incident"
  }

  /// Both ends in the unit of the series.
  public struct Interval: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// How the estimator did on past windows where nothing happened.
  public struct Placebos: Sendable, Hashable {
    /// Past windows of the same length that were tried.
    public var count: Int
    /// The share of the true volume by which it was off at most, nine times out of ten.
    public var errorNineOfTen: Double
    /// How many independent windows those are worth, as neighbours overlap.
    public var effectiveCount: Double
  }

  /// One step of the chart: expected against actual.
  public struct Step: Sendable, Hashable {
    public var step: Int
    public var expected: Double
    /// The band that held nine of ten single steps in the history.
    public var low: Double
    public var high: Double
    public var actual: Double?
  }

  /// The most outage-like stretch of a series in which nobody named an incident: a place to look, not a finding.
  public struct Candidate: Sendable, Hashable {
    /// Steps, half-open.
    public var window: Range<Int>
    /// How far it stands out: 1 is what one quiet day in ten reaches by chance.
    public var salience: Double
    /// Days of the history that held one as marked, of all its days.
    public var similarDays: Int
    public var historyDays: Int
  }

  /// The numbers of a successful estimate.
  public struct Loss: Sendable, Hashable {
    /// Gross: expected less observed over the window, never below zero.
    public var gross: Double
    public var interval50: Interval
    public var interval80: Interval
    public var interval90: Interval
    /// Gross less what came back afterwards; may be negative when more came back than was lost.
    public var net: Double
    public var netInterval90: Interval
    /// Steps, half-open: the window given, or the one found.
    public var window: Range<Int>
    /// The window's totals.
    public var expected: Double
    public var observed: Double
    public var placebos: Placebos
    public var band: [Step]
    /// Whether the window's ends were found by the estimator rather than given.
    public var windowWasSearched: Bool
    /// The series that was not hit and that the estimate rests on as well, if one helped.
    public var control: String?
  }

  public var id: String
  public var status: Status
  /// Why there is no estimate, or what to keep in mind, as a sentence.
  public var reason: String?
  public var loss: Loss?
  /// Where no window was given.
  public var candidate: Candidate?
  /// How the number came about and how far it can be trusted, for the reader of a report.
  public var method: String

  static func refused(_ input: EstimateInput, _ status: Status = .insufficientHistory, _ reason: String)
    -> Self
  {
    EstimateResult(id: input.id, status: status, reason: reason, loss: nil, method: reason)
  }
}
