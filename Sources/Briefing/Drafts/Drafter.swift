import IncidentModel

/// Writes the sections of a brief from facts, in plain words: short sentences, the main point first, no blame.
///
/// Every number is a placeholder. A sentence whose facts are not known is left out; where a key fact is
/// missing the draft says so.
public struct Drafter {
  let incident: Incident
  let facts: FactSheet
  let inputs: BriefingInputs
  let format: FactFormat

  public init(incident: Incident, facts: FactSheet, inputs: BriefingInputs) {
    self.incident = incident
    self.facts = facts
    self.inputs = inputs
    format = inputs.format ?? FactFormat(timeZone: incident.timeZone)
  }

  /// Markdown for every section; none is empty.
  public func drafts() -> [SectionKind: String] {
    var drafts: [SectionKind: String] = [:]
    for kind in SectionKind.allCases { drafts[kind] = draft(kind) }
    return drafts
  }

  /// Markdown for one section.
  public func draft(_ kind: SectionKind) -> String {
    switch kind {
    case .bottomLine: BottomLineDraft(context: self).text
    case .summary: SummaryDraft(context: self).text
    case .whatHappened: EventsDraft(context: self).text
    case .impact: ImpactDraft(context: self).text
    case .cause: CauseDraft(context: self).text
    case .remediation, .contingency, .options, .unknowns, .decision, .nextUpdate:
      PlanDraft(context: self).text(kind)
    }
  }
}

/// What every draft asks of the incident.
extension Drafter {
  /// True when `id` names a fact with a value other than zero.
  func has(_ id: String) -> Bool { facts.known(id) != nil && facts.number(id) != 0 }

  /// The sentence when all of `ids` have a value other than zero.
  func sentence(_ text: String, ifKnown ids: String...) -> String? { ids.allSatisfy(has) ? text : nil }

  /// True when people say that it is over, or the evidence shows an end of the failures.
  var hasEnded: Bool {
    [.mitigated, .resolved].contains(incident.status) || facts.time(IncidentTime.mitigated.factID) != nil
  }

  /// True when something was measured and nothing of it failed.
  var showsNoHarm: Bool {
    let counts = ["requests.failed", "orders.failed", "orders.lost", "records.missing", "records.mismatched"]
    let known = (counts + ["records.duplicated", "customers.affected"]).compactMap { facts.number($0) }
    return !known.isEmpty && known.allSatisfy { $0 == 0 }
  }

  /// True when requests were measured and at no time failed more than usual.
  var isQuiet: Bool {
    facts.time(IncidentTime.onset.factID) == nil && facts.known("requests.failed") == nil
      && facts.known("requests.failure_rate_before") != nil
  }

  /// The id of the fact, or the ids of its family by currency: `orders.failed_value.EUR`.
  func family(_ id: String) -> [String] {
    facts.ids.filter { ($0 == id || $0.hasPrefix(id + ".")) && has($0) }
  }

  /// `827 records missing, 170 doubled and 214 wrong`; `nil` when none is known to be damaged.
  var damage: String? {
    let kinds = [
      ("records.missing", "missing"), ("records.duplicated", "doubled"), ("records.mismatched", "wrong"),
    ].filter { has($0.0) }
    guard let first = kinds.first else { return nil }
    let rest = kinds.dropFirst().map { "{{\($0.0)}} \($0.1)" }
    return Self.list(["{{\(first.0)|noun}} \(first.1)"] + rest)
  }

  /// What people wrote as it reads after a colon: a small letter first, unless it begins with a name.
  func phrase(_ text: String) -> String {
    let clause = Self.clause(text)
    let word = clause.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let isPlain = word.dropFirst().allSatisfy { $0.isLowercase }
    let names = incident.components.map(\.name) + incident.actions.compactMap(\.owner)
    let isName = names.contains { $0.hasPrefix(word) }
    guard isPlain, !isName, word != "I" else { return clause }
    return clause.prefix(1).lowercased() + clause.dropFirst()
  }

  /// `A`, `A and B`, `A, B and C`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Text from the front matter or the evidence as part of a sentence: one line, without its final stop.
  static func clause(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while words.last == "." { words.removeLast() }
    return words
  }

  /// The same as a sentence of its own.
  static func sentence(_ text: String) -> String {
    let clause = clause(text)
    guard let first = clause.first, let last = clause.last else { return "" }
    return first.uppercased() + clause.dropFirst() + ("?!".contains(last) ? "" : ".")
  }

  /// A name from the evidence as inline code.
  static func code(_ name: String) -> String {
    "`" + clause(name).filter { $0 != "`" } + "`"
  }
}

extension [String?] {
  /// The sentences that could be written, in one paragraph.
  var paragraph: String { compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") }
}
