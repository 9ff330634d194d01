import Foundation
import IncidentModel
import Scan

/// A table of records that can be read from the start as often as needed: delimited text with a header, or JSON lines;
/// gzip and zstd of them.
public struct RecordSource: Sendable {
  /// How the bytes are cut into records.
  enum Format: Sendable {
    /// Records that start on a line before `firstLine`, from 0, are no data.
    case delimited(UInt8, firstLine: Int)
    case jsonLines
  }

  /// The path or address as the user knows it.
  public let name: String
  public let columns: [String]
  /// The first records, typed; for names and kinds.
  public let head: RecordTable
  /// True when records are numbered in place of the lines of a file, which a table of a database does not have.
  public var numbersRecords = false
  /// What its head showed to be wrong.
  public private(set) var diagnostics: [Diagnostic]
  /// Roles that a person has given to columns; they stand above what values and names say.
  private(set) var stated: [String: Int] = [:]
  let bytes: ByteSource
  let format: Format

  /// Bytes at the start of a source by which its columns are told. Columns of JSON lines that begin later are not seen.
  public static let headBytes = 1 << 20

  init(
    bytes: ByteSource, format: Format, head: RecordTable, diagnostics: [Diagnostic],
    numbersRecords: Bool = false
  ) {
    name = bytes.name
    columns = head.columns.map(\.name)
    (self.bytes, self.format, self.head, self.diagnostics) = (bytes, format, head, diagnostics)
    self.numbersRecords = numbersRecords
  }

  /// The column of that name, in any case.
  public func column(named name: String) -> Int? { head.column(named: name) }

  /// Bytes as they lie on disk, where known.
  public var size: Int? { bytes.size }

  /// Takes a person's word that a column is the `customer`, the `amount` and so on.
  public mutating func assign(_ role: String, _ column: Int) { stated[role] = column }

  /// Something to say whenever the source is used.
  public mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Puts what a person said above what was found.
  func overrule(_ roles: inout RecordTable.Roles) {
    for (role, column) in stated {
      switch role {
      case "order", "key": roles.key = column
      case "customer": roles.customer = column
      case "amount": roles.amount = column
      case "currency": roles.currency = column
      case "time": roles.time = column
      case "status": roles.status = column
      default: break
      }
    }
  }
}

extension RecordSource {
  /// Tells the format and the columns by the head. Throws a `DiagnosticError` when the source is no table, and what
  /// opening it throws. Zoneless times are taken in `zone` when columns are typed.
  public static func open(_ source: ByteSource, zone: TimeZone = .gmt) throws -> RecordSource {
    let (bytes, _) = try LineReader.head(of: source, limit: headBytes)
    if let problem = notText(bytes, source.name) { throw DiagnosticError(problem) }
    let isWhole = bytes.count < headBytes
    let head = isWhole ? bytes : Array(bytes[...(bytes.lastIndex(of: 0x0A) ?? bytes.endIndex - 1)])
    let first = head.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try jsonLines(source, head, zone) ?? document(source, zone)
    }
    let record = try delimited(source, head, zone)
    return record.warningOfEncoding(bytes)
  }

  private static func delimited(_ source: ByteSource, _ head: [UInt8], _ zone: TimeZone) throws
    -> RecordSource
  {
    guard let delimiter = TableReader.delimiter(of: head) else {
      throw DiagnosticError(TableReader.noColumns(source.name, isEmpty: head.isEmpty))
    }
    var table = try TableReader.delimited(ByteSource(name: source.name, bytes: head), delimiter)
    table.diagnostics.removeAll { $0.id == "table/ragged" }
    let firstLine = table.lines.first.map { $0 - 1 } ?? Int.max
    table.describe(zone: zone)
    return RecordSource(
      bytes: source, format: .delimited(delimiter, firstLine: firstLine), head: table,
      diagnostics: table.diagnostics)
  }

  /// `nil` when a line is not a record of its own.
  private static func jsonLines(_ source: ByteSource, _ head: [UInt8], _ zone: TimeZone) throws
    -> RecordSource?
  {
    let lines = head.split { $0 == 0x0A || $0 == 0x0D }.filter { line in
      line.contains { $0 != 0x20 && $0 != 0x09 }
    }
    guard lines.count > 1, lines.prefix(2).allSatisfy(isRecord) else { return nil }
    var table = try TableReader.objects(ByteSource(name: source.name, bytes: head))
    table.diagnostics = []
    table.describe(zone: zone)
    return RecordSource(bytes: source, format: .jsonLines, head: table, diagnostics: [])
  }

  private static func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    return Array(line).withUnsafeBufferPointer { (try? JSONLine.forEachField($0) { _, _ in }) != nil }
  }

  /// A JSON document of many records, held in memory.
  private static func document(_ source: ByteSource, _ zone: TimeZone) throws -> RecordSource {
    var table = try TableReader.objects(source)
    table.describe(zone: zone)
    return RecordSource(table)
  }

  /// Records that are in memory already.
  public init(_ table: RecordTable) {
    let text = DelimitedText.write(table)
    self.init(
      bytes: ByteSource(name: table.file, bytes: text), format: .delimited(0x2C, firstLine: 1), head: table,
      diagnostics: table.diagnostics, numbersRecords: true)
  }
}

extension RecordSource {
  private static func notText(_ head: [UInt8], _ name: String) -> Diagnostic? {
    let span = SourceSpan(file: name, line: 1)
    if head.starts(with: Array("SQLite format 3\0".utf8)) {
      return Diagnostic(
        "table/database", .error, "This is an SQLite database; one of its tables was expected.",
        nextStep: "Name the table: \(name)#orders.", at: span)
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        "table/encoding", .error, "The text is UTF-16; UTF-8 was expected.",
        nextStep: "Convert it: iconv -f UTF-16 -t UTF-8 \(name) > \(name).utf8.csv", at: span)
    }
    guard head.prefix(1 << 16).contains(0) else { return nil }
    return Diagnostic(
      "table/not-text", .error, "This is not text; a table as CSV, TSV or JSON lines was expected.",
      nextStep: "Export the table as CSV in UTF-8.", at: span)
  }

  /// Bytes of another encoding are compared as they are; the reader should know.
  private func warningOfEncoding(_ head: [UInt8]) -> RecordSource {
    var whole = head[...]
    while let last = whole.last, last >= 0x80, head.count - whole.count < 4 { whole.removeLast() }
    guard String(validating: whole, as: UTF8.self) == nil else { return self }
    var copy = self
    copy.diagnostics.append(
      Diagnostic(
        "table/encoding", .warning,
        "The text is not UTF-8; its letters beyond ASCII will differ from those of a side that is.",
        nextStep: "Convert it: iconv -f WINDOWS-1252 -t UTF-8 \(name) > \(name).utf8.csv",
        at: SourceSpan(file: name)))
    return copy
  }
}

/// A table as comma-separated text by RFC 4180, every cell that needs it quoted.
enum DelimitedText {
  static func write(_ table: RecordTable) -> [UInt8] {
    var text: [UInt8] = []
    for (index, column) in table.columns.enumerated() {
      if index > 0 { text.append(0x2C) }
      append(Array(column.name.utf8), to: &text)
    }
    text.append(0x0A)
    for row in 0..<table.rowCount {
      for index in table.columns.indices {
        if index > 0 { text.append(0x2C) }
        table.columns[index].withCell(row) { append($0, to: &text) }
      }
      text.append(0x0A)
    }
    return text
  }

  /// An empty first cell of a lone column is quoted, since an empty line is no record.
  static func append(_ cell: some Collection<UInt8>, to text: inout [UInt8]) {
    let needsQuotes = cell.isEmpty || cell.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text.append(contentsOf: cell) }
    text.append(0x22)
    for byte in cell {
      if byte == 0x22 { text.append(0x22) }
      text.append(byte)
    }
    text.append(0x22)
  }
}
