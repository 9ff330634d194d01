/// Rust panics as the default hook prints them: `'message', place` before Rust 1.73, the message on the next
/// line since, the thread's number after its name since 1.91; backtraces off, short or full.
struct RustPanicFamily: CrashFamily {
  static let words = ["panicked at "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    RustPanicHead(line.text).map(RustPanicRecognizer.init)
  }
}

/// `thread 'main' (30139) panicked at src/decode.rs:13:23:`
struct RustPanicHead: Sendable {
  var thread: String
  /// The place as printed, or `nil` when an old message goes on in the next line.
  var place: (path: String, line: Int)?
  /// Known from the head only in the old grammar.
  var message: CrashText?
  /// An old message without its closing quote yet.
  var isOpen = false

  init?(_ text: CrashText) {
    guard let mark = text.index(of: "thread '"), let verb = text.index(of: " panicked at "), mark < verb,
      text.isLogPrefix(before: "thread '")
    else { return nil }
    let name = text.prefix(verb).dropFirst(mark + 8)
    guard let quote = name.lastIndex(of: 0x27) else { return nil }
    thread = name.prefix(quote).string + name.dropFirst(quote + 1).string
    let rest = text.dropFirst(verb + 13)
    if rest.first == 0x27 { readOld(rest.dropFirst(1)) } else { readNew(rest) }
    if place == nil, message == nil { return nil }
  }

  private mutating func readNew(_ rest: CrashText) {
    place = RustPlace.parse(rest.last == 0x3A ? rest.dropLast(1) : rest)
  }

  /// `message', src/main.rs:4:16`
  private mutating func readOld(_ rest: CrashText) {
    guard let end = rest.lastIndex(of: "', "), let found = RustPlace.parse(rest.dropFirst(end + 3)) else {
      message = rest
      isOpen = true
      return
    }
    message = rest.prefix(end)
    place = found
  }

  /// Takes another line of an old message; true when the closing quote and the place have come.
  mutating func extend(_ text: CrashText) -> Bool {
    guard let end = text.lastIndex(of: "', "), let found = RustPlace.parse(text.dropFirst(end + 3)) else {
      return false
    }
    place = found
    isOpen = false
    return true
  }
}

enum RustPlace {
  /// `path:line:column`
  static func parse(_ text: CrashText) -> (path: String, line: Int)? {
    guard let last = text.lastIndex(of: 0x3A), text.dropFirst(last + 1).number != nil,
      let middle = text.prefix(last).lastIndex(of: 0x3A), middle > 0,
      let line = text.prefix(last).dropFirst(middle + 1).number
    else { return nil }
    return (text.prefix(middle).string, line)
  }
}

struct RustPanicRecognizer: CrashRecognizer {
  private enum State { case oldMessage, message, afterMessage, backtrace }

  private var head: RustPanicHead
  private var message: CrashText
  private var frames: [RustFrame] = []
  private var pending: CrashText?
  private var messageLines = 0
  private var state: State

  init(_ head: RustPanicHead) {
    self.head = head
    message = head.message ?? ""
    state = head.isOpen ? .oldMessage : head.message == nil ? .message : .afterMessage
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if RustPanicHead(text) != nil { return .ended }
    if line.isRecord { return .foreign }
    switch state {
    case .oldMessage:
      messageLines += 1
      if head.extend(text) || messageLines >= CrashLimits.messageLines { state = .afterMessage }
      return .taken
    case .message:
      message = text
      state = .afterMessage
      return .taken
    case .afterMessage: return afterMessage(text)
    case .backtrace: return backtrace(text)
    }
  }

  private mutating func afterMessage(_ text: CrashText) -> CrashVerdict {
    if text.hasPrefix("stack backtrace:") {
      state = .backtrace
      return .taken
    }
    if text.hasPrefix("note: run with `RUST_BACKTRACE") { return .completed }
    if text.hasPrefix("  left: ") || text.hasPrefix(" right: ") { return .taken }
    return .foreign
  }

  private mutating func backtrace(_ text: CrashText) -> CrashVerdict {
    if text.hasPrefix("note: Some details are omitted") {
      flush()
      return .completed
    }
    if let place = text.trimmed.dropping(prefix: "at "), text.startsIndented { return end(place) }
    guard let function = RustBacktraceLine.function(text) else { return text.isBlank ? .ended : .foreign }
    flush()
    pending = function
    return .taken
  }

  private mutating func end(_ place: CrashText) -> CrashVerdict {
    guard let function = pending else { return .taken }
    pending = nil
    let found = RustPlace.parse(place)
    add(RustFrame(function: function, path: found?.path, line: found?.line))
    return .taken
  }

  private mutating func flush() {
    if let function = pending { add(RustFrame(function: function)) }
    pending = nil
  }

  private mutating func add(_ frame: RustFrame) {
    if frames.count < CrashLimits.frames { frames.append(frame) }
  }

  func finish() -> [CrashDraft] {
    var all = frames
    if let pending { all.append(RustFrame(function: pending)) }
    let below = RustStack.belowPanic(all)
    var draft = CrashDraft(.rust, RustFault.classify(message, frames: below), message: message.string)
    (draft.site, draft.root) = RustStack.place(of: head.place, frames: below)
    if draft.faultClass == .borrowViolation { draft.root = draft.root ?? RustStack.caller(in: below) }
    draft.thread = head.thread
    draft.threads = 1
    if draft.faultClass == .lockPoisoned || draft.faultClass == .doublePanicAbort {
      draft.role = .consequence
    }
    return [draft]
  }
}

enum RustBacktraceLine {
  /// `   5: pipeline::decode::order` or `  19:     0x56514492d40c - pipeline::decode::order::h14eefd6e2cce9ea3`
  static func function(_ text: CrashText) -> CrashText? {
    let rest = text.trimmed
    let digits = rest.leadingDigits
    guard !digits.isEmpty, digits.count < 6, text.startsIndented || digits.count > 3,
      let name = rest.dropFirst(digits.count).dropping(prefix: ": ")?.trimmed
    else { return nil }
    guard name.hasPrefix("0x") else { return name }
    return name.after(" - ") ?? name
  }
}

/// Reads a Rust stack, innermost frame first.
enum RustStack {
  /// What lies below the panic machinery, which itself lies below a panic hook of the program's own.
  static func belowPanic(_ frames: [RustFrame]) -> [RustFrame] {
    let last = frames.prefix(while: { !isFault($0, in: frames) }).lastIndex(where: \.isPanicMachinery)
    return Array(frames[(last.map { $0 + 1 } ?? 0)...])
  }

  /// A later panic's own frames must not hide an earlier one's: the first run of machinery counts.
  private static func isFault(_ frame: RustFrame, in frames: [RustFrame]) -> Bool {
    guard let machinery = frames.firstIndex(where: \.isPanicMachinery),
      let index = frames.firstIndex(of: frame)
    else { return false }
    return index > machinery && frame.isUser
  }

  /// The frame of the program's own above the innermost one: it holds the first of two borrows.
  static func caller(in frames: [RustFrame]) -> CrashSite? {
    frames.filter(\.isUser).dropFirst().first?.site
  }

  /// The site in the program's own code, and the dependency's line that raised the panic when there is one.
  static func place(
    of printed: (path: String, line: Int)?, frames: [RustFrame]
  ) -> (CrashSite, CrashSite?) {
    let user = frames.first(where: \.isUser)
    let dependency = frames.prefix { !$0.isUser }.first(where: \.isDependency)
    guard let printed else { return (user?.site ?? CrashSite(), dependency?.site) }
    let file = RustPath.relative(printed.path)
    if RustPath.isStandard(printed.path) { return (user?.site ?? CrashSite(), dependency?.site) }
    if RustPath.isDependency(printed.path) {
      let raised = dependency?.site ?? CrashSite(file: file, line: printed.line)
      return (user?.site ?? CrashSite(), raised)
    }
    let match = frames.first { $0.line == printed.line && ($0.path ?? "").hasSuffix(file) }
    return (CrashSite(function: (match ?? user)?.function, file: file, line: printed.line), dependency?.site)
  }
}
