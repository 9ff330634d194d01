import Testing

@testable import Prose

/// Time grows with the text, whatever the text is.
@Suite(.serialized) struct PumpedTextTests {
  /// Beginnings that many phrases share, repeated without end: the worst that a pattern can be given.
  static let pumps = [
    "was ", "if the ", "would not have been ", "(", "A1B ", "'s ", "<!-- ", "x-y-",
  ]

  @Test(arguments: pumps) func timeIsLinear(pump: String) {
    var times: [Duration] = []
    for count in [1000, 10_000, 100_000] {
      let text = String(repeating: pump, count: count)
      times.append(ContinuousClock().measure { _ = ProseCheck.findings(in: text, file: "a") })
    }
    // Ten times the text takes at most thirty times as long; a quadratic rule would take a hundred.
    #expect(times[2] < max(times[1] * 30, .milliseconds(400)), "\(pump): \(times)")
  }
}
