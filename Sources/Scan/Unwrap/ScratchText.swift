/// Memory for one text that does not lie in the source as it is: without its escapes, its colours, its cuts.
final class ScratchText {
  private var base = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
  private var capacity = 4096
  private(set) var count = 0

  deinit { base.deallocate() }

  var bytes: LineBytes { LineBytes(start: base, count: count) }

  func clear() { count = 0 }

  private func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  func append(_ text: LineBytes) {
    guard let from = text.baseAddress else { return }
    reserve(text.count)
    (base + count).update(from: from, count: text.count)
    count += text.count
  }

  func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Gives the text of a JSON string or of one of Go's `%q`; damaged escapes stay without their backslash.
  func decode(_ text: LineBytes) {
    reserve(text.count)
    var index = 0
    while index < text.count {
      let stop = text.find(0x5C, index)
      append(text.part(index, stop))
      guard stop + 1 < text.count else { return }
      index = escape(text, stop)
    }
  }

  /// Appends what the escape at `start` stands for and returns where the text goes on.
  private func escape(_ text: LineBytes, _ start: Int) -> Int {
    switch text[start + 1] {
    case 0x6E: append(0x0A)
    case 0x74: append(0x09)
    case 0x72: append(0x0D)
    case 0x62, 0x66: append(0x20)
    case 0x78: return hexEscape(text, start, digits: 2)
    case 0x75: return unicode(text, start)
    default: append(text[start + 1])
    }
    return start + 2
  }

  private func number(_ text: LineBytes, _ start: Int, _ digits: Int) -> UInt32? {
    guard start + digits <= text.count else { return nil }
    var value: UInt32 = 0
    for index in start..<start + digits {
      guard let digit = JSONString.hexDigit(text[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private func hexEscape(_ text: LineBytes, _ start: Int, digits: Int) -> Int {
    guard let value = number(text, start + 2, digits) else { return start + 2 }
    append(UInt8(truncatingIfNeeded: value))
    return start + 2 + digits
  }

  private func unicode(_ text: LineBytes, _ start: Int) -> Int {
    guard var code = number(text, start + 2, 4) else { return start + 2 }
    var next = start + 6
    if code & 0xFC00 == 0xD800, text.at(next) == 0x5C, text.at(next + 1) == 0x75,
      let low = number(text, next + 2, 4), low & 0xFC00 == 0xDC00
    {
      code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      next += 6
    }
    if code < 0x80 {
      append(UInt8(code))
    } else {
      for byte in UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        append(byte)
      }
    }
    return next
  }

  /// Gives the text without a terminal's escape sequences (ECMA-48 control sequences, and OSC up to its end).
  func removeColours(_ text: LineBytes) {
    var index = 0
    while index < text.count {
      let stop = text.find(0x1B, index)
      append(text.part(index, stop))
      index = stop + 1
      if text.at(index) == 0x5B {
        index += 1
        while index < text.count, !(0x40...0x7E).contains(text[index]) { index += 1 }
        index += 1
      }
    }
  }
}
