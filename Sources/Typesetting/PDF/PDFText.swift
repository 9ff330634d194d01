/// Numbers and strings as PDF writes them.
enum PDFText {
  /// At most two decimals; not-a-number and infinities become 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int(max(-1e9, min(1e9, (value * 100).rounded())))
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A text string in UTF-16 with a byte order mark.
  static func string(_ text: String) -> String { "<FEFF\(utf16(text))>" }

  /// UTF-16BE in hexadecimal.
  static func utf16(_ text: some StringProtocol) -> String { text.utf16.map(hexadecimal).joined() }

  static func hexadecimal(_ value: UInt16) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  static func color(_ color: Color) -> String {
    "\(part(color.red)) \(part(color.green)) \(part(color.blue))"
  }

  private static func part(_ value: Double) -> String {
    let thousandths = Int((max(0, min(1, value)) * 1000).rounded())
    if thousandths == 1000 { return "1" }
    let digits = String(thousandths)
    return thousandths == 0 ? "0" : "." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
