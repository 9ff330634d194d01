import Scan

/// What a file of evidence is, told by its content.
public enum EvidenceKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Structured lines, of which some are requests.
  case requestLog = "request-log"
  /// Structured lines of a program, none of them a request.
  case appLog = "app-log"
  /// A table of business records, such as orders.
  case recordTable = "record-table"
  /// A table of times and numbers.
  case series
  case deployments, alerts
  /// How people reacted, an event a row. Told by the front matter alone.
  case tickets, visits, mentions, cancellations
  case goRace = "go-race"
  case goPanic = "go-panic"
  case rustPanic = "rust-panic"
  /// Text with a crash of another kind.
  case crashText = "crash-text"
  /// The report of a static analysis tool.
  case codeFindings = "code-findings"
  case plainText = "plain-text"
  case empty, binary, unknown

  /// In plain words, for people.
  public var title: String {
    switch self {
    case .requestLog: "request log"
    case .appLog: "application log"
    case .recordTable: "table of records"
    case .series: "series of numbers over time"
    case .deployments: "list of deployments"
    case .alerts: "list of alerts"
    case .tickets: "support tickets"
    case .visits: "visits to the status page"
    case .mentions: "public mentions"
    case .cancellations: "cancellations"
    case .goRace: "Go race detector report"
    case .goPanic: "Go crash"
    case .rustPanic: "Rust panic"
    case .crashText: "crash report"
    case .codeFindings: "report of a code checker"
    case .plainText: "plain text"
    case .empty: "empty file"
    case .binary: "binary file"
    case .unknown: "unknown"
    }
  }
}

/// How a file is written.
public enum EvidenceFormat: String, Sendable, Hashable, Codable {
  /// One JSON object a line.
  case ndjson
  /// One JSON value over the whole file.
  case json
  case logfmt
  /// Common, combined or Envoy access log.
  case access
  /// Columns split by commas, semicolons or bars.
  case csv
  /// Columns split by tabs.
  case tsv
  /// OpenTelemetry's log export, several records a line.
  case otlp
  /// Docker's `json-file`, one line of a program in each object.
  case container
  /// Plain text, with times at the start of its lines or not.
  case text
  case none

  init(_ format: LineFormat) {
    self =
      switch format {
      case .json: .ndjson
      case .logfmt: .logfmt
      case .access: .access
      case .text: .text
      case .otlp: .otlp
      case .container: .container
      }
  }
}
