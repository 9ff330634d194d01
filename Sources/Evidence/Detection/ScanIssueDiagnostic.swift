import IncidentModel
import Scan

extension ScanIssue {
  /// The issue in words, for the file that it was found in.
  public func diagnostic(file: String) -> Diagnostic {
    let span = SourceSpan(file: file, line: line, start: byte)
    switch kind {
    case .truncatedArchive:
      return Diagnostic(
        "evidence/truncated-archive", .warning,
        "The archive ends in the middle; what precedes the end was read.",
        nextStep: "Copy the file again; if the original is cut too, say so in the brief.", at: span)
    case .damagedArchive:
      return Diagnostic(
        "evidence/damaged-archive", .warning,
        "The archive is damaged; what precedes the damage was read.",
        nextStep: "Copy the file again from where it was collected.", at: span)
    case .wrongChecksum:
      return Diagnostic(
        "evidence/wrong-checksum", .warning,
        "The archive's checksum does not match what it unpacks to; all of it was read, and some may be wrong.",
        nextStep: "Copy the file again from where it was collected, and compare the numbers.", at: span)
    case .archiveRatio:
      return Diagnostic(
        "evidence/archive-ratio", .warning,
        "The archive expands more than \(ScanLimits.archiveRatio) times; reading stopped there.",
        nextStep: "Check where the archive comes from; unpack it yourself if you trust it.", at: span)
    case .trailingBytes:
      return Diagnostic(
        "evidence/trailing-bytes", .warning, "Bytes that belong to no archive follow the archive's end.",
        nextStep: "Check how the file was put together; these bytes were not read.", at: span)
    case .lineTooLong, .recordTooLong:
      return Diagnostic(
        "evidence/line-too-long", .warning,
        "A line is longer than \(ScanLimits.lineBytes >> 20) MiB; it was skipped.",
        nextStep: "Look at the line; a line break may be missing.", at: span)
    case .unclosedQuote:
      return Diagnostic(
        "evidence/unclosed-quote", .warning,
        "A quoted field is never closed; its line was read as one record.",
        nextStep: "Add the missing quote in a copy of the file, or export it again.", at: span)
    case .grew:
      return Diagnostic(
        "evidence/file-grew", .note,
        "The file became longer while it was read; what it held at first was used.",
        nextStep: "Run again when nothing writes to it any more, or on a copy.", at: span)
    case .shrank:
      return Diagnostic(
        "evidence/file-shrank", .warning,
        "The file became shorter while it was read; what was still there was used.",
        nextStep: "Run again on a copy that nothing rotates or cuts.", at: span)
    case .readFailed(let reason):
      return Diagnostic(
        "evidence/read-failed", .error, "The file could not be read to its end: \(reason).",
        nextStep: "Check the disk and the file's permissions, then run again.", at: span)
    }
  }
}
