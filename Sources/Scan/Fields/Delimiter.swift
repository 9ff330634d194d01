/// Finds out what separates the columns of a table.
public enum Delimiter {
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The delimiter that cuts the lines of `head` into the same number of columns, two or more, most often;
  /// `nil` when none does so in nine lines of ten. `head` should end with a whole line.
  public static func sniff(_ head: [UInt8]) -> UInt8? {
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(200).map(Array.init)
    guard let first = lines.first else { return nil }
    let ranked = candidates.compactMap { delimiter -> (columns: Int, delimiter: UInt8)? in
      let columns = width(first, delimiter)
      guard columns >= 2 else { return nil }
      let agreeing = lines.filter { width($0, delimiter) == columns }.count
      return agreeing * 10 >= lines.count * 9 ? (columns, delimiter) : nil
    }
    return ranked.max { ($0.columns, $1.delimiter) < ($1.columns, $0.delimiter) }?.delimiter
  }

  private static func width(_ line: [UInt8], _ delimiter: UInt8) -> Int {
    line.withUnsafeBufferPointer { RecordCutter.cut($0, delimiter).columns.count }
  }
}
