/// The class of a Rust panic by the wording of the standard library (Rust 1.60 to 1.95) and, for `expect`,
/// by the frames below the panic machinery.
enum RustFault {
  private static let contained: [(words: String, FaultClass)] = [
    ("PoisonError {", .lockPoisoned), ("panic in a destructor during cleanup", .doublePanicAbort),
    ("panic in a function that cannot unwind", .doublePanicAbort),
    ("not a char boundary", .stringBoundary), ("deadlock", .deadlock),
  ]
  private static let leading: [(words: String, FaultClass)] = [
    ("called `Option::unwrap()` on a `None` value", .unwrapNone), ("no entry found for key", .unwrapNone),
    ("called `Result::", .unwrapErr), ("index out of bounds: ", .indexOutOfRange),
    ("removal index (is ", .indexOutOfRange), ("insertion index (is ", .indexOutOfRange),
    ("swap_remove index (is ", .indexOutOfRange), ("Out of bounds access", .indexOutOfRange),
    ("range end index ", .sliceOutOfRange), ("range start index ", .sliceOutOfRange),
    ("slice index starts at ", .sliceOutOfRange), ("mid > len", .sliceOutOfRange),
    ("source slice length (", .sliceOutOfRange), ("copy_from_slice: ", .sliceOutOfRange),
    ("split_to out of bounds", .sliceOutOfRange), ("`at` split index (is ", .sliceOutOfRange),
    ("byte index ", .stringBoundary), ("start byte index ", .stringBoundary),
    ("end byte index ", .stringBoundary), ("begin <= end (", .stringBoundary),
    ("attempt to divide by zero", .divideByZero),
    ("attempt to calculate the remainder with a divisor of zero", .divideByZero),
    ("RefCell already ", .borrowViolation), ("already borrowed", .borrowViolation),
    ("already mutably borrowed", .borrowViolation), ("assertion failed", .assertionFailed),
    ("assertion `", .assertionFailed), ("unsafe precondition(s) violated", .assertionFailed),
    ("capacity overflow", .allocationSize), ("null pointer dereference occurred", .nilDereference),
    ("misaligned pointer dereference", .segfault),
  ]

  static func classify(_ message: CrashText, frames: [RustFrame]) -> FaultClass {
    if let known = contained.first(where: { message.contains($0.words) }) { return known.1 }
    if let known = leading.first(where: { message.hasPrefix($0.words) }) { return known.1 }
    if message.hasPrefix("attempt to "), message.hasSuffix(" with overflow") { return .integerOverflow }
    if let told = byFrames(frames) { return told }
    return endsWithDebugError(message) ? .unwrapErr : .explicitPanic
  }

  private static func byFrames(_ frames: [RustFrame]) -> FaultClass? {
    for frame in frames.prefix(while: { !$0.isUser }) {
      if frame.function.hasPrefix("core::result::unwrap_failed") { return .unwrapErr }
      if frame.function.hasPrefix("core::option::expect_failed") { return .unwrapNone }
      if frame.function.hasPrefix("core::str::slice_error_fail") { return .stringBoundary }
    }
    return nil
  }

  /// `text: ParseIntError { kind: InvalidDigit }` or `text: Os { … }`: what `expect` prints.
  static func endsWithDebugError(_ message: CrashText) -> Bool {
    guard let start = message.index(of: ": ") else { return false }
    let rest = message.dropFirst(start + 2)
    guard let first = rest.first, first >= 0x41, first <= 0x5A else { return false }
    let name = rest.bytes.prefix { ByteClass.isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    let tail = rest.dropFirst(name.count)
    return (tail.hasPrefix(" { ") && rest.last == 0x7D) || (tail.first == 0x28 && rest.last == 0x29)
  }
}
