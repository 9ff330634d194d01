/// Reports that are findings of a test or a tool.
extension FaultExplanation {
  static let testFailure = FaultExplanation(
    name: "failed test",
    plain: "An automatic check failed before customers could be affected.",
    engineer:
      "The first failing test names the place; tests that failed after it may only follow. Run "
      + "it again on the version in production to learn whether the fault is live.",
    caughtBy: "It was caught by the tests; make sure that a release needs them to pass.",
    notShown: "A failing test does not tell whether a version with the fault has been released.")

  static let testTimeout = FaultExplanation(
    name: "test that never ended",
    plain:
      "An automatic check did not finish, which usually hides workers that wait for each other "
      + "for ever.",
    engineer:
      "The goroutine that raised the alarm is innocent; look for the ones blocked on a lock or "
      + "a channel. Find the ones that wait for each other by the lock or channel they name.",
    caughtBy:
      "It was caught by the tests; time limits on waits would turn it into an error with a "
      + "place.",
    notShown: "It does not tell whether the wait was endless or only too long.")

  static let lintFinding = FaultExplanation(
    name: "warning of a code checker",
    plain:
      "A program that reviews code pointed at a line that looks wrong; by itself this is no "
      + "incident.",
    engineer:
      "A finding is a hint that needs a person's judgement; it becomes evidence when it lies on "
      + "the path of the failure. Compare the line with the place of the crash and with the last "
      + "change.",
    caughtBy: "Making the checker's findings block a release would have acted on it.",
    notShown: "It does not show that the line ever failed.")

  static let goroutineDump = FaultExplanation(
    name: "snapshot of all workers",
    plain: "A snapshot of what every worker was doing at one moment; by itself this is no fault.",
    engineer:
      "Somebody asked a stuck process for its stacks; the largest group of workers waiting at "
      + "one place is the first suspect. Take a second one a minute later: what has not moved is "
      + "stuck.",
    caughtBy: "Alerts on queue length and request age would have shown the standstill earlier.",
    notShown: "One snapshot cannot tell slow from stuck; two a minute apart can.")
}
