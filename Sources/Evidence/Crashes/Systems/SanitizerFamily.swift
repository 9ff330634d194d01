/// Reports of AddressSanitizer, LeakSanitizer, MemorySanitizer, ThreadSanitizer and UndefinedBehaviorSanitizer
/// for compiled code (https://github.com/google/sanitizers/wiki, https://clang.llvm.org/docs/).
///
///     ==30794==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010 at pc 0x55…
///         #0 0x55… in codec::slab::Slab::get /srv/codec/src/slab.rs:14:9
///     WARNING: ThreadSanitizer: data race (pid=31337)
///     src/fee.c:12:7: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
struct SanitizerFamily: CrashFamily {
  static let words = [
    "ERROR: AddressSanitizer", "ERROR: LeakSanitizer", "WARNING: ThreadSanitizer", "WARNING: MemorySanitizer",
    ": runtime error: ", "ERROR: UndefinedBehaviorSanitizer", "ERROR: ThreadSanitizer",
    "AddressSanitizer:DEADLYSIGNAL",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    if let undefined = UndefinedBehaviour(line.text) { return undefined }
    guard let mark = line.text.index(of: "Sanitizer: "), mark <= prefixLimit else { return nil }
    let front = line.text.prefix(mark)
    guard let word = front.lastIndex(of: 0x20), front.firstIndex(of: 0x22) == nil,
      front.prefix(word).hasSuffix("ERROR:") || front.prefix(word).hasSuffix("WARNING:")
    else { return nil }
    let tool = front.dropFirst(word + 1).string + "Sanitizer"
    return SanitizerRecognizer(tool: tool, what: line.text.dropFirst(mark + 11))
  }

  private static let prefixLimit = 128
}

struct SanitizerRecognizer: CrashRecognizer {
  private struct Stack: Sendable {
    /// The line above it: `Previous write of size 8 at 0x… by thread T1:`
    var title: CrashText
    var frames: [NativeFrame] = []

    var user: RustFrame? { frames.first(where: \.isUser)?.frame }
  }

  private let tool: String
  private let what: CrashText
  private var stacks: [Stack] = []
  private var title: CrashText = ""

  init(tool: String, what: CrashText) {
    self.tool = tool
    self.what = what
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text.trimmed
    if text.hasPrefix("SUMMARY: ") { return .completed }
    if text.contains("ERROR: ") && text.contains("Sanitizer: ") || text.hasPrefix("WARNING: ") {
      return .ended
    }
    if line.isRecord { return .foreign }
    guard let (number, frame) = NativeFrame.sanitizer(text) else {
      if !text.isBlank { title = text }
      return .taken
    }
    if number == 0 || stacks.isEmpty, stacks.count < CrashLimits.frames { stacks.append(Stack(title: title)) }
    if let last = stacks.indices.last, stacks[last].frames.count < CrashLimits.frames {
      stacks[last].frames.append(frame)
    }
    return .taken
  }

  func finish() -> [CrashDraft] {
    guard let known = SanitizerFault.classify(what, tool: tool) else { return [] }
    var draft = CrashDraft(language, known, message: SanitizerFault.message(what, known, tool: tool))
    let place = stacks.first { $0.user != nil }
    let crash = stacks.first
    draft.site = (known == .deadlock || known == .memoryLeak ? place : crash)?.user?.site() ?? CrashSite()
    draft.root = dependency(of: crash)
    if known == .dataRace {
      draft.race = accesses
      draft.threads = draft.race.isEmpty ? nil : draft.race.count
    }
    return [draft]
  }

  private var language: CrashLanguage {
    let isRust = stacks.contains { $0.frames.contains { $0.frame.path?.hasSuffix(".rs") == true } }
    return isRust ? .rust : .native
  }

  private func dependency(of stack: Stack?) -> CrashSite? {
    stack?.frames.prefix { !$0.isUser }.first { $0.frame.isDependency }?.frame.site()
  }

  /// `Write of size 8 at …` and `Previous atomic read of size 8 at …`.
  private var accesses: [RaceAccess] {
    stacks.compactMap { stack -> RaceAccess? in
      guard let size = stack.title.index(of: " of size ") else { return nil }
      let words = stack.title.prefix(size)
      let op = (words.dropping(prefix: "Previous ") ?? words).string.lowercased()
      return RaceAccess(op: op, site: stack.user?.site() ?? CrashSite())
    }.prefix(2).map { $0 }
  }
}

/// The class of a sanitizer's report by the name it gives it.
enum SanitizerFault {
  private static let classes: [(words: String, FaultClass)] = [
    ("use-after", .useAfterFree), ("double-free", .useAfterFree), ("double free", .useAfterFree),
    ("use after free", .useAfterFree), ("use-after-free", .useAfterFree), ("bad-free", .useAfterFree),
    ("attempting free", .useAfterFree), ("attempting double-free", .useAfterFree),
    ("alloc-dealloc-mismatch", .useAfterFree), ("heap-buffer", .bufferOverflow),
    ("buffer-overflow", .bufferOverflow), ("buffer-underflow", .bufferOverflow),
    ("underwrite", .bufferOverflow),
    ("container-overflow", .bufferOverflow), ("memcpy-param-overlap", .bufferOverflow),
    ("negative-size-param", .bufferOverflow), ("param-overlap", .bufferOverflow),
    ("stack-overflow", .stackOverflow), ("SEGV", .segfault), ("BUS", .busError), ("FPE", .divideByZero),
    ("ILL", .segfault), ("ABRT", .explicitPanic), ("unknown-crash", .segfault), ("memory leaks", .memoryLeak),
    ("allocation-size-too-big", .allocationSize), ("calloc-overflow", .allocationSize),
    ("requested allocation size", .allocationSize), ("out of memory", .outOfMemory),
    ("out-of-memory", .outOfMemory), ("hard rss limit", .outOfMemory), ("rss-limit", .outOfMemory),
    ("data race", .dataRace), ("race on vptr", .dataRace), ("lock-order-inversion", .deadlock),
    ("thread leak", .memoryLeak), ("use-of-uninitialized-value", .segfault), ("mutex", .lockMisuse),
    ("lock", .lockMisuse), ("signal-unsafe call", .lockMisuse),
  ]

  static func classify(_ what: CrashText, tool: String) -> FaultClass? {
    classes.first { what.contains($0.words) }?.1
  }

  /// Without addresses and process numbers.
  static func message(_ what: CrashText, _ faultClass: FaultClass, tool: String) -> String {
    if faultClass == .segfault || faultClass == .busError || faultClass == .divideByZero {
      return tool + ": " + (what.before(" 0x") ?? what).string
    }
    let plain = what.before(" (pid=") ?? what.before(" on ") ?? what.before(": memory ranges") ?? what
    return tool == "ThreadSanitizer" ? tool + ": " + plain.string : plain.string
  }
}
