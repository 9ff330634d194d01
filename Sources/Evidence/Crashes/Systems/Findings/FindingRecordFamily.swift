/// A finding, or a whole document of them, on one line between others: `staticcheck -f json`, `cargo`, `semgrep`,
/// SARIF; and events and states of containers in the same form.
struct FindingRecordFamily: CrashFamily {
  static let words = [
    "\"compiler-message\"", "\"location\":{\"file\"", "\"check_id\"", "\"ruleId\"", "\"FromLinter\"",
    "\"containerStatuses\"", "\"OOMKilled\"", "\"status\":\"oom\"", "\"Action\":\"oom\"",
    "\"Action\":\"die\"",
    "\"status\":\"die\"",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard line.text.first == 0x7B || line.text.first == 0x5B, words.contains(where: line.text.contains) else {
      return nil
    }
    let drafts = DocumentReader.drafts(of: line.text)
    return drafts.isEmpty ? nil : DraftedReport(drafts: drafts)
  }
}

/// Reports that one line holds.
struct DraftedReport: CrashRecognizer {
  let drafts: [CrashDraft]

  mutating func consume(_ line: CrashLine) -> CrashVerdict { .ended }
  func finish() -> [CrashDraft] { drafts }
}
