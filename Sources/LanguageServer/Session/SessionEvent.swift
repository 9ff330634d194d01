/// What the session is told.
enum SessionEvent: Sendable {
  /// Bytes from the client.
  case bytes([UInt8])
  /// The client has closed its end.
  case endOfInput
  /// A check has ended; how long it took, in nanoseconds.
  case checked(CheckOutcome, took: Int64)
  case evidenceRead(EvidenceOutcome)
  /// A moment that was asked for has come.
  case woken
}

/// What the session wants done, in this order.
enum SessionEffect: Sendable {
  /// Bytes for the client.
  case send([UInt8])
  /// One check at a time: the next is asked for when this one's outcome has come.
  case check(CheckJob)
  /// One reading at a time as well, beside the checks.
  case readEvidence(EvidenceJob)
  /// Say `woken` after so many nanoseconds.
  case wake(after: Int64)
  /// A line for people who look for a fault.
  case log(String)
  /// End the process.
  case exit(Int32)
}

/// When work begins.
enum SessionPace {
  /// After a check the next one waits as long as that one took, so that checks take half of one core at the most; and
  /// never longer than this.
  static let longestPause: Int64 = 500_000_000
  /// The documents of an incident are made when nobody has typed for so long: they take twice the time of all other
  /// checks and seldom say anything new.
  static let documentsPause: Int64 = 200_000_000
  /// Evidence is read again when nobody has typed for so long.
  static let evidencePause: Int64 = 400_000_000
}
