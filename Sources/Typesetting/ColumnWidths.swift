/// Shares a width between columns.
public enum ColumnWidths {
  /// Widths by `shares` (even where it is empty or does not match), but no column narrower than its widest
  /// word as long as others can give way. The result adds up to `room`.
  public static func widths(shares: [Double], narrowest: [Double], room: Double) -> [Double] {
    let count = narrowest.count
    guard count > 0 else { return [] }
    let valid = shares.count == count && shares.allSatisfy { $0.isFinite && $0 > 0 }
    let shares = valid ? shares : [Double](repeating: 1, count: count)
    let total = shares.reduce(0, +)
    var widths = shares.map { $0 / total * room }
    let lacking = zip(narrowest, widths).map { max(0, $0 - $1) }
    let spare = zip(widths, narrowest).map { max(0, $0 - $1) }
    let needed = lacking.reduce(0, +)
    let available = spare.reduce(0, +)
    let given = min(needed, available)
    if given > 0 {
      for index in widths.indices {
        widths[index] += lacking[index] / needed * given - spare[index] / available * given
      }
    }
    return widths
  }
}
