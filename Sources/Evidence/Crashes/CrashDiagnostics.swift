import IncidentModel
import Scan

/// The wording of everything that can be wrong with the input.
enum CrashDiagnostics {
  static func unreadable(_ file: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "evidence/unreadable", .error, "The file could not be read: \(error).",
      nextStep: "Check that the file exists and may be read, and run again.", at: SourceSpan(file: file))
  }

  static func tooManyFindings(_ dropped: Int) -> Diagnostic {
    Diagnostic(
      "crashes/too-many-findings", .warning,
      "\(dropped) findings of static analysis beyond \(CrashLimits.findings) are not listed.",
      nextStep: "Read the reports of fewer runs at a time.")
  }

  static func tooMany(_ dropped: Int) -> Diagnostic {
    Diagnostic(
      "crashes/too-many-signatures", .warning,
      "\(dropped) reports belong to more than \(CrashLimits.signatures) different crashes and are not listed.",
      nextStep: "Read fewer files at a time.")
  }
}
