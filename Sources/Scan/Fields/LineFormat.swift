/// Formats that hold records in lines.
public enum LineFormat: String, Sendable, Hashable, Codable {
  case json, logfmt, access
  /// Plain text whose lines begin with a time.
  case text
  /// OpenTelemetry's log export (OTLP as JSON): a line holds several records.
  case otlp
  /// Docker's `json-file`: the line that the program wrote is a string in an object.
  case container

  /// Fills `values` with what `plan` asks for; throws when the line is not of this format. Of formats whose lines
  /// hold several records, or records in an envelope: one record that `forEachRecord` gave.
  @inline(__always)
  public func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    switch self {
    case .json, .otlp: try JSONLine.scan(line, plan, into: values)
    case .logfmt: try LogfmtLine.scan(line, plan, into: values)
    case .access: try AccessLine.scan(line, plan, into: values)
    case .text, .container: try TextLine.scan(line, plan, into: values)
    }
  }

  /// Calls `body` with the dotted path and value of every field of a record; for learning what a file holds.
  public func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    switch self {
    case .json, .otlp: try JSONLine.forEachField(line, body)
    case .logfmt: try LogfmtLine.forEachField(line, body)
    case .access: try AccessLine.forEachField(line, body)
    case .text, .container: try TextLine.forEachField(line, body)
    }
  }

  /// True when the lines must be taken apart with `forEachRecord` before their records can be read.
  public var isEnveloped: Bool { self == .otlp || self == .container }

  /// Calls `body` with every record of a line: the line itself, except of formats that are enveloped, whose records
  /// lie in memory of their own that is valid during the call only.
  public func forEachRecord(
    _ line: LineBytes, _ body: (LineBytes) -> Void
  ) throws(MalformedLine) {
    switch self {
    case .otlp: try OTLPLine.forEachRecord(line, body)
    case .container: try ContainerLine.forEachRecord(line, body)
    case .json, .logfmt, .access, .text: body(line)
    }
  }
}
