/// Word keys with a number each, for look-ups in a few nanoseconds: open addressing over a power of two that is at
/// most half full. The keys are hashes already and are not hashed again.
struct WordTable: Sendable {
  private var keys: [WordKey]
  private var values: [Int32]
  private var count = 0

  init(_ keys: some Sequence<WordKey> = []) {
    self.keys = Array(repeating: 0, count: 4)
    values = Array(repeating: 0, count: 4)
    for key in keys { self[key] = 0 }
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

  /// The same for reading only.
  var frozen: FrozenWords { FrozenWords(keys) }

  private func slot(_ key: WordKey) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    values = Array(repeating: 0, count: values.count * 2)
    count = 0
    for (key, value) in old { self[key] = value }
  }
}

/// Keys of a `WordTable` in memory that is never given back: patterns live as long as the process, and copies of one
/// cost nothing in the innermost loop.
struct FrozenWords: @unchecked Sendable {
  private let keys: UnsafePointer<WordKey>
  private let mask: Int

  fileprivate init(_ table: [WordKey]) {
    let place = UnsafeMutablePointer<WordKey>.allocate(capacity: table.count)
    place.initialize(from: table, count: table.count)
    keys = UnsafePointer(place)
    mask = table.count - 1
  }

  func contains(_ key: WordKey) -> Bool {
    guard key != 0 else { return false }
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}

/// A set of words for looking up single tokens.
struct WordSet: Sendable {
  private let table: WordTable

  init(_ words: String) {
    table = WordTable(words.split(whereSeparator: \.isWhitespace).map { WordKey(word: $0.utf8) })
  }

  func contains(_ token: ProseToken) -> Bool { table.contains(token.key) }

  func contains(_ key: WordKey) -> Bool { table.contains(key) }
}
