/// Finds the words of masked messages that are values.
///
/// A word is a value when the rest of its message occurs with at least `varieties` different words in its
/// place, or with a value in its place. Enough of the message must be left to recognize it by. Linear: each
/// word of each distinct message is looked up once a round.
enum TemplateMerger {
  /// Different words that one place must show.
  static let varieties = 4
  /// Constant words that must remain.
  static let constants = 3
  /// Constant words that must remain when the first word is the value.
  static let constantsAfterFirst = 4
  /// Messages with several such words need several rounds.
  static let rounds = 3
  /// Tokens of a message that are looked at; the rest stays as it is.
  static let tokens = 512

  /// The template text of each masked message.
  static func merge(_ masked: [[UInt8]]) -> [String] {
    var vocabulary = TokenVocabulary()
    var rows = masked.map { MaskedRow($0, &vocabulary) }
    for _ in 0..<rounds where !round(&rows, vocabulary) { break }
    return texts(rows, vocabulary)
  }

  /// One place of a message with everything around it.
  private struct Place {
    var words: [Int32] = []
    var hasValue = false

    mutating func add(_ word: Int32) {
      if words.count < varieties, !words.contains(word) { words.append(word) }
    }
  }

  /// False when nothing has changed.
  private static func round(_ rows: inout [MaskedRow], _ vocabulary: TokenVocabulary) -> Bool {
    var places: [UInt64: Place] = [:]
    for row in rows {
      let keys = row.contextKeys()
      for (index, key) in keys.enumerated() {
        let token = row.tokens[index]
        if token == TokenVocabulary.value {
          if row.wasValue[index] { places[key, default: Place()].hasValue = true }
          places[key, default: Place()].add(token)
        } else if vocabulary.hasLetters(token) {
          places[key, default: Place()].add(token)
        }
      }
    }
    var changed = false
    for index in rows.indices where apply(places, to: &rows[index], vocabulary) { changed = true }
    return changed
  }

  private static func apply(
    _ places: [UInt64: Place], to row: inout MaskedRow, _ vocabulary: TokenVocabulary
  ) -> Bool {
    let keys = row.contextKeys()
    let rest = row.tokens.count { vocabulary.isConstantWord($0) } - 1
    var values: [Int] = []
    for (index, key) in keys.enumerated() {
      let token = row.tokens[index]
      guard token != TokenVocabulary.value, vocabulary.hasLetters(token), let place = places[key],
        rest >= (index == 0 ? constantsAfterFirst : constants)
      else { continue }
      if place.words.count >= varieties || place.hasValue { values.append(index) }
    }
    for index in values { row.makeValue(index) }
    return !values.isEmpty
  }

  /// Rows that are equal but for the kinds of their slots share one text; kinds that differ become `<*>`.
  private static func texts(_ rows: [MaskedRow], _ vocabulary: TokenVocabulary) -> [String] {
    let typed = rows.map { $0.typedBytes(vocabulary) }
    let keys = typed.map { $0.map { SlotKind.isSlot($0) ? SlotKind.any.rawValue : $0 } }
    var groups: [[UInt8]: [UInt8]] = [:]
    for (key, bytes) in zip(keys, typed) {
      guard let known = groups[key] else {
        groups[key] = bytes
        continue
      }
      if known != bytes { groups[key] = zip(known, bytes).map { $0 == $1 ? $0 : SlotKind.any.rawValue } }
    }
    return keys.map { text(groups[$0] ?? $0) }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in bytes {
      if let kind = SlotKind(rawValue: byte) { output += kind.text.utf8 } else { output.append(byte) }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

/// Numbers for tokens. A slot of whatever kind is the token `value`.
struct TokenVocabulary {
  static let value: Int32 = 0
  private var index: [[UInt8]: Int32] = [[SlotKind.any.rawValue]: 0]
  private var texts: [[UInt8]] = [[SlotKind.any.rawValue]]
  private var letters: [Bool] = [false]
  private var slots: [Bool] = [true]

  mutating func number(_ token: ArraySlice<UInt8>) -> Int32 {
    let plain = token.map { SlotKind.isSlot($0) ? SlotKind.any.rawValue : $0 }
    if let known = index[plain] { return known }
    let next = Int32(texts.count)
    index[plain] = next
    texts.append(plain)
    letters.append(plain.contains(where: ByteClass.isLetter))
    slots.append(plain.contains(where: SlotKind.isSlot))
    return next
  }

  func hasLetters(_ token: Int32) -> Bool { letters[Int(token)] }
  func hasSlot(_ token: Int32) -> Bool { slots[Int(token)] }
  func isConstantWord(_ token: Int32) -> Bool { letters[Int(token)] && !slots[Int(token)] }
}

/// A masked message as tokens.
struct MaskedRow {
  private(set) var tokens: [Int32] = []
  /// Whether a value is one that the mask had found on its own.
  private(set) var wasValue: [Bool] = []
  /// The bytes of each token, with the kinds of its slots.
  private var typed: [ArraySlice<UInt8>] = []
  private let rest: ArraySlice<UInt8>

  init(_ masked: [UInt8], _ vocabulary: inout TokenVocabulary) {
    var start = 0
    while start < masked.count, typed.count < TemplateMerger.tokens {
      let end = Self.tokenEnd(masked, start)
      typed.append(masked[start..<end])
      start = end
    }
    rest = masked[start...]
    tokens = typed.map { vocabulary.number($0) }
    wasValue = tokens.map { $0 == TokenVocabulary.value }
    joinSlots(vocabulary)
  }

  private static func tokenEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    let first = bytes[start]
    if first == 0x20 || ByteClass.isDelimiter(first) { return start + 1 }
    return bytes[start...].firstIndex { $0 == 0x20 || ByteClass.isDelimiter($0) } ?? bytes.count
  }

  /// A word that holds a value is a value, when enough other words are left.
  private mutating func joinSlots(_ vocabulary: TokenVocabulary) {
    guard tokens.count(where: vocabulary.isConstantWord) >= TemplateMerger.constants else { return }
    for index in tokens.indices
    where vocabulary.hasSlot(tokens[index]) && tokens[index] != TokenVocabulary.value {
      makeValue(index)
    }
  }

  mutating func makeValue(_ index: Int) {
    tokens[index] = TokenVocabulary.value
    typed[index] = [SlotKind.any.rawValue]
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

  private static func mix(_ state: UInt64, _ token: Int32) -> UInt64 {
    var value = (state ^ UInt64(truncatingIfNeeded: token)) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    return value
  }

  /// The template with kinds; values side by side become one.
  func typedBytes(_ vocabulary: TokenVocabulary) -> [UInt8] {
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
