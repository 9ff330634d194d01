/// A report that is one line.
struct SingleLineReport: CrashRecognizer {
  let draft: CrashDraft

  mutating func consume(_ line: CrashLine) -> CrashVerdict { .ended }
  func finish() -> [CrashDraft] { [draft] }
}
