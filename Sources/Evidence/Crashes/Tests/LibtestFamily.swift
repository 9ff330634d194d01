/// Failed tests as Rust's test harness prints them: `cargo test`, in text or (nightly) one JSON object a line
/// (https://doc.rust-lang.org/rustc/tests/index.html).
///
///     test tests::vat_rounds_up ... FAILED
///     ---- tests::vat_rounds_up stdout ----
///     thread 'tests::vat_rounds_up' (31904) panicked at src/lib.rs:21:9:
///     test result: FAILED. 1 passed; 4 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
///
/// The panic of a test is a report of its own; the test's name and the panic's place make another one.
struct LibtestFamily: CrashFamily {
  static let words = [
    " ... FAILED", " stdout ----", "failures:", "\"event\": \"failed\"", "\"event\":\"failed\"",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    if line.text.first == 0x7B { return LibtestRecord(line) }
    guard let part = LibtestLine(line.text), part.opensReport else { return nil }
    var recognizer = LibtestRecognizer()
    _ = recognizer.consume(line)
    return recognizer
  }
}

/// A line of the harness's own.
enum LibtestLine {
  case failed(name: CrashText)
  case output(name: CrashText)
  case failures
  case result

  init?(_ text: CrashText) {
    switch text.first {
    case 0x74:
      if text.hasPrefix("test result: ") {
        self = .result
      } else if let name = text.dropping(prefix: "test "), text.hasSuffix(" ... FAILED") {
        self = .failed(name: Self.withoutNote(name.dropLast(11)))
      } else {
        return nil
      }
    case 0x2D:
      guard let name = text.dropping(prefix: "---- "), text.hasSuffix(" stdout ----") else { return nil }
      self = .output(name: name.dropLast(12))
    case 0x66:
      guard text.hasPrefix("failures:"), text.count == 9 else { return nil }
      self = .failures
    default: return nil
    }
  }

  /// `tests::a - should panic` is the test `tests::a`.
  private static func withoutNote(_ name: CrashText) -> CrashText {
    name.hasSuffix(" - should panic") ? name.dropLast(15) : name
  }

  var opensReport: Bool {
    switch self {
    case .failed, .output, .failures: true
    case .result: false
    }
  }
}

struct LibtestRecognizer: CrashRecognizer {
  private struct Test: Sendable {
    var name: String
    var place: RustPlace?
    /// What the harness says instead of a panic, or the error that the test returned.
    var reason: String?
  }

  private var tests: [Test] = []
  /// By name, so that thousands of failures stay cheap.
  private var index: [String: Int] = [:]
  /// The test whose captured output is being printed.
  private var current: Int?
  /// After `failures:` the names follow, when no test's output does.
  private var isList = false

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    guard let part = LibtestLine(line.text) else {
      if isList, let name = Self.listed(line.text) {
        _ = test(name.string)
        return .taken
      }
      note(line.text)
      return current == nil ? .foreign : .within
    }
    isList = false
    switch part {
    case .failed(let name):
      if current != nil { return .ended }
      _ = test(name.string)
    case .output(let name): current = test(name.string)
    case .failures:
      current = nil
      isList = true
    case .result: return .completed
    }
    return .taken
  }

  /// `    tests::a` in the list of failures.
  private static func listed(_ text: CrashText) -> CrashText? {
    guard let name = text.dropping(prefix: "    "), !name.isEmpty, !name.startsIndented,
      name.firstIndex(of: 0x20) == nil
    else { return nil }
    return name
  }

  private mutating func test(_ name: String) -> Int? {
    if let known = index[name] { return known }
    guard tests.count < CrashLimits.failedTests else { return nil }
    index[name] = tests.count
    tests.append(Test(name: name))
    return tests.count - 1
  }

  /// The place of the first panic in a test's output, or in its thread.
  private mutating func note(_ text: CrashText) {
    if let head = RustPanicHead(text) {
      guard let place = head.place, let at = current ?? index[Self.name(head.thread)], tests[at].place == nil
      else {
        return
      }
      tests[at].place = place
    } else if let at = current, tests[at].reason == nil {
      tests[at].reason = (text.dropping(prefix: "note: test did ") ?? text.dropping(prefix: "Error: "))
        .map { _ in text.string }
    }
  }

  /// `tests::a (31904)` without the number.
  private static func name(_ thread: String) -> String {
    thread.hasSuffix(")") ? thread.split(separator: " ").first.map(String.init) ?? thread : thread
  }

  func finish() -> [CrashDraft] {
    tests.map { test in
      let isOwn = test.place.map { RustPath.owner(CrashText($0.path)) == .user } ?? false
      return FailedTest.draft(
        .rust, .testFailure, name: test.name, reason: test.reason,
        site: isOwn ? test.place.map { CrashSite(file: $0.file, line: $0.line) } : nil)
    }
  }
}
