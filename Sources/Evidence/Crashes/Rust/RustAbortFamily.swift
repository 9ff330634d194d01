/// Rust aborts without a place: stack overflow and failed allocations.
struct RustAbortFamily: CrashFamily {
  static let words = ["has overflowed its stack", "memory allocation of "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    let text = line.text
    if text.hasPrefix("thread '"), text.hasSuffix("has overflowed its stack") {
      return RustAbortRecognizer(faultClass: .stackOverflow, message: "has overflowed its stack")
    }
    if text.hasPrefix("memory allocation of "), text.hasSuffix(" bytes failed") {
      return RustAbortRecognizer(faultClass: .outOfMemory, message: text.string)
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
    return [draft]
  }
}
