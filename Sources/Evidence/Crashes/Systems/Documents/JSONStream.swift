import Scan

/// Receives what a `JSONStream` reads.
protocol JSONStreamReceiver {
  /// A string, number, boolean or `null` at `path`: the keys from the root, `*` for each array.
  mutating func value(_ text: CrashText, at path: [String], line: Int)
  /// An object or array at `path` is complete; an empty path ends the document.
  mutating func closed(_ path: [String], line: Int)
}

/// Reads JSON documents (RFC 8259) piece by piece, over many lines and one after the other.
///
/// Linear; keeps one string, the open keys and nothing else. Lines between documents are skipped, such as the
/// `# package` of `go vet`. After what is not JSON it starts again at the next line.
struct JSONStream: Sendable {
  private enum Token { case none, string, scalar }

  private(set) var path: [String] = []
  private var isArray: [Bool] = []
  private var key: String?
  private var token = Token.none
  private var text: [UInt8] = []
  private var isEscaped = false
  private var skipsLine = false
  private(set) var line = 1

  var isInDocument: Bool { !isArray.isEmpty }

  mutating func read(_ bytes: LineBytes, into receiver: inout some JSONStreamReceiver) {
    for byte in bytes {
      if skipsLine {
        if byte == 0x0A { line += 1 }
        skipsLine = byte != 0x0A
        continue
      }
      if token == .string {
        readString(byte, &receiver)
      } else {
        readPlain(byte, &receiver)
      }
      if byte == 0x0A {
        line += 1
        skipsLine = false
      }
    }
  }

  private mutating func readString(_ byte: UInt8, _ receiver: inout some JSONStreamReceiver) {
    if byte == 0x0A { return reset() }
    if byte == 0x22, !isEscaped {
      token = .none
      return endString(&receiver)
    }
    isEscaped = byte == 0x5C && !isEscaped
    if text.count < CrashLimits.documentText { text.append(byte) }
  }

  private mutating func endString(_ receiver: inout some JSONStreamReceiver) {
    let decoded = text.contains(0x5C) ? JSONEscapes.decode(CrashText(text)) : CrashText(text)
    text.removeAll(keepingCapacity: true)
    if isArray.last == false, key == nil {
      key = decoded.prefix(CrashLimits.jsonKey).string
    } else {
      emit(decoded, &receiver)
    }
  }

  private mutating func readPlain(_ byte: UInt8, _ receiver: inout some JSONStreamReceiver) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3A: endScalar(&receiver)
    case 0x22 where isInDocument: token = .string
    case 0x7B, 0x5B: enter(isArray: byte == 0x5B)
    case 0x7D, 0x5D:
      endScalar(&receiver)
      leave(&receiver)
    default:
      guard isInDocument else { return reset() }
      token = .scalar
      if text.count < CrashLimits.documentText { text.append(byte) }
    }
  }

  private mutating func endScalar(_ receiver: inout some JSONStreamReceiver) {
    guard token == .scalar else { return }
    token = .none
    let whole = CrashText(text)
    text.removeAll(keepingCapacity: true)
    emit(whole, &receiver)
  }

  private mutating func emit(_ value: CrashText, _ receiver: inout some JSONStreamReceiver) {
    let name = key ?? (isArray.last == true ? "*" : "")
    path.append(name)
    receiver.value(value, at: path, line: line)
    path.removeLast()
    key = nil
  }

  private mutating func enter(isArray array: Bool) {
    guard isArray.count < CrashLimits.jsonDepth else { return reset() }
    if isInDocument { path.append(key ?? (isArray.last == true ? "*" : "")) }
    isArray.append(array)
    key = nil
  }

  private mutating func leave(_ receiver: inout some JSONStreamReceiver) {
    guard isArray.popLast() != nil else { return reset() }
    receiver.closed(path, line: line)
    if !path.isEmpty { path.removeLast() }
    key = nil
  }

  private mutating func reset() {
    self = JSONStream(line: line, skipsLine: true)
  }

  init() {}

  private init(line: Int, skipsLine: Bool) {
    self.line = line
    self.skipsLine = skipsLine
  }
}
