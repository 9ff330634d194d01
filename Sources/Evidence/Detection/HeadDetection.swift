import Foundation
import Scan

/// What the head of a file says that the file is.
public struct HeadDetection: Sendable {
  /// Bytes of a file that are looked at.
  public static let headBytes = 1 << 20

  public internal(set) var kind = EvidenceKind.unknown
  public internal(set) var confidence = 0.0
  public internal(set) var format = EvidenceFormat.none
  public internal(set) var mapping = FieldMapping()
  /// Kinds of crash whose marker lines are in the head, even when the file as a whole is something else.
  public internal(set) var crashes: [EvidenceKind] = []
  /// Of a table.
  public internal(set) var delimiter: UInt8?
  /// Of a table; the names of columns without one are `column 1`, ….
  public internal(set) var columns: [String] = []
  public internal(set) var hasHeader = true
  /// Nanoseconds since 1970 in the middle of the head's times.
  public internal(set) var middleTime: Int64?
  /// Settles the year of times that name none (`TimeParser.init(reference:)`).
  public internal(set) var reference: Int64?
  /// True for text whose lines begin with a time.
  public internal(set) var hasTimedLines = false
  /// True for a log that is one JSON document, or printed with indentation: read `lines(of:)` the source.
  public internal(set) var isDocument = false
  var sample: HeadSample?

  /// The source whose lines are the records' lines.
  public func lines(of source: ByteSource) -> ByteSource { isDocument ? source.oneValueALine() : source }

  /// The line format, for files that hold a record a line.
  public var lineFormat: LineFormat? {
    switch format {
    case .ndjson: .json
    case .logfmt: .logfmt
    case .access: .access
    case .otlp: .otlp
    case .container: .container
    case .text: hasTimedLines ? .text : nil
    case .json, .csv, .tsv, .none: nil
    }
  }

  /// Reads the head of `source`; `stated` are the user's own role to field assignments. `reference`, nanoseconds
  /// since 1970, is a time near which the file ends, for times that name no year; a date in the file's head counts
  /// before it.
  public static func detect(
    _ source: ByteSource, stated: [FieldRole: String] = [:], reference: Int64? = nil
  ) throws -> HeadDetection {
    let head = try LineReader.head(of: source, limit: headBytes)
    return detect(
      head.bytes, isWhole: head.bytes.count < headBytes, stated: stated, reference: reference)
  }

  /// The same for a head already read; `isWhole` when it is all there is.
  static func detect(
    _ head: [UInt8], isWhole: Bool, stated: [FieldRole: String], reference: Int64? = nil
  ) -> HeadDetection {
    var detector = HeadDetector(head, isWhole: isWhole, stated: stated)
    return detector.run(reference)
  }
}

/// Tries the kinds one after the other, the most certain first.
private struct HeadDetector {
  /// Share of the lines that must be of a format for the file to be of it.
  private static let formatShare = 0.6
  /// Below this share the other lines may be another program's.
  private static let pureShare = 0.95
  /// Objects that are looked at for deployments and alerts.
  private static let shapeLines = 60
  /// When none of the first of them is one, none is expected.
  private static let firstShapeLines = 12
  private let head: [UInt8]
  private let lines: [ArraySlice<UInt8>]
  /// Without a last line that has no line break and may be cut.
  private let finished: ArraySlice<ArraySlice<UInt8>>
  private let stated: [FieldRole: String]
  private var result = HeadDetection()

  init(_ bytes: [UInt8], isWhole: Bool, stated: [FieldRole: String]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = isWhole ? Self.withoutZeros(bytes) : (bytes.lastIndex(of: 0x0A) ?? bytes.count)
    head = Array(bytes[start..<max(start, end)])
    lines = Self.lines(head)
    let isUnfinished = isWhole && lines.count > 1 && head.last != 0x0A
    finished = lines.dropLast(isUnfinished ? 1 : 0)
    self.stated = stated
  }

  /// Without the zero bytes that a file system leaves behind a log whose machine lost power.
  private static func withoutZeros(_ bytes: [UInt8]) -> Int {
    let text = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    return text > 0 && bytes[text - 1] == 0x0A ? text : bytes.count
  }

  /// The lines that are not empty, without their line breaks.
  private static func lines(_ head: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    head.withUnsafeBytes { bytes in
      while start < bytes.count {
        let found = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start)
        let end = found.map { UnsafeRawPointer($0) - bytes.baseAddress! } ?? bytes.count
        let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
        if last > start { lines.append(head[start..<last]) }
        start = end + 1
      }
    }
    return lines
  }

  mutating func run(_ reference: Int64?) -> HeadDetection {
    result.reference = reference
    if head.isEmpty {
      result.kind = .empty
      result.confidence = 1
      return result
    }
    if isBinary {
      result.kind = .binary
      result.confidence = 0.95
      return result
    }
    result.format = .text
    result.crashes = CrashMarkers.kinds(in: head)
    if detectMetrics() || detectLines() { return result }
    let isDocument = detectDocument()
    if !isDocument || result.kind == .unknown || result.kind == .recordTable, let log = detectLogDocument() {
      return log
    }
    if isDocument, result.kind == .unknown, let found = result.crashes.first { return plain(found, 0.9) }
    if isDocument { return result }
    let text = TimedText(lines)
    if let crash = result.crashes.first {
      if text.isLong { takeText(text) }
      return result.hasTimedLines ? result : plain(crash, 0.95)
    }
    if !text.isTable, text.share >= Self.formatShare { takeText(text) }
    if result.hasTimedLines || detectTable() { return result }
    return plain(.plainText, 0.5)
  }

  private func plain(_ kind: EvidenceKind, _ confidence: Double) -> HeadDetection {
    var plain = result
    plain.kind = kind
    plain.confidence = confidence
    return plain
  }

  /// More control bytes than text has.
  private var isBinary: Bool {
    let part = head.prefix(1 << 16)
    let odd = part.count { $0 == 0 || $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
    return odd * 50 > part.count
  }

  /// A saved answer of Prometheus' HTTP API: `{"status":"success","data":{"resultType":"matrix",…`. The head may
  /// end anywhere in it.
  private mutating func detectMetrics() -> Bool {
    let text = String(decoding: head.prefix(1024), as: UTF8.self)
    guard text.first(where: { !$0.isWhitespace }) == "{", text.contains("\"resultType\""),
      text.contains("\"data\"")
    else { return false }
    result.kind = text.contains("\"matrix\"") ? .series : .unknown
    result.format = .json
    result.confidence = 0.95
    return true
  }

  private mutating func detectLines() -> Bool {
    if let envelope = envelope {
      take(envelope, share(of: envelope))
      return true
    }
    for format in [LineFormat.json, .access, .logfmt] {
      let share = share(of: format)
      guard share >= Self.formatShare else { continue }
      let text = share < Self.pureShare ? TimedText(lines) : nil
      if let text, text.share - share >= (1 - share) / 2 { takeText(text) } else { take(format, share) }
      return true
    }
    return false
  }

  private var envelope: LineFormat? {
    let part = finished.prefix(100)
    let likely = { (test: (LineBytes) -> Bool) in
      part.count { $0.withUnsafeBufferPointer(test) } * 5 >= part.count * 4 && !part.isEmpty
    }
    if likely(OTLPLine.isLikely) { return .otlp }
    return likely(ContainerLine.isLikely) ? .container : nil
  }

  /// Text with times, each line read as what it is.
  private mutating func takeText(_ text: TimedText) {
    result.hasTimedLines = true
    take(.text, text.share)
  }

  private func share(of format: LineFormat) -> Double {
    let part = finished.prefix(500)
    let plan = FieldPlan([])
    let values = FieldValues(plan)
    let good = part.count { line in
      if format == .logfmt && !isLogfmt(line) { return false }
      return line.withUnsafeBufferPointer { bytes in
        do {
          if format.isEnveloped {
            try format.forEachRecord(bytes) { _ in }
          } else {
            try format.scan(bytes, plan, into: values)
          }
        } catch { return false }
        return true
      }
    }
    return part.isEmpty ? 0 : Double(good) / Double(part.count)
  }

  /// Two `key=` or more, and the line starts with one: prose may hold a single one.
  private func isLogfmt(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.prefix(2000)
    guard let first = text.firstIndex(of: 0x3D), first > text.startIndex,
      text[..<first].allSatisfy({ $0 > 0x20 && $0 != 0x22 })
    else { return false }
    return text.count { $0 == 0x3D } >= 2
  }

  private mutating func take(_ format: LineFormat, _ share: Double) {
    result.format = EvidenceFormat(format)
    let sample = HeadSample(lines, format: format)
    finish(sample)
    result.confidence = 0.6 + 0.4 * share
    if format == .json { shape() }
  }

  /// Deployments or alerts, an object a line or all of them in an array of the only line.
  private mutating func shape() {
    let first = decoded(lines.prefix(Self.firstShapeLines))
    let hasChanges = lines.count == 1 || first.contains(where: JSONShape.isChange)
    let objects = hasChanges ? decoded(lines.prefix(Self.shapeLines)) : first
    let inner = lines.count == 1 ? JSONShape.objects(objects.first ?? [:]) : objects
    guard let shape = JSONShape.kind(of: inner) else {
      if isRecords { (result.kind, result.confidence) = (.recordTable, 0.8) }
      return
    }
    if inner.count != objects.count || lines.count == 1 { result.format = .json }
    result.kind = shape.kind
    result.confidence = shape.confidence
  }

  /// Lines that name a customer, an order or an amount and nothing that a program says about its work.
  private var isRecords: Bool {
    let mapping = result.mapping
    let working: [FieldRole] = [.level, .message, .error, .endpoint, .method, .duration, .trace]
    guard !working.contains(where: mapping.has),
      mapping.has(.order) || mapping.has(.customer) || mapping.has(.amount)
    else { return false }
    guard mapping.has(.status), let path = mapping[.status]?.path else { return true }
    return result.sample?.fields.first { $0.path == path }?.isMostlyNumbers == false
  }

  private mutating func finish(_ sample: HeadSample) {
    result.sample = sample
    result.mapping = RoleMapper.map(sample, format: result.format, stated: stated)
    result.kind = isRequests ? .requestLog : .appLog
    let path = result.mapping[.time]?.path
    let texts = sample.fields.first { $0.path == path }?.values ?? []
    if texts.contains(where: { RoleValues.parse($0)?.form == .yearless }) {
      result.reference = LatestYear.find(in: head) ?? result.reference
    }
    let times: [Int64]? = texts.compactMap { RoleValues.parse($0, reference: result.reference)?.nanoseconds }
    result.middleTime = times.flatMap { $0.isEmpty ? nil : $0.sorted()[$0.count / 2] }
  }

  private var isRequests: Bool {
    let mapping = result.mapping
    return mapping.has(.status) || mapping.has(.endpoint) && mapping.has(.duration)
  }

  private func decoded(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [[String: Any]] {
    lines.compactMap { (try? JSONSerialization.jsonObject(with: Data($0))) as? [String: Any] }
  }

  private mutating func detectDocument() -> Bool {
    guard let first = head.first(where: { $0 > 0x20 }), first == 0x5B || first == 0x7B else { return false }
    guard let document = try? JSONSerialization.jsonObject(with: Data(head)) else { return detectDamaged() }
    result.format = .json
    let objects = JSONShape.objects(document)
    let records = JSONShape.areRecords(objects) ? (kind: EvidenceKind.recordTable, confidence: 0.6) : nil
    let shape = JSONShape.kind(of: objects) ?? records
    result.kind = shape?.kind ?? .unknown
    result.confidence = shape?.confidence ?? 0.3
    return true
  }

  /// A document that is cut or larger than the head is told by what is complete of it.
  private mutating func detectDamaged() -> Bool {
    let values = JSONDocument(head, file: "").values.map(\.plain)
    let objects =
      values.count == 1 ? JSONShape.objects(values[0]) : values.compactMap { $0 as? [String: Any] }
    guard let shape = JSONShape.kind(of: objects) else { return false }
    result.format = .json
    result.kind = shape.kind
    result.confidence = shape.confidence * 0.9
    return true
  }

  /// A log's records in a list, or one after the other with line breaks inside.
  private func detectLogDocument() -> HeadDetection? {
    guard let first = head.first(where: { $0 > 0x20 }), first == 0x5B || first == 0x7B else { return nil }
    var (lines, flat) = (DocumentLines(), [UInt8]())
    lines.add(head, to: &flat)
    var inner = HeadDetector(flat, isWhole: false, stated: stated)
    inner.result.reference = result.reference
    guard !flat.isEmpty, inner.detectLines(), let format = inner.result.lineFormat,
      format == .json || format == .otlp
    else { return nil }
    let mapping = inner.result.mapping
    let isLog = inner.result.kind == .requestLog || inner.result.kind == .appLog && mapping.has(.message)
    guard isLog, mapping.has(.time) else { return nil }
    inner.result.isDocument = true
    inner.result.crashes = result.crashes
    return inner.result
  }

  /// Damaged JSON lines have commas too.
  private var looksLikeObjects: Bool {
    let part = lines.prefix(100)
    return part.count { $0.first == 0x7B } * 2 > part.count
  }

  private mutating func detectTable() -> Bool {
    guard !looksLikeObjects, let delimiter = Delimiter.sniff(head) else { return false }
    var rows: [[String]] = []
    let source = ByteSource(name: "head", bytes: head)
    _ = try? RecordReader(source, delimiter: delimiter).read { record in
      rows.append((0..<record.count).map(record.text))
      return rows.count < HeadSample.lineLimit
    }
    guard rows.count >= 2 else { return false }
    result.delimiter = delimiter
    result.format = delimiter == 0x09 ? .tsv : .csv
    result.hasHeader = rows[0].allSatisfy { !HeadSample.isNumber($0) && RoleValues.parse($0) == nil }
    result.columns = result.hasHeader ? rows[0] : rows[0].indices.map { "column \($0 + 1)" }
    finish(HeadSample(columns: result.columns, rows: Array(result.hasHeader ? rows[1...] : rows[0...])))
    (result.kind, result.confidence) = tableKind
    return true
  }

  private var tableKind: (EvidenceKind, Double) {
    guard let sample = result.sample else { return (.recordTable, 0.5) }
    let mapping = result.mapping
    if mapping.has(.status), mapping.has(.time), mapping.has(.endpoint) || mapping.has(.duration) {
      return (.requestLog, 0.8)
    }
    let others = sample.fields.filter { $0.path != mapping[.time]?.path }
    let numeric = others.filter { $0.isMostlyNumbers || $0.count == 0 }
    let isSeries = mapping.has(.time) && !mapping.has(.order) && !mapping.has(.customer)
    if isSeries, !numeric.isEmpty, numeric.count == others.count { return (.series, 0.9) }
    return (.recordTable, mapping.has(.order) || mapping.has(.customer) ? 0.9 : 0.7)
  }
}
