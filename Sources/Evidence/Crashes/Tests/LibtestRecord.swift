/// The verdict on one test as an object: the test's own report, and those of the panics in its output.
///
///     { "type": "test", "name": "tests::a", "event": "failed", "stdout": "thread 'tests::a' panicked at …" }
struct LibtestRecord: CrashRecognizer {
  private let drafts: [CrashDraft]

  init?(_ line: CrashLine) {
    guard line.text.contains("\"event\"") else { return nil }
    let values = JSONValues(line.text)
    guard values.string("type")?.string == "test", let name = values.string("name"),
      let event = values.string("event")?.string, event == "failed" || event == "timeout"
    else { return nil }
    let isTimeout = event == "timeout" || values.string("reason")?.string == "time limit exceeded"
    let panics = values.string("stdout").map { Self.panics(in: $0, of: line) } ?? []
    var draft = FailedTest.draft(
      .rust, isTimeout ? .testTimeout : .testFailure, name: name.string,
      reason: values.string("message")?.split(0x0A).first?.string)
    draft.site = panics.first?.site ?? CrashSite()
    drafts = panics + [draft]
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict { .ended }
  func finish() -> [CrashDraft] { drafts }

  private static func panics(in output: CrashText, of line: CrashLine) -> [CrashDraft] {
    var drafts: [CrashDraft] = []
    var panic: RustPanicRecognizer?
    for text in output.split(0x0A) {
      var part = line
      part.text = text
      switch panic?.consume(part) ?? .ended {
      case .taken, .foreign, .within: continue
      case .ended:
        drafts += panic?.finish() ?? []
        panic = RustPanicHead(text).map(RustPanicRecognizer.init)
      case .completed:
        drafts += panic?.finish() ?? []
        panic = nil
      }
    }
    return drafts + (panic?.finish() ?? [])
  }
}
