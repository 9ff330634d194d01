import IncidentModel

/// What has changed between the facts as they were built and as the evidence gives them now.
public struct Verification: Sendable, Hashable {
  /// A file of evidence that is not what it was.
  public struct FileChange: Sendable, Hashable {
    public enum Kind: String, Sendable { case changed, missing, new }
    public var file: String
    public var kind: Kind
    public var before: String?
    public var after: String?
  }

  /// A fact that is not what it was.
  public struct FactChange: Sendable, Hashable {
    public var id: String
    public var before: Fact?
    public var after: Fact?
    /// The changed files that the fact rests on.
    public var because: [String]
  }

  public var checked: Int
  public var files: [FileChange]
  public var facts: [FactChange]

  /// True when neither the evidence nor any fact has changed.
  public var isUnchanged: Bool { files.isEmpty && facts.isEmpty }

  /// Compares built facts with recomputed ones; `past` and `present` hold the SHA-256 of every file of evidence then
  /// and now. A fact moves when its value, interval, unit or label does.
  public init(before: FactSheet, after: FactSheet, past: [String: String], present: [String: String]) {
    let changes = Self.fileChanges(past, present)
    let moved = Set(changes.map(\.file))
    checked = before.facts.count
    files = changes
    facts = Self.identifiers(before, after).compactMap { id in
      Self.change(id, before[id], after[id], moved: moved)
    }
  }

  private static func identifiers(_ before: FactSheet, _ after: FactSheet) -> [String] {
    before.ids + after.ids.filter { before[$0] == nil }
  }

  private static func change(_ id: String, _ before: Fact?, _ after: Fact?, moved: Set<String>) -> FactChange?
  {
    let same =
      before?.value == after?.value && before?.interval == after?.interval && before?.unit == after?.unit
      && before?.label == after?.label
    if same { return nil }
    let inputs = [before, after].compactMap { $0?.receipt.inputs }.flatMap { $0.map(\.file) }
    return FactChange(id: id, before: before, after: after, because: Set(inputs).intersection(moved).sorted())
  }

  private static func fileChanges(_ old: [String: String], _ new: [String: String]) -> [FileChange] {
    Set(old.keys).union(new.keys).sorted().compactMap { file in
      switch (old[file], new[file]) {
      case (let before?, let after?) where before != after:
        FileChange(file: file, kind: .changed, before: before, after: after)
      case (let before?, nil): FileChange(file: file, kind: .missing, before: before, after: nil)
      case (nil, let after?): FileChange(file: file, kind: .new, before: nil, after: after)
      default: nil
      }
    }
  }
}
