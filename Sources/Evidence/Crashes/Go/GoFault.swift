/// The class of a Go failure by the runtime's own wording (Go 1.19 to 1.25, `src/runtime` and `src/sync`).
enum GoFault {
  private static let panics: [(words: String, FaultClass)] = [
    ("nil pointer dereference", .nilDereference), ("index out of range", .indexOutOfRange),
    ("slice bounds out of range", .sliceOutOfRange), ("cannot convert slice with length", .sliceOutOfRange),
    ("integer divide by zero", .divideByZero), ("integer overflow", .integerOverflow),
    ("negative shift amount", .integerOverflow), ("makeslice: ", .allocationSize),
    ("makechan: ", .allocationSize), ("growslice: ", .allocationSize), ("makemap: ", .allocationSize),
    ("hash of unhashable type", .unhashableKey), ("comparing uncomparable type", .unhashableKey),
  ]
  private static let plain: [(words: String, FaultClass)] = [
    ("assignment to entry in nil map", .nilMapWrite), ("interface conversion: ", .typeAssertion),
    ("send on closed channel", .channelMisuse), ("close of closed channel", .channelMisuse),
    ("close of nil channel", .channelMisuse), ("sync: ", .lockMisuse),
    ("test timed out after ", .testTimeout),
    ("reflect: call of ", .typeAssertion),
  ]
  private static let fatal: [(words: String, FaultClass)] = [
    ("concurrent map ", .concurrentMapAccess), (" - deadlock!", .deadlock),
    ("stack overflow", .stackOverflow),
    ("out of memory", .outOfMemory), ("cannot allocate", .outOfMemory), ("sync: ", .lockMisuse),
    ("unexpected signal", .segfault), ("thread exhaustion", .outOfMemory),
    ("checkptr: ", .segfault), ("found bad pointer in Go heap", .useAfterFree),
    ("bad pointer", .useAfterFree),
  ]

  static func panic(_ message: CrashText, signal: CrashText?) -> FaultClass {
    if let rest = message.dropping(prefix: "runtime error: ") {
      if let known = panics.first(where: { rest.contains($0.words) }) { return known.1 }
      return signal.map { Self.signal($0) } ?? .explicitPanic
    }
    return plain.first { message.hasPrefix($0.words) }?.1 ?? .explicitPanic
  }

  static func fatal(_ message: CrashText, signal: CrashText?) -> FaultClass {
    if let known = fatal.first(where: { message.contains($0.words) }) { return known.1 }
    return signal.map { Self.signal($0) } ?? .explicitPanic
  }

  /// A signal that no code of the program's own has raised comes from outside: from somebody, or from a watchdog, who
  /// wants to see what the program is doing.
  static func signal(_ text: CrashText, inForeignCode: Bool = false) -> FaultClass {
    if text.hasPrefix("SIGABRT"), !inForeignCode { return .goroutineDump }
    if text.hasPrefix("SIGBUS") { return .busError }
    if text.hasPrefix("SIGSEGV") { return .segfault }
    if text.hasPrefix("SIGFPE") { return .divideByZero }
    return text.hasPrefix("SIGQUIT") ? .goroutineDump : .explicitPanic
  }
}
