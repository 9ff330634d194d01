/// What only some reports hold: the damaged relation of a database, the victims of the out-of-memory killer,
/// the links of an error chain. What the text does not hold is `nil` or empty.
public struct CrashDetails: Hashable, Sendable {
  /// Where the name of a relation was read.
  public enum RelationSource: String, Sendable, Codable {
    /// The message or its context names it.
    case message
    /// The checking tool printed it above the message.
    case heading
    /// It is the only table in the statement that failed.
    case statement
  }

  /// What kind of fault of its class, such as `checksum_mismatch` or `crash_loop`.
  public var subclass: String?
  /// Table or index without its schema.
  public var relation: String?
  public var relationSource: RelationSource?
  /// `base/16384/16385`, relative to the data directory.
  public var relationFile: String?
  /// Damaged blocks in the order in which they were met, at most `CrashLimits.blocks`.
  public var blocks: [Int] = []
  /// SQL that met the fault, or, for a deadlock, each side's; at most `CrashLimits.statements`.
  public var statements: [String] = []
  /// The tables that each statement names, at most `CrashLimits.blocks` statements.
  var tables: [[String]] = []
  public var victims: [CrashVictim] = []
  /// From the outermost message to the root cause.
  public var errorChain: [String] = []
  /// Exit status of the process, as the supervisor saw it.
  public var exitCode: Int?
  /// How often the supervisor says it started the process again.
  public var restarts: Int?

  public init() {}

  /// The last link of the error chain.
  public var rootCause: String? { errorChain.last }

  /// Every table that the statements name, in order of the alphabet.
  public var tablesNamed: [String] { Set(tables.joined()).sorted() }

  /// Where no message names the relation, it is the one table that all statements have in common.
  mutating func settleRelation() {
    guard relation == nil, let first = tables.first else { return }
    let common = tables.dropFirst().reduce(Set(first)) { $0.intersection($1) }
    guard common.count == 1 else { return }
    (relation, relationSource) = (common.first, .statement)
  }

  /// Takes over what another report of the same fault adds.
  mutating func add(_ other: CrashDetails) {
    subclass = subclass ?? other.subclass
    if relation == nil { (relation, relationSource) = (other.relation, other.relationSource) }
    relationFile = relationFile ?? other.relationFile
    for block in other.blocks where !blocks.contains(block) && blocks.count < CrashLimits.blocks {
      blocks.append(block)
    }
    for text in other.statements where !statements.contains(text) && statements.count < CrashLimits.statements
    {
      statements.append(text)
    }
    tables += other.tables.prefix(max(0, CrashLimits.blocks - tables.count)).filter { !tables.contains($0) }
    for victim in other.victims where !victims.contains(victim) && victims.count < CrashLimits.victims {
      victims.append(victim)
    }
    if errorChain.isEmpty { errorChain = other.errorChain }
    exitCode = exitCode ?? other.exitCode
    restarts = [restarts, other.restarts].compactMap { $0 }.max()
  }
}

/// A process that was ended for lack of memory.
public struct CrashVictim: Hashable, Sendable {
  /// Name of the process (15 bytes in the kernel's log) or of the container.
  public var task: String
  public var pid: Int?
  /// Resident memory when it was killed: anonymous, file and shared pages.
  public var residentKiB: Int?
  /// Limit of the control group or container; `nil` when the whole machine was out of memory.
  public var limitKiB: Int?
  /// The kernel's word for what was exhausted, such as `CONSTRAINT_MEMCG`.
  public var constraint: String?
  /// The process whose request could not be met: often, not always, the victim.
  public var trigger: String?

  public init(
    task: String, pid: Int? = nil, residentKiB: Int? = nil, limitKiB: Int? = nil, constraint: String? = nil,
    trigger: String? = nil
  ) {
    self.task = task
    self.pid = pid
    self.residentKiB = residentKiB
    self.limitKiB = limitKiB
    self.constraint = constraint
    self.trigger = trigger
  }
}
