/// The class of a Rust panic by the wording of the standard library (Rust 1.60 to 1.97) and, for `expect`,
/// by the frames below the panic machinery.
enum RustFault {
  private typealias Wording = (words: String, faultClass: FaultClass)

  private static let contained: [Wording] = [
    ("PoisonError {", .lockPoisoned), ("instance has previously been poisoned", .lockPoisoned),
    ("panic in a destructor during cleanup", .doublePanicAbort),
    ("panic in a function that cannot unwind", .doublePanicAbort),
    ("not a char boundary", .stringBoundary), ("Causality violation: ", .dataRace),
    ("deadlock", .deadlock),
  ]

  private static let leading: [Wording] = [
    ("called `Option::unwrap()` on a `None` value", .unwrapNone), ("no entry found for key", .unwrapNone),
    ("called `Result::", .unwrapErr), ("called `Option::unwrap_none()`", .unwrapErr),
    ("index out of bounds: ", .indexOutOfRange), ("removal index (is ", .indexOutOfRange),
    ("insertion index (is ", .indexOutOfRange), ("swap_remove index (is ", .indexOutOfRange),
    ("index out of bounds", .indexOutOfRange), ("Out of bounds access", .indexOutOfRange),
    ("range end index ", .sliceOutOfRange), ("range start index ", .sliceOutOfRange),
    ("slice index starts at ", .sliceOutOfRange), ("range end out of bounds", .sliceOutOfRange),
    ("mid > len", .sliceOutOfRange), ("assertion failed: mid <= self.len()", .sliceOutOfRange),
    ("source slice length (", .sliceOutOfRange), ("copy_from_slice: ", .sliceOutOfRange),
    ("destination and source slices have different lengths", .sliceOutOfRange),
    ("split_to out of bounds", .sliceOutOfRange), ("split_off out of bounds", .sliceOutOfRange),
    ("range start must not be greater than end", .sliceOutOfRange),
    ("cannot advance past `remaining`", .sliceOutOfRange), ("advance out of bounds", .sliceOutOfRange),
    ("`at` split index (is ", .sliceOutOfRange), ("dest is out of bounds", .sliceOutOfRange),
    ("byte index ", .stringBoundary), ("start byte index ", .stringBoundary),
    ("end byte index ", .stringBoundary), ("begin <= end (", .stringBoundary),
    ("begin > end (", .stringBoundary), ("assertion failed: self.is_char_boundary(", .stringBoundary),
    ("attempt to divide by zero", .divideByZero), ("Division by zero", .divideByZero),
    ("attempt to calculate the remainder with a divisor of zero", .divideByZero),
    ("overflow when ", .integerOverflow), ("RefCell already ", .borrowViolation),
    ("already borrowed", .borrowViolation), ("already mutably borrowed", .borrowViolation),
    ("assertion failed", .assertionFailed), ("assertion `", .assertionFailed),
    ("min > max. min = ", .assertionFailed), ("min > max, or either was NaN", .assertionFailed),
    ("unsafe precondition(s) violated", .assertionFailed), ("Test failed: ", .assertionFailed),
    ("[quickcheck] TEST FAILED", .assertionFailed), ("capacity overflow", .allocationSize),
    ("Hash table capacity overflow", .allocationSize), ("invalid parameters to Layout", .allocationSize),
    ("null pointer dereference occurred", .nilDereference),
    ("misaligned pointer dereference", .segfault), ("Arc leaked", .memoryLeak),
    ("trying to construct an enum from an invalid value", .segfault),
  ]

  /// Wordings that tell of an earlier panic: of a thread that was joined, of a task that was awaited.
  private static let consequences = [
    "value: Any { .. }", ": Any { .. }", "JoinError::Panic(", "JoinError { panic", "a scoped thread panicked",
    "value: Panic(Id(",
  ]

  static func classify(_ message: CrashText, frames: ArraySlice<RustFrame>) -> FaultClass {
    if let known = contained.first(where: { message.contains($0.words) }) { return known.faultClass }
    if let known = leading.first(where: { message.hasPrefix($0.words) }) { return known.faultClass }
    if message.hasPrefix("attempt to "), message.hasSuffix(" with overflow") { return .integerOverflow }
    if let told = byFrames(frames) { return told }
    return endsWithDebugError(message) ? .unwrapErr : .explicitPanic
  }

  static func isConsequence(_ message: CrashText, _ faultClass: FaultClass) -> Bool {
    faultClass == .lockPoisoned || faultClass == .doublePanicAbort
      || consequences.contains { message.hasSuffix($0) || $0.last == "(" && message.contains($0) }
  }

  /// `expect` is told from a panic of the program's own by the frame that raised it, when the program (and
  /// not another function of the library) called it.
  private static func byFrames(_ frames: ArraySlice<RustFrame>) -> FaultClass? {
    for frame in frames.prefix(while: { !$0.isUser }) {
      let name = frame.function
      if name.hasPrefix("core::result::unwrap_failed") { return .unwrapErr }
      if name.hasPrefix("core::option::expect_failed") { return .unwrapNone }
      if name.hasPrefix("core::str::slice_error_fail") { return .stringBoundary }
    }
    return nil
  }

  /// `text: ParseIntError { kind: InvalidDigit }` or `text: Os { … }`: what `expect` prints.
  static func endsWithDebugError(_ message: CrashText) -> Bool {
    guard let rest = message.after(": ") else { return false }
    return isDebugValue(rest)
  }

  /// `Name { field: … }` or `Name(…)`: a type as `derive(Debug)` prints it.
  static func isDebugValue(_ text: CrashText) -> Bool {
    guard let first = text.first, first >= 0x41, first <= 0x5A else { return false }
    let name = text.bytes.prefix { ByteClass.isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    let tail = text.dropFirst(name.count)
    return (tail.hasPrefix(" { ") && text.last == 0x7D) || (tail.first == 0x28 && text.last == 0x29)
  }
}
