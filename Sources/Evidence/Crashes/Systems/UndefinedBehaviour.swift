/// A line of UndefinedBehaviorSanitizer, and the stack below it when it was asked to print one
/// (https://clang.llvm.org/docs/UndefinedBehaviorSanitizer.html).
///
///     src/fee.c:12:7: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
struct UndefinedBehaviour: CrashRecognizer {
  private static let classes: [(words: String, FaultClass)] = [
    ("integer overflow", .integerOverflow), ("cannot be represented", .integerOverflow),
    ("outside the range of representable", .integerOverflow), ("shift exponent", .integerOverflow),
    ("left shift", .integerOverflow), ("negation of", .integerOverflow), ("division by zero", .divideByZero),
    ("null pointer", .nilDereference), ("out of bounds", .indexOutOfRange), ("misaligned address", .segfault),
    ("insufficient space", .bufferOverflow), ("pointer index expression", .bufferOverflow),
    ("addition of unsigned offset", .bufferOverflow), ("variable length array", .allocationSize),
    ("unreachable", .assertionFailed), ("reached the end of a value-returning", .assertionFailed),
    ("load of value", .segfault), ("does not point to an object", .typeAssertion),
    ("through pointer to incorrect function type", .typeAssertion),
  ]

  private let message: CrashText
  private let place: RustPlace
  private var stack: [NativeFrame] = []

  init?(_ text: CrashText) {
    guard let mark = text.index(of: ": runtime error: "), let place = RustPlace(text.prefix(mark)),
      place.path.utf8.allSatisfy({ $0 != 0x20 && $0 != 0x22 })
    else { return nil }
    message = text.dropFirst(mark + 17)
    self.place = place
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text.trimmed
    if text.hasPrefix("SUMMARY: UndefinedBehaviorSanitizer") { return .completed }
    if let (_, frame) = NativeFrame.sanitizer(text) {
      if stack.count < CrashLimits.frames { stack.append(frame) }
      return .taken
    }
    return text.contains(": note: ") || text.startsWithCaret || line.text.startsIndented ? .taken : .ended
  }

  func finish() -> [CrashDraft] {
    guard let known = Self.classes.first(where: { message.contains($0.words) })?.1 else { return [] }
    var draft = CrashDraft(.native, known, message: message.string)
    draft.site = CrashSite(
      function: stack.first(where: \.isUser)?.frame.function, file: place.file, line: place.line)
    return [draft]
  }
}

extension CrashText {
  /// The compiler's mark below a quoted line of source.
  fileprivate var startsWithCaret: Bool { first == 0x5E }
}
