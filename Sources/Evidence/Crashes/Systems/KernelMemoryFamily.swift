/// The kernel's out-of-memory killer (`mm/oom_kill.c`), and Kubernetes' word for its work.
struct KernelMemoryFamily: CrashFamily {
  static let words = ["ut of memory: Kill", "OOMKilled"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord, let message = message(line.text) else { return nil }
    return SingleLineReport(draft: CrashDraft(.kernel, .oomKilled, message: message))
  }

  /// `Memory cgroup out of memory: Killed process 23150 (ordersvc)`; the sizes after it are left out.
  private static func message(_ text: CrashText) -> String? {
    if text.trimmed.hasPrefix("Reason:"), text.trimmed.hasSuffix("OOMKilled") { return "OOMKilled" }
    for head in ["Memory cgroup out of memory: Kill", "Out of memory: Kill"] {
      guard let start = text.index(of: head) else { continue }
      let rest = text.dropFirst(start)
      return (rest.before(") ").map { $0.string + ")" }) ?? rest.string
    }
    return nil
  }
}
