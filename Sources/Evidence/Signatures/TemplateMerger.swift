/// Finds the words of masked messages that are values, and makes the templates.
///
/// Looks at places one by one and two by two (`PlaceRound`, `PairRound`) until nothing changes. Linear: each
/// message is looked at a bounded number of times, and of each a bounded number of words. The order of the
/// messages does not matter.
enum TemplateMerger {
  /// Messages with several values in words need several rounds.
  static let rounds = 4

  /// The template text of each masked message; these are distinct.
  static func merge(_ masked: [ArraySlice<UInt8>]) -> [String] {
    let order = masked.indices.sorted { masked[$0].lexicographicallyPrecedes(masked[$1]) }
    var context = MergeContext()
    var rows = order.map { TokenRow(masked[$0], &context.vocabulary) }
    _ = PairRound.run(&rows, context)
    for _ in 0..<rounds where !PlaceRound.run(&rows, &context) { break }
    for _ in 0..<rounds where !PairRound.run(&rows, context) { break }
    var result = [String](repeating: "", count: masked.count)
    for (index, text) in zip(order, texts(rows)) { result[index] = text }
    return result
  }

  /// Rows that are equal but for the kinds of their slots share one text; kinds that differ become `<*>`, and
  /// lists of different lengths one slot.
  private static func texts(_ rows: [TokenRow]) -> [String] {
    let typed = rows.map { $0.typedBytes() }
    let keys = typed.map(collapsed)
    var groups: [[UInt8]: [UInt8]] = [:]
    for (key, bytes) in zip(keys, typed) {
      guard let known = groups[key] else {
        groups[key] = bytes
        continue
      }
      if known != bytes { groups[key] = common(known, bytes) ?? key }
    }
    return keys.map { text(groups[$0] ?? $0) }
  }

  private static func common(_ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
    guard left.count == right.count else { return nil }
    var merged = left
    for (index, byte) in right.enumerated() where left[index] != byte {
      guard SlotKind.isSlot(byte), SlotKind.isSlot(left[index]) else { return nil }
      merged[index] = SlotKind.any.rawValue
    }
    return merged
  }

  /// All kinds as one, and one for slots with nothing but blanks and commas between them.
  private static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for byte in bytes {
      guard SlotKind.isSlot(byte) else {
        output.append(byte)
        continue
      }
      var end = output.count
      while end > 0, output[end - 1] == 0x20 || output[end - 1] == 0x2C { end -= 1 }
      if end > 0, SlotKind.isSlot(output[end - 1]) {
        output.removeLast(output.count - end)
      } else {
        output.append(SlotKind.any.rawValue)
      }
    }
    return output
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in bytes {
      if let kind = SlotKind(rawValue: byte) { output += kind.text.utf8 } else { output.append(byte) }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
