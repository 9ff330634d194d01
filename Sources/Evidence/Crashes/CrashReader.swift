import IncidentModel
import Scan

/// Finds the crashes in any text: raw output, log files in the common envelopes, structured logs.
public enum CrashReader {
  /// Reads every source to its end, once, in order. Time is linear in the bytes; memory does not depend on
  /// them apart from the crashes found. A source that cannot be read gives a diagnostic, and the others are
  /// still read.
  public static func read(_ sources: [ByteSource]) -> CrashReport {
    var report = CrashReport()
    var grouper = CrashGrouper()
    for source in sources {
      var feed = CrashFeed()
      do {
        let summary = try LineReader(source).read { bytes, number in
          feed.consume(bytes, number)
          for draft in feed.takeDrafts() { grouper.add(draft, file: source.name) }
          return true
        }
        report.stats.lines += summary.lines
        report.stats.bytes += summary.bytes
        report.diagnostics += summary.issues.map { CrashDiagnostics.issue($0, in: source.name) }
      } catch {
        report.diagnostics.append(CrashDiagnostics.unreadable(source.name, error))
      }
      feed.finish()
      for draft in feed.takeDrafts() { grouper.add(draft, file: source.name) }
      grouper.endSource(source.name)
      report.stats.sources += 1
    }
    report.crashes = grouper.sorted()
    report.stats.reports = grouper.reports
    if grouper.dropped > 0 { report.diagnostics.append(CrashDiagnostics.tooMany(grouper.dropped)) }
    return report
  }
}

/// One source's lines on their way to the scanner: unwraps envelopes, joins parts, opens log records.
struct CrashFeed: Sendable {
  /// Without one of these an ordinary line cannot open a report.
  private static let words = WordFinder(CrashFamilies.words)

  private var scanner = CrashScanner()
  /// The parts so far of lines that a log driver has cut, by origin.
  private var parts: [String: [UInt8]] = [:]

  mutating func takeDrafts() -> [CrashDraft] { scanner.takeDrafts() }
  mutating func finish() { scanner.finish() }

  mutating func consume(_ bytes: LineBytes, _ number: Int) {
    if number % 4096 == 0 { scanner.finish(quietSince: number) }
    if scanner.isIdle, parts.isEmpty, bytes.count < CrashLimits.quickLine, !Self.words.occurs(in: bytes) { return }
    let envelope = Envelope(CrashText(Array(bytes)))
    guard !envelope.isEmpty, let text = joined(envelope) else { return }
    let line = CrashLine(number: number, text: text, origin: envelope.origin, time: envelope.time)
    if let record = envelope.isPartial || text.count != envelope.text.count ? joinedRecord(text) : envelope.record {
      open(EmbeddedReports.find(in: record), line, time: line.time ?? RecordTime.find(in: record))
    } else {
      open(EmbeddedReports.find(inQuoted: text), line, time: line.time)
    }
    scanner.consume(line)
  }

  private func joinedRecord(_ text: CrashText) -> JSONValues? {
    text.first == 0x7B ? JSONValues(text) : nil
  }

  /// The whole line, or `nil` while parts of it are missing.
  private mutating func joined(_ envelope: Envelope) -> CrashText? {
    let earlier = parts.removeValue(forKey: envelope.origin)
    guard earlier != nil || envelope.isPartial else { return envelope.text }
    let whole = (earlier ?? []) + envelope.text.bytes
    guard envelope.isPartial, whole.count < CrashLimits.joinedLine, parts.count < CrashLimits.origins else {
      return CrashText(whole)
    }
    parts[envelope.origin] = whole
    return nil
  }

  private mutating func open(_ reports: [[CrashText]], _ line: CrashLine, time: String?) {
    for (index, lines) in reports.enumerated() {
      let origin = line.origin + "\u{1F}record \(line.number) \(index)"
      for text in lines {
        scanner.consume(CrashLine(number: line.number, text: text, origin: origin, time: time))
      }
      scanner.finish(origin: origin)
    }
  }
}

/// The wording of everything that can be wrong with the input.
enum CrashDiagnostics {
  static func unreadable(_ file: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "crashes/unreadable", .error, "\(file) could not be read: \(error)",
      nextStep: "Check that the file exists and may be read, and run again.", at: SourceSpan(file: file))
  }

  static func tooMany(_ dropped: Int) -> Diagnostic {
    Diagnostic(
      "crashes/too-many-signatures", .warning,
      "\(dropped) reports belong to more than \(CrashLimits.signatures) different crashes and are not listed.",
      nextStep: "Read fewer files at a time.")
  }

  static func issue(_ issue: ScanIssue, in file: String) -> Diagnostic {
    let (summary, next) = words(issue.kind)
    return Diagnostic(
      "crashes/damaged-input", .warning, "\(file) \(summary)", nextStep: next,
      at: SourceSpan(file: file, line: issue.line, start: issue.byte))
  }

  private static func words(_ kind: ScanIssue.Kind) -> (String, String) {
    let again = "Fetch the file again; what lies before the damage was read."
    switch kind {
    case .truncatedArchive: return ("is a compressed file that ends in the middle.", again)
    case .damagedArchive: return ("is a compressed file that is damaged.", again)
    case .trailingBytes: return ("holds bytes after the end of the compressed data.", again)
    case .archiveRatio:
      return (
        "expands more than \(ScanLimits.archiveRatio) times and was not read to its end.",
        "Decompress the file by hand if you trust it."
      )
    case .lineTooLong, .recordTooLong:
      return (
        "holds a line longer than \(ScanLimits.lineBytes) bytes, which was skipped.",
        "Check that the file is a text log."
      )
    case .unclosedQuote: return ("holds a quote that is never closed.", "Look at the line and its quoting.")
    case .readFailed(let reason): return ("could not be read to its end: \(reason)", again)
    }
  }
}
