/// Faults of several workers that share something.
extension FaultExplanation {
  static let dataRace = FaultExplanation(
    name: "data race",
    plain:
      "Two parts of the program changed the same information at the same moment without taking "
      + "turns, so results can be wrong without any error being shown.",
    engineer:
      "Both sides of the report touch one memory location with no lock between them, and the "
      + "values written while the race was live cannot be trusted. Guard every access to that "
      + "location with one lock, atomic or owner, and reconcile what was written while the race "
      + "was live.",
    caughtBy:
      "Running the tests and a canary under the race detector would have reported it; in Rust, "
      + "loom explores the orders of locks and atomics and Miri checks unsafe code, and for a "
      + "protocol between services a TLA+ model finds the bad order on paper.",
    notShown:
      "The report proves that the two accesses can collide, not how often they did in "
      + "production nor which records were damaged.")

  static let concurrentMapAccess = FaultExplanation(
    name: "concurrent map access",
    plain:
      "Two workers changed the same lookup list at the same moment, and the program stopped "
      + "itself rather than continue with a list that may be damaged.",
    engineer:
      "The check is a best effort of the Go runtime and cannot be recovered from: the whole "
      + "process ends, and unsynchronised accesses have usually gone unnoticed before. Guard the "
      + "map with a mutex, give it one owner, or use sync.Map, and look for the second goroutine "
      + "among the others of the dump.",
    caughtBy:
      "The race detector in tests with parallel traffic would have reported the unguarded map "
      + "long before the runtime noticed.",
    notShown:
      "The dump names the worker that was caught, not always the other one that collided with "
      + "it.")

  static let deadlock = FaultExplanation(
    name: "deadlock",
    plain:
      "Several workers each waited for another one to finish first, so the work stopped "
      + "although the program was still running.",
    engineer:
      "Compare what each blocked goroutine, thread or session waits for with what it holds; the "
      + "first one printed is often the victim and not the cause. Draw who waits for whom until "
      + "the circle closes, then give the locks one order or the waits a time limit.",
    caughtBy:
      "A fixed lock order, time limits on every wait, and loom or a stress test would have "
      + "shown it; for transactions or a protocol between services, model checking with TLA+ "
      + "proves that no circle can form.",
    notShown:
      "The report shows who waits, not who took the resource first and failed to give it back.")

  static let borrowViolation = FaultExplanation(
    name: "borrow violation",
    plain:
      "One step of the program tried to change a list while another step was still reading it, "
      + "and the program stopped before the list could be spoiled.",
    engineer:
      "A RefCell was borrowed mutably while another borrow was alive on the same thread, "
      + "usually further up the same call stack. Shorten the outer borrow, or take what is needed "
      + "out of the cell before calling on.",
    caughtBy:
      "A test of the nested call, try_borrow_mut, or a data layout the compiler can check would "
      + "have caught it.",
    notShown:
      "The message names the second borrow; the first one must be found in the frames above it.")

  static let lockMisuse = FaultExplanation(
    name: "lock misuse",
    plain:
      "A tool that makes workers take turns was used wrongly, so the program stopped because it "
      + "could no longer tell whose turn it was.",
    engineer:
      "A lock was released twice or a counter went below zero, so earlier critical sections may "
      + "have run without protection. Count the calls on every path, early returns included, and "
      + "pair each acquisition with its release by defer or a guard.",
    caughtBy:
      "Releasing with defer right after acquiring, go vet and staticcheck, and the race "
      + "detector would have caught it.",
    notShown: "The stack shows the extra release, not the place that released first.")

  static let channelMisuse = FaultExplanation(
    name: "channel misuse",
    plain:
      "One part of the program handed work to another part that had already closed for the day, "
      + "and the program stopped.",
    engineer:
      "A channel was closed while a sender was alive, or closed twice; closing belongs to the "
      + "only sender, after it has stopped. Close only in the sender, once, after all senders "
      + "have stopped, or signal the end through a context instead.",
    caughtBy:
      "A shutdown test with traffic running, under the race detector, would have caught it; a "
      + "small model of start and stop in TLA+ or loom covers the orders that tests miss.",
    notShown: "The stack shows the late sender, not the code that closed the channel.")

  static let lockPoisoned = FaultExplanation(
    name: "poisoned lock",
    plain:
      "A worker refused to use shared information because an earlier crash left it half "
      + "changed; the earlier crash is the real fault.",
    engineer:
      "Each PoisonError follows from a first panic while the mutex was held; look for that "
      + "panic and decide whether the guarded state is still valid. Every later use of the lock "
      + "fails too until the process starts again or the poison is cleared on purpose.",
    caughtBy:
      "A test of the first panic, and a deliberate policy for poisoned locks, would have "
      + "contained it.",
    notShown: "The report does not say which thread panicked first or how far its change had gone.")

  static let doublePanicAbort = FaultExplanation(
    name: "panic during a panic",
    plain:
      "While the program was cleaning up after one crash it crashed again and had to stop at "
      + "once; the first crash is the real fault.",
    engineer:
      "A panic in Drop during unwinding aborts the process, so no further cleanup, flush or "
      + "catch has run. Read the first message for the cause, and let the destructor return early "
      + "while its thread is panicking.",
    caughtBy:
      "Destructors that never panic (check std::thread::panicking) and a test of the failure "
      + "path would have caught it.",
    notShown: "The abort does not tell what the interrupted cleanup left unfinished.")
}
