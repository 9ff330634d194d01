/// The values of one JSON object on one line, flattened: `{"a":{"b":"c"}}` gives `a.b`.
///
/// Made for damaged lines: what stands before the damage is returned. Iterative, linear, bounded by
/// `CrashLimits`; numbers, booleans and `null` are returned as their text.
struct JSONValues: Sendable {
  struct Value: Sendable {
    var path: String
    var text: CrashText
    var isString: Bool
  }

  private(set) var values: [Value] = []
  /// False when the line ends early or is not JSON.
  private(set) var isWhole = false

  init(_ line: CrashText) {
    var walker = JSONWalker(line)
    isWhole = walker.run()
    values = walker.values
  }

  /// The pairs of a `logfmt` line.
  init(pairs line: CrashText) {
    let bytes = line.bytes
    var index = bytes.startIndex
    while index < bytes.endIndex, values.count < CrashLimits.jsonValues,
      let equals = bytes[index...].firstIndex(of: 0x3D)
    {
      let start = bytes[index..<equals].lastIndex(of: 0x20).map { $0 + 1 } ?? index
      let key = CrashText(bytes[start..<equals].prefix(CrashLimits.jsonKey)).string
      index = equals + 1
      if index < bytes.endIndex, bytes[index] == 0x22 {
        index += 1
        guard let text = JSONEscapes.read(bytes, from: &index) else { return }
        values.append(Value(path: key, text: text, isString: true))
      } else {
        let end = bytes[index...].firstIndex(of: 0x20) ?? bytes.endIndex
        values.append(Value(path: key, text: CrashText(bytes[index..<end]), isString: true))
        index = end
      }
    }
  }

  subscript(path: String) -> CrashText? { values.first { $0.path == path }?.text }

  func string(_ path: String) -> CrashText? { values.first { $0.path == path && $0.isString }?.text }
}

private struct JSONWalker {
  private(set) var values: [JSONValues.Value] = []
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// One entry an open container: the key it stands under, and whether it is an array.
  private var open: [(path: String, isArray: Bool)] = []
  private var key = ""

  init(_ line: CrashText) {
    bytes = line.bytes
    index = bytes.startIndex
  }

  mutating func run() -> Bool {
    while index < bytes.endIndex, values.count < CrashLimits.jsonValues {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x20, 0x09, 0x2C, 0x3A: continue
      case 0x7B, 0x5B: if !enter(isArray: byte == 0x5B) { return false }
      case 0x7D, 0x5D: if leave() { return true }
      case 0x22: guard string() else { return false }
      default: scalar()
      }
      if open.isEmpty { return false }
    }
    return false
  }

  private mutating func enter(isArray: Bool) -> Bool {
    guard open.count < CrashLimits.jsonDepth else { return false }
    open.append((open.isEmpty ? "" : path(key), isArray))
    key = ""
    return true
  }

  /// True when the outermost container is closed.
  private mutating func leave() -> Bool {
    guard open.popLast() != nil else { return true }
    key = ""
    return open.isEmpty
  }

  private func path(_ key: String) -> String {
    guard let parent = open.last?.path, !parent.isEmpty else { return key }
    return key.isEmpty ? parent : parent + "." + key
  }

  private mutating func string() -> Bool {
    guard let text = JSONEscapes.read(bytes, from: &index) else { return false }
    if let container = open.last, !container.isArray, key.isEmpty, nextIsColon() {
      key = text.prefix(CrashLimits.jsonKey).string
      return true
    }
    values.append(JSONValues.Value(path: path(key), text: text, isString: true))
    key = ""
    return true
  }

  private func nextIsColon() -> Bool {
    bytes[index...].first { $0 != 0x20 && $0 != 0x09 } == 0x3A
  }

  private mutating func scalar() {
    let start = index - 1
    while index < bytes.endIndex, ![0x2C, 0x7D, 0x5D, 0x20].contains(bytes[index]) { index += 1 }
    values.append(
      JSONValues.Value(path: path(key), text: CrashText(bytes[start..<index]), isString: false))
    if open.last?.isArray == false { key = "" }
  }
}

/// Reads a quoted string with the escapes of JSON and of Go's `%q`.
enum JSONEscapes {
  /// The whole text with its escapes resolved.
  static func decode(_ text: CrashText) -> CrashText {
    var output: [UInt8] = []
    var index = text.bytes.startIndex
    while index < text.bytes.endIndex {
      if text.bytes[index] == 0x5C {
        escape(text.bytes, &index, &output)
      } else {
        output.append(text.bytes[index])
      }
      index += 1
    }
    return CrashText(output)
  }

  /// `index` stands after the opening quote and is left after the closing one. A text without a closing
  /// quote gives what there is.
  static func read(_ bytes: ArraySlice<UInt8>, from index: inout Int) -> CrashText? {
    let start = index
    while index < bytes.endIndex, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
    guard index < bytes.endIndex, bytes[index] == 0x5C else {
      defer { index = min(index + 1, bytes.endIndex) }
      return CrashText(bytes[start..<index])
    }
    var output = Array(bytes[start..<index])
    while index < bytes.endIndex, bytes[index] != 0x22 {
      if bytes[index] == 0x5C { escape(bytes, &index, &output) } else { output.append(bytes[index]) }
      index += 1
    }
    index = min(index + 1, bytes.endIndex)
    return CrashText(output)
  }

  /// `index` stands on the backslash and is left on the last byte of the escape.
  private static func escape(_ bytes: ArraySlice<UInt8>, _ index: inout Int, _ output: inout [UInt8]) {
    index += 1
    guard index < bytes.endIndex else { return }
    switch bytes[index] {
    case 0x6E: output.append(0x0A)
    case 0x74: output.append(0x09)
    case 0x72: output.append(0x0D)
    case 0x62: output.append(0x08)
    case 0x66: output.append(0x0C)
    case 0x75: unicode(bytes, &index, &output)
    default: output.append(bytes[index])
    }
  }

  private static func unicode(_ bytes: ArraySlice<UInt8>, _ index: inout Int, _ output: inout [UInt8]) {
    guard var code = hex(bytes, index + 1) else { return }
    index += 4
    if (0xD800..<0xDC00).contains(code), index + 2 < bytes.endIndex, bytes[index + 1] == 0x5C,
      bytes[index + 2] == 0x75, let low = hex(bytes, index + 3), (0xDC00..<0xE000).contains(low)
    {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
      index += 6
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
  }

  private static func hex(_ bytes: ArraySlice<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= bytes.endIndex else { return nil }
    let digits = bytes[start..<start + 4]
    guard digits.allSatisfy(ByteClass.isHex) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
