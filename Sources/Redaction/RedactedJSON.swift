extension Redactor {
  /// JSON with a pseudonym in place of each secret in its texts. Numbers and the form stay, so that the result is JSON of
  /// the same shape; names count as surroundings. The bytes may be a stretch of JSON that begins and ends outside a text.
  public func redact(json bytes: [UInt8]) -> [UInt8] {
    let spans = spans(in: bytes)
    guard !spans.isEmpty else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var texts = JSONTexts(bytes)
    var position = 0
    for span in spans {
      guard let part = texts.part(of: span.start..<span.end), part.lowerBound >= position else { continue }
      output += bytes[position..<part.lowerBound]
      output += pseudonym(of: bytes[part], kind: span.kind)
      position = part.upperBound
    }
    return output + bytes[position...]
  }

  /// The same for text.
  public func redact(json text: String) -> String {
    String(decoding: redact(json: Array(text.utf8)), as: UTF8.self)
  }

  /// The text with `*` in place of each byte of a secret, so that places keep their numbers.
  public func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for span in spans(in: bytes) {
      for index in span.start..<span.end where bytes[index] != 10 { bytes[index] = UInt8(ascii: "*") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The texts of a JSON document, asked for in order.
private struct JSONTexts {
  private let bytes: [UInt8]
  private var place = 0
  /// Without its quotes; the last one that begins before `place`.
  private var text = 0..<0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What of the range lies in the text that holds its beginning, moved out to whole escapes; `nil` outside a text.
  mutating func part(of range: Range<Int>) -> Range<Int>? {
    while place < bytes.count, text.upperBound <= range.lowerBound { advance() }
    guard text.contains(range.lowerBound) else { return nil }
    var (start, end) = (text.lowerBound, text.lowerBound)
    while end < min(range.upperBound, text.upperBound) {
      let next = end + width(at: end)
      if next <= range.lowerBound { start = next }
      end = next
    }
    return start..<min(end, text.upperBound)
  }

  private mutating func advance() {
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
    let start = min(place + 1, bytes.count)
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += width(at: end) }
    text = start..<min(end, bytes.count)
    place = min(end + 1, bytes.count)
  }

  /// Bytes of the character or of the escape (RFC 8259, section 7).
  private func width(at index: Int) -> Int {
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else { return 1 }
    return bytes[index + 1] == UInt8(ascii: "u") ? 6 : 2
  }
}
