import Scan

extension FieldRole {
  /// The slot that a log's plan gives the role.
  var slot: Int { Self.slots[self] ?? 0 }
  private static let slots = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// The fields that the engine reads of one file's lines, compiled: a slot for each role, then one for each attribute
/// and each name of the failure expression that is no role.
final class LogFields: @unchecked Sendable {
  let plan: FieldPlan
  let mapping: FieldMapping
  /// Slots of the engine's attributes, in their order.
  let attributes: UnsafePointer<Int>
  private let attributeList: UnsafeMutableBufferPointer<Int>
  private let named: [String: Int]
  // Written once, in `init`, and only read afterwards: that is why sharing is safe.
  private let units: UnsafeMutablePointer<ValueUnit?>
  private let unitStride: Int

  init(_ mapping: FieldMapping, attributes names: [String], expression: FailureExpression) {
    var alternatives = FieldRole.allCases.map { role in (mapping.fields[role] ?? []).map(\.path) }
    var named: [String: Int] = [:]
    for name in names + expression.fields where named[name] == nil {
      if let role = FieldRole(rawValue: name) {
        named[name] = role.slot
      } else {
        named[name] = alternatives.count
        alternatives.append([name])
      }
    }
    plan = FieldPlan(alternatives: alternatives)
    self.mapping = mapping
    self.named = named
    attributeList = .allocate(capacity: max(1, names.count))
    for (index, name) in names.enumerated() { attributeList[index] = named[name] ?? 0 }
    attributes = UnsafePointer(attributeList.baseAddress!)
    unitStride = max(1, alternatives.map(\.count).max() ?? 1)
    units = .allocate(capacity: alternatives.count * unitStride)
    units.initialize(repeating: nil, count: alternatives.count * unitStride)
    for role in FieldRole.allCases {
      for (rank, field) in (mapping.fields[role] ?? []).enumerated() {
        units[role.slot * unitStride + rank] = field.unit
      }
    }
  }

  deinit {
    units.deallocate()
    attributeList.deallocate()
  }

  func slot(named name: String) -> Int? { named[name] }

  /// What a slot's value counts.
  @inline(__always)
  func unit(_ slot: Int, _ value: FieldValue) -> ValueUnit? {
    units[slot &* unitStride &+ min(value.rank, unitStride &- 1)]
  }
}

/// One line with its values; valid only while the line is.
struct LogLine {
  let bytes: LineBytes
  let position: LinePosition
  let values: UnsafeMutablePointer<FieldValue>

  /// The slot's value, if the line says something there.
  @inline(__always)
  subscript(slot: Int) -> FieldValue? {
    let value = values[slot]
    return value.isPresent && value.count > 0 ? value : nil
  }

  @inline(__always)
  func has(_ slot: Int) -> Bool {
    let value = values[slot]
    return value.isPresent && value.count > 0
  }

  /// The value's bytes; the value must be of this line, and present.
  @inline(__always)
  func raw(_ value: FieldValue) -> LineBytes {
    LineBytes(start: bytes.baseAddress.unsafelyUnwrapped + Int(value.start), count: Int(value.count))
  }

  /// The value's bytes with escapes decoded.
  @inline(__always)
  func withText<Result>(_ value: FieldValue, _ body: (LineBytes) -> Result) -> Result {
    let raw = value.bytes(in: bytes)
    return value.isEscaped ? JSONString.decode(raw).withUnsafeBufferPointer(body) : body(raw)
  }
}
