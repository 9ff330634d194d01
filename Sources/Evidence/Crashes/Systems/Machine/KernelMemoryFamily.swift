/// The kernel's out-of-memory killer (`mm/oom_kill.c`), from the process that triggered it to the one it killed.
///
/// Read in `dmesg` with and without `-T`, `journalctl -k` and syslog, of a control group and of the machine.
struct KernelMemoryFamily: CrashFamily {
  static let words = ["invoked oom-killer", "ut of memory: Kill"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    if let trigger = line.text.before(" invoked oom-killer") {
      return KernelMemoryRecognizer(trigger: KernelText.body(trigger).string, line)
    }
    guard let kill = KernelKill(line.text) else { return nil }
    return KernelMemoryRecognizer(kill: kill)
  }
}

/// `Memory cgroup out of memory: Killed process 23150 (ordersvc) total-vm:711644kB, anon-rss:48888kB, …`
struct KernelKill: Sendable {
  var message: String
  var task: String
  var pid: Int?
  var residentKiB: Int?

  init?(_ text: CrashText) {
    for head in ["Memory cgroup out of memory: Kill", "Out of memory: Kill", "Killed process "] {
      guard let start = text.index(of: head), let process = text.after(" process "),
        let name = process.after("(")?.before(")")
      else { continue }
      let rest = text.dropFirst(start)
      message = rest.before(") ").map { $0.string + ")" } ?? rest.string
      task = name.string
      pid = process.leadingDigits.number
      let sizes = ["anon-rss:", "file-rss:", "shmem-rss:"].compactMap { text.after($0)?.leadingDigits.number }
      residentKiB = sizes.isEmpty ? nil : sizes.reduce(0, &+)
      return
    }
    return nil
  }
}

enum KernelText {
  /// A process name as the kernel keeps it: at most 15 bytes (`TASK_COMM_LEN`).
  static func name(_ name: String) -> String { String(decoding: name.utf8.prefix(15), as: UTF8.self) }

  /// The text after `[ 3077.803827] ` or `[Mon Nov 23 03:05:47 2026] `.
  static func body(_ text: CrashText) -> CrashText {
    guard text.first == 0x5B, let end = text.index(of: "] ") else { return text.trimmed }
    return text.dropFirst(end + 2).trimmed
  }
}

struct KernelMemoryRecognizer: CrashRecognizer {
  private var trigger: String?
  private var kill: KernelKill?
  private var limitKiB: Int?
  private var constraint: String?
  private var lines = 0

  /// All lines of the origin are the kernel's, whatever they say.
  private var isKernelOnly = false

  init(trigger: String, _ line: CrashLine) {
    self.trigger = trigger
    isKernelOnly = line.service == "kernel"
  }

  init(kill: KernelKill) { self.kill = kill }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    let text = line.text
    if let next = KernelKill(text) { return take(next) }
    guard kill == nil, lines < CrashLimits.kernelLines else { return .ended }
    if text.contains(" invoked oom-killer") { return .ended }
    if let limit = text.after("memory: usage ")?.after("limit ")?.leadingDigits.number {
      limitKiB = limitKiB ?? limit
    }
    if let word = text.after("oom-kill:constraint=") {
      constraint = String(decoding: word.bytes.prefix { $0 != 0x2C }, as: UTF8.self)
      return .taken
    }
    return isKernelOnly || text.first == 0x5B ? .taken : .foreign
  }

  /// Old kernels print the choice with its score, then the kill with its sizes.
  private mutating func take(_ next: KernelKill) -> CrashVerdict {
    guard let known = kill else {
      kill = next
      return next.residentKiB == nil ? .taken : .completed
    }
    guard known.pid == next.pid, known.residentKiB == nil, next.message.hasPrefix("Killed") else {
      return .ended
    }
    kill?.residentKiB = next.residentKiB
    return .completed
  }

  func finish() -> [CrashDraft] {
    guard let kill else { return [] }
    let isGroup = kill.message.hasPrefix("Memory cgroup")
    var draft = CrashDraft(.kernel, .oomKilled, message: kill.message)
    draft.service = kill.task
    draft.identity = "killed " + KernelText.name(kill.task)
    draft.details.subclass = isGroup ? "memory_limit" : "machine_memory"
    draft.details.victims = [
      CrashVictim(
        task: kill.task, pid: kill.pid, residentKiB: kill.residentKiB, limitKiB: isGroup ? limitKiB : nil,
        constraint: constraint, trigger: trigger)
    ]
    return [draft]
  }
}
