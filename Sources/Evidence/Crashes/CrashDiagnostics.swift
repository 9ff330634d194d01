import IncidentModel
import Scan

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
