/// A JSON record behind words of a tool that follows several programs: `shop-7d9f shop {"level":"error",…}`.
enum PrefixedObject {
  /// Bytes of the words at most.
  static let prefixBytes = 256

  static func peel(_ plain: inout PlainLine) -> Bool {
    let text = plain.text
    guard text.count > 2, text[text.count - 1] == 0x7D else { return false }
    let front = text.part(0, prefixBytes)
    var start = front.find(0x7B)
    while start < front.count, text.at(start + 1) != 0x22 { start = front.find(0x7B, start + 1) }
    guard start > 0, start < front.count, text[start - 1] == 0x20, isOfTool(text.part(0, start)) else {
      return false
    }
    plain.origin = OriginHash.mix(plain.origin, words(text.part(0, start)))
    plain.text = text.dropping(start)
    return true
  }

  /// Not the words of a report about what is in the braces.
  private static func isOfTool(_ lead: LineBytes) -> Bool {
    for index in lead.indices {
      if lead[index] == 0x22 || lead[index] == 0x3D || lead[index] == 0x28 { return false }
      if lead.matches("panic", index) || lead.matches("rror", index) || lead.matches("thread", index) {
        return false
      }
    }
    return true
  }

  /// Everything but digits, which may be those of a time.
  private static func words(_ lead: LineBytes) -> UInt64 {
    var hash: UInt64 = 4
    for byte in lead where !isDigit(byte) { hash = OriginHash.mix(hash, UInt64(byte)) }
    return hash
  }
}
