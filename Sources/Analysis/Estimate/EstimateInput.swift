import IncidentModel

/// A regular series and the question asked of it: how much is missing in this window?
public struct EstimateInput: Sendable, Hashable {
  /// What the numbers of a series are.
  public enum SeriesKind: String, Sendable, Codable {
    /// Things counted: orders, requests, sign-ups.
    case count
    /// Money or another quantity, in one unit throughout.
    case amount
  }

  /// How well the window's ends are known.
  public enum WindowQuality: String, Sendable, Codable {
    /// Used as given.
    case exact
    /// A hint: the ends are searched for around it, and how unsure they are widens the interval.
    case approximate
  }

  /// The part of the series that the question is about.
  public struct Window: Sendable, Hashable {
    /// Steps, half-open.
    public var steps: Range<Int>
    public var quality: WindowQuality

    public init(steps: Range<Int>, quality: WindowQuality) {
      self.steps = steps
      self.quality = quality
    }
  }

  public var id: String
  public var seriesKind: SeriesKind
  public var stepSeconds: Int
  /// The wall clock where the customers are, at the start of the first step; days and weekdays follow it.
  public var start: CivilTime
  /// One value a step; `nil` where nothing is known (which is not the same as zero).
  public var values: [Double?]
  /// `nil` asks to look for the incident.
  public var window: Window?
  /// Where to look for it when there is no window; `nil` for everywhere.
  public var search: Range<Int>?
  /// Steps of context on either side of the window in the band for the chart; `nil` for a default of the
  /// window's own length, at least three hours and at most a day.
  public var contextSteps: Int?
  /// Public holidays where the customers are, as noon or any other hour of their day.
  public var holidays: [CivilTime] = []
  /// Where the wall clock jumps, in order of time.
  public var clockChanges: [ClockChange] = []
  /// Other series over the same steps that the incident may not have hit.
  public var controls: [Control] = []

  /// A series beside the one in question, step by step.
  public struct Control: Sendable, Hashable {
    public var name: String
    public var values: [Double?]

    public init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  public init(
    id: String = "", seriesKind: SeriesKind = .count, stepSeconds: Int, start: CivilTime,
    values: [Double?], window: Window?, search: Range<Int>? = nil, contextSteps: Int? = nil
  ) {
    self.id = id
    self.seriesKind = seriesKind
    self.stepSeconds = stepSeconds
    self.start = start
    self.values = values
    self.window = window
    self.search = search
    self.contextSteps = contextSteps
  }
}

extension EstimateInput {
  /// The rows of `days` days from the first local day on that are holidays.
  func holidayRows(days: Int) -> Set<Int> {
    let first = start.daysSinceEpoch
    return Set(holidays.map { $0.daysSinceEpoch - first }.filter { (0..<days).contains($0) })
  }
}
