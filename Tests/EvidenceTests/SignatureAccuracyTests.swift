import Testing

@testable import Evidence

/// Grouping accuracy on logs that the rules were not made for.
@Suite struct SignatureAccuracyTests {
  /// Share of the messages whose group holds exactly the messages of their template (J. Zhu et al., Tools and
  /// Benchmarks for Automated Log Parsing, ICSE-SEIP 2019).
  private func accuracy(_ corpus: SignatureCorpus) -> Double {
    let messages = corpus.messages()
    var miner = SignatureMiner(keepsLines: true)
    for message in messages { miner.add(message.text) }
    let report = miner.report()
    let right = Dictionary(grouping: messages.indices) { messages[$0].label }
    let given = Dictionary(grouping: messages.indices) { report.lines[$0] }
    let good = given.values.filter { right[messages[$0[0]].label] == $0 }.reduce(0) { $0 + $1.count }
    return Double(good) / Double(messages.count)
  }

  @Test func meanAndWorst() {
    let scores = SignatureCorpus.all.map(accuracy)
    #expect(scores.reduce(0, +) / Double(scores.count) >= 0.92)
    #expect(
      scores.allSatisfy { $0 >= 0.75 },
      "\(zip(SignatureCorpus.all.map(\.name), scores).map { "\($0) \($1)" })")
  }

  @Test(arguments: SignatureCorpus.all.map(\.name))
  func plainMessagesAreNotTakenApart(_ name: String) throws {
    let corpus = try #require(SignatureCorpus.all.first { $0.name == name })
    let text = corpus.messages().map(\.text).joined(separator: "\n")
    let head = HeadDetection.detect(Array(text.utf8), isWhole: true, stated: [:])
    #expect(SignatureFields(head) == nil)
  }
}
