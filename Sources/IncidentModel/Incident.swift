import Foundation

/// What people know about an incident and no machine can: the front matter and the prose of `incident.md`.
public struct Incident: Sendable {
  public var id: String
  public var title: String
  public var severity: IncidentSeverity
  public var status: IncidentStatus
  /// A team or role, never a person to blame.
  public var owner: String?
  public var preparedFor: String
  public var meeting: Meeting?
  public var timeZone: TimeZone
  /// ISO 4217 code of the currency that documents use.
  public var currency: String
  public var components: [Component] = []
  public var evidence: [EvidenceReference] = []
  /// Days on which customers behave as on a day of rest.
  public var holidays: [CivilTime] = []
  /// What counts as a failed request, as an expression; `nil` for the default.
  public var failure: String?
  public var times: [IncidentTime: StatedTime] = [:]
  public var stated: [StatedNumber] = []
  public var hypotheses: [Hypothesis] = []
  public var actions: [Action] = []
  public var contingency: Contingency?
  public var options: [Option] = []
  public var unknowns: [Unknown] = []
  /// Who reads it, such as `CEO`, `board`.
  public var audience: String
  public var nextUpdate: Timestamp?
  /// Explanations of terms that the company uses in its own way.
  public var glossary: [GlossaryEntry] = []
  public var obligations: [Obligation] = []
  public var duties = DutyContext()
  public var agreements: [ServiceAgreement] = []
  public var costs = IncidentCosts()
  /// The prose below the front matter, in the order of the file.
  public var sections: [WrittenSection] = []

  public init(
    id: String, title: String, severity: IncidentSeverity = .sev2, status: IncidentStatus = .investigating,
    preparedFor: String = "CEO", timeZone: TimeZone = .gmt, currency: String = "USD", audience: String = "CEO"
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.status = status
    self.preparedFor = preparedFor
    self.timeZone = timeZone
    self.currency = currency
    self.audience = audience
  }
}

/// SEV1 is the worst.
public enum IncidentSeverity: String, Sendable, Codable, CaseIterable {
  case sev1 = "SEV1"
  case sev2 = "SEV2"
  case sev3 = "SEV3"
  case sev4 = "SEV4"
  case sev5 = "SEV5"
}

/// How far the work on the incident is.
public enum IncidentStatus: String, Sendable, Codable, CaseIterable {
  case investigating, identified, mitigated, resolved
}

/// When, for how long and in what form the brief is given.
public struct Meeting: Sendable, Hashable {
  /// How the people meet.
  public enum Form: String, Sendable, Codable, CaseIterable {
    case inPerson = "in person"
    case video, phone
  }

  public var time: Timestamp
  public var minutes: Int
  public var form: Form

  public init(time: Timestamp, minutes: Int = 15, form: Form = .inPerson) {
    self.time = time
    self.minutes = minutes
    self.form = form
  }
}

/// A service, pipeline or store, as the CEO would want it introduced.
public struct Component: Sendable, Hashable {
  public var name: String
  /// `Go`, `Rust`, …
  public var language: String?
  /// Plain words: "takes every order from the shop".
  public var role: String?
  public var customerFacing: Bool?

  public init(name: String, language: String? = nil, role: String? = nil, customerFacing: Bool? = nil) {
    self.name = name
    self.language = language
    self.role = role
    self.customerFacing = customerFacing
  }
}

/// A file of evidence and what the detection must be told about it.
public struct EvidenceReference: Sendable, Hashable {
  /// Relative to the incident folder, or a remote source's URL.
  public var path: String
  /// Overrides the detected kind.
  public var kind: String?
  /// Role to field name; overrides the detected mapping.
  public var fields: [String: String]
  /// For a pair of record sources: `left` or `right` name such as `shop`, `warehouse`.
  public var name: String?
  /// Of a remote source: rows before and from here on do not count.
  public var from, to: Timestamp?
  /// What a series counts, where that must be said.
  public var role: SeriesRole?
  /// True for a series that the incident did not hit, to tell what would have come without it.
  public var isControl = false
  /// Seconds of a step, for a source that must be asked for one or whose step cannot be told.
  public var stepSeconds: Int?

  public init(
    path: String, kind: String? = nil, fields: [String: String] = [:], name: String? = nil,
    from: Timestamp? = nil, to: Timestamp? = nil
  ) {
    self.path = path
    self.kind = kind
    self.fields = fields
    self.name = name
    self.from = from
    self.to = to
  }
}

/// What a series of the evidence counts.
public enum SeriesRole: String, Sendable, Codable, CaseIterable {
  case orders, revenue
}

/// The five times of an incident.
public enum IncidentTime: String, Sendable, Codable, CaseIterable {
  case causeStart = "cause_start"
  case onset, detected, mitigated, resolved

  /// The id of the fact that holds it.
  public var factID: String { "time." + rawValue }
}

/// A time that a person gave: a value, or the statement that it is not known.
public struct StatedTime: Sendable, Hashable {
  /// `nil` when people say that it is unknown.
  public var value: Timestamp?
  public var source: String?

  public init(value: Timestamp?, source: String? = nil) {
    self.value = value
    self.source = source
  }
}

/// A number that comes from people: it is shown as stated, with its source and date.
public struct StatedNumber: Sendable, Hashable {
  /// The fact's id; a documented one, or one of the user's own under `stated.`.
  public var id: String
  public var title: String?
  public var value: FactValue
  public var unit: FactUnit
  public var source: String
  public var asOf: Timestamp?

  public init(
    id: String, title: String? = nil, value: FactValue, unit: FactUnit, source: String,
    asOf: Timestamp? = nil
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.unit = unit
    self.source = source
    self.asOf = asOf
  }
}

/// A preliminary cause: a reasoned claim with its confidence and what would settle it.
public struct Hypothesis: Sendable, Hashable {
  public var claim: String
  public var confidence: Confidence?
  public var supportedBy: [String]
  public var against: [String]
  public var confirmBy: String?

  public init(
    claim: String, confidence: Confidence? = nil, supportedBy: [String] = [], against: [String] = [],
    confirmBy: String? = nil
  ) {
    self.claim = claim
    self.confidence = confidence
    self.supportedBy = supportedBy
    self.against = against
    self.confirmBy = confirmBy
  }
}

/// Something to be done, by whom and by when.
public struct Action: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case remediate, prevent, detect, communicate
  }

  public enum State: String, Sendable, Codable, CaseIterable {
    case done
    case inProgress = "in progress"
    case planned, blocked
  }

  public var what: String
  public var kind: Kind
  public var state: State
  public var owner: String?
  public var due: Timestamp?
  /// People, time or money needed, in words.
  public var resources: String?
  /// Line in `incident.md`.
  public var line: Int?

  public init(
    what: String, kind: Kind, state: State = .planned, owner: String? = nil, due: Timestamp? = nil,
    resources: String? = nil, line: Int? = nil
  ) {
    self.what = what
    self.kind = kind
    self.state = state
    self.owner = owner
    self.due = due
    self.resources = resources
    self.line = line
  }
}

/// What happens if the fix fails.
public struct Contingency: Sendable, Hashable {
  /// The trigger that anyone can observe.
  public var trigger: String?
  public var response: String?
  public var decidedBy: String?
  /// How long the response takes, in words.
  public var takes: String?
  public var line: Int?

  public init(
    trigger: String? = nil, response: String? = nil, decidedBy: String? = nil, takes: String? = nil,
    line: Int? = nil
  ) {
    self.trigger = trigger
    self.response = response
    self.decidedBy = decidedBy
    self.takes = takes
    self.line = line
  }
}

/// A choice that the CEO can make.
public struct Option: Sendable, Hashable {
  public var what: String
  public var cost: String?
  public var benefit: String?
  public var risk: String?
  public var recommended: Bool

  public init(
    what: String, cost: String? = nil, benefit: String? = nil, risk: String? = nil, recommended: Bool = false
  ) {
    self.what = what
    self.cost = cost
    self.benefit = benefit
    self.risk = risk
    self.recommended = recommended
  }
}

/// A question nobody can answer yet.
public struct Unknown: Sendable, Hashable {
  public var question: String
  public var answerBy: Timestamp?
  public var owner: String?

  public init(question: String, answerBy: Timestamp? = nil, owner: String? = nil) {
    self.question = question
    self.answerBy = answerBy
    self.owner = owner
  }
}

/// A term and what it means in one sentence.
public struct GlossaryEntry: Sendable, Hashable {
  public var term: String
  public var explanation: String

  public init(term: String, explanation: String) {
    self.term = term
    self.explanation = explanation
  }
}

/// A contract or regime that may ask for a notification or a credit.
public struct Obligation: Sendable, Hashable {
  public var name: String
  public var detail: String?
  /// When its clock started, where people know.
  public var starts: Timestamp?
  public var due: Timestamp?
  public var owner: String?

  public init(
    name: String, detail: String? = nil, starts: Timestamp? = nil, due: Timestamp? = nil, owner: String? = nil
  ) {
    self.name = name
    self.detail = detail
    self.starts = starts
    self.due = due
    self.owner = owner
  }
}

/// A section of prose in `incident.md`.
public struct WrittenSection: Sendable, Hashable {
  /// The heading as written.
  public var title: String
  /// The Markdown below the heading, without it.
  public var markdown: String
  /// Line of the first line of `markdown` in `incident.md`, from 1.
  public var line: Int
  /// True when the text is a draft of Candor's own that nobody has edited.
  public var isDraft: Bool

  public init(title: String, markdown: String, line: Int, isDraft: Bool = false) {
    self.title = title
    self.markdown = markdown
    self.line = line
    self.isDraft = isDraft
  }
}
