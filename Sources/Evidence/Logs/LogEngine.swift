import Dispatch
import Foundation
import IncidentModel
import Scan

/// Sums up request and application logs in one pass.
///
/// Formats and fields are told from each file's head. The files are read by all cores at once, and memory is constant
/// in their size: customers, orders and error texts beyond a limit go to scratch storage (`LogOptions.scratch`).
/// Nothing in a file stops the others.
public enum LogEngine {
  /// Linear in the bytes; problems of a file are in the summary's diagnostics.
  public static func summarize(_ sources: [ByteSource], options: LogOptions = LogOptions()) -> LogSummary {
    LogSet(sources, options: options).summarize(window: options.window)
  }
}

/// Logs whose formats and fields are known, to be summed up for one window after the other.
public struct LogSet: Sendable {
  struct Log: Sendable {
    var source: ByteSource
    var head: HeadDetection
    /// As it lies on disk; the same as `source` except for a document.
    var original: ByteSource
  }

  let options: LogOptions
  private(set) var logs: [Log] = []
  private(set) var diagnostics: [Diagnostic] = []

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
        logs.append(Log(source: head.lines(of: source), head: head, original: source))
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
    run.hashDocuments()
    return run.summary
  }
}

/// One call of the engine.
private struct LogRun {
  /// Fields beyond the roles that the cube may take, and how many values they may have.
  static let extraAttributes = 3
  static let extraValues = 2...20

  private let options: LogOptions
  private let logs: [LogSet.Log]
  private(set) var summary = LogSummary()

  init(_ set: LogSet, _ options: LogOptions) {
    self.options = options
    logs = set.logs
    summary.diagnostics = set.diagnostics
  }

  /// A document is read as lines of its own: its hash is that of its bytes on disk all the same.
  mutating func hashDocuments() {
    guard options.hashes, logs.count == summary.files.count else { return }
    for (position, log) in logs.enumerated() where log.head.isDocument {
      summary.files[position].sha256 = (try? Digest.sha256(of: log.original)) ?? ""
    }
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
    guard let tally = read(as: shape), tally.statuses > 0,
      tally.statuses * 2 >= tally.overall.total
    else { return }
    summary = start
    _ = read(as: .status)
  }

  private mutating func read(as shape: RequestShape) -> LogTally? {
    let attributes = attributes
    let expression = options.failure ?? (shape == .status ? .serverErrors : .errorLevels)
    summary.requestDefinition = shape.definition
    summary.failureDefinition = "a request failed when \(expression.text)"
    if logs.contains(where: { $0.head.mapping[.status]?.unit == .remoteCall }) {
      summary.failureDefinition += ", or with a gRPC code for a failure of the server"
    }
    if options.failure != nil { checkFields(expression) }
    let middles = logs.compactMap(\.head.middleTime).sorted()
    let middle = middles.isEmpty ? nil : middles[middles.count / 2]
    let rules = logs.map { log in
      LogFileRules(
        LogFields(log.head.mapping, attributes: attributes, expression: expression),
        expression: expression, shape: shape, currency: options.currency, middleTime: middle)
    }
    let threads = LogThreads(logs, rules, attributes: attributes, options)
    threads.run()
    return LogGathering(logs, threads, options).gather(into: &summary)
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
}
