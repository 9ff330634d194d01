import Evidence
import Redaction

/// A report's own words without secrets, before texts are cut: half a secret would not be known for one.
enum RedactedCrashes {
  static func of(_ report: CrashReport, _ redactor: Redactor) -> CrashReport {
    var shown = report
    for index in shown.crashes.indices {
      shown.crashes[index].message = shown.crashes[index].message.map { redactor.redact($0).text }
      let statements = shown.crashes[index].details.statements
      shown.crashes[index].details.statements = statements.map { redactor.redact($0).text }
    }
    for index in shown.findings.indices {
      shown.findings[index].message = shown.findings[index].message.map { redactor.redact($0).text }
    }
    return shown
  }
}
