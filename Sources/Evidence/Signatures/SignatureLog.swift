import Foundation
import IncidentModel
import Scan

/// The templates of the messages in files: of a structured log those in its message and error fields, of any
/// other file its lines.
///
/// Every line of a file is mined; one of a structured log that is damaged or holds no message counts as it is
/// written. Memory does not grow with the number of lines, but for four bytes a line when each line's template is
/// wanted.
public struct SignatureLog {
  public private(set) var miner: SignatureMiner
  /// Names by the numbers in the tallies of the report.
  public private(set) var files: [String] = []
  public private(set) var diagnostics: [Diagnostic] = []
  /// Lines read, and for each file the number of the first entry in the report's `lines`.
  public private(set) var lines = 0
  public private(set) var starts: [Int] = []
  private var services = NameNumbers()
  private var versions = NameNumbers()
  private let zone: ZoneRule

  /// `zone` is for times without one; UTC when `nil`.
  public init(keepsLines: Bool = false, keepsSamples: Bool = false, zone: TimeZone? = nil) {
    miner = SignatureMiner(keepsLines: keepsLines, keepsSamples: keepsSamples)
    self.zone = ZoneRule(zone)
  }

  public func services(_ template: SignatureTemplate) -> [String] {
    template.tally.serviceNumbers.map(services.text).sorted()
  }

  public func versions(_ template: SignatureTemplate) -> [String] {
    template.tally.versionNumbers.map(versions.text).sorted()
  }

  /// Adds a file's messages; a file that cannot be opened gives a diagnostic.
  public mutating func read(_ source: ByteSource) {
    files.append(source.name)
    starts.append(lines)
    do {
      let head = try HeadDetection.detect(source)
      let summary =
        if let fields = SignatureFields(head) {
          try structured(source, head, fields)
        } else {
          try plain(source)
        }
      lines += summary.lines
      diagnostics += summary.issues.map { $0.diagnostic(file: source.name) }
    } catch {
      diagnostics.append(LogFindings.unreadable(source.name, error))
    }
  }

  private var file: Int32 { Int32(truncatingIfNeeded: files.count - 1) }

  private mutating func plain(_ source: ByteSource) throws -> ScanSummary {
    let file = file
    var times = TimeParser()
    var next = 1
    let summary = try LineReader(source).read { bytes, number in
      skip(from: next, to: number)
      next = number + 1
      let time = LineTime.leading(bytes, &times).map(zone.instant)
      miner.add(bytes, SignatureOccurrence(file: file, line: number, time: time))
      return true
    }
    skip(from: next, to: summary.lines + 1)
    return summary
  }

  /// Lines that were not delivered, because they are too long or no records of their own, have no template.
  private mutating func skip(from next: Int, to number: Int) {
    if number > next { miner.skip(number - next) }
  }

  private mutating func structured(
    _ source: ByteSource, _ head: HeadDetection, _ fields: SignatureFields
  ) throws -> ScanSummary {
    let values = FieldValues(fields.plan)
    var times = TimeParser()
    guard let format = head.lineFormat else { return try records(source, head, fields, values, &times) }
    var next = 1
    let summary = try LineReader(source).read { bytes, number in
      skip(from: next, to: number)
      next = number + 1
      do throws(MalformedLine) {
        try format.scan(bytes, fields.plan, into: values)
        add(bytes, number, values, fields, &times)
      } catch {
        miner.add(bytes, SignatureOccurrence(file: file, line: number))
      }
      return true
    }
    skip(from: next, to: summary.lines + 1)
    return summary
  }

  private mutating func records(
    _ source: ByteSource, _ head: HeadDetection, _ fields: SignatureFields, _ values: FieldValues,
    _ times: inout TimeParser
  ) throws -> ScanSummary {
    let columns = RecordColumns(fields.plan, names: head.columns)
    var (next, isHeader) = (1, true)
    let summary = try RecordReader(source, delimiter: head.delimiter ?? 0x2C).read { record in
      if isHeader {
        isHeader = false
        return true
      }
      skip(from: next, to: record.line)
      next = record.line + 1
      record.withFields(values, columns) { add($0, record.line, values, fields, &times) }
      return true
    }
    skip(from: next, to: summary.lines + 1)
    return summary
  }

  private mutating func add(
    _ bytes: LineBytes, _ number: Int, _ values: FieldValues, _ fields: SignatureFields,
    _ times: inout TimeParser
  ) {
    var seen = SignatureOccurrence(file: file, line: number)
    if let value = SignatureFields.first(fields.times, values) {
      seen.time = times.parse(value.bytes(in: bytes)).map(zone.instant)
    }
    if let value = SignatureFields.first(fields.services, values) {
      seen.service = services.number(value.bytes(in: bytes))
    }
    if let value = SignatureFields.first(fields.versions, values) {
      seen.version = versions.number(value.bytes(in: bytes))
    }
    guard let text = SignatureFields.first(fields.texts, values) else { return miner.add(bytes, seen) }
    let raw = text.bytes(in: bytes)
    guard text.isEscaped else { return miner.add(raw, seen) }
    JSONString.decode(raw).withUnsafeBufferPointer { miner.add($0, seen) }
  }

  /// The templates of everything read.
  public func report() -> SignatureReport { miner.report() }
}

/// The time that a plain line starts with.
enum LineTime {
  static func leading(_ line: LineBytes, _ times: inout TimeParser) -> ParsedTime? {
    guard line.count >= 19, ByteClass.isDigit(line[0]) else { return nil }
    let length = TimeWords.iso(ValueScanner(line), 0) ?? 0
    guard length >= 19 else { return nil }
    return times.parse(LineBytes(rebasing: line[..<length]))
  }
}
