/// The slots of one template, and the values that messages have in them.
struct TemplateSlots {
  private var pieces: [[UInt8]] = [[]]
  private var kinds: [SlotKind] = []
  private var counts: [[String: Int]] = []

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 0x3C, let kind = SlotKind.allCases.first(where: { rest.starts(with: $0.text.utf8) }) {
        kinds.append(kind)
        pieces.append([])
        counts.append([:])
        rest = rest.dropFirst(kind.text.utf8.count)
      } else {
        pieces[pieces.count - 1].append(byte)
        rest = rest.dropFirst()
      }
    }
  }

  /// Takes the values of a message that has this template; one that cannot be aligned is left out.
  mutating func add(_ message: [UInt8]) {
    guard !kinds.isEmpty, let values = aligned(message) else { return }
    for (slot, value) in values.enumerated() where !value.isEmpty {
      counts[slot][String(decoding: value, as: UTF8.self), default: 0] += 1
    }
  }

  /// The bytes between the constant pieces, found in their order; blanks count as one.
  private func aligned(_ message: [UInt8]) -> [ArraySlice<UInt8>]? {
    let text = Self.folded(message)
    guard text.starts(with: pieces[0]) else { return nil }
    var (values, start): ([ArraySlice<UInt8>], Int) = ([], pieces[0].count)
    for (offset, piece) in pieces.dropFirst().enumerated() {
      let isLast = offset == kinds.count - 1
      guard let found = isLast ? end(text, piece, start) : Self.find(piece, in: text, from: start) else {
        return nil
      }
      values.append(text[start..<found])
      start = found + piece.count
    }
    return values
  }

  private func end(_ text: [UInt8], _ piece: [UInt8], _ start: Int) -> Int? {
    guard text.count - piece.count >= start, text.suffix(piece.count).elementsEqual(piece) else { return nil }
    return text.count - piece.count
  }

  private static func find(_ piece: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard !piece.isEmpty, text.count >= piece.count else { return nil }
    var index = start
    while index + piece.count <= text.count {
      if text[index] == piece[0], text[index..<index + piece.count].elementsEqual(piece) { return index }
      index += 1
    }
    return nil
  }

  private static func folded(_ message: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for byte in message {
      if byte > 0x20 && byte != 0x7F {
        output.append(byte)
      } else if let last = output.last, last != 0x20 {
        output.append(0x20)
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return output
  }

  /// Values that occur equally often are in the order of their text.
  var slots: [SignatureSlot] {
    zip(kinds, counts).map { kind, counts in
      let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return SignatureSlot(kind: kind, values: ordered.prefix(SignatureSamples.shownValues).map(\.key))
    }
  }
}
