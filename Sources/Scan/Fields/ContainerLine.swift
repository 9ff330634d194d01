/// One line of Docker's `json-file` driver: `{"log":"…\n","stream":"stderr","time":"…"}`.
///
/// The record is what the program wrote, behind the time at which Docker received it: a line of `TextLine`, whose
/// own time, if it has one in JSON or in pairs, counts before Docker's.
public enum ContainerLine {
  /// Calls `body` with the record; it is valid during the call. Throws when the line has no such text.
  public static func forEachRecord(
    _ line: LineBytes, _ body: (LineBytes) -> Void
  ) throws(MalformedLine) {
    let values = FieldValues(plan)
    try JSONLine.scan(line, plan, into: values)
    guard values[0].kind == .string, values[1].kind == .string else { throw MalformedLine(.noFields, at: 0) }
    let log = values[0].bytes(in: line)
    var record = Array(values[1].bytes(in: line)) + [0x20]
    if values[0].isEscaped { record += JSONString.decode(log) } else { record += log }
    while let last = record.last, last == 0x0A || last == 0x0D { record.removeLast() }
    record.withUnsafeBufferPointer(body)
  }

  /// True for a line that has the driver's three members, first of all the text.
  public static func isLikely(_ line: LineBytes) -> Bool {
    guard line.starts(with: Array("{\"log\":\"".utf8)) else { return false }
    let values = FieldValues(plan)
    do { try JSONLine.scan(line, plan, into: values) } catch { return false }
    return (0..<3).allSatisfy { values[$0].kind == .string }
  }

  private static let plan = FieldPlan(["log", "time", "stream"])
}
