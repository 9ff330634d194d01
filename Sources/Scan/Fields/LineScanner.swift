/// Scans the lines of one format for one plan, with what can be found out before the first line.
///
/// Not to be shared between threads: make one for each.
public struct LineScanner {
  public let format: LineFormat
  private let plan: FieldPlan
  private let access: AccessPlan
  private let logfmt: LogfmtPlan

  public init(_ format: LineFormat, _ plan: FieldPlan) {
    self.format = format
    self.plan = plan
    access = AccessPlan(plan)
    logfmt = LogfmtPlan(plan)
  }

  /// The same as `LineFormat.scan`, faster.
  @inline(__always)
  public func scan(_ line: LineBytes, into values: FieldValues) throws(MalformedLine) {
    switch format {
    case .logfmt: try LogfmtLine.scan(line, logfmt, into: values)
    case .access: try AccessLine.scan(line, access, into: values)
    case .json, .text, .otlp, .container: try format.scan(line, plan, into: values)
    }
  }
}
