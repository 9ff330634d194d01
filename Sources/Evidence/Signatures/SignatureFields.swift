import Scan

/// The fields of a structured log that signatures need.
struct SignatureFields {
  let plan: FieldPlan
  /// What is mined: the first that a line has, errors before messages.
  let texts: [Int]
  let times: [Int]
  let services: [Int]
  let versions: [Int]

  /// `nil` when the file is no structured log with a message or an error: then its lines are the messages.
  ///
  /// A field counts as a message by its name alone, and lines of `key=value` only with a time or a level, so that
  /// messages which happen to be written like a record are not taken apart.
  init?(_ head: HeadDetection) {
    guard head.lineFormat != nil || head.delimiter != nil && head.hasHeader else { return nil }
    let named = [FieldRole.error, .message].filter { Self.isNamed($0, head.mapping) }
    guard !named.isEmpty else { return nil }
    let isFramed = Self.isNamed(.time, head.mapping) || Self.isNamed(.level, head.mapping)
    guard head.lineFormat == .json || isFramed else { return nil }
    var paths: [String] = []
    func slots(_ role: FieldRole) -> [Int] {
      (head.mapping.fields[role] ?? []).map { field in
        if let known = paths.firstIndex(of: field.path) { return known }
        paths.append(field.path)
        return paths.count - 1
      }
    }
    texts = slots(.error) + slots(.message)
    times = slots(.time)
    services = slots(.service)
    versions = slots(.version)
    plan = FieldPlan(paths)
  }

  private static func isNamed(_ role: FieldRole, _ mapping: FieldMapping) -> Bool {
    mapping[role].map { $0.basis == .name || $0.basis == .stated } ?? false
  }

  @inline(__always)
  static func first(_ slots: [Int], _ values: FieldValues) -> FieldValue? {
    for slot in slots {
      let value = values[slot]
      if value.isPresent && value.count > 0 { return value }
    }
    return nil
  }
}

/// Numbers for names, in the order in which they come.
struct NameNumbers: Sendable {
  private(set) var names: [[UInt8]] = []

  /// `nil` for a name beyond `SignatureTally.names`.
  @inline(__always)
  mutating func number(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    for (number, known) in names.enumerated() where known.elementsEqual(name) { return number }
    guard names.count < SignatureTally.names else { return nil }
    names.append(Array(name))
    return names.count - 1
  }

  func text(_ number: Int) -> String { String(decoding: names[number], as: UTF8.self) }
}
