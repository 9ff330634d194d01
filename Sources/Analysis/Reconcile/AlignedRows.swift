import Evidence
import IncidentModel

/// The rows of both sides by key.
struct AlignedRows {
  struct Group {
    var key: String
    var left: [Int] = []
    var right: [Int] = []
  }

  /// In order of first appearance, left side first.
  private(set) var groups: [Group] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(left: RecordTable, right: RecordTable, key: RecordKey) {
    var index: [String: Int] = [:]
    index.reserveCapacity(max(left.rowCount, right.rowCount))
    add(left, key, isLeft: true, &index)
    add(right, key, isLeft: false, &index)
  }

  private mutating func add(
    _ table: RecordTable, _ key: RecordKey, isLeft: Bool, _ index: inout [String: Int]
  ) {
    var unnamed: [Int] = []
    for row in 0..<table.rowCount {
      guard let text = key.text(table, row, isLeft: isLeft) else {
        unnamed.append(row)
        continue
      }
      let group = index[text] ?? groups.count
      if group == groups.count {
        index[text] = group
        groups.append(Group(key: text))
      }
      if isLeft { groups[group].left.append(row) } else { groups[group].right.append(row) }
    }
    guard let first = unnamed.first else { return }
    diagnostics.append(
      Diagnostic(
        "reconcile/empty-key", .warning,
        "\(unnamed.count) records have an empty key, the first on this line; they were not compared.",
        nextStep: "Look at these records by hand.",
        at: SourceSpan(file: table.file, line: table.lines[first])))
  }

  /// One row of each side for every record that is on both.
  var pairs: [(left: Int, right: Int)] {
    groups.compactMap { group in
      guard let left = group.left.first, let right = group.right.first else { return nil }
      return (left, right)
    }
  }
}
