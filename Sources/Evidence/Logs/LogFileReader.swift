import Foundation
import IncidentModel
import Scan

/// Reads one log into a tally.
struct LogFileReader {
  /// Damaged lines shown for each file.
  static let exampleLimit = 5
  let head: HeadDetection
  let fields: LogFields
  let rules: LogFileRules
  let zone: ZoneRule
  private(set) var file: LogFile
  private(set) var examples: [MalformedExample] = []
  private(set) var issues: [ScanIssue] = []
  private(set) var zoneless = 0
  private var times: TimeParser
  private var earliest = Int64.max
  private var latest = Int64.min

  init(_ name: String, _ head: HeadDetection, _ fields: LogFields, _ rules: LogFileRules, zone: TimeZone?) {
    self.head = head
    times = TimeParser(reference: head.reference)
    self.fields = fields
    self.rules = rules
    self.zone = ZoneRule(zone)
    file = LogFile(file: name)
    file.format = head.format
    file.mapping = head.mapping
  }

  mutating func read(_ source: ByteSource, into tally: LogTally, position: Int) throws {
    let digest = Digest()
    let tap: (UnsafeRawBufferPointer) -> Void = { digest.update($0) }
    let summary =
      if let format = head.lineFormat {
        try readLines(head.lines(of: source), format, tap, tally, position)
      } else {
        try readRecords(source, head.delimiter ?? UInt8(ascii: ","), tap, tally, position)
      }
    file.sha256 = head.isDocument ? try Digest.sha256(of: source) : digest.finish()
    file.lines = summary.lines
    file.bytes = summary.bytes
    file.compression = summary.compression
    file.firstTime = earliest == .max ? nil : Timestamp(nanoseconds: earliest)
    file.lastTime = latest == .min ? nil : Timestamp(nanoseconds: latest)
    issues = summary.issues
  }

  private mutating func readLines(
    _ source: ByteSource, _ format: LineFormat, _ tap: @escaping (UnsafeRawBufferPointer) -> Void,
    _ tally: LogTally, _ position: Int
  ) throws -> ScanSummary {
    let plan = fields.plan
    let values = FieldValues(plan)
    return try LineReader(source, tap: tap).read { bytes, number in
      do throws(MalformedLine) {
        guard format.isEnveloped else {
          try format.scan(bytes, plan, into: values)
          add(LogLine(bytes: bytes, number: number, values: values), tally, position)
          return true
        }
        try format.forEachRecord(bytes) { record in
          do throws(MalformedLine) {
            try format.scan(record, plan, into: values)
            add(LogLine(bytes: record, number: number, values: values), tally, position)
          } catch { damaged(number, error.reason) }
        }
      } catch {
        damaged(number, error.reason)
      }
      return true
    }
  }

  private mutating func readRecords(
    _ source: ByteSource, _ delimiter: UInt8, _ tap: @escaping (UnsafeRawBufferPointer) -> Void,
    _ tally: LogTally, _ position: Int
  ) throws -> ScanSummary {
    let values = FieldValues(fields.plan)
    let columns = fields.plan.paths.map { head.columns.firstIndex(of: $0) ?? -1 }
    var isHeader = head.hasHeader
    return try RecordReader(source, delimiter: delimiter, tap: tap).read { record in
      if isHeader {
        isHeader = false
      } else if record.count != head.columns.count {
        damaged(record.line, record.count < head.columns.count ? .tooFewColumns : .tooManyColumns)
      } else {
        record.withFields(values, columns: columns) { bytes in
          add(LogLine(bytes: bytes, number: record.line, values: values), tally, position)
        }
      }
      return true
    }
  }

  private mutating func damaged(_ line: Int, _ reason: MalformedLine.Reason) {
    file.malformed += 1
    guard examples.count < Self.exampleLimit else { return }
    examples.append(MalformedExample(file: file.file, line: line, reason: reason.rawValue))
  }

  @inline(__always)
  private mutating func add(_ line: LogLine, _ tally: LogTally, _ position: Int) {
    guard let time = time(of: line) else {
      file.undated += 1
      return tally.add(line, rules, time: nil, file: &file, position: position)
    }
    if let middle = rules.middleTime, !PlausibleTime.isNear(time, middle) {
      file.implausible += 1
      return
    }
    if time < latest { file.outOfOrder += 1 } else { latest = time }
    if time < earliest { earliest = time }
    tally.add(line, rules, time: time, file: &file, position: position)
  }

  @inline(__always)
  private mutating func time(of line: LogLine) -> Int64? {
    guard let (value, _) = line.first(rules.time), let time = times.parse(value.bytes(in: line.bytes)) else {
      return nil
    }
    if time.isZoneless { zoneless += 1 }
    return zone.instant(time)
  }
}
