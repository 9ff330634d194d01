extension Incident {
  /// The duties that people wrote down, then those whose clocks the facts show, the nearest first. A written one
  /// without a date takes the date of the clock whose name begins with its own.
  public func duties(with facts: FactSheet) -> [Obligation] {
    var found = facts.facts.filter { $0.id.hasPrefix("clock.") && $0.label == .computed }
      .map { fact in
        Obligation(name: fact.title.replacing(Fact.deadlineTitle, with: ""), due: fact.value?.time)
      }
      .sorted { ($0.due ?? .max, $0.name) < ($1.due ?? .max, $1.name) }
    let written = obligations.map { duty in
      let matches = found.filter { $0.name.lowercased().hasPrefix(duty.name.lowercased()) }
      found.removeAll { matches.contains($0) }
      guard duty.due == nil, let match = matches.first else { return duty }
      var dated = duty
      dated.due = match.due
      return dated
    }
    return written + found
  }
}

extension Fact {
  /// What the titles of `clock.…` facts begin with.
  public static let deadlineTitle = "Deadline: "
}

extension Timestamp {
  static let max = Timestamp(nanoseconds: .max)
}
