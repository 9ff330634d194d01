/// Replaces the values in a message by slots: numbers, addresses, paths, identifiers, times.
///
/// Purely lexical and the same for every log: linear, one pass, no state between messages. Values of one kind
/// that only blanks and joints separate become one slot, so that lists of any length look alike.
struct MessageMask {
  /// Bytes of a message that are looked at; behind them everything is one slot.
  static let messageBytes = 16_384
  /// Room that the longest masked message can need: `()` grows by one byte.
  static let outputBytes = messageBytes / 2 * 3 + 2

  private let input: UnsafeBufferPointer<UInt8>
  private let values: ValueScanner
  private let output: UnsafeMutablePointer<UInt8>
  private let isCut: Bool
  private var count = 0
  private var index = 0
  /// Inside the path of a request, where words stay and values are masked one by one.
  private var requestPath = false

  /// Writes the masked message to `output`, which has room for `outputBytes`, and gives its length.
  static func mask(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int {
    var mask = MessageMask(input, output)
    mask.run()
    return mask.count
  }

  private init(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutablePointer<UInt8>) {
    self.input = UnsafeBufferPointer(rebasing: input.prefix(Self.messageBytes))
    self.output = output
    values = ValueScanner(self.input)
    isCut = input.count > Self.messageBytes
  }

  private mutating func run() {
    while index < input.count { step(input[index]) }
    if count > 0, output[count - 1] == 0x20 { count -= 1 }
    if isCut { emit(.any, 0) }
  }

  @inline(__always)
  private mutating func step(_ byte: UInt8) {
    if byte <= 0x20 || byte == 0x7F {
      requestPath = false
      if count > 0, output[count - 1] != 0x20 { put(0x20, 1) } else { index += 1 }
    } else if values.has(index, ByteTraits.letter | ByteTraits.underscore) {
      word(byte)
    } else if byte == 0x28, bracketed() {
      return
    } else if let value = requestPath && byte == 0x2F ? nil : values.value(at: index) {
      emit(value.kind, value.length)
    } else {
      if byte == 0x2F, !requestPath { requestPath = RequestLine.hasPath(values, at: index) }
      put(byte, 1)
    }
  }

  /// At a letter: most words can be copied as they are.
  @inline(__always)
  private mutating func word(_ byte: UInt8) {
    if values.has(index - 1, ByteTraits.name) {
      if !values.has(index - 1, ByteTraits.alphanumeric), let value = values.value(at: index) {
        return emit(value.kind, value.length)
      }
      return copy(max(1, values.run(index, ByteTraits.letter)))
    }
    let plain = values.plainWord(index)
    if plain > 0 { return copy(plain) }
    if let value = values.value(at: index) { return emit(value.kind, value.length) }
    copy(max(1, values.run(index, ByteTraits.letter)))
  }

  @inline(__always)
  private mutating func copy(_ length: Int) {
    for offset in 0..<length { output[count + offset] = input[index + offset] }
    count += length
    index += length
  }

  /// `()` holds an absent value; `(4.65 KB)` only repeats the number before it.
  private mutating func bracketed() -> Bool {
    if index + 1 < input.count, input[index + 1] == 0x29 {
      put(0x28, 1)
      put(SlotKind.any.rawValue, 0)
      put(0x29, 1)
      return true
    }
    guard let length = values.restatement(at: index) else { return false }
    index += length
    return true
  }

  /// Writes one byte for the next `length` bytes of the input.
  @inline(__always)
  private mutating func put(_ byte: UInt8, _ length: Int) {
    output[count] = byte
    count += 1
    index += length
  }

  private mutating func emit(_ kind: SlotKind, _ length: Int) {
    var end = count
    while end > 0, ByteClass.isJoint(output[end - 1]) { end -= 1 }
    guard end > 0, SlotKind.isSlot(output[end - 1]), continues(end, kind) else {
      return put(kind.rawValue, length)
    }
    count = end
    output[end - 1] = SlotKind.merged(output[end - 1], kind.rawValue)
    index += length
  }

  /// Whether a value goes on with the slot that ends at `end`: after a blank only in a list of whole words.
  private func continues(_ end: Int, _ kind: SlotKind) -> Bool {
    for position in end..<count where output[position] == 0x20 {
      return output[end - 1] == kind.rawValue
        && (end == 1 || !ByteClass.isAlphanumeric(output[end - 2]))
    }
    return true
  }
}
