/// How often each 64-bit key came, up to 255: open addressing, so that the many keys that come once cost little.
struct KeyCounts {
  private var keys: [UInt64]
  private var counts: [UInt8]
  private var used = 0

  init() {
    keys = [UInt64](repeating: 0, count: 4096)
    counts = [UInt8](repeating: 0, count: 4096)
  }

  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while counts[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  @inline(__always)
  subscript(key: UInt64) -> Int { Int(counts[place(key)]) }

  @inline(__always)
  mutating func add(_ key: UInt64) {
    let place = place(key)
    if counts[place] == 0 {
      keys[place] = key
      used += 1
    }
    if counts[place] < .max { counts[place] += 1 }
    if used * 2 > keys.count { grow() }
  }

  private mutating func grow() {
    let old = (keys, counts)
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    counts = [UInt8](repeating: 0, count: keys.count)
    for (key, count) in zip(old.0, old.1) where count != 0 {
      let place = place(key)
      keys[place] = key
      counts[place] = count
    }
  }
}
