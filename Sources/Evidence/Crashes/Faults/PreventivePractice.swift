/// A practice that finds faults before customers do: where a prevention plan starts.
public enum PreventivePractice: String, Sendable, Codable, CaseIterable {
  case raceDetector = "race_detector"
  case loom, miri
  case sanitizer
  case staticAnalysis = "static_analysis"
  case modelChecking = "model_checking"
  case formalVerification = "formal_verification"
  case fuzzing
  case propertyTests = "property_tests"
  case failureTests = "failure_tests"
  case contractTests = "contract_tests"
  case loadTests = "load_tests"
  case timeLimits = "time_limits"
  case memoryAlerts = "memory_alerts"
  case canary
  case startupChecks = "startup_checks"
  case checksums
  case restoreDrills = "restore_drills"
  case reconciliation
  case releaseGate = "release_gate"
  case restartAlerts = "restart_alerts"

  /// What it is, for someone who does not program; a phrase that can follow "by".
  public var plainWords: String {
    switch self {
    case .raceDetector:
      "running the tests with a tool that watches for parts that change the same data at once"
    case .loom: "a test tool that tries every order in which the parts can take turns"
    case .miri: "a test tool that watches every use of memory"
    case .sanitizer: "running the tests with a tool that watches for wrong use of memory"
    case .staticAnalysis: "a program that reviews the code before each release"
    case .modelChecking: "checking the design, step by step, with a tool that tries every order of events"
    case .formalVerification: "a mathematical proof that the calculation stays within its limits"
    case .fuzzing: "feeding the program with damaged and unusual data before each release"
    case .propertyTests: "tests at the limits of what the data may hold"
    case .failureTests: "tests in which each step is made to fail on purpose"
    case .contractTests: "tests of the exchange with the system that sends the data"
    case .loadTests: "tests with as much data and traffic as on a busy day"
    case .timeLimits: "a time limit on every wait"
    case .memoryAlerts: "an alert before the memory runs out"
    case .canary: "giving each release to a small part of the customers first"
    case .startupChecks: "a check of settings and connections before a release takes traffic"
    case .checksums: "checks that notice damaged data when it is read"
    case .restoreDrills: "regular practice of restoring the data from a backup"
    case .reconciliation: "comparing the same figures in two systems all day long"
    case .releaseGate: "refusing a release while one of its checks fails"
    case .restartAlerts: "an alert when a program starts again by itself"
    }
  }
}

extension FaultClass {
  /// What would have caught this class, the most telling first.
  public var practices: [PreventivePractice] {
    switch self {
    case .dataRace: [.raceDetector, .loom, .miri, .modelChecking]
    case .concurrentMapAccess: [.raceDetector, .loadTests]
    case .deadlock: [.timeLimits, .modelChecking, .loom, .loadTests]
    case .channelMisuse: [.raceDetector, .failureTests, .modelChecking]
    case .lockMisuse: [.staticAnalysis, .raceDetector]
    case .borrowViolation, .explicitPanic, .lockPoisoned, .doublePanicAbort: [.failureTests]
    case .nilDereference, .nilMapWrite: [.staticAnalysis, .failureTests]
    case .unwrapNone, .unwrapErr: [.staticAnalysis, .failureTests]
    case .errorChain: [.startupChecks, .failureTests]
    case .indexOutOfRange, .sliceOutOfRange, .stringBoundary, .allocationSize: [.fuzzing, .propertyTests]
    case .integerOverflow: [.propertyTests, .formalVerification]
    case .divideByZero: [.propertyTests, .startupChecks]
    case .typeAssertion, .unhashableKey: [.contractTests, .staticAnalysis]
    case .assertionFailed: [.reconciliation, .propertyTests, .modelChecking]
    case .stackOverflow: [.fuzzing, .propertyTests]
    case .outOfMemory, .oomKilled, .memoryLeak: [.memoryAlerts, .loadTests]
    case .useAfterFree, .bufferOverflow, .segfault: [.sanitizer, .miri, .fuzzing]
    case .busError: [.checksums]
    case .processKilled: [.memoryAlerts, .restartAlerts]
    case .abnormalExit: [.restartAlerts, .startupChecks]
    case .crashLoop: [.canary, .startupChecks, .restartAlerts]
    case .storageCorruption: [.checksums, .restoreDrills, .reconciliation]
    case .testFailure, .testTimeout, .lintFinding: [.releaseGate]
    case .goroutineDump: [.timeLimits]
    }
  }
}
