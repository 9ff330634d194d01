/// Faults of memory, storage and the machine.
extension FaultExplanation {
  static let stackOverflow = FaultExplanation(
    name: "endless self-call",
    plain: "A procedure called itself again and again without end, mostly because the data went round in a "
      + "circle, until the program ran out of room and stopped.",
    engineer: "Look for the frame that repeats and for a cycle in the data it walks; neither Go nor Rust can "
      + "recover from it.",
    caughtBy: "A depth limit and a test with circular data would have caught it.",
    notShown: "It does not name the record that closes the circle; Rust does not even name a function.")

  static let outOfMemory = FaultExplanation(
    name: "out of memory",
    plain: "The program asked for more memory than it was allowed and stopped.",
    engineer: "The allocation that failed is the last drop and not necessarily the leak; compare heap "
      + "profiles over time.",
    caughtBy: "A memory limit with an alert below it and a load test with real sizes would have caught it.",
    notShown: "The stack shows who asked last, not who holds the memory.")

  static let oomKilled = FaultExplanation(
    name: "killed for lack of memory",
    plain: "The operating system ended the program without warning because memory had run out; its own log "
      + "simply stops.",
    engineer: "The kernel log holds the victim and its size; the process that triggered the killer is not "
      + "always the victim.",
    caughtBy: "Alerts on memory use against the container's limit would have announced it.",
    notShown: "The kernel does not tell what the memory was used for.")

  static let allocationSize = FaultExplanation(
    name: "impossible size",
    plain: "The program tried to reserve an impossible amount of memory, mostly because a size in the data "
      + "was wrong, and stopped.",
    engineer: "A length that came from input was negative or huge; check it against a limit before "
      + "allocating.",
    caughtBy: "Fuzzing and a limit on every length read from outside would have caught it.",
    notShown: "The message does not hold the input with the wrong size.")

  static let memoryLeak = FaultExplanation(
    name: "memory leak",
    plain: "The program kept memory that it no longer needed, so it grows until it has to be restarted.",
    engineer: "The report lists where the lost memory was allocated; the missing release is on the path that "
      + "should have freed it.",
    caughtBy: "A leak sanitizer in tests and a long load test would have caught it.",
    notShown: "It does not tell how fast production grows.")

  static let useAfterFree = FaultExplanation(
    name: "use of returned memory",
    plain: "The program used a piece of memory after giving it back, which can mean a crash, wrong results "
      + "or a security hole.",
    engineer: "The first stack is the use; the freed-by and allocated-by stacks explain it and are not the "
      + "crash.",
    caughtBy: "AddressSanitizer or Miri in tests of all unsafe code would have caught it.",
    notShown: "Without a sanitizer most such uses go unnoticed, so earlier results may be wrong.")

  static let bufferOverflow = FaultExplanation(
    name: "write beyond its own memory",
    plain: "The program read or wrote beyond the memory that belongs to it, which can mean a crash, wrong "
      + "results or a security hole.",
    engineer: "The report names the access and the region it left; treat it as a security fault until it is "
      + "shown to be unreachable from outside.",
    caughtBy: "AddressSanitizer with fuzzing would have caught it.",
    notShown: "It does not tell whether anyone has exploited it.")

  static let segfault = FaultExplanation(
    name: "forbidden memory access",
    plain: "The program touched memory that is not its own and the operating system stopped it.",
    engineer: "In a memory-safe language this points to unsafe code, a C library or damaged memory; get a "
      + "core dump or a sanitizer run.",
    caughtBy: "A sanitizer run of the tests and a review of unsafe code would have caught it.",
    notShown: "Without a sanitizer or a core dump there is no place to name.")

  static let busError = FaultExplanation(
    name: "memory that went away",
    plain: "The program used a file as if it were memory and part of it was gone, or the hardware failed.",
    engineer: "Usually a memory-mapped file was truncated or its disk is full or failing.",
    caughtBy: "Checks of file size before mapping and alerts on disk errors would have caught it.",
    notShown: "It does not tell whether the file, the disk or the code is at fault.")

  static let storageCorruption = FaultExplanation(
    name: "database corruption",
    plain: "Data on disk is damaged; some questions to the database fail, and others may give wrong answers "
      + "without any error.",
    engineer: "Stop writes, copy the files before any repair, and find the extent with checksums and "
      + "amcheck; the error shows only the page that was touched.",
    caughtBy: "Data checksums, regular amcheck runs and restore drills would have caught it.",
    notShown: "Silent damage appears in no log; only reconciling with another source finds it.")
}
