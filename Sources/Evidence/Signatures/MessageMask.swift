/// Replaces the values in a message by slots: numbers, addresses, paths, identifiers, times.
///
/// Purely lexical and the same for every log: linear, one pass, no state between messages. Values that only
/// blanks and joints separate become one slot, so that lists of any length look alike.
struct MessageMask {
  private let input: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  private var index = 0

  static func mask(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var mask = MessageMask(input)
    return mask.run()
  }

  private init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    output.reserveCapacity(input.count)
  }

  private mutating func run() -> [UInt8] {
    let values = ValueScanner(input)
    while index < input.count {
      let byte = input[index]
      if byte <= 0x20 || byte == 0x7F {
        if let last = output.last, last != 0x20 { output.append(0x20) }
        index += 1
      } else if byte == 0x28, bracketed(values) {
        continue
      } else if let value = values.value(at: index) {
        emit(value.kind)
        index += value.length
      } else {
        output.append(byte)
        index += 1
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return output
  }

  /// `()` holds an absent value; `(4.65 KB)` only repeats the number before it.
  private mutating func bracketed(_ values: ValueScanner) -> Bool {
    if index + 1 < input.count, input[index + 1] == 0x29 {
      output.append(0x28)
      output.append(SlotKind.any.rawValue)
      output.append(0x29)
      index += 2
      return true
    }
    guard let length = values.restatement(at: index) else { return false }
    index += length
    return true
  }

  private mutating func emit(_ kind: SlotKind) {
    var end = output.count
    while end > 0, ByteClass.isJoint(output[end - 1]) { end -= 1 }
    guard end > 0, SlotKind.isSlot(output[end - 1]) else {
      output.append(kind.rawValue)
      return
    }
    output.removeLast(output.count - end)
    output[end - 1] = SlotKind.merged(output[end - 1], kind.rawValue)
  }
}
