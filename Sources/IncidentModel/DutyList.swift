extension Incident {
  /// The duties that people wrote down, then those whose clocks the facts show, the nearest first.
  public func duties(with facts: FactSheet) -> [Obligation] {
    let found = facts.facts.filter { $0.id.hasPrefix("clock.") && $0.label == .computed }
      .map { fact in
        Obligation(name: fact.title.replacing(Fact.deadlineTitle, with: ""), due: fact.value?.time)
      }
    let written = Set(obligations.map(\.name))
    return obligations
      + found.filter { !written.contains($0.name) }.sorted {
        ($0.due ?? .max, $0.name) < ($1.due ?? .max, $1.name)
      }
  }
}

extension Fact {
  /// What the titles of `clock.…` facts begin with.
  public static let deadlineTitle = "Deadline: "
}

extension Timestamp {
  static let max = Timestamp(nanoseconds: .max)
}
