import Scan

/// What the head of a file shows of one field.
struct FieldSample {
  /// Different values kept.
  static let valueLimit = 200

  var path: String
  /// Order of first appearance.
  var position: Int
  /// Lines that have the field with a value other than null.
  var count = 0
  var numbers = 0
  var strings = 0
  var compounds = 0
  /// The first values, in the order of the file, repeats left out.
  var values: [String] = []
  private var seen: Set<String> = []
  /// The lines that have it, a bit each.
  private(set) var lines: [UInt64] = []
  /// The lines whose value is an HTTP status or a word for a server's failure, a bit each, and how many.
  private var failed: [UInt64] = []
  private(set) var failures = 0

  init(path: String, position: Int) {
    self.path = path
    self.position = position
  }

  mutating func add(_ kind: ValueKind, _ text: String, line: Int) {
    guard kind != .null, !(kind == .string && text.isEmpty) else { return }
    count += 1
    switch kind {
    case .number: numbers += 1
    case .string: strings += 1
    case .compound: compounds += 1
    case .missing, .null, .bool: break
    }
    Self.mark(line, in: &lines)
    if Self.isFailure(text) {
      Self.mark(line, in: &failed)
      failures += 1
    }
    if values.count < Self.valueLimit, seen.insert(text).inserted { values.append(text) }
  }

  private static func mark(_ line: Int, in lines: inout [UInt64]) {
    let word = line / 64
    while lines.count <= word { lines.append(0) }
    lines[word] |= 1 << UInt64(line % 64)
  }

  private static func isFailure(_ text: String) -> Bool {
    guard text.utf8.count <= 20, let first = text.utf8.first else { return false }
    if first == UInt8(ascii: "5"), text.utf8.count == 3 { return true }
    return first >= UInt8(ascii: "A") && StatusWords.failed.contains(text.uppercased())
  }

  /// True when nearly all lines of either field have both.
  func isOn(_ other: FieldSample) -> Bool { overlap(other) * 20 >= max(count, other.count) * 19 }

  /// True when the field is on lines of failed requests nearly alone, and on at least half of them.
  func isOnFailures(of status: FieldSample) -> Bool {
    let both = zip(lines, status.failed).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    return both * 20 >= count * 19 && both * 2 >= status.failures
  }

  /// Lines that have both fields.
  func overlap(_ other: FieldSample) -> Int {
    zip(lines, other.lines).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// The share of the kept values for which `test` holds; 0 without values.
  func share(_ test: (String) -> Bool) -> Double {
    values.isEmpty ? 0 : Double(values.filter(test).count) / Double(values.count)
  }

  var isMostlyNumbers: Bool { numbers * 10 >= count * 9 }
  var hasManyValues: Bool { values.count >= Self.valueLimit }
}

/// The fields of a file's head.
struct HeadSample {
  /// Lines looked at.
  static let lineLimit = 1200
  /// Fields told apart; a log with more of them has data in its keys.
  static let fieldLimit = 512
  /// Longer paths are no names that anybody gave to a field.
  static let pathBytes = 512

  private(set) var fields: [FieldSample] = []
  private(set) var lines = 0
  private(set) var malformed = 0
  private var positions: [[UInt8]: Int] = [:]

  /// Lines that start an Envoy record.
  private(set) var bracketed = 0

  init(_ lines: [ArraySlice<UInt8>], format: LineFormat) {
    // Spread over the head, so that a field which comes late is seen.
    let stride = max(1, (lines.count + Self.lineLimit - 1) / Self.lineLimit)
    for place in Swift.stride(from: 0, to: lines.count, by: stride) { add(lines[place], format) }
  }

  init(columns: [String], rows: [[String]]) {
    for (position, column) in columns.enumerated() {
      fields.append(FieldSample(path: column, position: position))
    }
    for row in rows.prefix(Self.lineLimit) {
      for (column, text) in row.enumerated() where column < fields.count {
        fields[column].add(Self.isNumber(text) ? .number : .string, text, line: lines)
      }
      lines += 1
    }
  }

  static func isNumber(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0) } != nil
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ format: LineFormat) {
    let number = lines
    lines += 1
    if line.first == 0x5B { bracketed += 1 }
    line.withUnsafeBufferPointer { bytes in
      do {
        guard format.isEnveloped else { return try addRecord(bytes, format, number) }
        lines -= 1
        try format.forEachRecord(bytes) { record in
          try? addRecord(record, format, lines)
          lines += 1
        }
      } catch {
        malformed += 1
      }
    }
  }

  private mutating func addRecord(_ record: LineBytes, _ format: LineFormat, _ number: Int)
    throws(MalformedLine)
  {
    try format.forEachField(record) { add($0, $1.kind, $1.text(in: record), number) }
  }

  private mutating func add(_ path: [UInt8], _ kind: ValueKind, _ text: String, _ line: Int) {
    if let position = positions[path] { return fields[position].add(kind, text, line: line) }
    guard fields.count < Self.fieldLimit, path.count <= Self.pathBytes else { return }
    positions[path] = fields.count
    var field = FieldSample(path: String(decoding: path, as: UTF8.self), position: fields.count)
    field.add(kind, text, line: line)
    fields.append(field)
  }
}
