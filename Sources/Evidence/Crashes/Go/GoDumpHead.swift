/// The line that opens a dump.
enum GoDumpHead: Sendable {
  case panic(CrashText)
  case fatal(CrashText)
  case signal(CrashText)
  /// Recovered by the server: the process lived on.
  case served(CrashText)
  /// A stack that somebody printed, with what was said before it, if that tells of a panic.
  case stack(reason: CrashText?)

  init?(_ text: CrashText) {
    if let message = text.dropping(prefix: "panic: ") ?? text.dropping(prefix: " panic: ") {
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

  /// What a line before a stack says about a panic: the text behind the last word that introduces it.
  static func reason(_ text: CrashText) -> CrashText? {
    for word in [
      "panic recovered: ", "recovered from panic: ", "Recovered from panic: ", "panic serving ", "panic: ",
    ] {
      if let rest = text.after(word) { return rest.trimmed }
    }
    if let start = text.index(of: "runtime error: ") { return text.dropFirst(start).trimmed }
    for word in ["recovered", "Recovered", "panic", "PANIC", "Panic"] {
      guard let rest = text.after(word) else { continue }
      return rest.after(": ")?.trimmed ?? rest.trimmed
    }
    return nil
  }

  var isPanic: Bool {
    switch self {
    case .panic, .served, .stack: true
    case .fatal, .signal: false
    }
  }

  var message: CrashText {
    switch self {
    case .panic(let text), .fatal(let text), .signal(let text), .served(let text): text
    case .stack(let reason): reason ?? ""
    }
  }
}
