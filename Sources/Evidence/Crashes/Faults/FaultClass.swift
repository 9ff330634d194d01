/// What kind of fault a crash is. The raw value is the stable name in JSON.
public enum FaultClass: String, Sendable, Codable, CaseIterable {
  case dataRace = "data_race"
  case concurrentMapAccess = "concurrent_map_access"
  case deadlock
  case nilDereference = "nil_dereference"
  case unwrapNone = "unwrap_none"
  case nilMapWrite = "nil_map_write"
  case unwrapErr = "unwrap_err"
  case errorChain = "error_chain"
  case indexOutOfRange = "index_out_of_range"
  case sliceOutOfRange = "slice_out_of_range"
  case stringBoundary = "string_boundary"
  case integerOverflow = "integer_overflow"
  case divideByZero = "divide_by_zero"
  case typeAssertion = "type_assertion"
  case unhashableKey = "unhashable_key"
  case assertionFailed = "assertion_failed"
  case explicitPanic = "explicit_panic"
  case borrowViolation = "borrow_violation"
  case lockMisuse = "lock_misuse"
  case channelMisuse = "channel_misuse"
  case lockPoisoned = "lock_poisoned"
  case doublePanicAbort = "double_panic_abort"
  case stackOverflow = "stack_overflow"
  case outOfMemory = "out_of_memory"
  case oomKilled = "oom_killed"
  case allocationSize = "allocation_size"
  case memoryLeak = "memory_leak"
  case useAfterFree = "use_after_free"
  case bufferOverflow = "buffer_overflow"
  case segfault
  case busError = "bus_error"
  case processKilled = "process_killed"
  case abnormalExit = "abnormal_exit"
  case crashLoop = "crash_loop"
  case storageCorruption = "storage_corruption"
  case testFailure = "test_failure"
  case testTimeout = "test_timeout"
  case lintFinding = "lint_finding"
  case goroutineDump = "goroutine_dump"
}

/// What people need to know about a class of fault.
struct FaultExplanation: Sendable {
  /// As one would say it in a conversation: `data race`.
  let name: String
  /// One sentence without a technical term, for a CEO.
  let plain: String
  /// One sentence for the engineer: what the class means for the diagnosis.
  let engineer: String
  /// One sentence: the practice that finds it before customers do.
  let caughtBy: String
  /// One sentence: what the report alone cannot tell.
  let notShown: String
}

extension FaultClass {
  /// False for what is context rather than a failure of the running system: a reviewer program's warning, a
  /// picture of the workers, a test that failed.
  public var isFailure: Bool {
    switch self {
    case .lintFinding, .goroutineDump, .testFailure, .testTimeout: false
    default: true
    }
  }

  /// The name to use in a conversation, such as `data race`.
  public var title: String { explanation.name }

  /// One sentence without a technical term, for a CEO.
  public var plainWords: String { explanation.plain }

  /// What the engineer should know about this class.
  public var engineerNote: String { explanation.engineer }

  /// What would have caught it before customers did.
  public var caughtBy: String { explanation.caughtBy }

  /// What a report of this class does not show.
  public var doesNotShow: String { explanation.notShown }

  private var explanation: FaultExplanation {
    switch self {
    case .dataRace: .dataRace
    case .concurrentMapAccess: .concurrentMapAccess
    case .deadlock: .deadlock
    case .nilDereference: .nilDereference
    case .unwrapNone: .unwrapNone
    case .nilMapWrite: .nilMapWrite
    case .unwrapErr: .unwrapErr
    case .errorChain: .errorChain
    case .indexOutOfRange: .indexOutOfRange
    case .sliceOutOfRange: .sliceOutOfRange
    case .stringBoundary: .stringBoundary
    case .integerOverflow: .integerOverflow
    case .divideByZero: .divideByZero
    case .typeAssertion: .typeAssertion
    case .unhashableKey: .unhashableKey
    case .assertionFailed: .assertionFailed
    case .explicitPanic: .explicitPanic
    case .borrowViolation: .borrowViolation
    case .lockMisuse: .lockMisuse
    case .channelMisuse: .channelMisuse
    case .lockPoisoned: .lockPoisoned
    case .doublePanicAbort: .doublePanicAbort
    case .stackOverflow: .stackOverflow
    case .outOfMemory: .outOfMemory
    case .oomKilled: .oomKilled
    case .allocationSize: .allocationSize
    case .memoryLeak: .memoryLeak
    case .useAfterFree: .useAfterFree
    case .bufferOverflow: .bufferOverflow
    case .segfault: .segfault
    case .busError: .busError
    case .processKilled: .processKilled
    case .abnormalExit: .abnormalExit
    case .crashLoop: .crashLoop
    case .storageCorruption: .storageCorruption
    case .testFailure: .testFailure
    case .testTimeout: .testTimeout
    case .lintFinding: .lintFinding
    case .goroutineDump: .goroutineDump
    }
  }
}
