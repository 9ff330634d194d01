/// Go panics, fatal errors, fatal signals and recovered `net/http` panics, with the stacks that follow.
struct GoDumpFamily: CrashFamily {
  static let words = [
    "panic: ", "fatal error: ", "SIGQUIT: ", "SIGABRT: ", "SIGSEGV: ", "SIGBUS: ", "http: panic serving ",
    "goroutine ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    GoDumpHead(line.text).map { GoDumpRecognizer(head: $0) }
  }
}

/// The line that opens a dump.
enum GoDumpHead: Sendable {
  case panic(CrashText)
  case fatal(CrashText)
  case signal(CrashText)
  /// Recovered by the server: the process lived on.
  case served(CrashText)

  init?(_ text: CrashText) {
    if let message = text.dropping(prefix: "panic: ") {
      self = .panic(message)
    } else if let message = text.dropping(prefix: "fatal error: ") {
      self = .fatal(message)
    } else if text.hasPrefix("SIG"), Self.isSignal(text) {
      self = .signal(text)
    } else if let rest = text.after("http: panic serving "), text.isLogPrefix(before: "http: panic serving ")
    {
      self = .served(rest.after(": ") ?? rest)
    } else {
      return nil
    }
  }

  /// `SIGQUIT: quit`
  private static func isSignal(_ text: CrashText) -> Bool {
    guard let colon = text.index(of: ": "), colon <= 10 else { return false }
    return text.prefix(colon).bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  var isPanic: Bool {
    switch self {
    case .panic, .served: true
    case .fatal, .signal: false
    }
  }

  var message: CrashText {
    switch self {
    case .panic(let text), .fatal(let text), .signal(let text), .served(let text): text
    }
  }
}

struct GoDumpRecognizer: CrashRecognizer {
  private let head: GoDumpHead
  private var signal: CrashText?
  private var nested = 0
  private var stacks = GoStacks()
  private var inMessage = true

  init(head: GoDumpHead) { self.head = head }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if text.hasPrefix("exit status ") { return stacks.isEmpty ? .ended : .completed }
    if inMessage, let verdict = consumeMessage(text) { return verdict }
    if line.isRecord { return .foreign }
    if GoDumpHead(text) != nil { return .ended }
    guard let part = GoStackLine(text) else { return .foreign }
    return stacks.add(part) ? .taken : .foreign
  }

  /// Lines between the first one and the first stack: signal, nested panics, more lines of the message.
  private mutating func consumeMessage(_ text: CrashText) -> CrashVerdict? {
    if let inner = text.dropping(prefix: "[signal ") {
      signal = inner
      return .taken
    }
    if text.startsIndented, text.trimmed.hasPrefix("panic: ") {
      nested += 1
      return .taken
    }
    if text.hasPrefix("goroutine ") || text.hasPrefix("runtime stack:") { inMessage = false }
    if text.hasPrefix("PC=") || text.hasPrefix("running tests:") { return .taken }
    return nil
  }

  func finish() -> [CrashDraft] {
    guard !stacks.isEmpty || isTold else { return [] }
    var draft = CrashDraft(.go, faultClass, message: message.string)
    let place = GoPlace.find(in: stacks, faultClass: draft.faultClass)
    draft.site = place.site
    draft.root = place.root
    draft.threads = stacks.isEmpty ? nil : stacks.userCount
    return [draft]
  }

  /// Without a stack, only the runtime's own wording is proof of a crash: any program can print `panic: `.
  private var isTold: Bool {
    switch head {
    case .panic(let text):
      text.hasPrefix("runtime error: ") || GoFault.panic(text, signal: nil) != .explicitPanic
    case .fatal(let text): GoFault.fatal(text, signal: nil) != .explicitPanic
    case .served: true
    case .signal: false
    }
  }

  private var message: CrashText {
    guard head.isPanic else { return head.message }
    var text = head.message.trimmed
    for mark in [" [recovered]", " [recovered, repanicked]"] where text.hasSuffix(mark) {
      text = text.dropLast(mark.utf8.count)
    }
    return text
  }

  private var faultClass: FaultClass {
    switch head {
    case .panic, .served: GoFault.panic(message, signal: signal)
    case .fatal(let text): GoFault.fatal(text, signal: signal)
    case .signal(let text): GoFault.signal(text)
    }
  }
}
