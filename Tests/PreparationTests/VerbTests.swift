import Briefing
import Testing

@testable import Preparation

@Suite struct VerbTests {
  @Test(arguments: [
    ("Roll order-sync back", "rolled order-sync back", "rolling order-sync back"),
    ("hold all shipments", "held all shipments", "holding all shipments"),
    ("Write to customers", "written to customers", "writing to customers"),
    ("Notify the bank", "notified the bank", "notifying the bank"),
    ("Restore the copy", "restored the copy", "restoring the copy"),
    ("replay the orders", "replayed the orders", "replaying the orders"),
  ])
  func instructionsBecomeWhatWasDone(_ instruction: String, _ done: String, _ doing: String) {
    #expect(Verbs.done(Words(instruction))?.plain == done)
    #expect(Verbs.doing(Words(instruction))?.plain == doing)
  }

  @Test(arguments: ["", "The storage team compares", "Kafka is drained", "42"])
  func otherWordsAreLeftAlone(_ text: String) { #expect(Verbs.done(Words(text)) == nil) }
}
