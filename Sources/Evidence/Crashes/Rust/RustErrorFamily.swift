/// An error that `main` or a test returned, with the causes and places listed below it.
///
/// Known: a plain `Debug` value, `anyhow` and `eyre` (https://docs.rs/eyre), `color-eyre` with its location,
/// span trace and backtrace, `snafu` and `miette`. `Error: ` alone is too common a word: only a list of causes,
/// a place or a value as `derive(Debug)` prints it makes a report.
///
///     Error: resume partition 7
///
///     Caused by:
///         0: read checkpoint orders.offset
///         1: No such file or directory (os error 2)
///
///     Location:
///         src/main.rs:12:9
struct RustErrorFamily: CrashFamily {
  static let words = ["Error: "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    line.text.dropping(prefix: "Error:").map { RustErrorRecognizer($0.trimmed) }
  }
}

struct RustErrorRecognizer: CrashRecognizer {
  private enum State { case message, causes, location, backtrace }

  /// Lines without a list of causes or a place after which it was no report.
  private static let patience = 4

  private var message: CrashText
  private var causes: [String] = []
  private var location: RustPlace?
  private var backtrace = RustBacktrace()
  private var state = State.message
  private var lines = 0

  init(_ message: CrashText) { self.message = message }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    if line.isRecord { return .foreign }
    let text = line.text
    lines += 1
    if enter(text) { return .taken }
    if text.isBlank { return state == .message && lines > 1 ? .ended : .taken }
    switch state {
    case .message: return inMessage(text)
    case .causes: return addCause(text) ? .taken : .ended
    case .location: return readLocation(text) ? .taken : .ended
    case .backtrace: return backtrace.take(text) || text.startsIndented ? .taken : .ended
    }
  }

  /// A heading of one of the parts.
  private mutating func enter(_ text: CrashText) -> Bool {
    if text.hasPrefix("Caused by") {
      state = .causes
    } else if text.hasPrefix("Location:") {
      state = .location
      location = RustPlace(text.dropFirst(9).trimmed)
    } else if text.hasPrefix("Stack backtrace:") || text.contains(" BACKTRACE ")
      || text.contains(" SPANTRACE ")
    {
      state = .backtrace
    } else {
      return false
    }
    return true
  }

  /// `color-eyre` and `miette` put the message below.
  private mutating func inMessage(_ text: CrashText) -> CrashVerdict {
    let line = text.trimmed
    if let rest = line.dropping(prefix: "× ") {
      message = rest
      state = .causes
      return .taken
    }
    if message.isEmpty, line.hasPrefix("0: ") {
      message = line.dropFirst(3)
      state = .causes
      return .taken
    }
    return lines > Self.patience ? .ended : .foreign
  }

  /// `1: text`, `├─▶ text`, or the text of a single cause.
  private mutating func addCause(_ text: CrashText) -> Bool {
    guard text.startsIndented else { return false }
    var cause = text.trimmed
    for mark in ["├─▶ ", "╰─▶ "] { cause = cause.dropping(prefix: mark) ?? cause }
    if cause.hasPrefix("╭─[") || cause.hasPrefix("│") { return true }
    let digits = cause.leadingDigits.count
    if digits > 0, let rest = cause.dropFirst(digits).dropping(prefix: ": ") { cause = rest }
    if causes.count < CrashLimits.frames { causes.append(cause.string) }
    return true
  }

  private mutating func readLocation(_ text: CrashText) -> Bool {
    guard text.startsIndented, location == nil, let place = RustPlace(text.trimmed) else { return false }
    location = place
    return true
  }

  func finish() -> [CrashDraft] {
    guard !causes.isEmpty || location != nil || !backtrace.isEmpty || isValue else { return [] }
    let chain = [message.string] + causes
    var draft = CrashDraft(.rust, .errorChain, message: chain.joined(separator: ": "))
    (draft.site, draft.root) = RustStack(backtrace.frames, printed: location).places
    return [draft]
  }

  /// `Os { code: 2, … }` or `"disk full"`: a `Debug` value and nothing else.
  private var isValue: Bool {
    RustFault.isDebugValue(message) || message.count > 2 && message.first == 0x22 && message.last == 0x22
  }
}
