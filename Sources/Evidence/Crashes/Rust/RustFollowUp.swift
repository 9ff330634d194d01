/// Rust's last words about panics that it has already printed.
///
/// For a panic that strikes during cleanup the library prints up to three: the cause, the one in the
/// destructor, and its own that ends the process (`panic in a destructor during cleanup`, before Rust 1.73
/// `thread panicked while panicking. aborting.`).
enum RustFollowUp {
  /// True when `draft` only says that an earlier one ended the process.
  static func absorb(_ draft: CrashDraft, into pending: inout [CrashDraft]) -> Bool {
    guard draft.language == .rust, let message = draft.message, draft.site.file == nil || draft.thread != nil,
      let last = pending.lastIndex(where: { isSame($0, draft) })
    else { return false }
    let isDuringCleanup =
      message.hasPrefix("panic in a destructor during cleanup")
      || message.hasPrefix("thread panicked while panicking")
    if isDuringCleanup, hasEarlier(than: last, in: pending) {
      pending[last].faultClass = .doublePanicAbort
      pending[last].role = .consequence
      pending[last].lastLine = draft.lastLine
      return true
    }
    return draft.thread == nil && isLastWord(message)
  }

  private static func isLastWord(_ message: String) -> Bool {
    message.hasPrefix("thread panicked while p") || message.hasPrefix("fatal runtime error: ")
  }

  private static func hasEarlier(than last: Int, in pending: [CrashDraft]) -> Bool {
    pending[..<last].contains { isSame($0, pending[last]) && $0.thread == pending[last].thread }
  }

  private static func isSame(_ earlier: CrashDraft, _ draft: CrashDraft) -> Bool {
    earlier.language == .rust && earlier.origin == draft.origin
      && (draft.thread == nil || earlier.thread == draft.thread)
  }
}
