/// Lines by which a crash shows itself in any text.
enum CrashMarkers {
  /// The kinds of crash whose marker lines are among `lines`, the most telling first.
  static func kinds(in lines: [ArraySlice<UInt8>]) -> [EvidenceKind] {
    var found: Set<EvidenceKind> = []
    for line in lines {
      if let kind = kind(of: line) { found.insert(kind) }
    }
    return [.goRace, .goPanic, .rustPanic, .crashText].filter(found.contains)
  }

  private static func kind(of line: ArraySlice<UInt8>) -> EvidenceKind? {
    guard line.count >= 8 else { return nil }
    let head = String(decoding: line.prefix(400), as: UTF8.self)
    if head.contains("WARNING: DATA RACE") { return .goRace }
    if head.contains("' panicked at") || head.contains(") panicked at") { return .rustPanic }
    if isGoroutine(head) || head.hasPrefix("fatal error: ") { return .goPanic }
    if head.hasPrefix("panic: ") || head.contains("http: panic serving") { return .goPanic }
    return others.contains(where: head.contains) ? .crashText : nil
  }

  /// `goroutine 17 [running]:`
  private static func isGoroutine(_ head: String) -> Bool {
    guard let start = head.range(of: "goroutine "), head.hasSuffix("]:") else { return false }
    return head[start.upperBound...].first?.isNumber == true
  }

  private static let others = [
    "AddressSanitizer:", "ThreadSanitizer:", "UndefinedBehaviorSanitizer", "MemorySanitizer:", "SIGSEGV",
    "Segmentation fault", "Out of memory: Killed process", "invoked oom-killer",
    "Traceback (most recent call last)",
    "Exception in thread \"", "memory allocation of ", "thread caused non-unwinding panic", "stack overflow",
    "error: Undefined Behavior:", "PANIC:  ", "deadlock detected", "invalid page in block", "core dumped",
    "could not open file \"base/",
  ]
}
