/// Failed tests as `cargo nextest` lists them (https://nexte.st/docs/reporting/).
///
///         FAIL [   0.003s] (2/9) settle tests::vat_rounds_up
///      TIMEOUT [  60.003s] settle::integration transfers_commute
///      SIGSEGV [   0.010s] codec tests::reads_header
struct NextestFamily: CrashFamily {
  static let words = ["FAIL [ ", "TIMEOUT [", "SIGABRT [", "SIGSEGV [", "SIGBUS [", "SIGILL ["]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    NextestLine(line.text).map { NextestRecognizer($0) }
  }
}

/// One verdict on a test that did not pass.
struct NextestLine {
  var faultClass: FaultClass
  var name: CrashText
  /// The signal that ended the test.
  var signal: CrashText?

  private static let statuses = ["FAIL", "TIMEOUT", "ABORT", "LEAK-FAIL"]

  init?(_ text: CrashText) {
    guard text.startsIndented, let open = text.index(of: " ["), let close = text.index(of: "s] "),
      open < close,
      text.dropFirst(open + 2).prefix(close - open - 2).bytes.allSatisfy(Self.isSeconds)
    else { return nil }
    var status = text.prefix(open).trimmed
    if status.hasPrefix("TRY "), let blank = status.lastIndex(of: 0x20) {
      status = status.dropFirst(blank + 1)
    }
    guard status.hasPrefix("SIG") || Self.statuses.contains(where: { status.bytes.elementsEqual($0.utf8) })
    else {
      return nil
    }
    guard let name = Self.name(text.dropFirst(close + 3)) else { return nil }
    faultClass = status.hasPrefix("TIMEOUT") ? .testTimeout : .testFailure
    signal = status.hasPrefix("SIG") ? status : nil
    self.name = name
  }

  private static func isSeconds(_ byte: UInt8) -> Bool {
    ByteClass.isDigit(byte) || byte == 0x20 || byte == 0x2E || byte == 0x3E
  }

  /// `(2/9) settle tests::vat_rounds_up`: the test's name is the last word, its binary's comes before it.
  private static func name(_ text: CrashText) -> CrashText? {
    var rest = text.trimmed
    if rest.first == 0x28, let close = rest.index(of: ") ") { rest = rest.dropFirst(close + 2).trimmed }
    guard let blank = rest.lastIndex(of: 0x20), blank > 0 else { return nil }
    return rest.dropFirst(blank + 1)
  }
}

struct NextestRecognizer: CrashRecognizer {
  private var drafts: [CrashDraft] = []
  private var names: Set<String> = []

  init(_ line: NextestLine) { add(line) }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    if line.text.hasPrefix("error: test run failed") { return .completed }
    guard let verdict = NextestLine(line.text) else { return .within }
    add(verdict)
    return .taken
  }

  /// Each verdict is printed at once and again at the end.
  private mutating func add(_ line: NextestLine) {
    let name = line.name.string
    guard drafts.count < CrashLimits.failedTests, names.insert(name).inserted else { return }
    var draft = FailedTest.draft(.rust, line.faultClass, name: name, reason: line.signal?.string)
    draft.isRepeatable = true
    drafts.append(draft)
  }

  func finish() -> [CrashDraft] { drafts }
}
