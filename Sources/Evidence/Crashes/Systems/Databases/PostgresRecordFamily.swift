import Scan

/// The logs of a PostgreSQL server as `csvlog` and `jsonlog`
/// (https://www.postgresql.org/docs/current/runtime-config-logging.html).
struct PostgresRecordFamily: CrashFamily {
  static let words = [
    "\"error_severity\":\"", ",ERROR,", ",FATAL,", ",PANIC,", ",WARNING,", ",LOG,00000,\"server process",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    if line.text.first == 0x7B { return json(line.text).map { SingleLineReport(draft: $0) } }
    guard words.dropFirst().contains(where: line.text.contains), line.text[4] == 0x2D, line.text[19] != nil
    else {
      return nil
    }
    return PostgresTableRecognizer(line.text)
  }

  private static func json(_ text: CrashText) -> CrashDraft? {
    guard text.contains("\"error_severity\":\"") else { return nil }
    let record = JSONValues(text)
    guard let severity = record.string("error_severity"), let message = record.string("message") else {
      return nil
    }
    var event = PostgresEvent(
      severity: severity.string, state: record.string("state_code")?.string, message: message)
    event.detail = record.string("detail") ?? ""
    event.context = record.string("context") ?? ""
    event.statement = record.string("statement") ?? ""
    event.time = record.string("timestamp")?.string
    event.process = record["pid"]?.number
    return event.draft(sink: "jsonlog")
  }
}

/// One row of a `csvlog`; its fields in quotes may hold line breaks.
struct PostgresTableRecognizer: CrashRecognizer {
  private var bytes: [UInt8]
  private var isOpen: Bool

  init(_ text: CrashText) {
    bytes = Array(text.bytes)
    isOpen = Self.hasOpenQuote(bytes)
  }

  private static func hasOpenQuote(_ bytes: some Sequence<UInt8>) -> Bool {
    !bytes.reduce(0) { $1 == 0x22 ? $0 + 1 : $0 }.isMultiple(of: 2)
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    guard isOpen, bytes.count < ScanLimits.lineBytes else { return .ended }
    bytes.append(0x0A)
    bytes += line.text.bytes
    isOpen = Self.hasOpenQuote(line.text.bytes) ? false : true
    return isOpen ? .taken : .completed
  }

  func finish() -> [CrashDraft] {
    let fields = Self.fields(bytes)
    guard fields.count >= 23 else { return [] }
    var event = PostgresEvent(severity: fields[11].string, state: fields[12].string, message: fields[13])
    event.time = fields[0].string
    event.process = fields[3].number
    event.detail = fields[14]
    event.context = fields[18]
    event.statement = fields[19]
    return event.draft(sink: "csvlog").map { [$0] } ?? []
  }

  private static func fields(_ bytes: [UInt8]) -> [CrashText] {
    var (fields, field, quoted): ([CrashText], [UInt8], Bool) = ([], [], false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if quoted, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          quoted.toggle()
        }
      } else if byte == 0x2C, !quoted {
        fields.append(CrashText(field))
        field = []
      } else {
        field.append(byte)
      }
      index += 1
    }
    return fields + [CrashText(field)]
  }
}
