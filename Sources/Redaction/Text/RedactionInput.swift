/// Bytes that may be read anywhere: outside there is only 0. Valid while the call lasts that hands it out, and read only,
/// so that several threads may look at it meanwhile.
public struct RedactionInput: @unchecked Sendable {
  private let base: UnsafePointer<UInt8>
  public let count: Int

  init(_ base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  @inline(__always)
  public subscript(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The bytes of the range as far as there are any, counted from 0.
  subscript(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let known = range.clamped(to: 0..<count)
    return UnsafeBufferPointer(start: base + known.lowerBound, count: known.count)
  }

  /// The first index from `start` on whose byte does not match, at most `most` bytes further.
  @inline(__always)
  func end(from start: Int, atMost most: Int = 4096, while match: (UInt8) -> Bool) -> Int {
    let limit = min(count, start &+ most)
    var index = max(0, start)
    while index < limit, match(base[index]) { index += 1 }
    return index
  }

  /// The first index of the run of matching bytes that ends before `end`, at most `most` bytes back.
  @inline(__always)
  func start(before end: Int, atMost most: Int = 256, while match: (UInt8) -> Bool) -> Int {
    let limit = max(0, end - most)
    var index = min(end, count)
    while index > limit, match(base[index - 1]) { index -= 1 }
    return index
  }

  @inline(__always)
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    let wanted = text.utf8Start
    for offset in 0..<length where base[index + offset] != wanted[offset] { return false }
    return true
  }

  /// The same without regard to the case of ASCII letters; `text` is lower-case.
  @inline(__always)
  func hasAnyCase(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    let wanted = text.utf8Start
    for offset in 0..<length where ByteKind.lower(base[index + offset]) != wanted[offset] { return false }
    return true
  }

  func find(_ text: StaticString, from start: Int, atMost most: Int) -> Int? {
    let limit = min(count - text.utf8CodeUnitCount, start &+ most)
    guard start >= 0, start <= limit else { return nil }
    return (start...limit).first { has(text, at: $0) }
  }

  /// Whether the bytes of the range hold the lower-case text, without regard to case.
  func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    let last = min(range.upperBound, count) - text.utf8CodeUnitCount
    let first = max(0, range.lowerBound)
    guard first <= last else { return false }
    return (first...last).contains { hasAnyCase(text, at: $0) }
  }

  func lowercased(_ range: Range<Int>) -> String {
    String(decoding: self[range].map(ByteKind.lower), as: UTF8.self)
  }

  /// Whether the range is the lower-case text, without regard to case.
  func equals(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && hasAnyCase(text, at: range.lowerBound)
  }
}

extension RedactionInput {
  /// Whether a word can begin at the index: nothing alphanumeric stands before, or only the end of an escape:
  /// `\n`, `%3D`, `\u0026`, the end of a colour.
  func startsWord(_ index: Int) -> Bool {
    !ByteKind.isAlphanumeric(self[index - 1]) || endsEscape(index)
  }

  func endsEscape(_ index: Int) -> Bool {
    let last = self[index - 1]
    if self[index - 2] == 92 { return ByteKind.isEscapeLetter(last) }
    if last == 109 { return endsColour(index - 1) }
    guard ByteKind.isHex(last), ByteKind.isHex(self[index - 2]) else { return false }
    if self[index - 3] == 37 { return true }
    if self[index - 3] == 120 { return self[index - 4] == 92 }
    return self[index - 6] == 92 && self[index - 5] == 117
  }

  /// `ESC [ 3 1 m`, the escape itself written as a byte, `\x1b`, `\u001b`, `\033` or `\e`.
  private func endsColour(_ index: Int) -> Bool {
    let start = start(before: index, atMost: 12) { ByteKind.isDigit($0) || $0 == 59 }
    return self[start - 1] == 91 && [27, 98, 66, 51, 101].contains(self[start - 2])
  }

  /// The line's bytes before the index, at most `most` of them.
  func lineBefore(_ index: Int, atMost most: Int) -> Range<Int> {
    start(before: index, atMost: most) { $0 != 10 }..<index
  }

  /// The line's bytes from the index on, at most `most` of them.
  func lineAfter(_ index: Int, atMost most: Int) -> Range<Int> {
    index..<end(from: index, atMost: most) { $0 != 10 }
  }
}

extension RedactionInput {
  /// The length of what separates groups of digits: a blank, a hyphen, `+` in a form, a no-break space, `%20`; 0 for
  /// anything else.
  func groupSeparator(at index: Int) -> Int {
    switch self[index] {
    case 32, 45, 43: 1
    case 0xC2 where self[index + 1] == 0xA0: 2
    case 37 where has("%20", at: index): 3
    default: 0
    }
  }
}
