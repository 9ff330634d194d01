/// The table of fault classes in `docs/crashes.md`.
public enum FaultHandbook {
  /// A Markdown table with a row a class, in the order of the classes.
  public static var markdown: String {
    let head = [
      "| class | for a CEO | for the engineer | what would have caught it | what it does not show |",
      "| --- | --- | --- | --- | --- |",
    ]
    let rows = FaultClass.allCases.map { fault in
      let cells = [
        "`\(fault.rawValue)` (\(fault.title))", fault.plainWords, fault.engineerNote, fault.caughtBy,
        fault.doesNotShow,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return (head + rows).joined(separator: "\n")
  }
}
