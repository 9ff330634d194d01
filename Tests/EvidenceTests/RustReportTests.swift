import Testing

@testable import Evidence

/// One report of Rust code and what must be read from it.
struct RustReport: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var faultClass: FaultClass
  var site = CrashSite()
  var root: CrashSite?
  var testDescription: String { name }

  private typealias Text = RustReportFixtures

  static let panics: [RustReport] = [
    RustReport(
      name: "old grammar, place in the library", text: Text.oldSlice, faultClass: .sliceOutOfRange,
      site: CrashSite(function: "till::shelf::head", file: "src/shelf.rs", line: 45)),
    RustReport(
      name: "trait implementation, v0 names", text: Text.traitImplementation, faultClass: .indexOutOfRange,
      site: CrashSite(
        function: "<till::shelf::Shelf<u8> as till::shelf::Stock>::pick", file: "src/shelf.rs", line: 39)),
    RustReport(
      name: "inlined into another module", text: Text.noDebugInformation, faultClass: .unwrapNone,
      site: CrashSite(file: "src/tasks.rs", line: 122)),
    RustReport(
      name: "dependency", text: Text.dependency, faultClass: .sliceOutOfRange,
      site: CrashSite(function: "app::jobs::bytes", file: "app/src/jobs.rs", line: 6),
      root: CrashSite(function: "bytes::bytes::Bytes::split_to", file: "bytes-1.2.1/src/bytes.rs", line: 412)),
    RustReport(
      name: "windows", text: Text.windows, faultClass: .indexOutOfRange,
      site: CrashSite(function: "ledger::book::Book::at", file: "crates/ledger/src/book.rs", line: 14)),
    RustReport(
      name: "indentation lost", text: Text.trimmed, faultClass: .unwrapNone,
      site: CrashSite(function: "pipeline::decode::order", file: "src/decode.rs", line: 13)),
    RustReport(
      name: "duration", text: Text.duration, faultClass: .integerOverflow,
      site: CrashSite(file: "src/book.rs", line: 167)),
  ]

  static let hooks: [RustReport] = [
    RustReport(
      name: "without a thread", text: Text.hookWithoutThread, faultClass: .explicitPanic,
      site: CrashSite(file: "src/tasks.rs", line: 5)),
    RustReport(
      name: "log-panics", text: Text.logPanics, faultClass: .explicitPanic,
      site: CrashSite(file: "src/tasks.rs", line: 5)),
    RustReport(
      name: "tracing fields", text: Text.tracingFields, faultClass: .unwrapErr,
      site: CrashSite(function: "ledger::cents", file: "ledger/src/lib.rs", line: 12)),
    RustReport(
      name: "better-panic", text: Text.betterPanic, faultClass: .unwrapErr,
      site: CrashSite(function: "ledger::cents", file: "ledger/src/lib.rs", line: 12)),
    RustReport(
      name: "color-eyre", text: Text.colorEyrePanic, faultClass: .unwrapNone,
      site: CrashSite(function: "app::store::load", file: "src/store.rs", line: 21)),
    RustReport(name: "human-panic", text: Text.humanPanic, faultClass: .explicitPanic),
  ]

  static let errors: [RustReport] = [
    RustReport(
      name: "anyhow with a backtrace", text: Text.anyhowBacktrace, faultClass: .errorChain,
      site: CrashSite(function: "app::store::load", file: "src/store.rs", line: 21),
      root: CrashSite(
        function: "anyhow::error::<impl core::convert::From<E> for anyhow::Error>::from",
        file: "anyhow-1.0.80/src/backtrace.rs", line: 27)),
    RustReport(
      name: "eyre", text: Text.eyre, faultClass: .errorChain,
      site: CrashSite(file: "app/src/errors.rs", line: 10)),
    RustReport(
      name: "color-eyre", text: Text.colorEyre, faultClass: .errorChain,
      site: CrashSite(function: "app::store::load", file: "src/store.rs", line: 21)),
    RustReport(name: "miette", text: Text.miette, faultClass: .errorChain),
    RustReport(name: "plain value", text: Text.plainError, faultClass: .errorChain),
  ]

  static let checkers: [RustReport] = [
    RustReport(
      name: "Miri, dangling", text: Text.miriUse, faultClass: .useAfterFree,
      site: CrashSite(function: "pool::release", file: "src/pool.rs", line: 9)),
    RustReport(
      name: "Miri, leak", text: Text.miriLeak, faultClass: .memoryLeak,
      site: CrashSite(function: "cache::leak_buffer", file: "src/cache.rs", line: 12)),
    RustReport(
      name: "loom, deadlock", text: Text.loomDeadlock, faultClass: .deadlock,
      site: CrashSite(file: "tests/pay.rs", line: 9),
      root: CrashSite(file: "loom-0.7.2/src/rt/execution.rs", line: 216)),
  ]
}

@Suite struct RustReportTests {
  @Test(arguments: RustReport.panics + RustReport.hooks + RustReport.errors + RustReport.checkers)
  func isRead(_ report: RustReport) throws {
    let found = crashes(report.text)
    let crash = try #require(found.first)
    #expect(found.count == 1)
    #expect(crash.faultClass == report.faultClass)
    #expect(crash.site == report.site)
    #expect(crash.root == report.root)
    #expect(crash.role == .cause)
  }

  @Test func chainIsTheMessage() throws {
    #expect(
      crashes(RustReportFixtures.miette).first?.message
        == "cannot load the ledger: read orders.toml: No such file or directory (os error 2)")
    #expect(
      crashes(RustReportFixtures.colorEyre).first?.message
        == "cannot open the ledger: No such file or directory (os error 2)")
  }

  @Test func raceOfMiriNamesBothSides() throws {
    let crash = try #require(crashes(RustReportFixtures.miriRace).first)
    let post = CrashSite(function: "ledger::book::post", file: "ledger/src/book.rs", line: 64)
    #expect(crash.faultClass == .dataRace)
    #expect(crash.site == post)
    #expect(
      crash.race == [
        RaceAccess(op: "atomic write", site: post),
        RaceAccess(op: "read", site: CrashSite(file: "ledger/src/book.rs", line: 51)),
      ])
  }

  @Test func raceOfLoomStandsInTheMessage() throws {
    let crash = try #require(crashes(RustReportFixtures.loomRace).first)
    #expect(crash.faultClass == .dataRace)
    #expect(crash.race.map(\.site.line) == [14, 19])
    #expect(crash.race.map(\.op) == ["write", "write"])
  }

  @Test(arguments: [
    "called `Result::unwrap()` on an `Err` value: Any { .. }",
    "called `Result::unwrap()` on an `Err` value: JoinError::Panic(Id(3), ...)",
    "called `Result::unwrap()` on an `Err` value: PoisonError { .. }",
    "Once instance has previously been poisoned", "a scoped thread panicked",
  ])
  func consequencesAreTold(_ message: String) {
    let text = """
      thread 'worker' (4) panicked at src/tasks.rs:5:16:
      settlement 3 is late

      thread 'main' (1) panicked at src/tasks.rs:48:5:
      \(message)
      """
    #expect(crashes(text).map(\.role) == [.cause, .consequence])
  }

  @Test func lastWordsAreNoCrashOfTheirOwn() {
    let text = """
      thread 'main' panicked at 'settlement 6 is late', src/tasks.rs:5:16
      thread 'main' panicked at 'page 3 not flushed', src/tasks.rs:53:25
      thread panicked while panicking. aborting.
      """
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [.explicitPanic, .doublePanicAbort])
    #expect(found.map(\.site.line) == [5, 53])
    #expect(
      crashes("panicked at src/a.rs:7:9:\nx\nthread panicked while processing panic. aborting.").count == 1)
  }

  @Test(arguments: [
    "Error: connection refused", "text=\"thread 'main' panicked at src/x.rs:1:1:\"", "Error: (see above)",
    "the thread panicked at noon", "note: panicked at src/x.md:1:1:",
  ])
  func othersAreLeftAlone(_ line: String) {
    #expect(crashes(line + "\nand more\n").isEmpty)
  }

  @Test func manglingDoesNotChangeTheSignature() {
    let old = crashes(RustReportFixtures.traitImplementation)
    let new = crashes(
      RustReportFixtures.traitImplementation.split(separator: "\n").joined(separator: "\n").replacing(
        "<till::shelf::Shelf<u8> as till::shelf::Stock>::pick", with: "till::shelf::Shelf<T>::pick"))
    #expect(old.map(\.signature) == new.map(\.signature))
    #expect(RustName.identity("<&dyn app::Rule as core::ops::Fn<(u8,)>>::call") == "&dyn app::Rule::call")
    #expect(RustName.identity("app::run::{{closure}}") == RustName.identity("app::run::{closure#2}"))
  }
}
