/// What all test harnesses' reports have in common.
enum FailedTest {
  /// The name tells failures apart, whatever the place; a panic of the test is a report of its own, from which
  /// `adopt` takes the function.
  static func draft(
    _ language: CrashLanguage, _ faultClass: FaultClass, name: String, reason: String? = nil,
    site: CrashSite? = nil
  ) -> CrashDraft {
    let verb = faultClass == .testTimeout ? "timed out" : "failed"
    let message = "test \(name) \(verb)" + (reason.map { ": " + $0 } ?? "")
    var draft = CrashDraft(language, faultClass, message: message)
    draft.site = site ?? CrashSite()
    draft.identity = name
    draft.thread = name
    return draft
  }

  /// True for a line of a test harness of Rust, behind which the output of a test has ended.
  static func isVerdict(_ text: CrashText) -> Bool { LibtestLine(text) != nil || NextestLine(text) != nil }

  /// True when `draft` is another tool's word on a test that is already known to have failed.
  static func isRepeated(_ draft: CrashDraft, in pending: [CrashDraft]) -> Bool {
    guard draft.isRepeatable, let name = draft.identity else { return false }
    return pending.contains { $0.identity == name && $0.faultClass == draft.faultClass }
  }

  /// Completes the report of a failed test by the panic that made it fail.
  static func adopt(_ draft: inout CrashDraft, from pending: [CrashDraft]) {
    guard draft.faultClass == .testFailure, let name = draft.thread else { return }
    let panic = pending.last {
      ($0.origin == draft.origin || $0.firstLine == draft.firstLine) && $0.faultClass.isFailure
        && ($0.site.function != nil || draft.site.file == nil && $0.site.file != nil)
        && isThread($0.thread, of: name) && (draft.site.file == nil || $0.site.line == draft.site.line)
    }
    if let panic { draft.site = panic.site }
  }

  private static func isThread(_ thread: String?, of test: String) -> Bool {
    guard let thread, thread.hasPrefix(test) else { return false }
    return thread.utf8.count == test.utf8.count || thread.dropFirst(test.count).hasPrefix(" (")
  }
}
