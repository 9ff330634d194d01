/// Panics as the hooks of `color-eyre`, `color-backtrace`, `better-panic` and `human-panic` print them
/// (https://docs.rs/color-eyre, https://docs.rs/better-panic, https://docs.rs/human-panic).
///
///     The application panicked (crashed).
///     Message:  called `Option::unwrap()` on a `None` value
///     Location: src/main.rs:5
struct RustHookFamily: CrashFamily {
  static let words = [" panicked (crashed)", " had a problem and crashed", "Backtrace (most recent"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    let text = line.text
    if text.hasPrefix("The application panicked (crashed)") { return RustHookRecognizer() }
    if text.hasPrefix("Backtrace (most recent call ") {
      return RustHookRecognizer(isLastFirst: text.contains(" last"))
    }
    guard
      text.hasSuffix(
        " had a problem and crashed. To help us diagnose the problem you can send us a crash report.")
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
  /// Frames of `better-panic`, which stand above the head.
  private var calls: [RustFrame] = []
  private let isLastFirst: Bool
  /// False until the head has come, which may stand below the frames.
  private var hasHead: Bool

  init(isLastFirst: Bool? = nil) {
    self.isLastFirst = isLastFirst ?? false
    hasHead = isLastFirst == nil
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if line.isRecord { return .foreign }
    if text.contains(" BACKTRACE ") {
      isBacktrace = true
      return .taken
    }
    if let call = Self.call(text.trimmed) {
      if calls.count < CrashLimits.frames { calls.append(call) }
      return .taken
    }
    if text.hasPrefix("The application panicked (crashed)") {
      defer { hasHead = true }
      return hasHead ? .ended : .taken
    }
    if isBacktrace { return inBacktrace(text) }
    if !hasHead { return text.startsIndented || text.isBlank ? .taken : .foreign }
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

  /// `File "/srv/ledger/src/lib.rs", line 12, in ledger::cents`
  private static func call(_ text: CrashText) -> RustFrame? {
    guard let rest = text.dropping(prefix: "File \""), let quote = rest.index(of: "\", line "),
      let name = rest.dropFirst(quote).after(", in ")
    else { return nil }
    let line = rest.dropFirst(quote + 8).leadingDigits.number
    return RustFrame(function: name, path: rest.prefix(quote), line: line)
  }

  private mutating func inBacktrace(_ text: CrashText) -> CrashVerdict {
    if backtrace.take(text) || text.isBlank || text.startsIndented || text.first == 0xE2 { return .taken }
    return text.hasPrefix("Run with ") ? .taken : .ended
  }

  func finish() -> [CrashDraft] {
    guard let message else { return [] }
    let stack = RustStack(isLastFirst ? calls.reversed() : calls + backtrace.frames, printed: place)
    let faultClass = RustFault.classify(message, frames: stack.frames)
    var draft = CrashDraft(.rust, faultClass, message: message.string)
    (draft.site, draft.root) = stack.places
    draft.thread = thread
    draft.threads = 1
    if RustFault.isConsequence(message, faultClass) { draft.role = .consequence }
    return [draft]
  }
}
