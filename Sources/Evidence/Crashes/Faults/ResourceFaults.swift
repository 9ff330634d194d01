/// Faults of memory, storage and the machine.
extension FaultExplanation {
  static let stackOverflow = FaultExplanation(
    name: "endless self-call",
    plain:
      "A procedure called itself again and again without end, mostly because the data went "
      + "round in a circle, until the program ran out of room and stopped.",
    engineer:
      "Look for the frame that repeats and for a cycle in the data it walks; neither Go nor "
      + "Rust can recover from it. Bound the depth or keep the visited records in a set.",
    caughtBy: "A depth limit, fuzzing and a test with circular data would have caught it.",
    notShown:
      "It does not name the record that closes the circle; Rust does not even name a function.")

  static let outOfMemory = FaultExplanation(
    name: "out of memory",
    plain: "The program asked for more memory than it was allowed and stopped.",
    engineer:
      "The allocation that failed is the last drop and not necessarily the leak; compare heap "
      + "profiles over time. Compare heap profiles over time to see what grows.",
    caughtBy:
      "A memory limit with an alert below it, a load test with real sizes, and GOMEMLIMIT or "
      + "bounded queues would have caught it.",
    notShown: "The stack shows who asked last, not who holds the memory.")

  static let oomKilled = FaultExplanation(
    name: "killed for lack of memory",
    plain:
      "The operating system ended the program without warning because memory had run out; its "
      + "own log simply stops.",
    engineer:
      "The kernel log holds the victim and its size; the process that triggered the killer is "
      + "not always the victim. Compare the victim's resident memory with its limit to tell a "
      + "limit that is too low from memory that grows without end.",
    caughtBy:
      "Alerts on memory use against the container's limit, a load test under the same limit, "
      + "and bounded queues would have announced it.",
    notShown: "The kernel does not tell what the memory was used for.")

  static let allocationSize = FaultExplanation(
    name: "impossible size",
    plain:
      "The program tried to reserve an impossible amount of memory, mostly because a size in "
      + "the data was wrong, and stopped.",
    engineer:
      "A length that came from input was negative or huge; check it against a limit before "
      + "allocating. Treat every other length from the same source as suspect.",
    caughtBy: "Fuzzing and a limit on every length that is read from outside would have caught it.",
    notShown: "The message does not hold the input with the wrong size.")

  static let memoryLeak = FaultExplanation(
    name: "memory leak",
    plain:
      "The program kept memory that it no longer needed, so it grows until it has to be "
      + "restarted.",
    engineer:
      "The report lists where the lost memory was allocated; the missing release is on the path "
      + "that should have freed it. Rank the stacks by bytes and start with the largest that "
      + "grows with traffic.",
    caughtBy:
      "A leak sanitizer in tests and a load test of several hours with a bound on memory would "
      + "have caught it.",
    notShown: "It does not tell how fast production grows.")

  static let useAfterFree = FaultExplanation(
    name: "use of returned memory",
    plain:
      "The program used a piece of memory after giving it back, which can mean a crash, wrong "
      + "results or a security hole.",
    engineer:
      "The first stack is the use; the freed-by and allocated-by stacks explain it and are not "
      + "the crash. Treat it as a security fault until it is shown that no input from outside can "
      + "reach it.",
    caughtBy:
      "Miri or AddressSanitizer in tests of all unsafe code, and less of it, would have caught "
      + "it.",
    notShown: "Without a sanitizer most such uses go unnoticed, so earlier results may be wrong.")

  static let bufferOverflow = FaultExplanation(
    name: "write beyond its own memory",
    plain:
      "The program read or wrote beyond the memory that belongs to it, which can mean a crash, "
      + "wrong results or a security hole.",
    engineer:
      "The report names the access and the region it left; treat it as a security fault until "
      + "it is shown to be unreachable from outside. The stack that allocated the region tells "
      + "whose size was wrong.",
    caughtBy:
      "AddressSanitizer or Miri with fuzzing would have caught it; safe code in its place rules "
      + "the class out.",
    notShown: "It does not tell whether anyone has exploited it.")

  static let segfault = FaultExplanation(
    name: "forbidden memory access",
    plain: "The program touched memory that is not its own and the operating system stopped it.",
    engineer:
      "In a memory-safe language this points to unsafe code, a C library or damaged memory; get "
      + "a core dump or a sanitizer run. The kernel's line gives the offset in the program's "
      + "file, which addr2line turns into a place while the same build is kept.",
    caughtBy:
      "A sanitizer run of the tests, Miri for unsafe code, and core dumps that are kept would "
      + "have caught or explained it.",
    notShown: "Without a sanitizer or a core dump there is no place to name.")

  static let busError = FaultExplanation(
    name: "memory that went away",
    plain:
      "The program used a file as if it were memory and part of it was gone, or the hardware "
      + "failed.",
    engineer:
      "Usually a memory-mapped file was truncated or its disk is full or failing. Check the "
      + "kernel log for disk errors before looking at the code.",
    caughtBy:
      "Checks of file size before mapping, and alerts on disk errors and disk space, would have "
      + "caught it.",
    notShown: "It does not tell whether the file, the disk or the code is at fault.")

  static let storageCorruption = FaultExplanation(
    name: "database corruption",
    plain:
      "Data on disk is damaged; some questions to the database fail, and others may give wrong "
      + "answers without any error.",
    engineer:
      "Stop writes, copy the files before any repair, and find the extent with checksums and "
      + "amcheck; the error shows only the page that was touched. Restore a backup beside it, and "
      + "reconcile with another source before trusting any row.",
    caughtBy:
      "Data checksums, regular amcheck or integrity checks, restore drills and reconciliation "
      + "would have caught it.",
    notShown: "Silent damage appears in no log; only reconciling with another source finds it.")

  static let processKilled = FaultExplanation(
    name: "program killed from outside",
    plain: "Something outside the program ended it at once, and its own record simply stops.",
    engineer:
      "SIGKILL came from the kernel, a supervisor or a person, and no handler of the program "
      + "has run. Look into the kernel's log for the out-of-memory killer and into the "
      + "supervisor's for a time limit or a failed health check.",
    caughtBy:
      "Alerts on memory against its limit and on restarts, and a shutdown that ends within the "
      + "supervisor's time limit, would have announced it.",
    notShown: "The signal does not tell who sent it nor why.")

  static let abnormalExit = FaultExplanation(
    name: "stop with an error",
    plain: "A program ended with an error; this line alone does not say why.",
    engineer:
      "The supervisor saw only the exit status; what the program printed just before is the "
      + "evidence. Status 2 is usual for a Go panic, 101 for a Rust panic, 134 for an abort and 1 "
      + "for an error that was returned.",
    caughtBy:
      "Logs that are kept across restarts, and an alert on the first unplanned restart, would "
      + "have shown the reason sooner.",
    notShown: "An exit status holds no place and no reason.")

  static let crashLoop = FaultExplanation(
    name: "crash loop",
    plain:
      "The program stops again soon after each start, so it is not doing its work although it "
      + "keeps being started.",
    engineer:
      "The loop is a consequence; the first crash, or the error at start-up, is the fault. The "
      + "pauses between the starts grow, so that it can stay down for minutes after the cause is "
      + "gone.",
    caughtBy:
      "A canary release that must stay up before the rest follows, a start-up check of settings "
      + "and dependencies, and an alert on restarts would have caught it.",
    notShown: "It does not tell why the program stops nor which of its starts did some work.")
}
