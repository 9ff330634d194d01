/// Errors that Valgrind's memcheck, helgrind and drd print (https://valgrind.org/docs/manual/).
///
///     ==4711== Invalid read of size 4
///     ==4711==    at 0x109157: total (ledger.c:12)
///     ==4711==    by 0x1091A4: main (ledger.c:31)
///     ==4711==  Address 0x4a9c040 is 0 bytes inside a block of size 40 free'd
struct ValgrindFamily: CrashFamily {
  static let words = [
    "== Invalid ", "initialised ", "lost in loss record", "== Possible data race", "== Jump to ",
    "== Mismatched free", "== Source and destination", "lock order \"", "== Process terminating",
    "== Thread #", "== Conflicting ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard let text = text(line.text) else { return nil }
    return ValgrindRecognizer.classify(text).map { ValgrindRecognizer(message: text, faultClass: $0) }
  }

  /// The line without `==4711== `, or `nil` when it is none of Valgrind's.
  static func text(_ line: CrashText) -> CrashText? {
    guard line.hasPrefix("==") else { return nil }
    let rest = line.dropFirst(2)
    let digits = rest.leadingDigits.count
    guard digits > 0, let text = rest.dropFirst(digits).dropping(prefix: "==") else { return nil }
    return text.trimmed
  }
}

struct ValgrindRecognizer: CrashRecognizer {
  private static let classes: [(prefix: String, FaultClass)] = [
    ("Invalid read of size", .bufferOverflow), ("Invalid write of size", .bufferOverflow),
    ("Invalid free()", .useAfterFree), ("Mismatched free()", .useAfterFree),
    ("Source and destination overlap", .bufferOverflow), ("Conditional jump or move depends", .segfault),
    ("Use of uninitialised value", .segfault), ("Syscall param ", .segfault),
    ("Jump to the invalid", .segfault),
    ("Process terminating with default action of signal 11", .segfault),
    ("Process terminating with default action of signal 7", .busError),
    ("Process terminating with default action of signal 8", .divideByZero),
    ("Possible data race during", .dataRace), ("Conflicting load by", .dataRace),
    ("Conflicting store by", .dataRace),
  ]

  private let message: CrashText
  private let faultClass: FaultClass
  private var title: CrashText
  private var stacks: [(title: CrashText, frames: [NativeFrame])] = []
  /// The address lies in a block that was given back, or in none at all.
  private var isFreed = false
  private var isWild = false

  init(message: CrashText, faultClass: FaultClass) {
    self.message = message
    self.faultClass = faultClass
    title = message
  }

  static func classify(_ text: CrashText) -> FaultClass? {
    if let known = classes.first(where: { text.hasPrefix($0.prefix) }) { return known.1 }
    if text.contains(" definitely lost in loss record ") { return .memoryLeak }
    if text.hasPrefix("Thread #") {
      if text.contains("lock order ") { return .deadlock }
      if text.contains(" unlocked ") || text.contains(" lock") && text.contains("destroy") {
        return .lockMisuse
      }
    }
    return nil
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    guard let text = ValgrindFamily.text(line.text) else { return .foreign }
    if let frame = Self.frame(text) {
      add(frame)
      return .taken
    }
    if text.isBlank {
      return stacks.isEmpty || faultClass == .dataRace || faultClass == .deadlock ? .taken : .ended
    }
    if Self.classify(text) != nil { return .ended }
    if text.hasSuffix("free'd"), text.contains(" inside a block of size ") { isFreed = true }
    if text.contains(" is not stack'd, malloc'd or ") { isWild = true }
    if !text.hasPrefix("Locks held") { title = text }
    return .taken
  }

  private mutating func add(_ frame: (isFirst: Bool, frame: NativeFrame)) {
    if frame.isFirst || stacks.isEmpty, stacks.count < CrashLimits.otherFrames { stacks.append((title, [])) }
    guard let last = stacks.indices.last, stacks[last].frames.count < CrashLimits.frames else { return }
    stacks[last].frames.append(frame.frame)
  }

  /// `at 0x109157: total (ledger.c:12)`, `by 0x4E0B24A: clone (in /usr/lib/libc.so.6)`
  private static func frame(_ text: CrashText) -> (isFirst: Bool, frame: NativeFrame)? {
    guard text.hasPrefix("at 0x") || text.hasPrefix("by 0x"), let call = text.after(": ") else { return nil }
    let isFirst = text.first == 0x61
    guard call.last == 0x29, let open = call.lastIndex(of: " (") else {
      return (isFirst, NativeFrame(function: call))
    }
    let name = call.prefix(open)
    let inside = call.dropFirst(open + 2).dropLast(1)
    guard let place = RustPlace(inside) else {
      return (isFirst, NativeFrame(function: name, path: inside.dropping(prefix: "in ")))
    }
    return (isFirst, NativeFrame(function: name, path: CrashText(place.path), line: place.line))
  }

  /// A race between two places of the library is the detector's mistake about its locks.
  func finish() -> [CrashDraft] {
    guard let first = stacks.first else { return [] }
    let isRust = stacks.contains { $0.frames.contains { $0.frame.path?.hasSuffix(".rs") == true } }
    var draft = CrashDraft(isRust ? .rust : .native, refined, message: text)
    let later = stacks.first { $0.title.hasPrefix("followed by a later acquisition") }
    draft.site = site((later ?? first).frames)
    if faultClass == .dataRace { draft.race = race }
    if faultClass == .dataRace, draft.race.allSatisfy({ $0.site.function == nil }) { return [] }
    draft.isSignal = message.hasPrefix("Process terminating")
    return [draft]
  }

  /// What the lines below the stack add to an invalid access.
  private var refined: FaultClass {
    guard faultClass == .bufferOverflow else { return faultClass }
    return isFreed ? .useAfterFree : isWild ? .segfault : .bufferOverflow
  }

  /// Without addresses and the numbers of loss records.
  private var text: String {
    let end = [" in loss record", " at 0x", " at address", " by thread"].lazy.compactMap(message.before).first
    return (end ?? message).string
  }

  private func site(_ frames: [NativeFrame]) -> CrashSite {
    frames.first(where: \.isUser)?.frame.site() ?? CrashSite()
  }

  private var race: [RaceAccess] {
    stacks.compactMap { stack in
      Self.operation(stack.title).map { RaceAccess(op: $0, site: site(stack.frames)) }
    }.prefix(2).map { $0 }
  }

  /// `Possible data race during read of size 4 …`, `This conflicts with a previous write of size 4 …`,
  /// `Conflicting load by thread 3 …`
  private static func operation(_ title: CrashText) -> String? {
    for mark in ["Possible data race during ", "conflicts with a previous "] {
      if let op = title.after(mark)?.before(" of size") { return op.string }
    }
    if title.hasPrefix("Conflicting load") { return "read" }
    return title.hasPrefix("Conflicting store") ? "write" : nil
  }
}
