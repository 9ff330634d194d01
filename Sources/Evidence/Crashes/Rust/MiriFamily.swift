/// Reports of Miri, the interpreter that finds undefined behaviour in Rust (https://github.com/rust-lang/miri).
///
/// They look like the compiler's errors; the stack is a list of notes (`= note: inside …`, `note: inside …` with
/// a place below), since 2026 a backtrace.
///
///     error: Undefined Behavior: Data race detected between (1) non-atomic read on thread `unnamed-1` and …
///       --> src/main.rs:11:14
///     help: and (1) occurred earlier here
///       --> src/main.rs:7:14
///       = note: inside closure at src/main.rs:11:14: 11:16
struct MiriFamily: CrashFamily {
  static let words = [
    "error: Undefined Behavior: ", "error: memory leaked: ", "the evaluated program deadlocked",
    "error: resource exhaustion: ", "error: abnormal termination: ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard let rest = line.text.dropping(prefix: "error: ") else { return nil }
    let message = rest.dropping(prefix: "deadlock: ") ?? rest
    guard let known = MiriFault.classify(message) else { return nil }
    return MiriRecognizer(message: message, faultClass: known)
  }
}

/// The class of a report by Miri's wording.
enum MiriFault {
  private static let undefined: [(words: String, faultClass: FaultClass)] = [
    ("Data race detected", .dataRace), ("Race condition detected", .dataRace),
    ("null pointer", .nilDereference),
    ("has been freed", .useAfterFree), ("dangling", .useAfterFree), ("out-of-bounds", .bufferOverflow),
    ("only ", .bufferOverflow), ("divid", .divideByZero), ("overflow", .integerOverflow),
  ]

  static func classify(_ message: CrashText) -> FaultClass? {
    if message.hasPrefix("the evaluated program deadlocked") { return .deadlock }
    if message.hasPrefix("memory leaked: ") { return .memoryLeak }
    if message.hasPrefix("resource exhaustion: ") { return .outOfMemory }
    if message.hasPrefix("abnormal termination: ") { return .explicitPanic }
    guard let what = message.dropping(prefix: "Undefined Behavior: ") else { return nil }
    return undefined.first { what.contains($0.words) }?.faultClass ?? .segfault
  }
}

struct MiriRecognizer: CrashRecognizer {
  /// What the next `--> path:line:column` is the place of.
  private enum Subject {
    case error, earlier
    case frame(CrashText)
    case other
  }

  private let message: CrashText
  private let faultClass: FaultClass
  private var subject = Subject.error
  private var place: RustPlace?
  private var earlier: RustPlace?
  private var frames: [RustFrame] = []
  private var backtrace = RustBacktrace()
  /// Frames behind `thread … was spawned by` are another stack.
  private var isComplete = false

  init(message: CrashText, faultClass: FaultClass) {
    self.message = message
    self.faultClass = faultClass
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text.trimmed
    if text.hasPrefix("error: aborting due to") { return .completed }
    if text.hasPrefix("error: ") || line.isRecord { return line.isRecord ? .foreign : .ended }
    if let arrow = text.dropping(prefix: "--> ") {
      if let place = RustPlace(arrow) { note(place) }
    } else if let rest = text.dropping(prefix: "help: ") {
      subject = rest.contains("occurred earlier here") ? .earlier : .other
    } else if let rest = text.dropping(prefix: "= note: ") ?? text.dropping(prefix: "note: ") {
      readNote(rest)
    } else if isComplete || !backtrace.take(spanless(text)) {
      return .taken
    }
    return .taken
  }

  private mutating func note(_ found: RustPlace) {
    switch subject {
    case .error: place = place ?? found
    case .earlier: earlier = earlier ?? found
    case .frame(let name): add(name, found)
    case .other: break
    }
    subject = .other
  }

  /// ``inside `main` at src/main.rs:18:64: 18:73``, or only the function, with the place in the next arrow.
  private mutating func readNote(_ text: CrashText) {
    if text.contains(" was spawned by ") || text.hasPrefix("this is on thread") && !frames.isEmpty {
      isComplete = true
    }
    guard !isComplete, let call = text.dropping(prefix: "inside ") else { return }
    guard let at = call.lastIndex(of: " at ") else {
      subject = .frame(call)
      return
    }
    if let place = RustPlace(spanless(call.dropFirst(at + 4))) { add(call.prefix(at), place) }
  }

  private mutating func add(_ name: CrashText, _ place: RustPlace) {
    guard !isComplete, frames.count < CrashLimits.frames else { return }
    let plain = name.bytes.filter { $0 != 0x60 }
    frames.append(RustFrame(function: CrashText(plain), path: CrashText(place.path), line: place.line))
  }

  /// `at src/main.rs:11:14: 11:16` without the end of the span.
  private func spanless(_ text: CrashText) -> CrashText {
    guard let colon = text.lastIndex(of: ": "), RustPlace(text.prefix(colon)) != nil || text.hasPrefix("at "),
      RustPlace(text.dropFirst(colon + 2)) != nil
    else { return text }
    return text.prefix(colon)
  }

  func finish() -> [CrashDraft] {
    let stack = RustStack(frames + backtrace.frames, printed: place)
    var draft = CrashDraft(.rust, faultClass, message: shortMessage.string)
    (draft.site, draft.root) = stack.places
    if draft.site.function == "closure" { draft.site.function = nil }
    if faultClass == .dataRace { draft.race = race(draft.site) }
    return [draft]
  }

  /// Without the number of the allocation where the rest says enough.
  private var shortMessage: CrashText {
    if faultClass == .dataRace { return message.before(" at alloc") ?? message }
    return message.before(", allocated here") ?? message
  }

  /// `(1) non-atomic write on thread … and (2) non-atomic read on thread …`; the second one was noticed.
  private func race(_ site: CrashSite) -> [RaceAccess] {
    let ops = ["(2) ", "(1) "].map { mark in
      message.after(mark)?.before(" on thread").map(Self.operation) ?? ""
    }
    let other = earlier.map { CrashSite(file: $0.file, line: $0.line) } ?? CrashSite()
    return [RaceAccess(op: ops[0], site: site), RaceAccess(op: ops[1], site: other)]
  }

  /// `non-atomic write` is a write; `Atomic load` and `atomic read-modify-write` keep their kind.
  private static func operation(_ text: CrashText) -> String {
    let words = text.string.lowercased()
    let isAtomic = words.hasPrefix("atomic")
    let writes = ["write", "store", "rmw", "dealloc", "retag write"].contains { words.contains($0) }
    return (isAtomic ? "atomic " : "") + (writes ? "write" : "read")
  }
}
