/// Rust panics as the default hook prints them, with backtraces off, short or full.
///
/// The format is that of the standard library's `default_hook`
/// (https://doc.rust-lang.org/std/panic/fn.set_hook.html) and its backtrace printer; `RustPanicHead` lists the
/// three grammars of the first line.
///
///     thread 'main' (30139) panicked at src/decode.rs:13:23:
///     called `Option::unwrap()` on a `None` value
///     stack backtrace:
///        0: __rustc::rust_begin_unwind
///                  at /rustc/59807616e1/library/std/src/panicking.rs:689:5
///        4: pipeline::decode::order
///                  at ./src/decode.rs:13:23
struct RustPanicFamily: CrashFamily {
  static let words = ["panicked at ", "panic.location="]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    RustPanicHead(line.text).map(RustPanicRecognizer.init)
  }
}

struct RustPanicRecognizer: CrashRecognizer {
  private enum State { case oldMessage, message, afterMessage, backtrace }

  private var head: RustPanicHead
  private var message: CrashText
  /// Lines between the message's first and the backtrace: more of the message, or other output.
  private var details: [CrashText] = []
  private var backtrace = RustBacktrace()
  private var messageLines = 0
  private var state: State

  init(_ head: RustPanicHead) {
    self.head = head
    message = head.message?.trimmed ?? ""
    state = head.isOpen ? .oldMessage : head.message == nil ? .message : .afterMessage
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if RustPanicHead(text) != nil { return .ended }
    if line.isRecord { return .foreign }
    switch state {
    case .oldMessage: return oldMessage(text)
    case .message: return newMessage(text)
    case .afterMessage: return afterMessage(text)
    case .backtrace: return inBacktrace(text)
    }
  }

  private mutating func oldMessage(_ text: CrashText) -> CrashVerdict {
    messageLines += 1
    if head.extend(text) || messageLines >= CrashLimits.messageLines { state = .afterMessage }
    details.append(text)
    return .taken
  }

  /// A message that starts with an empty line is told by its second one.
  private mutating func newMessage(_ text: CrashText) -> CrashVerdict {
    messageLines += 1
    message = text.trimmed
    if !text.isBlank || messageLines > 1 { state = .afterMessage }
    return .taken
  }

  private mutating func afterMessage(_ text: CrashText) -> CrashVerdict {
    if text.hasPrefix("stack backtrace:") {
      state = .backtrace
      return .taken
    }
    if text.hasPrefix("note: run with `RUST_BACKTRACE") { return .completed }
    if FailedTest.isVerdict(text) { return .ended }
    if text.hasPrefix("   0: ") || text.hasPrefix("   1: "), backtrace.take(text) {
      state = .backtrace
      return .taken
    }
    if text.hasPrefix("  left: ") || text.hasPrefix(" right: ") { return .taken }
    if details.count < CrashLimits.messageLines { details.append(text) }
    return .foreign
  }

  private mutating func inBacktrace(_ text: CrashText) -> CrashVerdict {
    if text.hasPrefix("note: Some details are omitted") { return .completed }
    if backtrace.take(text) { return .taken }
    return text.isBlank || FailedTest.isVerdict(text) ? .ended : .foreign
  }

  func finish() -> [CrashDraft] {
    let stack = RustStack(backtrace.frames, printed: head.place)
    let faultClass = RustFault.classify(message, frames: stack.frames)
    var draft = CrashDraft(.rust, faultClass, message: message.string)
    (draft.site, draft.root) = stack.places
    if faultClass == .borrowViolation { draft.root = draft.root ?? stack.caller }
    draft.thread = head.thread
    draft.threads = 1
    if RustFault.isConsequence(message, faultClass) { draft.role = .consequence }
    LoomModel.complete(&draft, message: message, details: details)
    return [draft]
  }
}
