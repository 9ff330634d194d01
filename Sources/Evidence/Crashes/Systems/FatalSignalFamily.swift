/// A process that a signal ended, in the words of the shell and of cargo, which name no place.
///
///     bash: line 1: 30794 Segmentation fault      (core dumped) ./codec
///     process didn't exit successfully: `target/debug/codec` (signal: 11, SIGSEGV: invalid memory reference)
struct FatalSignalFamily: CrashFamily {
  static let words = [
    "Segmentation fault", "Bus error", "Illegal instruction", "Floating point exc", "(signal: ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord, let found = shell(line.text) ?? cargo(line.text) else {
      return nil
    }
    var draft = CrashDraft(.native, found.0, message: found.1)
    draft.isSignal = true
    return SingleLineReport(draft: draft)
  }

  private static let shellWords: [(words: String, FaultClass)] = [
    ("Segmentation fault", .segfault), ("Bus error", .busError), ("Illegal instruction", .segfault),
    ("Floating point exception", .divideByZero),
  ]

  /// `Segmentation fault`, `Segmentation fault (core dumped)`, or with the shell's place and process before it.
  private static func shell(_ text: CrashText) -> (FaultClass, String)? {
    guard let known = shellWords.first(where: { text.contains($0.words) }),
      let front = text.before(known.words), let rest = text.after(known.words)
    else { return nil }
    let isPlain = front.isEmpty && (rest.isEmpty || rest.hasPrefix(" (core dumped)"))
    let process = front.trimmed.lastWord
    let isShell = process.number != nil && rest.startsIndented && front.count < 256
    return isPlain || isShell ? (known.1, known.words) : nil
  }

  private static func cargo(_ text: CrashText) -> (FaultClass, String)? {
    guard let rest = text.after("(signal: "), rest.last == 0x29, let number = rest.leadingDigits.number,
      let known = signals[number]
    else { return nil }
    return (known, rest.dropLast(1).after(", ")?.string ?? "signal \(number)")
  }

  /// Of x86 and ARM Linux (`signal(7)`). An abort follows a message of its own.
  private static let signals: [Int: FaultClass] = [
    4: .segfault, 7: .busError, 8: .divideByZero, 11: .segfault,
  ]
}

extension FatalSignalFamily {
  private static let explaining: Set<FaultClass> = [
    .segfault, .busError, .stackOverflow, .divideByZero, .useAfterFree, .bufferOverflow, .nilDereference,
  ]

  /// True when `draft` only tells how a process ended, and an earlier report of its origin tells why.
  static func isExplained(_ draft: CrashDraft, by pending: [CrashDraft]) -> Bool {
    draft.isSignal && pending.contains { $0.origin == draft.origin && explaining.contains($0.faultClass) }
  }
}

extension CrashText {
  /// What stands behind the last blank.
  fileprivate var lastWord: CrashText { lastIndex(of: 0x20).map { dropFirst($0 + 1) } ?? self }
}
