/// Word keys with a number each, for look-ups in a few nanoseconds: open addressing over a power of two that is at
/// most half full. The keys are hashes already and are not hashed again.
struct WordTable: Sendable {
  private var keys: [WordKey]
  private var values: [Int32]
  private var count = 0

  init(_ keys: some Sequence<WordKey> = []) {
    self.init(capacity: keys.underestimatedCount)
    for key in keys { self[key] = 0 }
  }

  /// With room for as many keys.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  func contains(_ key: WordKey) -> Bool { key != 0 && keys[slot(key)] == key }

  /// The number of a key; `nil` when it is not there. The key 0 stands for masked text and is never there.
  subscript(key: WordKey) -> Int32? {
    get {
      guard key != 0 else { return nil }
      let slot = slot(key)
      return keys[slot] == key ? values[slot] : nil
    }
    set {
      guard let newValue, key != 0 else { return }
      if count * 2 >= keys.count { grow() }
      let slot = slot(key)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = key
      values[slot] = newValue
    }
  }

  private func slot(_ key: WordKey) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(oldKeys[index])
      keys[slot] = oldKeys[index]
      values[slot] = oldValues[index]
    }
  }
}

/// A set of words for looking up single tokens.
struct WordSet: Sendable {
  private let table: WordTable

  init(_ words: String) {
    table = WordTable(WordKey.words(of: words))
  }

  func contains(_ token: ProseToken) -> Bool { table.contains(token.key) }

  func contains(_ key: WordKey) -> Bool { table.contains(key) }
}
