extension GlossaryTerm {
  /// Faults in programs: every fault class that Candor recognises, and the words around them.
  static let faults: [GlossaryTerm] = [
    .init(
      "race condition", ["racing condition"],
      "Two parts of a program act at the same moment, and the result depends on which one happens to be first."
    ),
    .init(
      "data race", [],
      "Two parts of a program change the same value at the same moment, so one change can be lost unnoticed."),
    .init(
      "concurrent map access", ["concurrent map write", "concurrent map read"],
      "Two parts of a program use one lookup table at the same moment; the program stops itself to prevent harm."
    ),
    .init(
      "deadlock", ["dead lock", "deadlocked"], "Workers wait for each other for ever, so no work gets done."),
    .init(
      "nil dereference", ["null pointer", "nil pointer", "null reference", "nil pointer dereference"],
      "The program used something that was not there, as if dialling a number from an empty page."),
    .init(
      "unwrap of nothing", ["unwrap none", "unwrap on none"],
      "The program took a value for granted that was missing."),
    .init(
      "nil map write", ["nil map"], "The program tried to file something in a cabinet that was never set up."),
    .init(
      "unhandled error", ["unwrap err", "unwrapped error"],
      "A step failed and the program had no plan for that, so it stopped."),
    .init(
      "error chain", [], "A list of errors in which each follows from the next; the last one started it."),
    .init(
      "index out of range", ["index out of bounds"],
      "The program asked for an item that the list does not have, such as the tenth of three."),
    .init(
      "slice out of range", ["slice bounds out of range"],
      "The program asked for a part of a list beyond its end."),
    .init("string boundary", ["char boundary"], "The program cut a text in the middle of a letter."),
    .init(
      "integer overflow", ["arithmetic overflow", "overflow"],
      "A sum grew larger than the space kept for it, like a counter that has run out of digits."),
    .init(
      "division by zero", ["divide by zero"], "The program divided by zero, which has no answer, and stopped."
    ),
    .init("type assertion", ["type mismatch"], "Data arrived in another shape than the program expected."),
    .init(
      "unhashable key", [], "The program tried to file something under a label that cannot serve as one."),
    .init(
      "assertion", ["assertion failed", "failed assertion"],
      "A built-in safety check that stops the program when something impossible is found."),
    .init(
      "panic", ["panicked", "panicking"],
      "A program's emergency stop: it ends rather than go on with data that it cannot trust."),
    .init(
      "borrow violation", [], "Two parts of a program claimed the same data; a built-in guard stopped it."),
    .init("lock misuse", [], "The tool by which workers take turns was used wrongly."),
    .init("channel misuse", [], "The belt on which workers pass items to each other was used wrongly."),
    .init(
      "poisoned lock", ["lock poisoned", "lock poisoning"],
      "A worker failed while it held a key; the others refuse to go on. An earlier fault is the cause."),
    .init(
      "double panic", ["double panic abort"],
      "A second failure while handling the first; the first one is the cause."),
    .init("stack overflow", [], "A procedure calls itself without end until its working space is used up."),
    .init(
      "out of memory", ["oom", "memory exhaustion", "allocation failure", "allocation size"],
      "A program needed more working space than the machine could give."),
    .init(
      "out-of-memory kill", ["oom killed", "oom kill", "oom killer"],
      "The system ended a program because it took too much working space."),
    .init(
      "memory leak", ["leak"], "A program keeps working space that it no longer needs until none is left."),
    .init(
      "use after free", [],
      "The program went on using space that it had already given back; data may be wrong."),
    .init(
      "buffer overflow", [],
      "The program wrote past the end of its space; it can corrupt data or open a door."),
    .init(
      "segmentation fault", ["segfault", "bus error"],
      "The program touched working space that is not its own, and the system stopped it."),
    .init("test failure", ["failed test"], "An automatic check found the fault before it reached customers."),
    .init(
      "test timeout", [], "An automatic check did not finish in time, often because something waits for ever."
    ),
    .init(
      "lint finding", ["linter", "lint"],
      "A warning by a program that reviews code; not an incident by itself."),
    .init(
      "goroutine dump", ["thread dump"],
      "A picture of what every worker of a program was doing at one moment."),
    .init("goroutine", [], "A worker inside a program; thousands can run side by side."),
    .init("thread", [], "A worker inside a program that runs beside others."),
    .init("mutex", [], "A key that only one worker can hold, so that the others wait their turn."),
    .init("crash", ["crashed", "crashing"], "A program ended without being asked to."),
    .init("bug", [], "A mistake in a program."),
    .init("stack trace", ["backtrace", "stacktrace"], "The list of steps a program was in when it failed."),
    .init(
      "concurrency", ["concurrent"],
      "A system doing several things at the same time, which need rules for sharing."),
  ]
}
