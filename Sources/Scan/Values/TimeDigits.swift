/// The parts that all written times share.
enum TimeDigits {
  /// `width` digits at `start`.
  @inline(__always)
  static func number(_ bytes: LineBytes, _ start: Int, _ width: Int) -> Int? {
    guard start >= 0, start + width <= bytes.count else { return nil }
    var value = 0
    for index in start..<start + width {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The digits behind the mark at `index`, in nanoseconds; further digits are dropped.
  @inline(__always)
  static func fraction(_ bytes: LineBytes, _ index: inout Int) -> Int64? {
    index += 1
    var value: Int64 = 0
    var unit: Int64 = 100_000_000
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      value += Int64(bytes[index] &- 0x30) * unit
      unit /= 10
      index += 1
    }
    return index > start ? value : nil
  }

  /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `+01`, each after an optional blank; or nothing. Behind an offset may
  /// stand a zone's name, `+0100 CET`, Go's monotonic clock, ` m=+0.1`, or Java's `[Europe/Berlin]`.
  @inline(__always)
  static func offset(_ bytes: LineBytes, _ start: Int) -> (seconds: Int, isMissing: Bool)? {
    var index = start
    if index + 1 == bytes.count, bytes[index] | 0x20 == 0x7A { return (0, false) }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index == bytes.count { return (0, true) }
    return namedOffset(bytes, index)
  }

  private static func namedOffset(_ bytes: LineBytes, _ start: Int) -> (seconds: Int, isMissing: Bool)? {
    let rest = LineBytes(rebasing: bytes[start...])
    if rest[0] == 0x2B || rest[0] == 0x2D { return signedOffset(rest) }
    for (name, length) in [("UTC", 3), ("GMT", 3), ("Z", 1)] where rest.count >= length {
      let matches = zip(name.utf8, rest).allSatisfy { $0 == $1 || $0 == $1 & 0xDF }
      if matches, isRemark(LineBytes(rebasing: rest[length...])) { return (0, false) }
    }
    return nil
  }

  private static func signedOffset(_ rest: LineBytes) -> (seconds: Int, isMissing: Bool)? {
    guard let hours = number(rest, 1, 2), hours < 24 else { return nil }
    var end = 3
    var minutes = 0
    let colon = rest.count > 3 && rest[3] == 0x3A ? 1 : 0
    if let two = number(rest, 3 + colon, 2) {
      minutes = two
      end = 5 + colon
    } else if colon == 1 {
      return nil
    }
    guard minutes < 60, isRemark(LineBytes(rebasing: rest[end...])) else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return (rest[0] == 0x2D ? -seconds : seconds, false)
  }

  /// What may follow an offset and says nothing new.
  private static func isRemark(_ rest: LineBytes) -> Bool {
    guard let first = rest.first else { return true }
    if first == 0x5B { return rest.last == 0x5D }
    guard first == 0x20, rest.count <= 40 else { return false }
    let words = rest.dropFirst().split(separator: 0x20, omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      word.starts(with: [0x6D, 0x3D])
        || word.count >= 3 && word.count <= 5 && word.allSatisfy { $0 &- 0x41 < 26 }
    }
  }

  /// `02:14:00`, with an optional fraction; `index` stands behind it afterwards.
  static func clock(_ bytes: LineBytes, _ index: inout Int) -> Int64? {
    guard let hour = number(bytes, index, 2), hour < 24, index + 8 <= bytes.count, bytes[index + 2] == 0x3A,
      let minute = number(bytes, index + 3, 2), minute < 60, bytes[index + 5] == 0x3A,
      let second = number(bytes, index + 6, 2), second <= 60
    else { return nil }
    index += 8
    var part: Int64 = 0
    if index + 1 < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x2C, bytes[index + 1] &- 0x30 < 10 {
      guard let fraction = fraction(bytes, &index) else { return nil }
      part = fraction
    }
    return Int64(hour * 3600 + minute * 60 + min(second, 59)) * 1_000_000_000 + part
  }
}
