/// All facts of an incident, in the order of docs/facts.md, found by id.
public struct FactSheet: Sendable, Hashable {
  /// In the order in which they were added.
  public private(set) var facts: [Fact] = []
  private var positions: [String: Int] = [:]

  public init() {}

  public init(_ facts: [Fact]) {
    for fact in facts { add(fact) }
  }

  /// The fact of that id, known or unknown, or `nil` when no stage has asked for it.
  public subscript(id: String) -> Fact? { positions[id].map { facts[$0] } }

  /// The fact, if it has a value.
  public func known(_ id: String) -> Fact? {
    guard let fact = self[id], fact.value != nil else { return nil }
    return fact
  }

  /// The known value as a number.
  public func number(_ id: String) -> Double? { known(id)?.value?.number }

  /// The known value as a whole number; `nil` for a fraction.
  public func integer(_ id: String) -> Int64? { known(id)?.value?.integer }

  /// The known value as a time.
  public func time(_ id: String) -> Timestamp? { known(id)?.value?.time }

  /// The known value, where it is words.
  public func text(_ id: String) -> String? { known(id)?.value?.text }

  /// Adds a fact, or replaces the one of the same id in place.
  public mutating func add(_ fact: Fact) {
    if let position = positions[fact.id] {
      facts[position] = fact
    } else {
      positions[fact.id] = facts.count
      facts.append(fact)
    }
  }

  /// The value of `blast.explained_by` when the failures spread evenly.
  public static let noConcentration = "no attribute explains it"

  /// Where the failures concentrate, if they do.
  public var concentration: Fact? {
    known("blast.explained_by").flatMap { $0.value == .text(Self.noConcentration) ? nil : $0 }
  }

  /// In the order of the facts.
  public var ids: [String] { facts.map(\.id) }
}

extension FactSheet {
  /// The questions that servers answered for the facts, each once, in the order of the facts.
  public var queries: [String] {
    var queries: [String] = []
    for query in facts.flatMap(\.receipt.inputs).compactMap(\.query) where !queries.contains(query) {
      queries.append(query)
    }
    return queries
  }
}
