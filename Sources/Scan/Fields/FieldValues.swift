/// The values of one line, a slot for each path of a `FieldPlan`; reused from line to line.
///
/// Not to be shared between threads.
public final class FieldValues {
  @usableFromInline let slots: UnsafeMutablePointer<FieldValue>
  public let count: Int

  public init(_ plan: FieldPlan) {
    count = plan.slotCount
    slots = .allocate(capacity: max(1, count))
    slots.initialize(repeating: FieldValue(), count: max(1, count))
  }

  deinit { slots.deallocate() }

  @inlinable
  public subscript(slot: Int) -> FieldValue {
    precondition(slot >= 0 && slot < count, "slot of another plan")
    return slots[slot]
  }

  func clear() { slots.update(repeating: FieldValue(), count: count) }

  @inline(__always)
  func set(_ slot: Int32, _ value: FieldValue, depth: Int) {
    let index = Int(slot)
    guard index >= 0, index < count else { return }
    let known = slots[index]
    guard known.kind == .missing || Int(known.depth) >= depth else { return }
    slots[index] = value
    slots[index].depth = UInt8(clamping: depth)
  }
}
