/// Finds the valid name that a mistyped one most likely meant.
public enum NearestName {
  /// The nearest of `candidates` by edit distance, or `nil` when none is near (more than a third of the
  /// letters, and at least two, would have to change). Quadratic in the name's length.
  public static func suggest(for name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(2, name.count / 3)
    let ranked = candidates.map { ($0, distance(name.lowercased(), $0.lowercased())) }
    return ranked.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var rows = [Array(0...b.count)]
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
