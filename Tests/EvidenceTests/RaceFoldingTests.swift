import Testing

@testable import Evidence

/// One race prints many reports; two races stay two.
struct RaceFoldingTests {
  private func side(_ functions: [String], _ head: String) -> String {
    functions.reduce(head + "\n") { text, function in
      text + "  main.\(function)()\n      /app/\(function).go:7 +0x2a\n"
    } + "\n"
  }

  private func report(_ left: [String], _ right: [String]) -> String {
    "==================\nWARNING: DATA RACE\n" + side(left, "Read at 0x00c0000a9008 by goroutine 16:")
      + side(right, "Previous write at 0x00c0000a9008 by goroutine 9:") + "==================\n"
  }

  @Test func reportsDeeperInTheSameFunctionsAreOneBug() {
    let text =
      report(["grow", "add", "serve"], ["grow", "add", "serve"])
      + report(["add", "serve"], ["add", "serve"])
      + report(["shrink", "add", "serve"], ["add", "flush", "run"])
      + report(["take", "flush"], ["add", "serve"])
      + report(["flush", "run"], ["add", "serve"])
    let found = crashes(text)
    #expect(found.map(\.count) == [1], "a detector's reports of one bug are one event")
    #expect(
      crashes(text + "exit status 66\n" + text).map(\.count) == [2], "the same reports again are another run")
    #expect(found.first?.site.function == "main.add", "the function on most stacks stands for the bug")
  }

  @Test func racesThatOnlyShareCallersStayApart() {
    let text =
      report(["reserve", "handle", "serve"], ["reserve", "handle", "serve"])
      + report(["count", "handle", "serve"], ["count", "handle", "serve"])
      + report(["reserve", "handle", "serve"], ["count", "handle", "serve"])
    #expect(crashes(text).count == 3)
  }

  @Test func aSideThatWasLostJoinsNothing() {
    let lost = report(["add", "serve"], []) + report(["add", "serve"], ["add", "serve"])
    #expect(crashes(lost).count == 2)
  }
}
