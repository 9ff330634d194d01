import Foundation
import IncidentModel
import Scan

/// Reads records from comma-, semicolon-, tab- or bar-separated text with a header, from JSON lines and from a
/// JSON array of objects; gzip and zstd of them.
public enum TableReader {
  /// What is looked at to tell the format.
  static let headBytes = 64 << 10

  /// Never fails on content: what cannot be read is named in the table's diagnostics. Throws only when the
  /// source cannot be opened. A zoneless time is taken in `zone` when columns are typed.
  public static func read(_ source: ByteSource, zone: TimeZone = .gmt) throws -> RecordTable {
    let head = try head(of: source)
    var table: RecordTable
    if let first = head.first(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    {
      table = try objects(source)
    } else if let delimiter = Delimiter.sniff(head) ?? headerDelimiter(head) {
      table = try delimited(source, delimiter)
    } else {
      table = RecordTable(file: source.name)
      table.diagnostics.append(noColumns(source.name, isEmpty: head.isEmpty))
    }
    table.describe(zone: zone)
    return table
  }

  /// What separates the columns; a comma for a lone column of plain words, `nil` for text that is no table.
  static func delimiter(of head: [UInt8]) -> UInt8? {
    if let found = Delimiter.sniff(head) ?? headerDelimiter(head) { return found }
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(200)
    let isLoneColumn = lines.count > 1 && lines.allSatisfy { !$0.contains(0x2C) && $0.count <= 200 }
    let isList =
      isLoneColumn && lines.allSatisfy { line in !line.contains { [0x20, 0x3B, 0x09, 0x7C].contains($0) } }
    return isList ? 0x2C : nil
  }

  private static func head(of source: ByteSource) throws -> [UInt8] {
    let stream = try ByteStream(source)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: headBytes, alignment: 16)
    defer { block.deallocate() }
    var head: [UInt8] = []
    while head.count < headBytes {
      let count = stream.read(into: block)
      if count == 0 { return head }
      head.append(contentsOf: block[..<count])
    }
    let end = head.lastIndex(of: 0x0A) ?? head.endIndex - 1
    return Array(head[...end])
  }

  /// The separator that parts the header and is in most other lines: quoted line breaks make lines of
  /// their own.
  private static func headerDelimiter(_ head: [UInt8]) -> UInt8? {
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(200)
    guard let header = lines.first, lines.count > 1 else { return nil }
    let counts = [UInt8](",;\t|".utf8).map { delimiter in
      (delimiter, header.reduce(0) { $0 + ($1 == delimiter ? 1 : 0) })
    }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
    let having = lines.reduce(0) { $0 + ($1.contains(best.0) ? 1 : 0) }
    return having * 2 > lines.count ? best.0 : nil
  }

  static func noColumns(_ file: String, isEmpty: Bool) -> Diagnostic {
    Diagnostic(
      "table/no-columns", .error,
      isEmpty
        ? "The file is empty; a table with a header was expected."
        : "No separator cuts the lines into the same columns; a table with a header was expected.",
      nextStep: "Export it as CSV with a header line.", at: SourceSpan(file: file, line: 1))
  }

  static func delimited(_ source: ByteSource, _ delimiter: UInt8) throws -> RecordTable {
    var builder = TableBuilder(file: source.name)
    let summary = try RecordReader(source, delimiter: delimiter).read { record in
      builder.add(record)
      return true
    }
    var table = builder.finished()
    table.diagnostics = summary.issues.map { $0.diagnostic(file: source.name) } + table.diagnostics
    return table
  }

  static func objects(_ source: ByteSource) throws -> RecordTable {
    let content = try SourceBytes(source)
    let document = JSONDocument(content.bytes, file: source.name)
    var builder = ObjectTableBuilder(file: source.name)
    for value in document.values { builder.add(value) }
    var table = builder.table
    table.diagnostics = content.diagnostics + document.diagnostics
    return table
  }
}

/// Rows of text under a header.
private struct TableBuilder {
  private var table: RecordTable
  private var ragged = 0
  private var firstRagged = 0
  private var hasHeader = false

  init(file: String) { table = RecordTable(file: file) }

  mutating func add(_ record: Record) {
    guard hasHeader else {
      hasHeader = start(record)
      return
    }
    if record.count != table.columns.count {
      if ragged == 0 { firstRagged = record.line }
      ragged += 1
    }
    addRow(record)
  }

  private mutating func addRow(_ record: Record) {
    for index in table.columns.indices {
      table.columns[index].append(index < record.count ? record.field(index) : [])
    }
    table.lines.append(record.line)
  }

  /// False for a comment above the header.
  private mutating func start(_ record: Record) -> Bool {
    let cells = (0..<record.count).map { record.text($0).trimmed }
    if cells.first?.hasPrefix("#") == true, cells.count == 1 { return false }
    var times = TimeText()
    let looksLikeData = cells.contains { Double($0) != nil || times.parse($0) != nil }
    let names = looksLikeData ? cells.indices.map { "column_\($0 + 1)" } : cells
    let columns = Self.unique(names)
    table.columns = columns.map { TableColumn(name: $0) }
    if let index = columns.indices.first(where: { !names[$0].isEmpty && columns[$0] != names[$0] }) {
      table.diagnostics.append(.sameColumnName(names[index], columns[index], table.file, record.line))
    }
    if looksLikeData {
      addRow(record)
      table.diagnostics.append(
        Diagnostic(
          "table/no-header", .warning,
          "The first line holds values; column names were expected.",
          nextStep: "Add a header line, so that columns can be told apart.",
          at: SourceSpan(file: table.file, line: record.line)))
    }
    return true
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return names.enumerated().map { index, name in
      let base = name.isEmpty ? "column_\(index + 1)" : name
      seen[base, default: 0] += 1
      return seen[base] == 1 ? base : "\(base)_\(seen[base] ?? 0)"
    }
  }

  func finished() -> RecordTable {
    var table = table
    if ragged > 0 {
      table.diagnostics.append(
        Diagnostic(
          "table/ragged", .warning,
          "\(ragged) records do not have \(table.columns.count) columns as the header, the first on this line; "
            + "missing cells were taken as empty and extra ones dropped.",
          nextStep: "Check the quoting of the export.", at: SourceSpan(file: table.file, line: firstRagged)))
    }
    return table
  }
}

extension Diagnostic {
  fileprivate static func sameColumnName(
    _ name: String, _ other: String, _ file: String, _ line: Int
  ) -> Diagnostic {
    Diagnostic(
      "table/same-column-name", .warning,
      "Two columns are named '\(name)'; a name for each was expected. The later one is called '\(other)' here.",
      nextStep: "Name them apart in the export, or use '\(other)' for the later one.",
      at: SourceSpan(file: file, line: line))
  }
}

/// Rows of JSON objects; nested scalars are columns by dotted path.
private struct ObjectTableBuilder {
  private(set) var table: RecordTable
  private var index: [String: Int] = [:]

  init(file: String) { table = RecordTable(file: file) }

  /// An object is a row; a list of objects, or the longest such list inside a wrapping object, is many.
  mutating func add(_ node: JSONNode) {
    if let elements = node.elements {
      for element in elements { add(element) }
    } else if let members = node.members {
      let lists = members.compactMap(\.value.elements).filter { $0.contains { $0.members != nil } }
      if let list = lists.max(by: { $0.count < $1.count }), table.lines.isEmpty, list.count > 1 {
        for element in list { add(element) }
      } else {
        addRow(node)
      }
    }
  }

  private mutating func addRow(_ node: JSONNode) {
    let row = table.lines.count
    for field in node.scalars() {
      let column = column(field.path)
      while table.columns[column].count < row { table.columns[column].append([]) }
      if table.columns[column].count == row { table.columns[column].append(field.text.utf8) }
    }
    table.lines.append(node.line)
    for column in table.columns.indices where table.columns[column].count == row {
      table.columns[column].append([])
    }
  }

  private mutating func column(_ path: String) -> Int {
    if let found = index[path] { return found }
    index[path] = table.columns.count
    table.columns.append(TableColumn(name: path))
    return table.columns.count - 1
  }
}
