import Testing

@testable import Evidence

@Suite struct TestHarnessReportTests {
  private static let libtest = """
    running 4 tests
    test tests::reads ... FAILED
    test tests::must_fail - should panic ... FAILED
    test tests::returns ... FAILED
    test tests::fine ... ok

    failures:

    ---- tests::reads stdout ----

    thread 'tests::reads' (31904) panicked at ledger/src/lib.rs:12:17:
    cents: ParseIntError { kind: InvalidDigit }
    stack backtrace:
       0: __rustc::rust_begin_unwind
                 at /rustc/59807616e1/library/std/src/panicking.rs:689:5
       1: core::result::unwrap_failed
                 at /rustc/59807616e1/library/core/src/result.rs:1867:5
       2: ledger::cents
                 at ./ledger/src/lib.rs:12:17
    note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.

    ---- tests::must_fail stdout ----
    note: test did not panic as expected at ledger/src/lib.rs:38:8
    ---- tests::returns stdout ----
    Error: ParseIntError { kind: InvalidDigit }

    failures:
        tests::must_fail
        tests::reads
        tests::returns

    test result: FAILED. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
    """

  @Test func failedTestsTakeTheirPanicsPlace() throws {
    let found = crashes(Self.libtest)
    let tests = found.filter { $0.faultClass == .testFailure }
    #expect(
      tests.map(\.message) == [
        "test tests::reads failed",
        "test tests::must_fail failed: note: test did not panic as expected at ledger/src/lib.rs:38:8",
        "test tests::returns failed: Error: ParseIntError { kind: InvalidDigit }",
      ])
    let place = CrashSite(function: "ledger::cents", file: "ledger/src/lib.rs", line: 12)
    #expect(tests.map(\.site) == [place, CrashSite(), CrashSite()])
    #expect(tests.map(\.count) == [1, 1, 1])
    #expect(found.map(\.faultClass).contains(.unwrapErr))
  }

  @Test func longOutputDoesNotSplitATest() {
    let noise = (1...200).map { "line \($0)" }.joined(separator: "\n")
    let text = """
      test tests::noisy ... FAILED

      failures:

      ---- tests::noisy stdout ----
      \(noise)

      thread 'tests::noisy' panicked at src/lib.rs:30:9:
      assertion failed: 1 + 1 == 3


      failures:
          tests::noisy

      test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
      """
    let tests = crashes(text).filter { $0.faultClass == .testFailure }
    #expect(tests.map(\.count) == [1])
    #expect(tests.first?.site == CrashSite(file: "src/lib.rs", line: 30))
  }

  @Test func objectsOfTheHarness() {
    let text = #"""
      { "type": "test", "event": "started", "name": "tests::a" }
      { "type": "test", "name": "tests::a", "event": "failed", "stdout": "thread 'tests::a' panicked at src/lib.rs:5:9:\nindex out of bounds: the len is 0 but the index is 2\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n" }
      { "type": "test", "name": "tests::b", "event": "timeout" }
      { "type": "suite", "event": "failed", "passed": 0, "failed": 2 }
      """#
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [.indexOutOfRange, .testFailure])
    #expect(found.map(\.site.line) == [5, 5])
  }

  @Test func verdictsOfNextestCountOnce() {
    let text = """
          Starting 4 tests across 2 binaries
              PASS [   0.004s] (1/4) settle tests::ok
              FAIL [   0.006s] (2/4) settle tests::rounds
          thread 'tests::rounds' (31904) panicked at src/lib.rs:21:9:
          assertion `left == right` failed
           SIGSEGV [   0.010s] (3/4) codec::reader tests::header
           TIMEOUT [  60.010s] (4/4) settle transfers
      ────────────
           Summary [  60.010s] 4 tests run: 1 passed, 2 failed, 1 timed out, 0 skipped
              FAIL [   0.006s] (2/4) settle tests::rounds
           SIGSEGV [   0.010s] (3/4) codec::reader tests::header
           TIMEOUT [  60.010s] (4/4) settle transfers
      error: test run failed
      """
    let tests = crashes(text).filter { !$0.faultClass.isFailure }
    #expect(
      tests.map(\.message) == [
        "test tests::rounds failed", "test tests::header failed: SIGSEGV", "test transfers timed out",
      ])
    #expect(tests.map(\.count) == [1, 1, 1])
    #expect(tests.first?.site == CrashSite(file: "src/lib.rs", line: 21))
  }

  @Test func testsOfGoWithAndWithoutDetails() {
    let detailed = """
      === RUN   TestRounding
          ledger_test.go:36: rounding: got 10, want 11
      --- FAIL: TestRounding (0.00s)
      === RUN   TestSum
      === RUN   TestSum/two
          ledger_test.go:50: sum: got 3
      --- FAIL: TestSum (0.00s)
          --- FAIL: TestSum/two (0.00s)
      === RUN   TestOk
      --- PASS: TestOk (0.00s)
      FAIL
      FAIL\tordersvc/internal/ledger\t0.004s
      """
    let brief = """
      --- FAIL: TestRounding (0.00s)
          ledger_test.go:36: rounding: got 10, want 11
      --- FAIL: TestSum (0.00s)
          --- FAIL: TestSum/two (0.00s)
              ledger_test.go:50: sum: got 3
      FAIL
      FAIL\tordersvc/internal/ledger\t0.004s
      """
    for text in [detailed, brief] {
      let found = crashes(text)
      #expect(
        found.map(\.message) == [
          "test TestRounding failed: rounding: got 10, want 11", "test TestSum/two failed: sum: got 3",
        ])
      #expect(found.map(\.site.line) == [36, 50])
      #expect(found.allSatisfy { $0.language == .go && $0.faultClass == .testFailure })
    }
  }

  @Test func passedTestsAreNoReport() {
    #expect(crashes("=== RUN   TestOk\n--- PASS: TestOk (0.00s)\nPASS\nok  \tshop\t0.1s\n").isEmpty)
    #expect(crashes("running 1 test\ntest a ... ok\n\ntest result: ok. 1 passed; 0 failed\n").isEmpty)
  }

  @Test func namedTestsAreBounded() {
    let limit = CrashLimits.failedTests
    for count in [limit - 1, limit, limit + 1] {
      var recognizer = LibtestRecognizer()
      for number in 0..<count {
        let text = CrashText("test t\(number) ... FAILED")
        _ = recognizer.consume(CrashLine(number: number, text: text, origin: 0))
      }
      #expect(recognizer.finish().count == min(count, limit))
    }
  }
}
