/// Formats that hold one record a line.
public enum LineFormat: String, Sendable, Hashable, Codable {
  case json, logfmt, access

  /// Fills `values` with what `plan` asks for; throws when the line is not of this format.
  @inline(__always)
  public func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    switch self {
    case .json: try JSONLine.scan(line, plan, into: values)
    case .logfmt: try LogfmtLine.scan(line, plan, into: values)
    case .access: try AccessLine.scan(line, plan, into: values)
    }
  }

  /// Calls `body` with the dotted path and value of every field; for learning what a file holds.
  public func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    switch self {
    case .json: try JSONLine.forEachField(line, body)
    case .logfmt: try LogfmtLine.forEachField(line, body)
    case .access: try AccessLine.forEachField(line, body)
    }
  }
}
