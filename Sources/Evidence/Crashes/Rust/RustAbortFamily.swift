/// The library's last words before it aborts the process, without a place: stack overflow, failed allocations,
/// panics that cannot be handled (`std::rt`, `std::alloc`, `std::panicking`).
///
///     thread 'main' has overflowed its stack
///     fatal runtime error: stack overflow, aborting
///     memory allocation of 4611686018427387904 bytes failed
///     thread panicked while processing panic. aborting.
struct RustAbortFamily: CrashFamily {
  static let words = [
    "has overflowed its stack", "memory allocation of ", "fatal runtime error: ", "thread panicked while p",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    let text = line.text
    if text.hasSuffix("has overflowed its stack"), text.contains("thread '") {
      return RustAbortRecognizer(faultClass: .stackOverflow, message: "has overflowed its stack")
    }
    if text.hasPrefix("memory allocation of "), text.hasSuffix(" bytes failed") {
      return RustAbortRecognizer(faultClass: .outOfMemory, message: text.string)
    }
    if text.hasPrefix("thread panicked while p"), text.hasSuffix(". aborting.") {
      return RustAbortRecognizer(faultClass: .doublePanicAbort, message: text.string)
    }
    if text.hasPrefix("fatal runtime error: "), !text.contains("stack overflow") {
      return RustAbortRecognizer(faultClass: .explicitPanic, message: text.string)
    }
    return nil
  }
}

struct RustAbortRecognizer: CrashRecognizer {
  let faultClass: FaultClass
  let message: String

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if text.hasPrefix("fatal runtime error: stack overflow") { return .completed }
    if text.hasPrefix("note: run with `RUST_BACKTRACE") { return .completed }
    return .ended
  }

  func finish() -> [CrashDraft] {
    var draft = CrashDraft(.rust, faultClass, message: message)
    draft.threads = 1
    if faultClass == .doublePanicAbort { draft.role = .consequence }
    return [draft]
  }
}
