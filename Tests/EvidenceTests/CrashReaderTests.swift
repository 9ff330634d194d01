import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

func crashes(_ text: String, name: String = "evidence.log") -> [Crash] {
  CrashReader.read([ByteSource(name: name, bytes: Array(text.utf8))]).crashes
}

/// What a fixture must give, whatever it is wrapped in.
struct CrashExpectation: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var faultClass: FaultClass
  var message: String
  var site: CrashSite
  var root: CrashSite?
  var count = 1

  var testDescription: String { name }

  static let shelf = "internal/shelf/shelf.go"
  static let all: [CrashExpectation] = [
    CrashExpectation(
      name: "index", text: CrashFixtures.goIndex, faultClass: .indexOutOfRange,
      message: "runtime error: index out of range [3] with length 1",
      site: CrashSite(function: "stock/internal/shelf.(*Shelf).Take", file: shelf, line: 10)),
    CrashExpectation(
      name: "nil map", text: CrashFixtures.goNilMap, faultClass: .nilMapWrite,
      message: "assignment to entry in nil map",
      site: CrashSite(function: "stock/internal/shelf.(*Shelf).Put", file: shelf, line: 8)),
    CrashExpectation(
      name: "repanic", text: CrashFixtures.goRepanic, faultClass: .indexOutOfRange,
      message: "runtime error: index out of range [3] with length 0",
      site: CrashSite(function: "stock/internal/shelf.(*Shelf).Take", file: shelf, line: 10),
      root: CrashSite(function: "main.guarded.func1", file: "cmd/stock/main.go", line: 15)),
    CrashExpectation(
      name: "served", text: CrashFixtures.goServed, faultClass: .divideByZero,
      message: "runtime error: integer divide by zero",
      site: CrashSite(function: "stock/internal/shelf.Divide", file: shelf, line: 14), count: 2),
    CrashExpectation(
      name: "nil", text: CrashFixtures.goNil, faultClass: .nilDereference,
      message: "runtime error: invalid memory address or nil pointer dereference",
      site: CrashSite(function: "stock/internal/shelf.(*Shelf).Bump", file: shelf, line: 12),
      root: CrashSite(function: "main.main", file: "cmd/stock/main.go", line: 46)),
    CrashExpectation(
      name: "error", text: CrashFixtures.goError, faultClass: .explicitPanic,
      message: "load shelf: file does not exist",
      site: CrashSite(function: "main.main", file: "cmd/stock/main.go", line: 43)),
    CrashExpectation(
      name: "race", text: CrashFixtures.goRace, faultClass: .dataRace, message: "WARNING: DATA RACE",
      site: CrashSite(function: "stock/internal/shelf.(*Shelf).Bump", file: shelf, line: 12)),
    CrashExpectation(
      name: "none", text: CrashFixtures.rustNone, faultClass: .unwrapNone,
      message: "called `Option::unwrap()` on a `None` value", site: CrashSite(file: "src/main.rs", line: 5)),
    CrashExpectation(
      name: "none, full", text: CrashFixtures.rustNoneFull, faultClass: .unwrapNone,
      message: "called `Option::unwrap()` on a `None` value",
      site: CrashSite(function: "main::amount", file: "src/main.rs", line: 5)),
    CrashExpectation(
      name: "parse", text: CrashFixtures.rustParse, faultClass: .unwrapErr,
      message: "amount in cents: ParseIntError { kind: InvalidDigit }",
      site: CrashSite(file: "src/main.rs", line: 5)),
    CrashExpectation(
      name: "parse, short", text: CrashFixtures.rustParseShort, faultClass: .unwrapErr,
      message: "amount in cents: ParseIntError { kind: InvalidDigit }",
      site: CrashSite(function: "main::amount", file: "src/main.rs", line: 5)),
  ]
}

@Suite struct CrashReaderTests {
  @Test(arguments: CrashExpectation.all, CrashEnvelopes.all.map(\.name))
  func isFoundInEveryEnvelope(_ expected: CrashExpectation, envelope: String) throws {
    let wrap = try #require(CrashEnvelopes.all.first { $0.name == envelope }).wrap
    let found = crashes(wrap(expected.text))
    #expect(found.count == 1)
    let crash = try #require(found.first)
    #expect(crash.faultClass == expected.faultClass)
    #expect(crash.message == expected.message)
    #expect(crash.site == expected.site)
    #expect(crash.root == expected.root)
    #expect(crash.count == expected.count)
    #expect(crash.role == .cause)
    #expect(crash.signature == crashes(expected.text).first?.signature)
  }

  @Test(arguments: CrashExpectation.all, CrashEnvelopes.sources.map(\.name))
  func isFoundInEverySource(_ expected: CrashExpectation, envelope: String) throws {
    let wrap = try #require(CrashEnvelopes.sources.first { $0.name == envelope }).wrap
    let found = crashes(wrap(expected.text))
    #expect(found.count == 1)
    let crash = try #require(found.first)
    #expect(crash.faultClass == expected.faultClass)
    #expect(crash.message == expected.message)
    #expect(crash.site == expected.site)
    #expect(crash.root == expected.root)
    #expect(crash.count == expected.count)
    #expect(crash.signature == crashes(expected.text).first?.signature)
  }

  @Test func raceHasBothSides() throws {
    let race = try #require(crashes(CrashFixtures.goRace).first)
    #expect(race.race.map(\.op) == ["read", "write"])
    #expect(
      race.race.map(\.site.function) == Array(repeating: "stock/internal/shelf.(*Shelf).Bump", count: 2))
    #expect(race.threads == 2)
    #expect(race.source == CrashSource(file: "evidence.log", firstLine: 2, lastLine: 26))
  }

  @Test func timesComeFromTheEnvelope() throws {
    let wrapped = try #require(crashes(CrashEnvelopes.cri(CrashFixtures.goServed)).first)
    #expect(wrapped.firstSeen?.rfc3339 == "2026-03-12T02:14:00.000000001Z")
    #expect(try #require(wrapped.lastSeen) > (try #require(wrapped.firstSeen)))
    #expect(crashes(CrashFixtures.goServed).first?.firstSeen == nil)
  }

  @Test func poisonedLockIsAConsequence() {
    let found = crashes(CrashFixtures.rustPoison)
    #expect(found.map(\.faultClass) == [.assertionFailed, .lockPoisoned])
    #expect(found.map(\.role) == [.cause, .consequence])
  }

  @Test func panicDuringCleanupIsAConsequence() {
    let found = crashes(CrashFixtures.rustDouble)
    #expect(found.map(\.faultClass) == [.indexOutOfRange, .doublePanicAbort])
    #expect(found.map(\.role) == [.cause, .consequence])
    #expect(found.last?.site.line == 13)
  }

  @Test func oldRustMessageOverSeveralLines() throws {
    let text = """
      thread '<unnamed>' panicked at 'assertion failed: `(left == right)`
        left: `1`,
       right: `2`', src/book.rs:7:5
      note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .assertionFailed)
    #expect(crash.site == CrashSite(file: "src/book.rs", line: 7))
  }

  @Test func dependencyIsTheRootAndTheCallerThePlace() throws {
    let text = """
      panic: runtime error: index out of range [2] with length 2

      goroutine 1 [running]:
      example.org/ledger.(*Book).Settle(...)
      \t/home/ci/go/pkg/mod/example.org/ledger@v1.4.2/book.go:19
      shop/billing.Close(0x1)
      \t/home/ci/go/src/shop/billing/billing.go:10 +0x1d
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.site == CrashSite(function: "shop/billing.Close", file: "billing/billing.go", line: 10))
    #expect(crash.root?.file == "example.org/ledger@v1.4.2/book.go")
  }

  @Test func deadlockNamesTheWorkersWhenMainOnlyWaits() throws {
    let text = """
      fatal error: all goroutines are asleep - deadlock!

      goroutine 1 [semacquire]:
      sync.runtime_Semacquire(0xc000010198?)
      \t/usr/lib/go-1.23/src/runtime/sema.go:71 +0x25
      sync.(*WaitGroup).Wait(0x60?)
      \t/usr/lib/go-1.23/src/sync/waitgroup.go:118 +0x48
      main.main()
      \t/srv/shop/cmd/shop/main.go:22 +0x132

      goroutine 6 [chan send]:
      main.worker(0x0?)
      \t/srv/shop/cmd/shop/main.go:13 +0xe5
      created by main.main in goroutine 1
      \t/srv/shop/cmd/shop/main.go:20 +0x5d
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .deadlock)
    #expect(crash.site == CrashSite(function: "main.worker", file: "cmd/shop/main.go", line: 13))
    #expect(crash.threads == 2)
  }

  @Test func rustPanicHookOfTracing() throws {
    let text =
      #"{"timestamp":"2026-03-12T02:14:00Z","level":"ERROR","fields":{"message":"A panic occurred","#
      + #""panic.payload":"version: ParseIntError { kind: InvalidDigit }","panic.location":"src/feed.rs:2:15","#
      + #""panic.backtrace":"   0: app::hook\n             at ./src/hook.rs:5:1\n   1: __rustc::rust_begin_unwind\n"#
      + #"   2: core::result::unwrap_failed\n   3: app::feed::version\n             at ./src/feed.rs:2:15\n"}}"#
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .unwrapErr)
    #expect(crash.site == CrashSite(function: "app::feed::version", file: "src/feed.rs", line: 2))
    #expect(crash.firstSeen?.rfc3339 == "2026-03-12T02:14:00Z")
  }

  @Test func recoveredPanicInALogRecord() throws {
    let text =
      #"{"time":"2026-03-12T02:14:00Z","level":"ERROR","msg":"panic recovered","panic":"boom","stack":"goroutine 5 "#
      + #"[running]:\nruntime/debug.Stack()\n\t/usr/lib/go/src/runtime/debug/stack.go:26 +0x5e\nmain.safe.func1()\n"#
      + #"\t/srv/shop/cmd/shop/main.go:40 +0x3e\npanic({0x1, 0x2})\n\t/usr/lib/go/src/runtime/panic.go:785 +0x132\n"#
      + #"main.charge(...)\n\t/srv/shop/cmd/shop/main.go:12\n"}"#
    let crash = try #require(crashes(text).first)
    #expect(crash.message == "boom")
    #expect(crash.site == CrashSite(function: "main.charge", file: "cmd/shop/main.go", line: 12))
    #expect(crash.root == nil)
  }

  @Test func recoveredPanicWithTheLoggersOwnStack() throws {
    let text =
      #"{"level":"error","ts":"2026-03-12T02:14:00Z","msg":"recovered","error":"runtime error: integer divide by zero","#
      + #""stacktrace":"main.safe.func1\n\t/srv/shop/cmd/shop/main.go:40\nruntime.gopanic\n\t/usr/lib/go/src/runtime/"#
      + #"panic.go:785\nruntime.panicdivide\n\t/usr/lib/go/src/runtime/panic.go:240\nshop/internal/price.Share\n"#
      + #"\t/srv/shop/internal/price/price.go:9\nmain.main\n\t/srv/shop/cmd/shop/main.go:50"}"#
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .divideByZero)
    #expect(crash.site.function == "shop/internal/price.Share")
    #expect(crash.site.file == "internal/price/price.go")
  }

  @Test func errorChain() throws {
    let text = "Error: resume partition 7\n\nCaused by:\n    0: read checkpoint\n    1: No such file\n"
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .errorChain)
    #expect(crash.site == CrashSite())
  }

  @Test func ordinaryLogsHoldNoCrash() {
    let text = """
      {"level":"INFO","msg":"panic button pressed","stack":"a\\nb"}
      2026-03-12T02:14:00Z panic: false alarm in the warehouse
      panic: we are out of coffee
      level=info msg="goroutine 7 is fine"
      ==================
      Error: payment declined
      done
      """
    #expect(crashes(text).isEmpty)
  }
}
