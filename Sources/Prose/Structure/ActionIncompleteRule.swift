import IncidentModel

struct ActionIncompleteRule: StructureRule {
  let id = "structure/action-incomplete"
  let severity = Severity.error
  let what = "An action that does not begin with a verb, or has no owner, or is not done and has no due date."
  let why = "An action without an owner and a date is a wish; the CEO will ask for both."
  let mend = "Write what will be done as a verb, by which team, by when: `what`, `owner`, `due`."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    incident.actions.compactMap { action in
      let missing = missingParts(action)
      guard !missing.isEmpty else { return nil }
      let name = action.what.isBlank ? "An action" : "The action \"\(action.what)\""
      return StructureMatch("\(name) lacks \(missing.joined(separator: ", ")).", line: action.line)
    }
  }

  private func missingParts(_ action: Action) -> [String] {
    var missing: [String] = []
    if !beginsWithVerb(action.what) { missing.append("a verb at its start") }
    if action.owner.isBlank { missing.append("an owner") }
    if action.due == nil, action.state != .done { missing.append("a due date") }
    return missing
  }

  /// Anything but an article, a comparative or a noun by its ending.
  private func beginsWithVerb(_ text: String) -> Bool {
    guard let first = text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }).first else {
      return false
    }
    if Self.noVerbs.contains(String(first)) { return false }
    return !["tion", "ment", "ness", "ance", "ing"].contains { first.hasSuffix($0) }
      || Self.verbs.contains(String(first))
  }

  private static let noVerbs: Set<String> = [
    "the", "a", "an", "better", "more", "improved", "new", "our", "this", "that", "all", "we", "no",
    "additional",
    "proper", "some", "full", "regular",
  ]
  private static let verbs: Set<String> = [
    "bring", "ring", "implement", "document", "complement", "mention", "position",
    "advance", "enhance", "balance", "partition", "provision", "supplement", "question", "sing", "sling",
    "instrument",
    "transition", "function", "finance", "augment", "experiment", "string", "ping", "swing", "fling", "sting",
  ]
}
