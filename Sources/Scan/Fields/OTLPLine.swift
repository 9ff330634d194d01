/// One line of OpenTelemetry's log export as the collector's file exporter writes it (OTLP 1.x as JSON,
/// `ExportLogsServiceRequest`): `{"resourceLogs":[{"resource":…,"scopeLogs":[{"logRecords":[…]}]}]}`.
///
/// Every log record becomes a flat JSON object. Attributes of the resource, the scope and the record keep their
/// dotted keys, the nearest to the record last; the body is `message`, a body that is an object, or text that is
/// one, gives its members; `time`, `level`, `trace_id` and `span_id` are the record's own.
public enum OTLPLine {
  /// Calls `body` with each log record of the line; it is valid during the call. Throws when the line is no JSON
  /// object, or none of this kind. Cost: a few passes over the line.
  public static func forEachRecord(
    _ line: LineBytes, _ body: (LineBytes) -> Void
  ) throws(MalformedLine) {
    try JSONLine.scan(line, check, into: FieldValues(check))
    let walk = JSONWalk(text: line)
    guard let resources = walk.member("resourceLogs", of: walk.blanks(0)) else {
      throw MalformedLine(.noFields, at: 0)
    }
    var record = OTLPRecord(walk: walk)
    walk.elements(of: resources) { group in
      record.begin(level: 0)
      if let resource = walk.member("resource", of: group) { record.addAttributes(of: resource) }
      record.mark(level: 1)
      guard let scopes = walk.member("scopeLogs", of: group) else { return }
      walk.elements(of: scopes) { scope in
        record.begin(level: 1)
        if let scope = walk.member("scope", of: scope) { record.addScope(scope) }
        record.mark(level: 2)
        guard let records = walk.member("logRecords", of: scope) else { return }
        walk.elements(of: records) { start in
          record.begin(level: 2)
          record.addRecord(start)
          record.withObject(body)
        }
      }
    }
  }

  /// True for a line that begins as the exporter's lines do.
  public static func isLikely(_ line: LineBytes) -> Bool {
    let walk = JSONWalk(text: line)
    return walk.byte(0) == 0x7B && walk.byte(1) == 0x22 && JSONWalk.equals(walk.scalar(1), "resourceLogs")
  }

  private static let check = FieldPlan([])
}

/// The flat object of one log record, in memory that is used again for the next one.
private struct OTLPRecord {
  let walk: JSONWalk
  private var text: [UInt8] = [0x7B]
  /// Where the parts of the resource, the scope and the record begin.
  private var marks = [1, 1, 1]

  init(walk: JSONWalk) { self.walk = walk }

  mutating func begin(level: Int) { text.removeSubrange(marks[level]...) }

  mutating func mark(level: Int) { marks[level] = text.count }

  func withObject(_ body: (LineBytes) -> Void) {
    var object = text
    object.append(0x7D)
    object.withUnsafeBufferPointer(body)
  }

  mutating func addScope(_ scope: Int) {
    if let name = walk.member("name", of: scope) { add("scope.name", walk.scalar(name), quoted: true) }
    addAttributes(of: scope)
  }

  mutating func addRecord(_ start: Int) {
    var (time, observed, level, number, content, attributes): (Int?, Int?, Int?, Int?, Int?, Int?)
    walk.members(of: start) { key, value in
      if JSONWalk.equals(key, "timeUnixNano") { time = value }
      if JSONWalk.equals(key, "observedTimeUnixNano") { observed = value }
      if JSONWalk.equals(key, "severityText") { level = value }
      if JSONWalk.equals(key, "severityNumber") { number = value }
      if JSONWalk.equals(key, "body") { content = value }
      if JSONWalk.equals(key, "attributes") { attributes = value }
      if JSONWalk.equals(key, "traceId") { add("trace_id", walk.scalar(value), quoted: true) }
      if JSONWalk.equals(key, "spanId") { add("span_id", walk.scalar(value), quoted: true) }
    }
    if let content { addValue(Array("message".utf8), content, isBody: true) }
    if let attributes { addList(attributes, below: []) }
    if let time = [time, observed].compactMap({ $0 }).first(where: { walk.scalar($0).count > 1 }) {
      add("time", walk.scalar(time), quoted: false)
    }
    addLevel(level, number)
  }

  private mutating func addLevel(_ level: Int?, _ number: Int?) {
    if let level, !walk.scalar(level).isEmpty { return add("level", walk.scalar(level), quoted: true) }
    guard let number, let name = Self.levelName(walk.scalar(number)) else { return }
    Array(name.utf8).withUnsafeBufferPointer { add("level", $0, quoted: true) }
  }

  /// SeverityNumber: 1 to 24 in groups of four (OpenTelemetry, "Logs Data Model"), as a number or by its name.
  private static func levelName(_ number: LineBytes) -> String? {
    let names = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"]
    if let value = DecimalNumber(number)?.scaled(by: 0) {
      return (1...24).contains(value) ? names[Int(value - 1) / 4] : nil
    }
    let text = String(decoding: number, as: UTF8.self)
    return names.first { text.hasPrefix("SEVERITY_NUMBER_" + $0) }
  }

  mutating func addAttributes(of owner: Int) {
    if let list = walk.member("attributes", of: owner) { addList(list, below: []) }
  }

  private mutating func addList(_ list: Int, below prefix: [UInt8]) {
    walk.elements(of: list) { pair in
      guard let key = walk.member("key", of: pair), let value = walk.member("value", of: pair) else { return }
      addValue(prefix + Array(walk.scalar(key)), value, isBody: false)
    }
  }

  /// An `AnyValue`.
  private mutating func addValue(_ key: [UInt8], _ value: Int, isBody: Bool) {
    guard key.count <= 1000 else { return }
    walk.members(of: value) { kind, inner in
      let bytes = walk.scalar(inner)
      if JSONWalk.equals(kind, "stringValue") {
        if isBody, addObject(bytes) { return }
        addRaw(key, bytes, quoted: true)
      } else if JSONWalk.equals(kind, "kvlistValue") {
        guard let list = walk.member("values", of: inner) else { return }
        addList(list, below: isBody ? [] : key + [0x2E])
      } else {
        addRaw(key, bytes, quoted: JSONWalk.equals(kind, "bytesValue"))
      }
    }
  }

  /// The members of an object that the body holds as text.
  private mutating func addObject(_ escaped: LineBytes) -> Bool {
    guard escaped.first == 0x7B, escaped.last == 0x7D else { return false }
    let object = JSONString.decode(escaped)
    return object.withUnsafeBufferPointer { bytes in
      let plan = FieldPlan([])
      do { try JSONLine.scan(bytes, plan, into: FieldValues(plan)) } catch { return false }
      let inner = JSONWalk(text: bytes)
      guard inner.byte(inner.blanks(1)) != 0x7D else { return true }
      comma()
      text.append(contentsOf: bytes[1..<(bytes.count - 1)])
      return true
    }
  }

  private mutating func add(_ key: StaticString, _ value: LineBytes, quoted: Bool) {
    addRaw(
      Array(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)), value, quoted: quoted)
  }

  private mutating func addRaw(_ key: [UInt8], _ value: LineBytes, quoted: Bool) {
    comma()
    text.append(0x22)
    text.append(contentsOf: key)
    text.append(contentsOf: [0x22, 0x3A])
    if quoted { text.append(0x22) }
    text.append(contentsOf: value)
    if quoted { text.append(0x22) }
  }

  private mutating func comma() {
    if text.count > 1 { text.append(0x2C) }
  }
}
