import IncidentModel
import Scan
import Testing

@testable import Evidence

/// What holds for every log.
@Suite struct SignatureLawTests {
  private func mine(_ messages: [String]) -> SignatureReport {
    var miner = SignatureMiner(keepsLines: true)
    for message in messages { miner.add(message) }
    return miner.report()
  }

  private func texts(_ report: SignatureReport) -> [String] {
    report.lines.map { report.templates[Int($0)].text }
  }

  private static let few = [SignatureCorpus.sshDaemon, .coordination, .webShop]

  private var corpus: [String] { Self.few.flatMap { $0.messages().prefix(300).map(\.text) } }

  @Test func orderOfMessagesDoesNotChangeTemplates() {
    for corpus in Self.few {
      let messages = corpus.messages().prefix(300).map(\.text)
      #expect(texts(mine(messages)) == texts(mine(messages.reversed())).reversed(), "\(corpus.name)")
    }
  }

  @Test func seeingEverythingTwiceChangesCountsOnly() {
    let (once, twice) = (mine(corpus), mine(corpus + corpus))
    #expect(once.templates.map(\.id) == twice.templates.map(\.id))
    #expect(once.templates.map { $0.count * 2 } == twice.templates.map(\.count))
  }

  @Test func mergedMinersAreOneMiner() {
    let whole = mine(corpus)
    var left = SignatureMiner(keepsLines: true)
    var right = SignatureMiner(keepsLines: true)
    for (index, message) in corpus.enumerated() {
      let seen = SignatureOccurrence(line: index + 1)
      if index < corpus.count / 3 { left.add(message, seen) } else { right.add(message, seen) }
    }
    left.merge(right)
    let merged = left.report()
    #expect(merged.templates.map(\.text) == whole.templates.map(\.text))
    #expect(merged.templates.map(\.tally) == whole.templates.map(\.tally))
    #expect(merged.lines == whole.lines)
  }

  @Test func countsOfEqualTextsAreSums() {
    var miner = SignatureMiner()
    miner.add("order 1 failed", count: 40)
    miner.add("order 2 failed", count: 2)
    #expect(miner.report().templates.map(\.count) == [42])
  }

  @Test func damagedMessagesAreMined() {
    var state: UInt64 = 7
    var miner = SignatureMiner(keepsLines: true, keepsSamples: true)
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      bytes.withUnsafeBufferPointer { miner.add($0) }
    }
    #expect(miner.report().lines.count == 500)
  }

  @Test(arguments: [-1, 0, 1])
  func longMessagesAreCut(_ beyond: Int) {
    let message = String(repeating: "a", count: MessageMask.messageBytes + beyond)
    let text = mine([message]).templates.first?.text
    #expect(text?.hasSuffix("<*>") == (beyond > 0))
    #expect(text?.utf8.count ?? 0 <= MessageMask.messageBytes + 3)
  }

  @Test(arguments: ["(", "()", "1 ", "/", "a:", "0x", "-", "\"", "a.b.", "::", "GET /", "Jan 1 "])
  func aMegabyteOfAnythingIsOneTemplate(_ piece: String) {
    let message = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    #expect(mine([message, message]).templates.map(\.count) == [2])
  }

  @Test(arguments: [-1, 0, 1])
  func distinctMessagesBeyondTheLimitShareATemplate(_ beyond: Int) {
    let limit = 50
    var miner = SignatureMiner(keepsLines: true, distinctLimit: limit)
    for number in 0..<limit + beyond { miner.add(String(repeating: "a", count: number + 1)) }
    let report = miner.report()
    #expect(report.overflow == max(0, beyond))
    #expect(report.templates.count == limit + beyond)
    #expect((report.templates.last?.text == "<*>") == (beyond > 0))
  }

  /// Ten times the distinct messages take about ten times as long; a quadratic step would take a hundred times.
  @Test func distinctMessagesCostLinearTime() {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      var miner = SignatureMiner()
      var values = CorpusValues(seed: 3)
      for _ in 0..<count { miner.add(values.fill("all begin with these words {tail} {tail}")) }
      return clock.measure { _ = miner.report() }
    }
    let (small, large) = (time(150), time(1500))
    #expect(large < small * 40)
  }
}
