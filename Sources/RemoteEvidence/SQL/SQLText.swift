/// Names and values as ClickHouse reads them. Nothing else puts text that somebody else wrote into a query.
enum SQLText {
  /// In backquotes. Escapes inside are those of strings.
  static func identifier(_ name: String) -> String { "`" + escaped(name, quote: "`") + "`" }

  /// In single quotes. Control characters are written as escapes, so that a query stays readable text.
  static func literal(_ value: String) -> String { "'" + escaped(value, quote: "'") + "'" }

  /// The shortest decimal number that reads back as the same `value`; it must be finite.
  static func number(_ value: Double) -> String {
    precondition(value.isFinite, "no number of evidence is infinite")
    return "\(value)"
  }

  static func list(_ values: some Sequence<String>) -> String { values.map(literal).joined(separator: ", ") }

  private static func escaped(_ text: String, quote: Unicode.Scalar) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case quote: result += "\\" + String(quote)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\0": result += "\\0"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += hexadecimal(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    "\\x" + (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
  }
}
