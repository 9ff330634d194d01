import Scan

/// A role's or attribute's place among the values of a line.
struct FieldSlot: Sendable {
  var slot: Int
  /// From the value's unit to nanoseconds or minor units.
  var unit: ValueUnit?
}

/// The fields that the engine reads of one file's lines, compiled.
struct LogFields: Sendable {
  let plan: FieldPlan
  let mapping: FieldMapping
  /// By the position of the role in `FieldRole.allCases`, in order of preference.
  private let roles: [[FieldSlot]]
  /// Slots of the engine's attributes, in their order.
  let attributes: [[FieldSlot]]
  /// For fields that a failure expression names.
  private let named: [String: [FieldSlot]]

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
    roles = FieldRole.allCases.map(slots)
    attributes = names.map { slots(named: $0) }
    named = Dictionary(
      expression.fields.map { ($0, slots(named: $0)) }, uniquingKeysWith: { first, _ in first })
    plan = FieldPlan(paths)
    self.mapping = mapping
  }

  func slots(_ role: FieldRole) -> [FieldSlot] {
    FieldRole.allCases.firstIndex(of: role).map { roles[$0] } ?? []
  }

  func slots(named name: String) -> [FieldSlot] { named[name] ?? [] }
}

/// One line with its values; valid only while the line is.
struct LogLine {
  let bytes: LineBytes
  let number: Int
  let values: FieldValues

  /// The first of `slots` that the line has.
  @inline(__always)
  func first(_ slots: [FieldSlot]) -> (value: FieldValue, unit: ValueUnit?)? {
    for slot in slots {
      let value = values[slot.slot]
      if value.isPresent && value.count > 0 { return (value, slot.unit) }
    }
    return nil
  }

  /// The value's bytes with escapes decoded.
  @inline(__always)
  func withText<Result>(_ value: FieldValue, _ body: (LineBytes) -> Result) -> Result {
    let raw = value.bytes(in: bytes)
    return value.isEscaped ? JSONText.decode(raw).withUnsafeBufferPointer(body) : body(raw)
  }
}
