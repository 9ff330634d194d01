/// Faults of values that are not what the program took them for.
extension FaultExplanation {
  static let nilDereference = FaultExplanation(
    name: "use of a missing value",
    plain:
      "The program used something that was not there, most often a record or a field that it "
      + "had not found, and stopped.",
    engineer:
      "A nil pointer, interface or function was used; ask which lookup returned nil and why its "
      + "result was not checked. Walk up from the named frame to the call that produced the "
      + "value, and make absence an error there.",
    caughtBy:
      "A test with an unknown identifier, and static analysis such as nilaway or staticcheck, "
      + "would have caught it.",
    notShown: "The stack shows where the missing value was used, not where it should have been set.")

  static let unwrapNone = FaultExplanation(
    name: "missing value",
    plain:
      "The program was certain that a value would be there, it was missing, and the program "
      + "stopped.",
    engineer:
      "An Option was None at an unwrap or expect; the caller needs a path for absence, and the "
      + "input that lacked the value should be kept for a test. Replace the unwrap by an error "
      + "that names what was missing.",
    caughtBy:
      "Forbidding unwrap in production code (clippy::unwrap_used) and tests with incomplete "
      + "input would have caught it.",
    notShown: "The message does not hold the input that lacked the value.")

  static let nilMapWrite = FaultExplanation(
    name: "write to a list that was never created",
    plain:
      "The program tried to note something in a list that nobody had set up yet, and stopped.",
    engineer:
      "An assignment went to a nil map; the constructor or the zero value of the struct never "
      + "made the map. Make the map in the constructor or at first use, so that the zero value "
      + "works.",
    caughtBy:
      "A constructor that is always used, a test of the zero value, and static analysis such as "
      + "nilaway would have caught it.",
    notShown: "The stack shows the write, not the path that skipped the initialisation.")

  static let unwrapErr = FaultExplanation(
    name: "failure without a plan",
    plain: "A step failed and the program had no plan for that failure, so it stopped.",
    engineer:
      "A Result was Err at an unwrap or expect; the text after the last colon is the underlying "
      + "error, and the call needs real error handling. Decide what the caller does when the step "
      + "fails: retry, refuse the request, or stop in order.",
    caughtBy:
      "Forbidding unwrap in production code (clippy::unwrap_used) and fault-injection tests "
      + "would have caught it.",
    notShown: "The message tells what failed, not which input or dependency made it fail.")

  static let errorChain = FaultExplanation(
    name: "chain of errors",
    plain:
      "A step failed and passed the failure on until the program gave up; the last link of the "
      + "chain is the underlying reason.",
    engineer:
      "This is an orderly exit with an error report and not a crash; the last cause is the root "
      + "and no source line is printed. Search the code for the words of the outermost link to "
      + "find the place, and check what the innermost names.",
    caughtBy:
      "A start-up check of files, permissions and dependencies, and fault-injection tests of "
      + "their absence, would have caught it.",
    notShown: "An error chain names operations, not the line of code that failed.")

  static let indexOutOfRange = FaultExplanation(
    name: "access outside a list",
    plain:
      "The program asked for an entry beyond the end of a list, for example the tenth of three, "
      + "and stopped.",
    engineer:
      "The message holds the index and the length; the input was shorter than the code assumed, "
      + "so validate before indexing. Find where the length was decided, and refuse such input "
      + "there.",
    caughtBy:
      "Fuzzing the parser and property tests with empty and short input would have caught it.",
    notShown: "The message does not hold the input that was too short.")

  static let sliceOutOfRange = FaultExplanation(
    name: "cut outside the data",
    plain:
      "The program tried to cut out a piece that was larger than what was there, often because "
      + "a message arrived incomplete, and stopped.",
    engineer:
      "A slice bound exceeded the capacity or its start passed its end; a length field was most "
      + "likely trusted before it was checked. Check every length field against the bytes at hand "
      + "before it is used.",
    caughtBy:
      "Fuzzing with truncated input and bounds checks on every length field would have caught "
      + "it.",
    notShown: "It does not show whether the data was damaged on the way or never complete.")

  static let stringBoundary = FaultExplanation(
    name: "cut through a letter",
    plain:
      "The program cut a text in the middle of a letter, for example an accented one or a "
      + "symbol, and stopped.",
    engineer:
      "A byte offset was not on a UTF-8 character boundary; use char_indices or get instead of "
      + "indexing by bytes. Search for other places that cut the same field.",
    caughtBy: "Property tests and fuzzing with text that is not plain English would have caught it.",
    notShown:
      "The message shows the text that broke it, not every other place that cuts the same way.")

  static let integerOverflow = FaultExplanation(
    name: "number out of range",
    plain:
      "A calculation gave a number too large or too small for the space reserved for it, and "
      + "the program stopped rather than continue with a wrong number.",
    engineer:
      "The check is on in this build; a build without it wraps silently, so look for wrong "
      + "values from earlier versions too. Use checked arithmetic and say what the result should "
      + "be at the limit.",
    caughtBy:
      "Checked arithmetic, property tests at the limits, and overflow checks in release builds "
      + "would have caught it; for money and quotas a proof of the bounds with a verifier such as "
      + "Kani pays.",
    notShown: "The message does not hold the operands.")

  static let divideByZero = FaultExplanation(
    name: "division by zero",
    plain:
      "The program divided by zero, usually because it took an average or a share of nothing, "
      + "and stopped.",
    engineer:
      "An empty collection or a zero setting reached an integer division or remainder; decide "
      + "what the result for nothing should be. Check the divisor where it is read, not where it "
      + "is used.",
    caughtBy:
      "Tests with empty input and zero settings, and a check of settings at start-up, would "
      + "have caught it.",
    notShown: "The stack does not show which record or setting was zero.")

  static let typeAssertion = FaultExplanation(
    name: "data in another shape",
    plain:
      "Information arrived in another form than the program expected, for example text instead "
      + "of a number, and the program stopped.",
    engineer:
      "An interface held another dynamic type than the assertion demanded; use the two-value "
      + "form and validate input at the edge. Keep the message that carried it as a test case.",
    caughtBy:
      "Decoding into typed structures, contract tests with the sender and the linter "
      + "forcetypeassert would have caught it.",
    notShown: "The message names the types, not the sender or the record.")

  static let unhashableKey = FaultExplanation(
    name: "unusable key",
    plain:
      "The program tried to file something under a label that cannot serve as one, and stopped.",
    engineer:
      "A slice, map or function inside an interface value was used as a map key or compared; "
      + "give the key a concrete comparable type. Check data from outside before it becomes a "
      + "key.",
    caughtBy: "A typed key instead of an interface would have been caught by the compiler.",
    notShown: "The message names the type, not the record that carried it.")

  static let assertionFailed = FaultExplanation(
    name: "failed safety check",
    plain:
      "A built-in safety check found a state that must never occur, and the program stopped on "
      + "purpose before doing damage.",
    engineer:
      "The check did its job; the fault is what let the two sides differ, at or before the last "
      + "change of either. Work backwards from the two values in the message to the last writer "
      + "of each.",
    caughtBy:
      "Reconciling the same figures earlier and more often would have shown it sooner; an "
      + "invariant worth a check in production is worth a property test, and for money a TLA+ or "
      + "formal model.",
    notShown: "It shows the contradiction, not which side is wrong.")

  static let explicitPanic = FaultExplanation(
    name: "deliberate stop",
    plain: "The program met a situation that its authors had ruled out and stopped on purpose.",
    engineer:
      "The message was written by the program's own authors; read it first, and decide whether "
      + "the situation deserves an error instead of a panic. Search the code for the words of the "
      + "message when the text names no place.",
    caughtBy:
      "A test of the situation in the message, and errors that are returned instead, would have "
      + "caught it.",
    notShown:
      "The message is only as good as its author; it may name the symptom and not the reason.")
}
