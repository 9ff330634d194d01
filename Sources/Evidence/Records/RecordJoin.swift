import Dispatch
import Foundation
import IncidentModel
import Scan
import Synchronization

/// Which columns name a record on both sides, and which are compared and kept.
public struct RecordJoinPlan: Sendable {
  /// A part of the key.
  public struct KeyPart: Sendable {
    public var left: Int
    public var right: Int
    public var form: CellForm

    public init(left: Int, right: Int, form: CellForm) {
      (self.left, self.right, self.form) = (left, right, form)
    }
  }

  /// A column of one side or of both that bad records keep. Compared when both sides and a form are given.
  public struct Slot: Sendable {
    public var left: Int?
    public var right: Int?
    public var form: CellForm?

    public init(left: Int?, right: Int?, form: CellForm?) {
      (self.left, self.right, self.form) = (left, right, form)
    }
  }

  public var keys: [KeyPart]
  public var slots: [Slot]
  /// The slots that hold each side's time, for the time that both sides cover.
  public var leftTime: Int?
  public var rightTime: Int?
  public var zone = TimeZone.gmt

  public init(keys: [KeyPart], slots: [Slot]) { (self.keys, self.slots) = (keys, slots) }
}

/// What a join may use.
public struct RecordJoinLimits: Sendable {
  /// Bytes of records kept in memory before they go to scratch storage.
  public static let memoryBytes = 224 << 20
  /// Bytes of one part that are joined at a time; a larger part is gone through several times.
  public static let partBytes = 48 << 20

  public var memory = memoryBytes
  public var part = partBytes
  public var threads = ProcessInfo.processInfo.activeProcessorCount
  /// Without it everything stays in memory.
  public var scratch: ScratchSpace?

  public init(scratch: ScratchSpace? = nil) { self.scratch = scratch }
}

/// Joins the records of two sources by key, exactly, in memory that does not grow with them.
///
/// The records of both sides are parted by a hash of the key; parts that have no room go to scratch storage. Each part
/// is then joined by a table of its keys. Time linear in the records, and n log n in those that are bad.
public enum RecordJoin {
  /// Throws what opening the sources throws, and `ScratchFailure` when what was written cannot be read again.
  public static func run(
    left: RecordSource, right: RecordSource, _ plan: RecordJoinPlan, _ limits: RecordJoinLimits
  ) throws -> JoinedRecords {
    let store = SpillStore(Scratch(limits.scratch), limit: limits.memory)
    let one = try side(left, plan, store, limits) { ($0.left, $1.left) }
    let other = try side(right, plan, store, limits) { ($0.right, $1.right) }
    let parts = PartQueue(left: one.pieces, right: other.pieces)
    let joins = (0..<max(1, limits.threads)).map { _ in PartitionJoin(plan, store, limits) }
    let failure = Mutex<(any Error)?>(nil)
    let shared = Threads(joins: joins, parts: parts)
    DispatchQueue.concurrentPerform(iterations: joins.count) { index in
      do { try shared.run(index) } catch { failure.withLock { $0 = error } }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return JoinedRecords(
      left: one.reading, right: other.reading, joins, store, unnamed: (one.unnamed, other.unnamed))
  }

  private struct Side {
    var pieces: [[SpillStore.Piece]]
    var reading: RowReading
    var unnamed: RowFindings.Places
  }

  private static func side(
    _ source: RecordSource, _ plan: RecordJoinPlan, _ store: SpillStore, _ limits: RecordJoinLimits,
    _ column: (RecordJoinPlan.KeyPart, RecordJoinPlan.Slot) -> (Int, Int?)
  ) throws -> Side {
    let noSlot = RecordJoinPlan.Slot(left: nil, right: nil, form: nil)
    let noKey = RecordJoinPlan.KeyPart(left: 0, right: 0, form: .text)
    let keyColumns = plan.keys.map { column($0, noSlot).0 }
    let slotColumns = plan.slots.map { column(noKey, $0).1 }
    let wanted = Array(Set(keyColumns + slotColumns.compactMap { $0 })).sorted()
    let places = Dictionary(uniqueKeysWithValues: wanted.enumerated().map { ($1, $0) })
    let workers = (0..<max(1, limits.threads)).map { _ in
      RowPartitions(
        store, keys: zip(keyColumns, plan.keys).map { (places[$0]!, $1.form) },
        slots: slotColumns.map { $0.map { places[$0]! } })
    }
    let reading = try RowThreads(source, columns: wanted, workers: workers) { $0.add($1.cells, $2) }.run()
    var side = Side(
      pieces: Array(repeating: [], count: RowPartitions.count), reading: reading, unnamed: .init())
    for worker in workers {
      worker.finish()
      side.unnamed.merge(worker.unnamed)
      for part in 0..<RowPartitions.count { side.pieces[part] += worker.pieces[part] }
    }
    return side
  }

  /// Each join is used by one thread only.
  private struct Threads: @unchecked Sendable {
    let joins: [PartitionJoin]
    let parts: PartQueue

    func run(_ index: Int) throws {
      while let part = parts.next() { try joins[index].join(part.left, part.right) }
    }
  }
}

/// The parts of both sides, each taken once.
private final class PartQueue: Sendable {
  private let pieces: Mutex<(left: [[SpillStore.Piece]], right: [[SpillStore.Piece]], next: Int)>

  init(left: [[SpillStore.Piece]], right: [[SpillStore.Piece]]) { pieces = Mutex((left, right, 0)) }

  func next() -> (left: [SpillStore.Piece], right: [SpillStore.Piece])? {
    pieces.withLock { pieces in
      let part = pieces.next
      guard part < pieces.left.count else { return nil }
      pieces.next += 1
      defer { (pieces.left[part], pieces.right[part]) = ([], []) }
      return (pieces.left[part], pieces.right[part])
    }
  }
}
