/// What the C library and C++ runtime say before they abort the process: damaged heaps, smashed stacks,
/// uncaught exceptions (glibc `malloc_printerr`, `__fortify_fail`, libstdc++ `std::terminate`).
///
///     free(): double free detected in tcache 2
///     *** stack smashing detected ***: terminated
///     terminate called after throwing an instance of 'std::runtime_error'
struct HeapCorruptionFamily: CrashFamily {
  private static let messages: [(prefix: String, FaultClass)] = [
    ("free(): double free detected", .useAfterFree), ("double free or corruption", .useAfterFree),
    ("free(): invalid pointer", .useAfterFree), ("free(): invalid size", .bufferOverflow),
    ("free(): invalid next size", .bufferOverflow), ("free(): corrupted", .bufferOverflow),
    ("free(): too many chunks", .bufferOverflow), ("malloc(): ", .bufferOverflow),
    ("malloc_consolidate(): ", .bufferOverflow), ("realloc(): ", .bufferOverflow),
    ("munmap_chunk(): invalid pointer", .useAfterFree), ("mremap_chunk(): invalid pointer", .useAfterFree),
    ("corrupted size vs. prev_size", .bufferOverflow), ("corrupted double-linked list", .bufferOverflow),
    ("malloc.c:", .bufferOverflow), ("*** stack smashing detected ***", .bufferOverflow),
    ("*** buffer overflow detected ***", .bufferOverflow), ("terminate called ", .explicitPanic),
    ("<jemalloc>: ", .bufferOverflow),
  ]

  static let words = [
    "free(): ", "malloc(): ", "realloc(): ", "double free or corruption", "_chunk(): invalid",
    "corrupted size vs",
    "corrupted double-linked", "malloc_consolidate()", "*** stack smashing", "*** buffer overflow",
    "terminate called ", "<jemalloc>: ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    let text = line.text
    let plain = text.hasPrefix("*** Error in `") ? text.after("': ") ?? text : text
    guard let known = messages.first(where: { plain.hasPrefix($0.prefix) }) else { return nil }
    let message = (plain.before(": 0x") ?? plain).string
    return HeapCorruptionRecognizer(draft: CrashDraft(.native, known.1, message: message))
  }
}

struct HeapCorruptionRecognizer: CrashRecognizer {
  var draft: CrashDraft

  /// The exception's text comes in the next line.
  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    guard draft.faultClass == .explicitPanic, let what = line.text.trimmed.dropping(prefix: "what():") else {
      return .ended
    }
    let message = (draft.message ?? "") + ": " + what.trimmed.string
    draft = CrashDraft(.native, .explicitPanic, message: message)
    return .completed
  }

  func finish() -> [CrashDraft] { [draft] }
}
