/// The quoted-printable encoding (RFC 2045, 6.7).
enum QuotedPrintable {
  /// The longest line, the soft break's `=` included.
  static let longestLine = 76

  /// Line feeds become CRLF; every character that is not printable ASCII is escaped; long lines break softly,
  /// never inside a character.
  static func encode(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\r\n")
  }

  private static func line(_ text: String) -> String {
    var encoded = ""
    var column = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isLast = index == scalars.count - 1
      let piece = piece(scalar, isLast: isLast)
      if column + piece.utf8.count > longestLine - (isLast ? 0 : 1) {
        encoded += "=\r\n"
        column = 0
      }
      encoded += piece
      column += piece.utf8.count
    }
    return encoded
  }

  private static func piece(_ scalar: Unicode.Scalar, isLast: Bool) -> String {
    if (0x21...0x7e).contains(scalar.value), scalar != "=" { return String(scalar) }
    if scalar == " " || scalar == "\t", !isLast { return String(scalar) }
    return String(scalar).utf8.map(escape).joined()
  }

  static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (digits.count < 2 ? "0" + digits : digits)
  }
}
