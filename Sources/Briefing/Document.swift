import IncidentModel

/// A finished document, ready for any renderer: every number in it stands in a `fact` run or a date.
public struct Document: Sendable, Hashable {
  public var title: String
  /// One line under the title: severity, status, date, for whom.
  public var subtitle: String
  /// BCP 47, such as `en`.
  public var language: String
  /// When and by what it was made, and from which facts, for the footer.
  public var footer: String
  public var sections: [DocumentSection]

  public init(
    title: String, subtitle: String, language: String = "en", footer: String, sections: [DocumentSection]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.footer = footer
    self.sections = sections
  }
}

/// A part of a document under one heading.
public struct DocumentSection: Sendable, Hashable {
  /// Stable key: a `SectionKind` raw value, or another name for documents that are not the brief.
  public var key: String
  /// Empty for a section without a heading.
  public var title: String
  public var blocks: [Block]

  public init(key: String, title: String, blocks: [Block]) {
    self.key = key
    self.title = title
    self.blocks = blocks
  }
}

/// What a section is made of; a renderer knows every kind.
public enum Block: Sendable, Hashable {
  case paragraph(RichText)
  /// A paragraph set apart because it is what the reader must take away.
  case callout(RichText)
  case list([RichText], ordered: Bool)
  case table(Table)
  case tiles([Tile])
  case chart(LossChart)
  case timeline([TimelineEntry])
}

/// Rows of as many cells as the header has.
public struct Table: Sendable, Hashable {
  public var header: [RichText]
  public var rows: [[RichText]]
  /// Relative column widths; empty for even ones.
  public var widths: [Double]

  public init(header: [RichText], rows: [[RichText]], widths: [Double] = []) {
    self.header = header
    self.rows = rows
    self.widths = widths
  }
}

/// One number that matters, large, with what it is below and its qualification below that.
public struct Tile: Sendable, Hashable {
  public var value: RichText
  public var caption: String
  public var note: String?

  public init(value: RichText, caption: String, note: String? = nil) {
    self.value = value
    self.caption = caption
    self.note = note
  }
}

/// Expected against actual over time, with the lost part between them.
public struct LossChart: Sendable, Hashable {
  public var title: String
  /// Words for those who cannot see it.
  public var alternativeText: String
  public var unit: String
  public var start: Timestamp
  public var stepSeconds: Int64
  /// One value a step; `nil` where nothing was recorded.
  public var actual: [Double?]
  public var expected: [Double]
  /// The band in which nine of ten values were to be expected; empty for none.
  public var low: [Double]
  public var high: [Double]
  /// The incident's steps.
  public var window: Range<Int>
  /// Labels along the time axis, by step, already in the reader's time zone.
  public var ticks: [ChartTick]

  public init(
    title: String, alternativeText: String, unit: String, start: Timestamp, stepSeconds: Int64,
    actual: [Double?], expected: [Double], low: [Double] = [], high: [Double] = [], window: Range<Int>,
    ticks: [ChartTick]
  ) {
    self.title = title
    self.alternativeText = alternativeText
    self.unit = unit
    self.start = start
    self.stepSeconds = stepSeconds
    self.actual = actual
    self.expected = expected
    self.low = low
    self.high = high
    self.window = window
    self.ticks = ticks
  }
}

/// A label under the step where it stands.
public struct ChartTick: Sendable, Hashable {
  public var step: Int
  public var label: String

  public init(step: Int, label: String) {
    self.step = step
    self.label = label
  }
}

/// One row of the sequence of events.
public struct TimelineEntry: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable {
    case change, failure, detection, crash, mitigation, resolution, other
  }

  public var time: Timestamp
  /// The wall clock as the reader sees it.
  public var clock: String
  public var kind: Kind
  public var text: RichText
  /// Where it is known from: a file and line, or who stated it.
  public var source: String

  public init(time: Timestamp, clock: String, kind: Kind, text: RichText, source: String) {
    self.time = time
    self.clock = clock
    self.kind = kind
    self.text = text
    self.source = source
  }
}
