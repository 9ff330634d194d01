import IncidentModel

/// Something promised: it is tracked until it is kept.
public struct Commitment: Sendable, Hashable {
  /// What was promised.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// An action of the plan.
    case action
    /// The answer to an open question.
    case answer
    /// The next update.
    case update
    /// A notification that a contract or regime asks for.
    case duty
  }

  /// Stable while the words stay the same, whatever the order: `action-5f3a09c1`.
  public var id: String
  public var kind: Kind
  public var what: String
  public var owner: String?
  public var due: Timestamp?
  /// `done`, `in progress`, `planned`, `blocked`; `open` for what is no action.
  public var state: String
}

/// All that was promised for an incident: actions, answers, duties, then the next update.
public struct Commitments: Sendable {
  public var all: [Commitment]

  public init(_ input: FollowUpInput) {
    let incident = input.incident
    all = incident.actions.map {
      Self.commitment(.action, input, $0.what, $0.owner, $0.due, state: $0.state.rawValue)
    }
    all += incident.unknowns.map { Self.commitment(.answer, input, $0.question, $0.owner, $0.answerBy) }
    all += incident.duties(with: input.facts).map { Self.commitment(.duty, input, $0.name, $0.owner, $0.due) }
    if let next = incident.nextUpdate {
      let what = "Next update on: \(incident.title)"
      all.append(Self.commitment(.update, input, what, incident.owner, next))
    }
    makeUnique()
  }

  /// The identifier comes from the words as written, so that it outlives a change of the facts in them.
  private static func commitment(
    _ kind: Commitment.Kind, _ input: FollowUpInput, _ written: String, _ owner: String?, _ due: Timestamp?,
    state: String = "open"
  ) -> Commitment {
    let id = "\(kind.rawValue)-\(ContentHash(written).hexadecimal.prefix(8))"
    return Commitment(
      id: id, kind: kind, what: input.clause(written).plain, owner: owner, due: due, state: state)
  }

  private mutating func makeUnique() {
    var seen: [String: Int] = [:]
    for index in all.indices {
      let id = all[index].id
      seen[id, default: 0] += 1
      if let count = seen[id], count > 1 { all[index].id = "\(id)-\(count)" }
    }
  }

  /// `[{"id","kind","what","owner","due","state"}]`; what is not known is `null`.
  public var json: String {
    StableJSON().file(all, fallback: "[]")
  }
}

extension Commitment: Encodable {
  private enum CodingKeys: String, CodingKey { case id, kind, what, owner, due, state }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(what, forKey: .what)
    try container.encode(owner, forKey: .owner)
    try container.encode(due, forKey: .due)
    try container.encode(state, forKey: .state)
  }
}
