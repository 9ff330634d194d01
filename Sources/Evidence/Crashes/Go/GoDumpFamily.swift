import Scan

/// Go panics, fatal errors, fatal signals, recovered panics and stacks that somebody printed.
struct GoDumpFamily: CrashFamily {
  static let words = [
    "panic: ", "fatal error: ", "SIGQUIT: ", "SIGABRT: ", "SIGSEGV: ", "SIGBUS: ", "SIGTRAP: ", "SIGILL: ",
    "SIGFPE: ", "SIGSYS: ", "http: panic serving ", "goroutine ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    if let head = GoDumpHead(line.text) { return GoDumpRecognizer(head: head) }
    guard line.text.hasPrefix("goroutine "), let header = GoDumpRecognizer.header(line.text) else {
      return nil
    }
    var recognizer = GoDumpRecognizer(head: .stack(reason: line.previous.flatMap(GoDumpHead.reason)))
    recognizer.start(header, line.text)
    return recognizer
  }
}

struct GoDumpRecognizer: CrashRecognizer {
  private let head: GoDumpHead
  private var signal: CrashText?
  private var nested: [CrashText] = []
  private var stacks = GoStacks()
  private var inMessage = true
  private var isInForeignCode = false
  /// No other line stands between the first one and the present one.
  private var isUnbroken = true
  /// Laid out by `chi`'s recoverer: arrows, and calls without arguments.
  private var isDecorated = false

  init(head: GoDumpHead) { self.head = head }

  /// `text` as the header of a goroutine.
  static func header(_ text: CrashText) -> GoLine? {
    text.bytes.withUnsafeBufferPointer { bytes in
      if case .goroutine(let number, let state)? = GoLine(bytes) {
        return .goroutine(number: number, state: state)
      }
      return nil
    }
  }

  mutating func start(_ header: GoLine, _ text: CrashText) {
    inMessage = false
    text.bytes.withUnsafeBufferPointer { _ = stacks.add(header, $0) }
  }

  mutating func consume(plain text: LineBytes) -> CrashVerdict? {
    guard !inMessage, let first = text.first else { return inMessage ? nil : .taken }
    switch first {
    // What may open another report, or is none of a stack's: `panic: `, `exit status`, `fatal error`, `SIG…`, objects.
    case 0x70 where !text.matches("panic(", 0), 0x65, 0x66, 0x53, 0x7B, 0x3C, 0x0D: return nil
    default:
      guard text[text.count - 1] > 0x0D, let part = GoLine(text) else { return nil }
      return stacks.add(part, text) ? .taken : nil
    }
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if text.hasPrefix("exit status ") { return stacks.isEmpty ? .ended : .completed }
    if inMessage, let verdict = consumeMessage(text) { return verdict }
    if isDecorated, let verdict = consumeDecorated(text) { return verdict }
    if line.isRecord { return .foreign }
    if let next = GoDumpHead(text) { return isRepeated(next) ? .taken : .ended }
    return text.bytes.withUnsafeBufferPointer { bytes in
      guard let part = GoLine(bytes) else { return .foreign }
      return stacks.add(part, bytes) ? .taken : .foreign
    }
  }

  private mutating func consumeDecorated(_ text: CrashText) -> CrashVerdict? {
    let plain = (text.trimmed.dropping(prefix: "->") ?? text).trimmed
    guard !plain.isEmpty, plain.firstIndex(of: 0x20) == nil else { return nil }
    return plain.bytes.withUnsafeBufferPointer { bytes in
      guard let part = GoLine(bytes) ?? GoLine(bareCall: bytes) else { return nil }
      return stacks.add(part, bytes) ? .taken : nil
    }
  }

  /// The next panic of the same goroutine, whose indentation is lost: nothing stands between, and it says another
  /// thing or the first one is marked as recovered.
  private func isNext(_ inner: CrashText) -> Bool {
    guard isUnbroken, case .panic(let text) = head else { return false }
    return text != inner
  }

  /// Several threads may say the same before the first stack is printed.
  private func isRepeated(_ next: GoDumpHead) -> Bool {
    guard inMessage, stacks.isEmpty, case .fatal(let text) = next, case .fatal(let first) = head else {
      return false
    }
    return text == first
  }

  /// Lines between the first one and the first stack: signal, nested panics, more lines of the message.
  private mutating func consumeMessage(_ text: CrashText) -> CrashVerdict? {
    if let inner = text.dropping(prefix: "[signal ") {
      signal = inner
      return .taken
    }
    if let inner = text.trimmed.dropping(prefix: "panic: "), text.startsIndented || isNext(inner) {
      if nested.count < CrashLimits.nestedPanics { nested.append(inner) }
      return .taken
    }
    isUnbroken = false
    if text.hasPrefix("goroutine ") || text.hasPrefix("runtime stack:") { inMessage = false }
    if text.hasPrefix(" -> ") {
      (inMessage, isDecorated) = (false, true)
      "goroutine 1 [running]:".utf8.withContiguousStorageIfAvailable { header in
        if let part = GoLine(header) { _ = stacks.add(part, header) }
      }
    }
    if text.hasPrefix("signal arrived during cgo execution") {
      isInForeignCode = true
      return .taken
    }
    if text.hasPrefix("PC=") || text.hasPrefix("running tests:") || text.hasPrefix("[originating from") {
      return .taken
    }
    return nil
  }

  func finish() -> [CrashDraft] {
    guard !stacks.isEmpty || isTold, let faultClass else { return [] }
    let message = message
    var draft = CrashDraft(.go, faultClass, message: message.isEmpty ? nil : message.string)
    let place = GoPlace.find(in: stacks, faultClass: faultClass)
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
    case .signal, .stack: false
    }
  }

  private var message: CrashText {
    guard head.isPanic else { return head.message }
    return GoMessage.plain(head.message)
  }

  /// `nil` when a printed stack is no failure.
  private var faultClass: FaultClass? {
    switch head {
    case .panic, .served: GoFault.panic(message, signal: signal)
    case .fatal(let text): GoFault.fatal(text, signal: signal)
    case .signal(let text): GoFault.signal(text, inForeignCode: isInForeignCode)
    case .stack(let reason): printed(reason)
    }
  }

  private func printed(_ reason: CrashText?) -> FaultClass? {
    if stacks.goroutines.count > 1, !stacks.goroutines[0].traits.contains(.panicCall) {
      return .goroutineDump
    }
    guard stacks.goroutines.first?.traits.contains(.panicCall) == true else { return nil }
    return reason.map { _ in GoFault.panic(message, signal: nil) } ?? .explicitPanic
  }
}

/// What was given to `panic`, freed from how the runtime prints it.
enum GoMessage {
  private static let marks = [" [recovered, repanicked]", " [recovered]"]

  static func plain(_ text: CrashText) -> CrashText {
    var text = text.trimmed
    for mark in marks where text.hasSuffix(mark) { text = text.dropLast(mark.utf8.count) }
    return text
  }
}
