/// One record of a delimited table; valid only during the call that receives it.
public struct Record {
  /// Line on which the record starts, from 1.
  public let line: Int
  let bytes: LineBytes
  let columns: [Range<Int>]
  let quoted: [Bool]

  public var count: Int { columns.count }

  /// The field's bytes, quotes taken off and doubled quotes joined; empty for a column that is not there.
  public func field(_ column: Int) -> [UInt8] {
    guard columns.indices.contains(column) else { return [] }
    let raw = bytes[columns[column]]
    guard quoted[column], raw.contains(0x22) else { return Array(raw) }
    var text: [UInt8] = []
    var afterQuote = false
    for byte in raw {
      if byte == 0x22 && afterQuote {
        afterQuote = false
        continue
      }
      afterQuote = byte == 0x22
      text.append(byte)
    }
    return text
  }

  /// The whole record as it is written, line breaks inside quotes included.
  public var raw: LineBytes { bytes }

  /// Puts columns into the slots of `values`. `body` gets the bytes that the values refer to: the record as it is
  /// written, and behind it the fields whose doubled quotes had to be joined.
  public func withFields(_ values: FieldValues, _ wanted: RecordColumns, _ body: (LineBytes) -> Void) {
    values.clear()
    var joined: [UInt8] = []
    for (column, target) in wanted.list where columns.indices.contains(column) {
      var range = columns[column]
      let isNumber = DecimalNumber(LineBytes(rebasing: bytes[range])) != nil
      let kind: ValueKind = range.isEmpty ? .null : isNumber ? .number : .string
      if quoted[column], bytes[range].contains(0x22) {
        let text = field(column)
        range = bytes.count + joined.count..<bytes.count + joined.count + text.count
        joined += text
      }
      values.set(target, FieldValue(kind, range), depth: 0)
    }
    if joined.isEmpty { body(bytes) } else { (Array(bytes) + joined).withUnsafeBufferPointer(body) }
  }

  /// The field as text, invalid UTF-8 shown as U+FFFD.
  public func text(_ column: Int) -> String { String(decoding: field(column), as: UTF8.self) }
}

/// Which columns of a table fill which slots of a plan.
public struct RecordColumns: Sendable {
  let list: [(column: Int, target: FieldPlan.Target)]

  /// `names` are the table's columns in their order.
  public init(_ plan: FieldPlan, names: [String]) {
    var list: [(column: Int, target: FieldPlan.Target)] = []
    for (slot, paths) in plan.alternatives.enumerated() {
      for (rank, path) in paths.enumerated() {
        guard let column = names.firstIndex(of: path) else { continue }
        list.append((column, FieldPlan.Target(slot: Int16(clamping: slot), rank: Int16(clamping: rank))))
      }
    }
    self.list = list
  }
}

/// Reads comma-, semicolon-, tab- or bar-separated records by RFC 4180: fields may be quoted, and a quoted field
/// may hold delimiters, doubled quotes and line breaks.
public struct RecordReader {
  /// Lines that a quoted field may span; beyond that the quote counts as never closed.
  public static let recordLines = 200
  private let reader: LineReader
  private let delimiter: UInt8

  public init(_ source: ByteSource, delimiter: UInt8, tap: ((UnsafeRawBufferPointer) -> Void)? = nil) {
    reader = LineReader(source, tap: tap)
    self.delimiter = delimiter
  }

  /// Calls `body` with every record, the header included, until it returns false. Empty lines between records
  /// are passed over.
  public func read(_ body: (Record) -> Bool) throws -> ScanSummary {
    var open = OpenRecord()
    var issues: [ScanIssue] = []
    var summary = try reader.read { line, number in
      guard open.isOpen || !line.isEmpty else { return true }
      open.add(line, number)
      if !open.closes(after: line, delimiter) {
        if open.lines < Self.recordLines, open.bytes.count < ScanLimits.lineBytes { return true }
        return giveUp(&open, &issues, body)
      }
      return deliver(&open, body)
    }
    if open.isOpen { _ = giveUp(&open, &issues, body) }
    summary.issues += issues
    return summary
  }

  private func deliver(_ open: inout OpenRecord, _ body: (Record) -> Bool) -> Bool {
    defer { open.clear() }
    return open.bytes.withUnsafeBufferPointer { bytes in
      let cut = RecordCutter.cut(bytes, delimiter)
      return body(Record(line: open.first, bytes: bytes, columns: cut.columns, quoted: cut.quoted))
    }
  }

  /// The quote that started it is never closed: its line alone is one record, and the others are read anew.
  private func giveUp(
    _ open: inout OpenRecord, _ issues: inout [ScanIssue], _ body: (Record) -> Bool
  ) -> Bool {
    issues.append(ScanIssue(.unclosedQuote, line: open.first))
    let lines = open.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = open.first
    open.clear()
    for (offset, line) in lines.enumerated() where !line.isEmpty {
      let wanted = Array(line).withUnsafeBufferPointer { bytes in
        let cut = RecordCutter.cut(bytes, delimiter)
        return body(Record(line: first + offset, bytes: bytes, columns: cut.columns, quoted: cut.quoted))
      }
      if !wanted { return false }
    }
    return true
  }
}

/// A record whose quotes may not be closed yet.
private struct OpenRecord {
  var bytes: [UInt8] = []
  var first = 0
  var lines = 0

  var isOpen: Bool { lines > 0 }

  mutating func add(_ line: LineBytes, _ number: Int) {
    if isOpen { bytes.append(0x0A) } else { first = number }
    bytes.append(contentsOf: line)
    lines += 1
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    lines = 0
  }

  /// Only a line that holds a quote can close one.
  func closes(after line: LineBytes, _ delimiter: UInt8) -> Bool {
    guard line.contains(0x22) else { return lines == 1 }
    return bytes.withUnsafeBufferPointer { RecordCutter.cut($0, delimiter).isClosed }
  }
}

enum RecordCutter {
  struct Cut {
    var columns: [Range<Int>] = []
    var quoted: [Bool] = []
    var isClosed = true
  }

  /// Fields of one record. A quote inside an unquoted field is a byte like any other.
  static func cut(_ bytes: LineBytes, _ delimiter: UInt8) -> Cut {
    var cut = Cut()
    var index = 0
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        index = quotedField(bytes, index, delimiter, &cut)
      } else {
        let start = index
        while index < bytes.count, bytes[index] != delimiter { index += 1 }
        cut.columns.append(start..<index)
        cut.quoted.append(false)
      }
      guard index < bytes.count else { return cut }
      index += 1
    }
  }

  private static func quotedField(
    _ bytes: LineBytes, _ open: Int, _ delimiter: UInt8, _ cut: inout Cut
  ) -> Int {
    var index = open + 1
    while index < bytes.count {
      if bytes[index] == 0x22 {
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 { index += 1 } else { break }
      }
      index += 1
    }
    cut.columns.append(open + 1..<min(index, bytes.count))
    cut.quoted.append(true)
    if index >= bytes.count { cut.isClosed = false }
    while index < bytes.count, bytes[index] != delimiter { index += 1 }
    return min(index, bytes.count)
  }
}
