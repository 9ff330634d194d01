/// Reports of AddressSanitizer, LeakSanitizer and ThreadSanitizer for compiled code
/// (https://github.com/google/sanitizers/wiki).
struct SanitizerFamily: CrashFamily {
  static let words = ["ERROR: AddressSanitizer: ", "ERROR: LeakSanitizer: ", "WARNING: ThreadSanitizer: "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord, let word = words.first(where: line.text.contains),
      let what = line.text.after(word), line.text.before(word)?.contains("\"") == false
    else { return nil }
    let tool = word.split(separator: " ").last.map { String($0.dropLast()) } ?? ""
    return SanitizerRecognizer(tool: tool, what: what)
  }
}

struct SanitizerRecognizer: CrashRecognizer {
  private struct Stack: Sendable {
    /// The line above it: `Previous write of size 8 at 0x… by thread T1:`
    var title: CrashText
    var frames: [RustFrame] = []
  }

  private static let classes: [(words: String, FaultClass)] = [
    ("use-after", .useAfterFree), ("double-free", .useAfterFree), ("buffer-overflow", .bufferOverflow),
    ("buffer-underflow", .bufferOverflow), ("stack-overflow", .stackOverflow), ("SEGV", .segfault),
    ("BUS", .busError), ("FPE", .divideByZero), ("memory leaks", .memoryLeak),
    ("allocation-size-too-big", .allocationSize), ("out-of-memory", .outOfMemory), ("data race", .dataRace),
  ]

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
    if SanitizerFamily.words.contains(where: text.contains) { return .ended }
    if line.isRecord { return .foreign }
    guard let frame = Self.frame(text) else {
      title = text
      return .taken
    }
    if frame.number == 0, stacks.count < CrashLimits.frames { stacks.append(Stack(title: title)) }
    if let last = stacks.indices.last, stacks[last].frames.count < CrashLimits.frames {
      stacks[last].frames.append(frame.frame)
    }
    return .taken
  }

  /// `#1 0x557cdbae8ce4 in codec::main /srv/codec/src/main.rs:8:22 (codec+0xd882e) (BuildId: 8c32)`
  private static func frame(_ text: CrashText) -> (number: Int, frame: RustFrame)? {
    guard text.first == 0x23, let number = text.dropFirst(1).leadingDigits.number,
      let rest = text.firstIndex(of: 0x20).map({ text.dropFirst($0 + 1) })
    else { return nil }
    var call = rest.hasPrefix("0x") ? rest.after(" in ") ?? rest : rest
    while call.last == 0x29, let open = call.lastIndex(of: " (") { call = call.prefix(open) }
    guard let blank = call.lastIndex(of: 0x20), let place = place(call.dropFirst(blank + 1)) else {
      return (number, RustFrame(function: call))
    }
    return (number, RustFrame(function: call.prefix(blank), path: place.path, line: place.line))
  }

  /// `path:line:column` or `path:line`
  private static func place(_ text: CrashText) -> (path: String, line: Int)? {
    if let whole = RustPlace.parse(text) { return whole }
    guard let colon = text.lastIndex(of: 0x3A), let line = text.dropFirst(colon + 1).number else {
      return nil
    }
    return (text.prefix(colon).string, line)
  }

  func finish() -> [CrashDraft] {
    guard let known = Self.classes.first(where: { what.contains($0.words) }) else { return [] }
    let isRust = stacks.contains { $0.frames.contains { $0.path?.hasSuffix(".rs") == true } }
    var draft = CrashDraft(isRust ? .rust : .native, known.1, message: message(known.words))
    draft.site = stacks.first.map(site) ?? CrashSite()
    if known.1 == .dataRace { draft.race = accesses }
    return [draft]
  }

  private func message(_ words: String) -> String {
    switch words {
    case "data race": tool + ": data race"
    case "SEGV", "BUS", "FPE": tool + ": " + (what.before(" 0x") ?? what).string
    default: (what.before(" on ") ?? what).string
    }
  }

  private func site(_ stack: Stack) -> CrashSite { stack.frames.first(where: \.isUser)?.site ?? CrashSite() }

  private var accesses: [RaceAccess] {
    stacks.compactMap { stack -> RaceAccess? in
      guard let size = stack.title.index(of: " of size ") else { return nil }
      let words = stack.title.prefix(size)
      let op = (words.dropping(prefix: "Previous ") ?? words).string.lowercased()
      return RaceAccess(op: op, site: site(stack))
    }.prefix(2).map { $0 }
  }
}
