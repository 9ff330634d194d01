/// The values of one line, a slot for each slot of a `FieldPlan`; reused from line to line.
///
/// Not to be shared between threads.
public final class FieldValues {
  /// The slots, for reading in hot loops; they live as long as this object.
  public let slots: UnsafeMutablePointer<FieldValue>
  public let count: Int
  /// What the slots are at the start of a line.
  private let empty: UnsafeMutablePointer<FieldValue>

  public init(_ plan: FieldPlan) {
    count = plan.slotCount
    slots = .allocate(capacity: max(1, count))
    slots.initialize(repeating: FieldValue(), count: max(1, count))
    empty = .allocate(capacity: max(1, count))
    empty.initialize(repeating: FieldValue(), count: max(1, count))
  }

  deinit {
    slots.deallocate()
    empty.deallocate()
  }

  @inlinable
  public subscript(slot: Int) -> FieldValue {
    precondition(slot >= 0 && slot < count, "slot of another plan")
    return slots[slot]
  }

  @inline(__always)
  func clear() { slots.update(from: empty, count: count) }

  /// Keeps the value in the target's slot unless a better one is there.
  @inline(__always)
  func set(_ target: FieldPlan.Target, _ value: FieldValue, depth: Int) {
    Self.set(slots, target, value, depth: depth)
  }

  @inline(__always)
  static func set(
    _ slots: UnsafeMutablePointer<FieldValue>, _ target: FieldPlan.Target, _ value: FieldValue, depth: Int
  ) {
    var value = value
    value.order = FieldOrder.make(rank: Int(target.rank), depth: depth)
    place(slots, Int(target.slot), value)
  }

  /// The same for a value whose order is known already.
  @inline(__always)
  func place(_ slot: Int, _ value: FieldValue) { Self.place(slots, slot, value) }

  @inline(__always)
  static func place(_ slots: UnsafeMutablePointer<FieldValue>, _ slot: Int, _ value: FieldValue) {
    let value = value.ranked
    if value.order <= slots[slot].order { slots[slot] = value }
  }
}
