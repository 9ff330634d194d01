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
        report.diagnostics += summary.issues.map { $0.diagnostic(file: source.name) }
      } catch {
        report.diagnostics.append(CrashDiagnostics.unreadable(source.name, error))
      }
      feed.finish()
      for draft in feed.takeDrafts() { grouper.add(draft, file: source.name) }
      grouper.endSource(source.name)
      report.stats.sources += 1
    }
    report.crashes = grouper.sorted()
    report.findings = grouper.findings.sorted
    report.stats.reports = grouper.reports
    if grouper.dropped > 0 { report.diagnostics.append(CrashDiagnostics.tooMany(grouper.dropped)) }
    return report
  }
}
