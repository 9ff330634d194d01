import Evidence
import Scan

/// What two cells are compared as.
enum CellForm: Hashable {
  case text
  /// Without regard to case.
  case folded
  /// `true`, `1`, `yes`, `t`, `y` against their opposites.
  case boolean
  /// Left times ten to this power against right.
  case number(power: Int)
  /// Instants to the second, the right side later by this many seconds.
  case time(offset: Int64)
  /// The last run of digits without leading zeros: `ORD-00123` and `123`.
  case serial
  /// Letters and digits alone, without case: a UUID with and without hyphens.
  case alphanumeric

  /// What is done before comparing, in words; `nil` for nothing.
  var words: String? {
    switch self {
    case .text: nil
    case .folded: "upper and lower case taken as equal"
    case .boolean: "true, 1 and yes taken as equal, and their opposites"
    case .number(0): "compared as numbers"
    case .number(let power) where power > 0: "left multiplied by \(Self.grouped(power))"
    case .number(let power): "left divided by \(Self.grouped(-power))"
    case .time(0): "compared as instants, to the second"
    case .time(let offset): "compared as instants, the right side moved by \(-offset / 60) minutes"
    case .serial: "compared by the number at the end"
    case .alphanumeric: "compared by letters and digits alone"
    }
  }

  private static func grouped(_ power: Int) -> String { "1" + String(repeating: "0", count: power) }

  /// A text that is equal exactly when two cells are the same in this form; `nil` where a cell does not have it.
  func canonical(_ cell: LineBytes) -> String? {
    switch self {
    case .text: return String(decoding: cell, as: UTF8.self)
    case .folded: return String(decoding: cell, as: UTF8.self).lowercased()
    case .serial: return Self.lastDigits(cell)
    case .alphanumeric:
      let kept = cell.filter { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self).lowercased()
    case .boolean, .number, .time: return nil
    }
  }

  /// A hash that is equal for equal canonical texts, the same on every run (FNV-1a, 64 bits).
  func hash(_ cell: LineBytes) -> UInt64? {
    switch self {
    case .text: return Self.hash(cell) { $0 }
    case .folded: return Self.hash(cell) { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    case .alphanumeric:
      return Self.hash(cell) { $0 &- 0x30 < 10 ? $0 : ($0 | 0x20) &- 0x61 < 26 ? $0 | 0x20 : nil }
    case .serial:
      return Self.lastDigits(cell).map { Array($0.utf8).withUnsafeBufferPointer { Self.hash($0) { $0 } } }
    case .boolean, .number, .time: return nil
    }
  }

  private static func hash(_ cell: LineBytes, _ kept: (UInt8) -> UInt8?) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in cell {
      if let byte = kept(byte) { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    }
    return hash >> 3
  }

  private static func lastDigits(_ cell: LineBytes) -> String? {
    guard let end = cell.lastIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
    var start = end
    while start > 0, cell[start - 1] &- 0x30 < 10 { start -= 1 }
    while start < end, cell[start] == 0x30 { start += 1 }
    return String(decoding: cell[start...end], as: UTF8.self)
  }

  /// Whether two cells say the same; an empty one agrees with an empty one only.
  func agree(_ left: LineBytes, _ right: LineBytes, _ times: inout TimeText) -> Bool {
    let (noLeft, noRight) = (Self.isNothing(left), Self.isNothing(right))
    if noLeft || noRight { return noLeft == noRight }
    switch self {
    case .text: return left.elementsEqual(right)
    case .folded: return left.elementsEqual(right) || canonical(left) == canonical(right)
    case .serial, .alphanumeric: return canonical(left) == canonical(right)
    case .boolean: return Self.truth(left) == Self.truth(right) && Self.truth(left) != nil
    case .number(let power):
      guard let a = AmountText.parse(left)?.number, let b = AmountText.parse(right)?.number else {
        return false
      }
      return Self.equal(a, times: power, b)
    case .time(let offset):
      guard let a = times.parse(left)?.time, let b = times.parse(right)?.time else { return false }
      return a.seconds &+ offset == b.seconds
    }
  }

  /// Exact where both fit into 64 bits at twelve decimals or fewer.
  static func equal(_ a: DecimalNumber, times power: Int, _ b: DecimalNumber) -> Bool {
    let lowest = min(a.exponent + power, b.exponent)
    guard let left = a.scaled(by: power - lowest), let right = b.scaled(by: -lowest) else {
      return abs(a.double * Self.tenTo(power) - b.double) <= 1e-12 * abs(b.double)
    }
    return left == right
  }

  private static func tenTo(_ power: Int) -> Double {
    (0..<abs(power)).reduce(1.0) { value, _ in power > 0 ? value * 10 : value / 10 }
  }

  private static let nothings = ["null", "none", "nil", "nan", "n/a", "na", "\\n", "-"]

  static func isNothing(_ cell: LineBytes) -> Bool {
    guard !cell.isEmpty else { return true }
    guard cell.count <= 4 else { return false }
    return nothings.contains { word in
      word.utf8.count == cell.count
        && zip(word.utf8, cell).allSatisfy { $0 == $1 | ($1 &- 0x41 < 26 ? 0x20 : 0) }
    }
  }

  static func truth(_ cell: LineBytes) -> Bool? {
    guard cell.count <= 5 else { return nil }
    switch String(decoding: cell, as: UTF8.self).lowercased() {
    case "true", "1", "yes", "t", "y": return true
    case "false", "0", "no", "f": return false
    case "n": return false
    default: return nil
    }
  }
}
