import IncidentModel

/// One thing to look for in prose. A rule is one file: what it finds, why that matters in front of a CEO, how
/// to mend it, sentences that it must find and sentences that it must leave alone.
public protocol ProseRule: Sendable {
  /// Stable: `area/name`.
  var id: String { get }
  var severity: Severity { get }
  /// What it finds, in one or two sentences.
  var what: String { get }
  /// Why it matters in that meeting.
  var why: String { get }
  /// How to mend it, as an instruction.
  var mend: String { get }
  /// Each must give at least one finding under `exampleContext`.
  var mustFire: [String] { get }
  /// Each must give none.
  var mustNotFire: [String] { get }
  /// What the examples are checked under.
  var exampleContext: ProseContext { get }

  /// Every match in the document, in order.
  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch]
}

extension ProseRule {
  public var exampleContext: ProseContext { ProseContext() }
}

/// What a rule found.
public struct ProseMatch: Sendable, Hashable {
  /// The input's offsets.
  public var source: Range<Int>
  /// One sentence that names what was found.
  public var summary: String
  /// Text that can stand in place of the match without changing what is said.
  public var replacement: String?
  /// Where it differs from the rule's.
  public var severity: Severity?

  public init(
    source: Range<Int>, summary: String, replacement: String? = nil, severity: Severity? = nil
  ) {
    self.source = source
    self.summary = summary
    self.replacement = replacement
    self.severity = severity
  }
}

/// A rule that reads one sentence at a time.
protocol SentenceRule: ProseRule {
  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch]
}

extension SentenceRule {
  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    document.sentences.flatMap { matches(in: $0, context) }
  }
}
