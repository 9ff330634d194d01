import Scan

/// What two cells are compared as, and what a key's cells are brought to.
public enum CellForm: Hashable, Sendable {
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
  public var words: String? {
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

  /// True when cells of the same bytes always agree.
  var isSymmetric: Bool {
    switch self {
    case .number(let power): power == 0
    case .time(let offset): offset == 0
    case .text, .folded, .boolean, .serial, .alphanumeric: true
    }
  }
}

extension CellForm {
  /// Whether two cells say the same; one that says nothing agrees with such a one only.
  ///
  /// Numbers are compared exactly. Two cells of a number, a time or a truth value that cannot be read as one agree
  /// when their bytes do.
  @inline(__always)
  public func agree(_ left: LineBytes, _ right: LineBytes, _ times: inout TimeText) -> Bool {
    if isSymmetric, CellBytes.equal(left, right) { return true }
    return agreeOtherwise(left, right, &times)
  }

  @inline(never)
  private func agreeOtherwise(_ left: LineBytes, _ right: LineBytes, _ times: inout TimeText) -> Bool {
    let (noLeft, noRight) = (isNothing(left), isNothing(right))
    if noLeft || noRight { return noLeft && noRight }
    switch self {
    case .text: return false
    case .folded, .serial, .alphanumeric:
      guard let a = canonical(left), let b = canonical(right) else { return CellBytes.equal(left, right) }
      return a == b
    case .boolean:
      guard let a = Self.truth(left), let b = Self.truth(right) else { return false }
      return a == b
    case .number(let power):
      guard let a = AmountText.parse(left), let b = AmountText.parse(right) else {
        return CellBytes.equal(left, right)
      }
      return Self.equal(a.number, times: power, b.number)
    case .time(let offset):
      guard let a = times.parse(left)?.time, let b = times.parse(right)?.time else {
        return CellBytes.equal(left, right)
      }
      return a.seconds &+ offset == b.seconds
    }
  }

  /// Exact; numbers of more than 128 bits at a common scale are never equal unless their digits are.
  public static func equal(_ a: DecimalNumber, times power: Int, _ b: DecimalNumber) -> Bool {
    if a.mantissa == 0 || b.mantissa == 0 { return a.mantissa == b.mantissa }
    guard !a.isCut, !b.isCut else {
      return a.isCut == b.isCut && a.mantissa == b.mantissa && a.exponent + power == b.exponent
    }
    let shift = (a.exponent + power) - b.exponent
    guard abs(shift) <= 19 else { return false }
    var (left, right) = (Int128(a.mantissa), Int128(b.mantissa))
    if shift >= 0 { left *= tenTo(shift) } else { right *= tenTo(-shift) }
    return left == right
  }

  private static func tenTo(_ power: Int) -> Int128 {
    (0..<power).reduce(Int128(1)) { value, _ in value * 10 }
  }

  static func truth(_ cell: LineBytes) -> Bool? {
    guard cell.count <= 5 else { return nil }
    switch String(decoding: cell, as: UTF8.self).lowercased() {
    case "true", "1", "yes", "t", "y": return true
    case "false", "0", "no", "f", "n": return false
    default: return nil
    }
  }
}

extension CellForm {
  /// Words that stand for a value that is not there, in any text.
  private static let nothings = ["null", "\\n"]
  /// The same in columns of numbers, times and truth values, where they cannot be values.
  private static let typedNothings = ["none", "nil", "nan", "n/a", "na", "-"]

  /// True for an empty cell and for words that stand for one, in any case.
  public func isNothing(_ cell: LineBytes) -> Bool {
    guard !cell.isEmpty else { return true }
    guard cell.count <= 4 else { return false }
    if Self.nothings.contains(where: { Self.isWord($0, cell) }) { return true }
    switch self {
    case .number, .time, .boolean: return Self.typedNothings.contains { Self.isWord($0, cell) }
    case .text, .folded, .serial, .alphanumeric: return false
    }
  }

  private static func isWord(_ word: String, _ cell: LineBytes) -> Bool {
    word.utf8.count == cell.count
      && zip(word.utf8, cell).allSatisfy { $0 == $1 | ($1 &- 0x41 < 26 ? 0x20 : 0) }
  }
}

extension CellForm {
  /// A text that is equal exactly when two cells are the same in this form; `nil` where a cell does not have it.
  public func canonical(_ cell: LineBytes) -> [UInt8]? {
    var text: [UInt8] = []
    return append(cell, to: &text) ? text : nil
  }

  /// Appends the canonical text; false, and nothing appended, where a cell does not have this form.
  public func append(_ cell: LineBytes, to text: inout [UInt8]) -> Bool {
    if cell.isEmpty { return false }
    switch self {
    case .text, .boolean, .time: text.append(contentsOf: cell)
    case .folded: Self.appendFolded(cell, to: &text)
    case .serial: return Self.appendSerial(cell, to: &text)
    case .alphanumeric: return Self.appendLettersAndDigits(cell, to: &text)
    case .number: return Self.appendNumber(cell, to: &text)
    }
    return true
  }

  private static func appendFolded(_ cell: LineBytes, to text: inout [UInt8]) {
    guard cell.allSatisfy({ $0 < 0x80 }) else {
      text.append(contentsOf: String(decoding: cell, as: UTF8.self).lowercased().utf8)
      return
    }
    for byte in cell { text.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
  }

  private static func appendLettersAndDigits(_ cell: LineBytes, to text: inout [UInt8]) -> Bool {
    let before = text.count
    for byte in cell {
      if byte &- 0x30 < 10 || byte >= 0x80 {
        text.append(byte)
      } else if (byte | 0x20) &- 0x61 < 26 {
        text.append(byte | 0x20)
      }
    }
    return text.count > before
  }

  private static func appendSerial(_ cell: LineBytes, to text: inout [UInt8]) -> Bool {
    guard let end = cell.lastIndex(where: { $0 &- 0x30 < 10 }) else { return false }
    var start = end
    while start > 0, cell[start - 1] &- 0x30 < 10 { start -= 1 }
    while start < end, cell[start] == 0x30 { start += 1 }
    text.append(contentsOf: cell[start...end])
    return true
  }

  /// `123.0` and `1.23e2` as `123`.
  private static func appendNumber(_ cell: LineBytes, to text: inout [UInt8]) -> Bool {
    guard var number = DecimalNumber(cell), !number.isCut else { return false }
    if number.mantissa == 0 { number.exponent = 0 }
    while number.mantissa != 0, number.mantissa % 10 == 0 {
      number.mantissa /= 10
      number.exponent += 1
    }
    guard (0...18).contains(number.exponent) else {
      text.append(contentsOf: "\(number.mantissa)e\(number.exponent)".utf8)
      return true
    }
    text.append(contentsOf: "\(number.mantissa)".utf8)
    text.append(contentsOf: repeatElement(0x30, count: number.exponent))
    return true
  }
}

/// Cells as bytes.
enum CellBytes {
  @inline(__always)
  static func equal(_ left: LineBytes, _ right: LineBytes) -> Bool {
    guard left.count == right.count else { return false }
    guard let base = left.baseAddress else { return true }
    return ByteHash.equal(base, right.baseAddress, left.count)
  }

  /// Without blanks, tabs and carriage returns at either end.
  @inline(__always)
  static func trimmed(_ cell: LineBytes) -> LineBytes {
    guard let base = cell.baseAddress else { return cell }
    var (start, end) = (0, cell.count)
    while start < end, isBlank(base[start]) { start &+= 1 }
    while start < end, isBlank(base[end &- 1]) { end &-= 1 }
    return LineBytes(start: base + start, count: end &- start)
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
