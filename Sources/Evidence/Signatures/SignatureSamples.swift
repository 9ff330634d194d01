/// Messages kept whole to show which values stand in a template's slots.
struct SignatureSamples: Sendable {
  /// Messages kept of each distinct masked message.
  static let perRow = 12
  /// Bytes kept of a message, and of all of them.
  static let messageBytes = 512
  static let totalBytes = 32 << 20
  /// Values shown of a slot.
  static let shownValues = 3

  private var rows: [[[UInt8]]] = []
  private var bytes = 0

  /// Keeps the first messages of a row, and of later ones those whose turn is a power of two.
  @inline(__always)
  mutating func offer(_ message: UnsafeBufferPointer<UInt8>, row: Int, turn: Int) {
    guard turn <= Self.perRow / 2 || turn & (turn - 1) == 0 else { return }
    keep(message, row)
  }

  private mutating func keep(_ message: UnsafeBufferPointer<UInt8>, _ row: Int) {
    guard message.count <= Self.messageBytes, bytes + message.count <= Self.totalBytes else { return }
    while rows.count <= row { rows.append([]) }
    guard rows[row].count < Self.perRow else { return }
    rows[row].append(Array(message))
    bytes += message.count
  }

  mutating func merge(_ other: SignatureSamples, from: Int, to row: Int) {
    guard from < other.rows.count else { return }
    for message in other.rows[from] { message.withUnsafeBufferPointer { keep($0, row) } }
  }

  /// Gives each template its slots, with the values that the samples have in them.
  func fill(_ report: inout SignatureReport, _ templateOfRow: [Int]) {
    var counts = report.templates.map { TemplateSlots($0.text) }
    for (row, messages) in rows.enumerated() where row < templateOfRow.count {
      for message in messages { counts[templateOfRow[row]].add(message) }
    }
    for (index, slots) in counts.enumerated() { report.templates[index].slots = slots.slots }
  }
}
