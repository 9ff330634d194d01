import Testing

@testable import Evidence

/// A capture and what must be read out of it.
struct GoCapture: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var faultClass: FaultClass
  var function: String?
  var file: String?
  var line: Int?

  var testDescription: String { name }

  static let all: [GoCapture] = [
    GoCapture(
      name: "generic", text: GoCaptures.generic, faultClass: .indexOutOfRange, function: "main.Map[...]",
      file: "main.go", line: 2),
    GoCapture(
      name: "method value", text: GoCaptures.gowrap, faultClass: .indexOutOfRange, function: "main.(*W).run",
      file: "main.go", line: 4),
    GoCapture(
      name: "iterator", text: GoCaptures.rangefunc, faultClass: .indexOutOfRange,
      function: "main.total-range1", file: "main.go", line: 4),
    GoCapture(
      name: "repanic", text: GoCaptures.repanic, faultClass: .explicitPanic, function: "main.work",
      file: "main.go", line: 3),
    GoCapture(
      name: "panic in a deferred call", text: GoCaptures.panicInDefer, faultClass: .indexOutOfRange,
      function: "main.work", file: "main.go", line: 2),
    GoCapture(
      name: "two locks", text: GoCaptures.asleepAbba, faultClass: .deadlock, function: "main.first",
      file: "main.go", line: 5),
    GoCapture(
      name: "full channel", text: GoCaptures.asleepChan, faultClass: .deadlock, function: "main.pump",
      file: "main.go", line: 3),
    GoCapture(
      name: "map, said twice", text: GoCaptures.cmapW, faultClass: .concurrentMapAccess,
      function: "main.write", file: "main.go", line: 3),
    GoCapture(
      name: "recursion", text: GoCaptures.stackoverflow, faultClass: .stackOverflow,
      function: "main.(*N).depth", file: "main.go", line: 3),
    GoCapture(
      name: "printed stack", text: GoCaptures.debugstack, faultClass: .indexOutOfRange, function: "main.work",
      file: "main.go", line: 3),
    GoCapture(
      name: "stack in logfmt", text: GoCaptures.slogtext, faultClass: .indexOutOfRange, function: "main.work",
      file: "main.go", line: 3),
    GoCapture(
      name: "profile", text: GoCaptures.pprof1, faultClass: .goroutineDump, function: "main.consume",
      file: "main.go", line: 3),
    GoCapture(
      name: "test below a test", text: GoCaptures.testtimeoutChan, faultClass: .testTimeout,
      function: "example.com/acme/testtimeout_chan.Wait", file: "a.go", line: 2),
    GoCapture(
      name: "race with one stack", text: GoCaptures.raceAtomic, faultClass: .dataRace,
      function: "main.main.func2", file: "main.go", line: 6),
    GoCapture(
      name: "vendored", text: GoCaptures.vendored, faultClass: .indexOutOfRange, function: "main.decode",
      file: "main.go", line: 4),
    GoCapture(
      name: "trimmed paths", text: GoCaptures.trim, faultClass: .nilMapWrite,
      function: "ledger/internal/sync.(*Book).Post", file: "internal/sync/book.go", line: 4),
    GoCapture(
      name: "own package sync", text: GoCaptures.usersync, faultClass: .nilDereference,
      function: "sync2/sync.Do", file: "sync/do.go", line: 2),
    GoCapture(
      name: "command without cmd", text: GoCaptures.mainInTools, faultClass: .nilDereference,
      function: "main.crash", file: "scripts/fill/main.go", line: 4),
    GoCapture(
      name: "cgo", text: GoCaptures.cgo, faultClass: .segfault, function: "main.call", file: "main.go",
      line: 6),
    GoCapture(
      name: "value", text: GoCaptures.customVal, faultClass: .explicitPanic, function: "main.settle",
      file: "main.go", line: 3),
    GoCapture(
      name: "log.Panic", text: GoCaptures.logpanic, faultClass: .explicitPanic, function: "main.check",
      file: "main.go", line: 3),
  ]
}

@Suite struct GoCrashTests {
  @Test(arguments: GoCapture.all) func placeIsTheProgramsOwn(_ expected: GoCapture) throws {
    let found = crashes(expected.text)
    #expect(found.count == 1)
    let crash = try #require(found.first)
    #expect(crash.faultClass == expected.faultClass)
    #expect(crash.site == CrashSite(function: expected.function, file: expected.file, line: expected.line))
  }

  @Test func lostSideOfARaceIsNamedByItsGoroutinesStart() throws {
    let crash = try #require(crashes(GoCaptures.raceAtomic).first)
    #expect(crash.race.map(\.site.function) == [nil, "main.main.func2"])
    #expect(crash.root == CrashSite(function: "main.main", file: "main.go", line: 6))
  }

  @Test func dependencyIsTheRoot() throws {
    let crash = try #require(crashes(GoCaptures.vendored).first)
    #expect(crash.root?.function == "github.com/acme/codec.Decode")
    #expect(crash.root?.file == "github.com/acme/codec/codec.go")
  }

  @Test func ginsRecoveryIsRead() throws {
    let text = """
      [Recovery] 2026/03/12 - 02:14:00 panic recovered:
      GET /orders HTTP/1.1
      Host: shop.example

      runtime error: index out of range [5] with length 3
      /usr/local/go/src/runtime/panic.go:114 (0x43bdd3)
      \tgoPanicIndex: panic(boundsError{x: int64(x), signed: true, y: y, code: boundsIndex})
      /srv/shop/cmd/shop/main.go:12 (0x71a7c5)
      \tmain.orders: _ = a[i]
      /home/ci/go/pkg/mod/github.com/gin-gonic/gin@v1.9.1/context.go:174 (0x6f1a2a)
      \t(*Context).Next: c.handlers[c.index](c)

      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .indexOutOfRange)
    #expect(crash.site.function == "main.orders")
    #expect(crash.site.line == 12)
  }

  @Test func servicesAndVersionsAreKept() throws {
    let text = CrashFixtures.goNil.split(separator: "\n", omittingEmptySubsequences: false)
    func inPod(_ pod: String, _ version: String) -> String {
      text.map { line in
        let quoted = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
          "\t", with: "\\t")
        return
          "{\"log\":\"\(quoted)\",\"kubernetes\":{\"container_name\":\"\(pod)\",\"container_image\":\"r/shop:\(version)\"}}"
      }.joined(separator: "\n") + "\n"
    }
    let crash = try #require(crashes(inPod("shop-b", "2.3.1") + inPod("shop-a", "2.3.0")).first)
    #expect(crash.count == 2)
    #expect(crash.services == ["shop-a", "shop-b"])
    #expect(crash.versions == ["2.3.0", "2.3.1"])
  }

  @Test func anEndlessDumpIsBounded() throws {
    var text = "SIGQUIT: quit\n\n"
    for index in 0..<(CrashLimits.goroutines + 10) {
      text += "goroutine \(index) [select]:\nshop/q.Next(0x\(index))\n\t/srv/shop/q/q.go:7 +0x1\n\n"
    }
    let crash = try #require(crashes(text).first)
    #expect(crash.threads == CrashLimits.goroutines)
    #expect(crash.site.function == "shop/q.Next")
  }

  @Test func differentFramesOfADumpAreBounded() {
    var table = GoFrameTable()
    var added = 0
    for line in 0..<CrashLimits.stackFrames + 10 {
      let name = Array("shop.f".utf8)
      let number = name.withUnsafeBufferPointer { table.add(name: $0, path: $0, line: line) }
      added += number == nil ? 0 : 1
    }
    #expect(added == CrashLimits.stackFrames)
  }
}
