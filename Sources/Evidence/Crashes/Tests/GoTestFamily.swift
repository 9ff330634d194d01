/// Failed tests as `go test` prints them, with and without `-v`; the events of `-json` are unwrapped before
/// (https://pkg.go.dev/cmd/go#hdr-Test_packages, https://pkg.go.dev/cmd/test2json).
///
///     === RUN   TestRounding
///         ledger_test.go:36: rounding: got 10, want 11
///     --- FAIL: TestRounding (0.00s)
///     FAIL    ordersvc/internal/ledger        0.004s
///
/// A panic, a race report or a time-out of a test is a report of its own.
struct GoTestFamily: CrashFamily {
  static let words = ["--- FAIL: ", "=== RUN   "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard let part = GoTestLine(line.text), part.opensReport else { return nil }
    var recognizer = GoTestRecognizer()
    _ = recognizer.consume(line)
    return recognizer
  }
}

/// A line of the harness's own.
enum GoTestLine {
  /// `=== RUN   TestA`, `=== CONT  TestA`, `=== NAME  TestA`
  case current(CrashText)
  case failed(CrashText)
  case passed
  /// `    ledger_test.go:36: text`
  case log(RustPlace, CrashText)
  /// `FAIL`, `ok` and the package.
  case package

  init?(_ text: CrashText) {
    switch text.first {
    case 0x3D:
      guard text.hasPrefix("=== "), text.count > 10 else { return nil }
      self = .current(text.dropFirst(10))
    case 0x2D, 0x20, 0x09:
      guard let part = Self.indented(text.trimmed, isLog: text.startsIndented) else { return nil }
      self = part
    case 0x46 where text.hasPrefix("FAIL\t"), 0x6F where text.hasPrefix("ok  \t"): self = .package
    default: return nil
    }
  }

  private static func indented(_ text: CrashText, isLog: Bool) -> GoTestLine? {
    if let rest = text.dropping(prefix: "--- FAIL: ") { return rest.before(" (").map(GoTestLine.failed) }
    if text.hasPrefix("--- ") { return .passed }
    guard isLog, let colon = text.index(of: ": "), colon > 3, let place = RustPlace(text.prefix(colon)),
      place.path.utf8.suffix(3).elementsEqual(".go".utf8)
    else { return nil }
    return .log(place, text.dropFirst(colon + 2))
  }

  var opensReport: Bool {
    switch self {
    case .current, .failed: true
    default: false
    }
  }
}

struct GoTestRecognizer: CrashRecognizer {
  private struct Test: Sendable {
    var place: RustPlace?
    var reason: String?
    var hasFailed = false
  }

  private var tests: [String: Test] = [:]
  private var order: [String] = []
  private var current: String?

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    guard let part = GoTestLine(line.text) else { return line.text.hasPrefix("FAIL") ? .within : .foreign }
    switch part {
    case .current(let name): select(name.string)
    case .failed(let name):
      select(name.string)
      if let current { tests[current]?.hasFailed = true }
    case .passed: current = nil
    case .log(let place, let text): note(place, text)
    case .package: return .completed
    }
    return .taken
  }

  private mutating func select(_ name: String) {
    current = name
    guard tests[name] == nil else { return }
    guard tests.count < CrashLimits.failedTests else {
      current = nil
      return
    }
    tests[name] = Test()
    order.append(name)
  }

  /// The first complaint is kept; a line of the harness's own file is no place.
  private mutating func note(_ place: RustPlace, _ text: CrashText) {
    guard let current, tests[current]?.reason == nil else { return }
    tests[current]?.reason = text.prefix(CrashLimits.message).string
    if place.path != "testing.go" { tests[current]?.place = place }
  }

  /// A test that failed only because one of its parts did is left out.
  func finish() -> [CrashDraft] {
    let failed = order.filter { tests[$0]?.hasFailed == true }
    let parents = Set(failed.compactMap { name in name.lastIndex(of: "/").map { String(name[..<$0]) } })
    return failed.filter { !parents.contains($0) }.map { name in
      let site = tests[name]?.place.map { CrashSite(file: $0.path, line: $0.line) }
      return FailedTest.draft(.go, .testFailure, name: name, reason: tests[name]?.reason, site: site)
    }
  }
}
