/// Text that cannot steer the terminal that shows it: evidence may hold escape sequences.
enum TerminalText {
  private static let escape: Unicode.Scalar = "\u{1B}"

  /// `text` with every control character but line breaks and tabs shown as `�`; with `colours`, sequences that
  /// only set colours stay.
  static func safe(_ text: String, colours: Bool) -> String {
    if !holdsControl(text) { return text }
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if colours, let end = colourEnd(scalars, index) {
        output.append(contentsOf: scalars[index..<end])
        index = end
      } else {
        output.append(isControl(scalars[index]) ? "\u{FFFD}" : scalars[index])
        index += 1
      }
    }
    return String(output)
  }

  private static func holdsControl(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        let byte = bytes[index]
        if byte < 0x20 { return byte != 0x0A && byte != 0x09 }
        // U+0080 to U+009F are 0xC2 and one byte more.
        return byte == 0x7F || byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 && value != 0x0A && value != 0x09 || (0x7F...0x9F).contains(value)
  }

  /// The end of `ESC [ digits m` at `start`.
  private static func colourEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard scalars[start] == escape, start + 1 < scalars.count, scalars[start + 1] == "[" else { return nil }
    var end = start + 2
    while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
    return end < scalars.count && scalars[end] == "m" ? end + 1 : nil
  }
}

extension Console {
  func safe(_ text: String) -> String { TerminalText.safe(text, colours: colours) }
}
