/// Finds out what separates the columns of a table.
public enum Delimiter {
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
  /// Records looked at.
  private static let recordLimit = 200

  /// The delimiter that cuts the records of `head` into the same number of columns, two or more, most often;
  /// `nil` when none does so in nine records of ten. `head` should end with a whole line.
  public static func sniff(_ head: [UInt8]) -> UInt8? {
    let ranked = candidates.compactMap { delimiter -> (columns: Int, delimiter: UInt8)? in
      let widths = head.withUnsafeBufferPointer { Self.widths(of: $0, delimiter) }
      guard let columns = widths.first, columns >= 2 else { return nil }
      let agreeing = widths.count { $0 == columns }
      return agreeing * 10 >= widths.count * 9 ? (columns, delimiter) : nil
    }
    return ranked.max { ($0.columns, $1.delimiter) < ($1.columns, $0.delimiter) }?.delimiter
  }

  /// The columns of each record; a quoted field may hold line breaks.
  private static func widths(of head: LineBytes, _ delimiter: UInt8) -> [Int] {
    var widths: [Int] = []
    var index = 0
    while index < head.count, widths.count < recordLimit {
      let start = index
      let (columns, end) =
        record(head, start, delimiter, quotes: true) ?? record(head, start, delimiter, quotes: false)
        ?? (1, head.count)
      index = end + 1
      if end > start, !(end == start + 1 && head[start] == 0x0D) { widths.append(columns) }
    }
    return widths
  }

  /// The columns of the record at `start`, and the offset of its line break; `nil` when a quote spans more lines
  /// than a record may.
  private static func record(
    _ head: LineBytes, _ start: Int, _ delimiter: UInt8, quotes: Bool
  ) -> (columns: Int, end: Int)? {
    var (columns, index, breaks) = (1, start, 0)
    var isFieldStart = true
    while index < head.count, head[index] != 0x0A {
      if quotes, isFieldStart, head[index] == 0x22 {
        index += 1
        while index < head.count {
          if head[index] == 0x0A { breaks += 1 }
          if head[index] == 0x22 {
            guard index + 1 < head.count, head[index + 1] == 0x22 else { break }
            index += 1
          }
          index += 1
        }
        guard index < head.count, breaks < RecordReader.recordLines else { return nil }
      }
      isFieldStart = head[index] == delimiter
      if isFieldStart { columns += 1 }
      index += 1
    }
    return (columns, index)
  }
}
