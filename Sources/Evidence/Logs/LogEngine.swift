import IncidentModel
import Scan

/// Adds up request and application logs in one pass.
///
/// Formats and fields are told from each file's head. Memory is constant in the size of the files except for
/// the distinct customers, failed orders and error texts. Nothing in a file stops the others.
public enum LogEngine {
  /// Linear in the bytes; problems of a file are in the summary's diagnostics.
  public static func summarize(_ sources: [ByteSource], options: LogOptions = LogOptions()) -> LogSummary {
    LogSet(sources, options: options).summarize(window: options.window)
  }
}

/// Logs whose formats and fields are known, to be summed up for one window after the other.
public struct LogSet: Sendable {
  fileprivate struct Log {
    var source: ByteSource
    var head: HeadDetection
  }

  private let options: LogOptions
  fileprivate private(set) var logs: [Log] = []
  fileprivate private(set) var diagnostics: [Diagnostic] = []

  /// Reads the heads of the sources. The options' own window does not matter here.
  public init(_ sources: [ByteSource], options: LogOptions = LogOptions()) {
    self.options = options
    for source in sources { add(source) }
  }

  private mutating func add(_ source: ByteSource) {
    let fields = options.fields.merging(options.fileFields[source.name] ?? [:]) { _, own in own }
    let stated = StatedFields.read(fields, file: source.name, &diagnostics)
    do {
      let head = try HeadDetection.detect(source, stated: stated, reference: options.reference?.nanoseconds)
      if head.lineFormat != nil || head.delimiter != nil {
        logs.append(Log(source: source, head: head))
      } else {
        diagnostics.append(LogFindings.notALog(source.name, head))
      }
    } catch {
      diagnostics.append(LogFindings.unreadable(source.name, error))
    }
  }

  /// Reads the sources once, for all of their lines or those of a window (see `LogOptions.window`).
  public func summarize(window: Range<Timestamp>? = nil) -> LogSummary {
    var options = options
    options.window = window
    var run = LogRun(self, options)
    run.read()
    return run.finish()
  }
}

/// One call of the engine.
private struct LogRun {
  /// Fields beyond the roles that the cube may take, and how many values they may have.
  static let extraAttributes = 3
  static let extraValues = 2...20

  private let options: LogOptions
  private let logs: [LogSet.Log]
  private var summary = LogSummary()
  private var tally: LogTally?

  init(_ set: LogSet, _ options: LogOptions) {
    self.options = options
    logs = set.logs
    summary.diagnostics = set.diagnostics
  }

  private var shape: RequestShape {
    if logs.contains(where: { $0.head.mapping.has(.status) }) { return .status }
    let hasShape = logs.contains { $0.head.mapping.has(.endpoint) || $0.head.mapping.has(.duration) }
    return hasShape ? .endpointOrDuration : .none
  }

  private var attributes: [String] {
    let roles: [FieldRole] = [.service, .version, .region, .endpoint, .method, .host]
    var names = roles.map(\.rawValue)
    for log in logs {
      for path in extras(log.head)
      where !names.contains(path) && names.count < roles.count + Self.extraAttributes {
        names.append(path)
      }
    }
    return names
  }

  /// Fields with few values on most lines that hold no role.
  private func extras(_ head: HeadDetection) -> [String] {
    guard let sample = head.sample, sample.lines >= 50 else { return [] }
    let taken = Set(head.mapping.found.map(\.field.path))
    return sample.fields.filter { field in
      !taken.contains(field.path) && Self.extraValues.contains(field.values.count)
        && field.strings * 2 > sample.lines
        && FieldRole(rawValue: field.path) == nil
    }.map(\.path)
  }

  /// Reads everything; once more when statuses turn up that the files' heads did not show.
  mutating func read() {
    let start = summary
    read(as: shape)
    guard let tally, tally.statuses > 0, tally.statuses * 2 >= tally.overall.total else { return }
    summary = start
    read(as: .status)
  }

  private mutating func read(as shape: RequestShape) {
    let attributes = attributes
    let expression = options.failure ?? (shape == .status ? .serverErrors : .errorLevels)
    summary.requestDefinition = shape.definition
    summary.failureDefinition = "a request failed when \(expression.text)"
    if logs.contains(where: { $0.head.mapping[.status]?.unit == .remoteCall }) {
      summary.failureDefinition += ", or with a gRPC code for a failure of the server"
    }
    if options.failure != nil { checkFields(expression) }
    let tally = LogTally(attributes: attributes, window: options.window)
    let middles = logs.compactMap(\.head.middleTime).sorted()
    let middle = middles.isEmpty ? nil : middles[middles.count / 2]
    for (position, log) in logs.enumerated() {
      let fields = LogFields(log.head.mapping, attributes: attributes, expression: expression)
      let rules = LogFileRules(
        fields, expression: expression, shape: shape, currency: options.currency, middleTime: middle)
      var reader = LogFileReader(log.source.name, log.head, fields, rules, zone: options.zone)
      do {
        try reader.read(log.source, into: tally, position: position)
      } catch {
        summary.diagnostics.append(LogFindings.unreadable(log.source.name, error))
      }
      take(reader)
    }
    self.tally = tally
  }

  /// A field that no file's head holds is most likely a slip of the pen.
  private mutating func checkFields(_ expression: FailureExpression) {
    let paths = Set(
      logs.flatMap { log in
        (log.head.sample?.fields.map(\.path) ?? []) + log.head.mapping.found.map(\.role.rawValue)
      })
    for name in expression.fields where !paths.contains(name) && !logs.isEmpty {
      summary.diagnostics.append(LogFindings.unknownField(name, expression, paths.sorted()))
    }
  }

  private mutating func take(_ reader: LogFileReader) {
    summary.files.append(reader.file)
    summary.lines += reader.file.lines
    summary.malformed += reader.file.malformed
    summary.malformedExamples += reader.examples
    summary.diagnostics += LogFindings.find(reader)
  }

  mutating func finish() -> LogSummary {
    guard let tally else { return summary }
    summary.requests = tally.inside
    summary.requestsOverall = tally.overall
    summary.perMinute = tally.minutes.minutes
    summary.customers = CustomerCount(
      affected: tally.affectedCount, active: tally.activeCount, affectedIDs: tally.affectedIDs)
    summary.orders = tally.orders.total
    summary.latencyOK = tally.latencyOK.quantiles
    summary.latencyFailed = tally.latencyFailed.quantiles
    summary.firstFailure = tally.firstFailure == .max ? nil : Timestamp(nanoseconds: tally.firstFailure)
    summary.lastFailure = tally.lastFailure == .min ? nil : Timestamp(nanoseconds: tally.lastFailure)
    summary.firstTime = summary.files.compactMap(\.firstTime).min()
    summary.lastTime = summary.files.compactMap(\.lastTime).max()
    summary.topErrors = tally.errors.top(options.topErrors, files: summary.files.map(\.file))
    summary.distinctErrors = tally.errors.distinct
    summary.cube = tally.cube.cube
    summary.versions = tally.versions.list
    summary.diagnostics += LogFindings.find(summary, tally.orders)
    return summary
  }
}
