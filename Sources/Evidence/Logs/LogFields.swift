import Scan

/// A role's or attribute's place among the values of a line.
struct FieldSlot: Sendable {
  var slot: Int
  /// From the value's unit to nanoseconds or minor units.
  var unit: ValueUnit?
}

/// Slots in order of preference. A view without an owner, because the hot loop must not count references:
/// it lives as long as the `LogFields` that made it.
struct SlotList {
  private let base: UnsafePointer<FieldSlot>?
  let count: Int

  init(_ list: UnsafeMutableBufferPointer<FieldSlot>) {
    base = list.baseAddress.map { UnsafePointer($0) }
    count = base == nil ? 0 : list.count
  }

  var isEmpty: Bool { count == 0 }

  /// The first value that a line has, of the slots in order.
  @inline(__always)
  func first(in values: FieldValues) -> (value: FieldValue, unit: ValueUnit?)? {
    guard let base else { return nil }
    var index = 0
    while index < count {
      let value = values[base[index].slot]
      if value.isPresent && value.count > 0 { return (value, base[index].unit) }
      index += 1
    }
    return nil
  }
}

/// The fields that the engine reads of one file's lines, compiled.
final class LogFields {
  let plan: FieldPlan
  let mapping: FieldMapping
  /// Slots of the engine's attributes, in their order.
  private(set) var attributes: [SlotList] = []
  private var roles: [FieldRole: SlotList] = [:]
  /// For fields that a failure expression names.
  private var named: [String: SlotList] = [:]
  private var owned: [UnsafeMutableBufferPointer<FieldSlot>] = []

  init(_ mapping: FieldMapping, attributes names: [String], expression: FailureExpression) {
    var paths: [String] = []
    func slot(_ path: String) -> Int {
      if let known = paths.firstIndex(of: path) { return known }
      paths.append(path)
      return paths.count - 1
    }
    func slots(_ role: FieldRole) -> [FieldSlot] {
      (mapping.fields[role] ?? []).map { FieldSlot(slot: slot($0.path), unit: $0.unit) }
    }
    func slots(named name: String) -> [FieldSlot] {
      FieldRole(rawValue: name).map(slots) ?? [FieldSlot(slot: slot(name))]
    }
    let roleSlots = FieldRole.allCases.map { ($0, slots($0)) }
    let attributeSlots = names.map { slots(named: $0) }
    let namedSlots = expression.fields.map { ($0, slots(named: $0)) }
    plan = FieldPlan(paths)
    self.mapping = mapping
    attributes = attributeSlots.map(own)
    for (role, list) in roleSlots { roles[role] = own(list) }
    for (name, list) in namedSlots { named[name] = own(list) }
  }

  deinit {
    for list in owned { list.deallocate() }
  }

  private func own(_ list: [FieldSlot]) -> SlotList {
    let copy = UnsafeMutableBufferPointer<FieldSlot>.allocate(capacity: list.count)
    _ = copy.initialize(from: list)
    owned.append(copy)
    return SlotList(copy)
  }

  func slots(_ role: FieldRole) -> SlotList { roles[role] ?? own([]) }

  func slots(named name: String) -> SlotList { named[name] ?? own([]) }
}

/// One line with its values; valid only while the line is.
struct LogLine {
  let bytes: LineBytes
  let number: Int
  let values: FieldValues

  /// The first of `slots` that the line has.
  @inline(__always)
  func first(_ slots: SlotList) -> (value: FieldValue, unit: ValueUnit?)? { slots.first(in: values) }

  /// The value's bytes with escapes decoded.
  @inline(__always)
  func withText<Result>(_ value: FieldValue, _ body: (LineBytes) -> Result) -> Result {
    let raw = value.bytes(in: bytes)
    return value.isEscaped ? JSONString.decode(raw).withUnsafeBufferPointer(body) : body(raw)
  }
}
