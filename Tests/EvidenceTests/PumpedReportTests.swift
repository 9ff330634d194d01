import Testing

@testable import Evidence

/// Input made to be slow: each of 64 KiB, each below a second.
@Suite struct PumpedReportTests {
  private static let stack = "thread 'm' panicked at src/x.rs:1:1:\nm\nstack backtrace:\n   0: "

  static let seeds: [String] = [
    "thread 'main' panicked at src/x.rs:1:1:\n", "thread 'main' panicked at 'a', ", "thread '",
    "panicked at ",
    "panic.location=panic.payload=", "Error: a\n\nCaused by:\n    0: b\n", "test a::b ... FAILED\n",
    "---- a stdout ----\nthread 'a' panicked at src/x.rs:1:1:\n", "        FAIL [   0.003s] (1/2) a t\n",
    "=== RUN   T\n--- FAIL: T (0.00s)\n    a_test.go:3: x\n", "The application panicked (crashed).\n",
    "error: Undefined Behavior: Data race\n  --> src/a.rs:1:1\n   = note: inside `f` at src/a.rs:1:1: 1:2\n",
    "==1==ERROR: AddressSanitizer: SEGV on\n    #0 0x1 in f", " (a)",
    "a.c:1:2: runtime error: null pointer x\n",
    "==1== Invalid read of size 4\n==1==    at 0x1: f (a.c:1)\n", "malloc(): x\n", "(signal: 11, ",
  ]
  static let heads = [
    stack + String(repeating: "<", count: 60_000), stack + String(repeating: "[a", count: 30_000),
    stack + String(repeating: "::h", count: 20_000), stack + String(repeating: "<a>", count: 20_000),
    "==1==ERROR: AddressSanitizer: SEGV on\n    #0 0x1 in f" + String(repeating: " (a)", count: 15_000),
    "thread 'm' panicked at " + String(repeating: ":1", count: 30_000),
    "thread 'm' panicked at a.rs:1:1:\ndeadlock; threads = [" + String(repeating: "Id(", count: 20_000),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: seeds)
  func repetition(_ seed: String) {
    let text = String(repeating: seed, count: 65_536 / seed.utf8.count)
    let time = ContinuousClock().measure { _ = crashes(text) }
    #expect(time < .seconds(Self.allowance))
  }

  @Test(.timeLimit(.minutes(1)), arguments: heads)
  func longLines(_ text: String) {
    let time = ContinuousClock().measure { _ = crashes(text) }
    #expect(time < .seconds(Self.allowance))
  }

  /// A second in an optimised build; tests are not optimised.
  private static let allowance = 10
}
