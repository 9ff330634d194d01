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
    let buffer = BlockBuffer()
    for source in sources {
      do {
        try read(source, buffer, into: &report, &grouper)
      } catch {
        report.diagnostics.append(CrashDiagnostics.unreadable(source.name, error))
      }
      grouper.endSource(source.name)
      report.stats.sources += 1
    }
    report.crashes = grouper.sorted()
    report.findings = grouper.findings.unique
    report.stats.reports = grouper.reports
    if grouper.findings.dropped > 0 {
      report.diagnostics.append(CrashDiagnostics.tooManyFindings(grouper.findings.dropped))
    }
    if grouper.dropped > 0 { report.diagnostics.append(CrashDiagnostics.tooMany(grouper.dropped)) }
    return report
  }

  private static func read(
    _ source: ByteSource, _ buffer: BlockBuffer, into report: inout CrashReport, _ grouper: inout CrashGrouper
  ) throws {
    let blocks = try LineBlocks(source)
    var feed = CrashFeed()
    var documents = DocumentReader()
    var lines = 0
    var longLine: Int?
    while let block = blocks.next(buffer) {
      documents.read(block.bytes)
      for draft in documents.takeDrafts() { grouper.add(draft, file: source.name) }
      lines += feed.read(block.bytes, from: lines + 1)
      if block.precedesLongLine {
        lines += 1
        longLine = longLine ?? lines
      }
      for draft in feed.takeDrafts() { grouper.add(draft, file: source.name) }
    }
    feed.finish()
    for draft in feed.takeDrafts() { grouper.add(draft, file: source.name) }
    let summary = blocks.summary()
    report.stats.lines += lines
    report.stats.bytes += summary.bytes
    var issues = summary.issues
    if let longLine { issues.append(ScanIssue(.lineTooLong, line: longLine)) }
    report.diagnostics += issues.map { $0.diagnostic(file: source.name) }
  }
}
