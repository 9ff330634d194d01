/// Panics as the hooks of `color-eyre`, `color-backtrace`, `better-panic` and `human-panic` print them
/// (https://docs.rs/color-eyre, https://docs.rs/better-panic, https://docs.rs/human-panic).
///
///     The application panicked (crashed).
///     Message:  called `Option::unwrap()` on a `None` value
///     Location: src/main.rs:5
struct RustHookFamily: CrashFamily {
  static let words = [" panicked (crashed)", " had a problem and crashed"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    let text = line.text
    if text.hasPrefix("The application panicked (crashed)") { return RustHookRecognizer() }
    guard text.hasSuffix(" had a problem and crashed. To help us diagnose the problem you can send us a crash report.")
    else { return nil }
    return SingleLineReport(draft: CrashDraft(.rust, .explicitPanic, message: text.before(". To ")?.string))
  }
}

struct RustHookRecognizer: CrashRecognizer {
  private var message: CrashText?
  private var place: RustPlace?
  private var thread: String?
  private var backtrace = RustBacktrace()
  private var isBacktrace = false

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if line.isRecord { return .foreign }
    if text.contains(" BACKTRACE ") || text.hasPrefix("Backtrace (") {
      isBacktrace = true
      return .taken
    }
    if isBacktrace { return inBacktrace(text) }
    if text.hasPrefix("Backtrace omitted") || text.hasPrefix("Run with RUST_BACKTRACE") { return .taken }
    return text.isBlank || readHead(text.trimmed) ? .taken : .foreign
  }

  private mutating func readHead(_ text: CrashText) -> Bool {
    if let rest = text.dropping(prefix: "Location:") {
      place = RustPlace(rest.trimmed)
    } else if let rest = text.dropping(prefix: "thread: ") {
      thread = rest.string
    } else if let rest = text.dropping(prefix: "in "), let comma = rest.lastIndex(of: ", line ") {
      place = RustPlace(CrashText(Array(rest.prefix(comma).bytes) + [0x3A] + rest.dropFirst(comma + 7).bytes))
    } else if message == nil {
      message = (text.dropping(prefix: "Message:") ?? text).trimmed
    } else {
      return false
    }
    return true
  }

  private mutating func inBacktrace(_ text: CrashText) -> CrashVerdict {
    if backtrace.take(text) || text.isBlank || text.startsIndented || text.first == 0xE2 { return .taken }
    return text.hasPrefix("Run with ") ? .taken : .ended
  }

  func finish() -> [CrashDraft] {
    guard let message else { return [] }
    let stack = RustStack(backtrace.frames, printed: place)
    let faultClass = RustFault.classify(message, frames: stack.frames)
    var draft = CrashDraft(.rust, faultClass, message: message.string)
    (draft.site, draft.root) = stack.places
    draft.thread = thread
    draft.threads = 1
    if RustFault.isConsequence(message, faultClass) { draft.role = .consequence }
    return [draft]
  }
}
