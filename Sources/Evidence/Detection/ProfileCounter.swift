import Foundation
import IncidentModel
import Scan

/// One pass over a file: its hash, its lines, the damaged ones, its span of time.
final class ProfileCounter {
  let head: HeadDetection
  private(set) var malformed = 0
  private(set) var examples: [(line: Int, reason: MalformedLine.Reason)] = []
  private(set) var undated = 0
  private(set) var zoneless = 0
  private(set) var summary = ScanSummary()
  private var first = Int64.max
  private var last = Int64.min
  private var times: TimeParser
  private let digest = Digest()
  private let zone: ZoneRule

  init(_ head: HeadDetection, zone: TimeZone?) {
    self.head = head
    times = TimeParser(reference: head.reference)
    self.zone = ZoneRule(zone)
  }

  func read(_ source: ByteSource) throws {
    let tap: (UnsafeRawBufferPointer) -> Void = { [digest] in digest.update($0) }
    if let format = head.lineFormat, head.isDocument {
      try readLines(head.lines(of: source), format) { _ in }
      let stream = try ByteStream(source, tap: tap)
      stream.drain()
      (summary.bytes, summary.compression) = (stream.rawCount, stream.compression)
    } else if let format = head.lineFormat {
      try readLines(source, format, tap)
    } else if let delimiter = head.delimiter {
      try readRecords(source, delimiter, tap)
    } else {
      summary = try LineReader(source, tap: tap).read { _, _ in true }
    }
  }

  private var timePaths: [String] { (head.mapping.fields[.time] ?? []).map(\.path) }

  private func readLines(
    _ source: ByteSource, _ format: LineFormat, _ tap: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws {
    let plan = FieldPlan(timePaths)
    let values = FieldValues(plan)
    summary = try LineReader(source, tap: tap).read { line, number in
      do throws(MalformedLine) {
        guard format.isEnveloped else {
          try noteRecord(line, format, plan, values)
          return true
        }
        try format.forEachRecord(line) { record in try? noteRecord(record, format, plan, values) }
      } catch {
        damaged(number, error.reason)
      }
      return true
    }
  }

  private func noteRecord(
    _ record: LineBytes, _ format: LineFormat, _ plan: FieldPlan, _ values: FieldValues
  ) throws(MalformedLine) {
    try format.scan(record, plan, into: values)
    let slot = (0..<values.count).first { values[$0].isPresent }
    note(slot.map { values[$0].bytes(in: record) })
  }

  private func readRecords(
    _ source: ByteSource, _ delimiter: UInt8, _ tap: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws {
    let column = head.mapping[.time].flatMap { head.columns.firstIndex(of: $0.path) }
    var isHeader = head.hasHeader
    summary = try RecordReader(source, delimiter: delimiter, tap: tap).read { record in
      if isHeader {
        isHeader = false
      } else if record.count != head.columns.count {
        damaged(record.line, record.count < head.columns.count ? .tooFewColumns : .tooManyColumns)
      } else if let column {
        record.field(column).withUnsafeBufferPointer { note($0) }
      }
      return true
    }
  }

  private func damaged(_ line: Int, _ reason: MalformedLine.Reason) {
    malformed += 1
    if examples.count < EvidenceInspector.exampleLimit { examples.append((line, reason)) }
  }

  private func note(_ bytes: LineBytes?) {
    guard let bytes, let time = times.parse(bytes) else {
      undated += 1
      return
    }
    if time.isZoneless { zoneless += 1 }
    let instant = zone.instant(time)
    if let middle = head.middleTime, !PlausibleTime.isNear(instant, middle) { return }
    first = min(first, instant)
    last = max(last, instant)
  }

  func profile(_ file: String, _ diagnostics: [Diagnostic]) -> EvidenceProfile {
    EvidenceProfile(
      file: file, kind: head.kind, confidence: head.confidence, format: head.format,
      compression: summary.compression, sha256: digest.finish(), bytes: summary.bytes, lines: summary.lines,
      malformed: malformed, crashes: head.crashes,
      firstTime: first == .max ? nil : Timestamp(nanoseconds: first),
      lastTime: last == .min ? nil : Timestamp(nanoseconds: last), mapping: head.mapping,
      diagnostics: diagnostics)
  }
}
