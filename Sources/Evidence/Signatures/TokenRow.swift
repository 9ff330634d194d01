/// A masked message as tokens.
struct TokenRow {
  /// Bytes of a quoted text that count as one token.
  static let phraseBytes = 80
  /// Tokens of a message that are looked at; the rest stays as it is.
  static let limit = 512

  private(set) var tokens: [Int32] = []
  /// The tokens before any was taken for a value.
  private(set) var originals: [Int32] = []
  /// The bytes of each token, with the kinds of its slots.
  private var typed: [ArraySlice<UInt8>] = []
  private var rest: ArraySlice<UInt8> = []

  init(_ masked: ArraySlice<UInt8>, _ vocabulary: inout TokenVocabulary) {
    var start = masked.startIndex
    while start < masked.endIndex, typed.count < Self.limit {
      let end = Self.tokenEnd(masked, start)
      append(masked[start..<end])
      start = end
    }
    rest = masked[start...]
    tokens = typed.map { vocabulary.number($0) }
    originals = tokens
    joinSlots(vocabulary)
  }

  /// Of equal tokens with values that stand in a list, one is kept.
  private mutating func append(_ token: ArraySlice<UInt8>) {
    if token.contains(where: SlotKind.isSlot) {
      let marks = typed.reversed().prefix { $0.count == 1 && ($0.first == 0x20 || $0.first == 0x2C) }.count
      if marks == 1 || marks == 2, typed.dropLast(marks).last == token { return typed.removeLast(marks) }
    }
    typed.append(token)
  }

  private static func tokenEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    let first = bytes[start]
    if first == 0x22 || first == 0x27, let end = phraseEnd(bytes, start) { return end }
    if first == 0x20 || ByteClass.isDelimiter(first) { return start + 1 }
    return bytes[start...].firstIndex { $0 == 0x20 || ByteClass.isDelimiter($0) } ?? bytes.endIndex
  }

  /// The end of a quoted text that is one thing: no list of fields, no request and nothing with a path.
  private static func phraseEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard isOutside(bytes, start - 1), start + 1 < bytes.endIndex, bytes[start + 1] != 0x20,
      let close = bytes[(start + 1)...].prefix(phraseBytes).firstIndex(of: bytes[start]), close > start + 1,
      isOutside(bytes, close + 1)
    else { return nil }
    var wasBlank = false
    for byte in bytes[start..<close] {
      if byte == SlotKind.path.rawValue || byte == SlotKind.url.rawValue || byte == 0x7B || byte == 0x3D {
        return nil
      }
      if wasBlank, byte == 0x2F { return nil }
      wasBlank = byte == 0x20
    }
    return close + 1
  }

  private static func isOutside(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return true }
    return !ByteClass.isAlphanumeric(bytes[index]) && !SlotKind.isSlot(bytes[index])
  }

  /// A word that holds a value is a value, when enough other words are left.
  private mutating func joinSlots(_ vocabulary: TokenVocabulary) {
    guard constantWords(vocabulary) >= ValueEvidence.constants else { return }
    for index in tokens.indices where tokens[index] != TokenVocabulary.value {
      let traits = vocabulary[tokens[index]]
      if traits.contains(.slot), !traits.contains(.request) { makeValue(index) }
    }
  }

  func constantWords(_ vocabulary: TokenVocabulary) -> Int {
    tokens.count { vocabulary[$0].isConstantWord }
  }

  /// Whether the mask alone made this token a value.
  func wasValue(_ index: Int) -> Bool { originals[index] == TokenVocabulary.value }

  mutating func makeValue(_ index: Int) {
    tokens[index] = TokenVocabulary.value
    let quote = typed[index].first ?? 0
    let isQuoted = quote == 0x22 || quote == 0x27
    typed[index] = isQuoted ? [quote, SlotKind.any.rawValue, quote] : [SlotKind.any.rawValue]
  }

  /// For each token a hash of all the others and of its place.
  func contextKeys() -> [UInt64] {
    var suffix = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: tokens.count + 1)
    for index in tokens.indices.reversed() { suffix[index] = Self.mix(suffix[index + 1], tokens[index]) }
    var prefix: UInt64 = 0xD1B5_4A32_D192_ED03
    var keys: [UInt64] = []
    keys.reserveCapacity(tokens.count)
    for index in tokens.indices {
      keys.append((prefix ^ suffix[index + 1] &* 0xBF58_476D_1CE4_E5B9) &+ UInt64(tokens.count) &* 31)
      prefix = Self.mix(prefix, tokens[index])
    }
    return keys
  }

  /// For each token a hash of it at its place; their sum tells rows apart.
  func placeHashes() -> [UInt64] {
    tokens.indices.map { Self.mix(UInt64($0) &* 0x9E37_79B9_7F4A_7C15, tokens[$0]) }
  }

  private static func mix(_ state: UInt64, _ token: Int32) -> UInt64 {
    var value = (state ^ UInt64(truncatingIfNeeded: token)) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    return value
  }

  /// The template with kinds; values that touch become one.
  func typedBytes() -> [UInt8] {
    var output: [UInt8] = []
    for byte in typed.joined() {
      if let last = output.last, SlotKind.isSlot(byte), SlotKind.isSlot(last) {
        output[output.count - 1] = SlotKind.merged(last, byte)
      } else {
        output.append(byte)
      }
    }
    return output + rest
  }
}
