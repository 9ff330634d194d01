import IncidentModel

/// What the analysis found beside the facts, as plain values: the brief needs no knowledge of evidence formats.
public struct BriefingInputs: Sendable {
  /// In any order; the composer sorts and shortens.
  public var timeline: [TimelineEntry]
  public var chart: LossChart?
  /// The likeliest cause first.
  public var crashes: [CrashNote]
  public var errors: [ErrorNote]
  /// Where failures concentrate, such as "requests to version 2.4.0", in words without numbers.
  public var concentration: String?
  /// How times are written; `nil` for the incident's zone.
  public var format: FactFormat?
  /// The moment that the documents speak of, shown under the title; `nil` for none.
  public var asOf: Timestamp?
  /// Name and version of the program that made the document.
  public var generator: String

  public init(
    timeline: [TimelineEntry] = [], chart: LossChart? = nil, crashes: [CrashNote] = [],
    errors: [ErrorNote] = [], concentration: String? = nil, format: FactFormat? = nil,
    asOf: Timestamp? = nil, generator: String = "Candor"
  ) {
    self.timeline = timeline
    self.chart = chart
    self.crashes = crashes
    self.errors = errors
    self.concentration = concentration
    self.format = format
    self.asOf = asOf
    self.generator = generator
  }
}

/// A crash or a fault report from the evidence, in words for someone who does not program.
public struct CrashNote: Sendable, Hashable {
  /// The fault's name: `data race`.
  public var name: String
  /// One sentence: what that means.
  public var explanation: String
  /// The service or program, where known.
  public var component: String?
  /// `file:line` or a function, for engineers.
  public var place: String?
  /// False for a crash that only follows from another.
  public var isCause: Bool
  /// The file and line that it was read from.
  public var source: String
  /// What it says about the change most suspect; `nil` when nothing.
  public var bearing: Bearing?

  /// How a crash bears on a change. Order in time and a shared place are reasons to look, never proof.
  public struct Bearing: Sendable, Hashable {
    /// A sentence with placeholders for its numbers.
    public var sentence: String
    public var isFor: Bool
    /// Whether it is the order in time that fits, not only the place.
    public var isTimed: Bool
    /// Names of service, version and kind of fault: an explanation that holds one of them is about the same thing.
    public var names: [String]

    public init(sentence: String, isFor: Bool, isTimed: Bool = true, names: [String]) {
      self.isTimed = isTimed
      self.sentence = sentence
      self.isFor = isFor
      self.names = names
    }
  }

  public init(
    name: String, explanation: String, component: String? = nil, place: String? = nil, isCause: Bool = true,
    source: String, bearing: Bearing? = nil
  ) {
    self.bearing = bearing
    self.name = name
    self.explanation = explanation
    self.component = component
    self.place = place
    self.isCause = isCause
    self.source = source
  }
}

/// An error message that many log lines share.
public struct ErrorNote: Sendable, Hashable {
  public var text: String
  /// The file that it was read from.
  public var source: String

  /// First seen after the change most suspect.
  public var isNew: Bool

  public init(text: String, source: String, isNew: Bool = false) {
    self.text = text
    self.source = source
    self.isNew = isNew
  }
}
