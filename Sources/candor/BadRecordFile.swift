import Analysis
import IncidentModel
import Pipeline

/// The list of bad records for those who repair: CSV by RFC 4180, one line for each thing that is wrong, in the order of
/// the keys.
final class BadRecordFile {
  static let header =
    "kind,key,right_key,column,left_value,right_value,left_lines,right_lines,time,customer,amount,currency"
  /// Bytes that are handed to the file at a time.
  private static let pieceBytes = 1 << 16

  private let writer: any FileWriter
  private var piece = Array((header + "\n").utf8)

  /// Fails at once where the file cannot be written.
  init(_ path: String, world: World) throws(FileFailure) { writer = try world.files.writer(path) }

  func add(_ record: ReconciliationResult.BadRecord) throws(FileFailure) {
    for line in Self.lines(record) { piece += Array((line + "\n").utf8) }
    guard piece.count > Self.pieceBytes else { return }
    try writer.append(piece)
    piece.removeAll(keepingCapacity: true)
  }

  /// Replaces the file, when all records are in it.
  func finish() throws(FileFailure) {
    try writer.append(piece)
    try writer.finish()
  }

  static func lines(_ record: ReconciliationResult.BadRecord) -> [String] {
    record.problems.flatMap { problem in
      if problem == .mismatched {
        return record.differences.map {
          line(record, problem, column: $0.column, left: $0.left, right: $0.right)
        }
      }
      return [line(record, problem, column: "", left: "", right: "")]
    }
  }

  private static func line(
    _ record: ReconciliationResult.BadRecord, _ problem: ReconciliationResult.Problem, column: String,
    left: String,
    right: String
  ) -> String {
    let amount = record.amount.map { FactFormat.decimal(minor: $0.minor, currency: $0.currency) } ?? ""
    let cells = [
      problem.rawValue, record.key, record.rightKey, column, left, right, numbers(record.leftLines),
      numbers(record.rightLines), record.time?.rfc3339 ?? "", record.customer ?? "", amount,
      record.amount?.currency ?? "",
    ]
    return cells.map(quoted).joined(separator: ",")
  }

  private static func numbers(_ lines: [Int]) -> String { lines.map(String.init).joined(separator: " ") }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
