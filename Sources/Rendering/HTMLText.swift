/// HTML being written; every text goes in escaped.
struct HTMLText {
  private(set) var string = ""

  /// Markup of the renderer's own, which holds no text from outside.
  mutating func raw(_ markup: String) { string += markup }

  mutating func text(_ text: String) { string += Self.escaped(text) }

  /// An element with its attributes and what `content` writes inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout HTMLText) -> Void
  ) {
    open(name, attributes)
    content(&self)
    string += "</\(name)>"
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    string += "<\(name)"
    for (key, value) in attributes { string += " \(key)=\"\(Self.escaped(value))\"" }
    string += ">"
  }

  mutating func line() { string += "\n" }

  /// Safe in text and in quoted attributes; characters that HTML forbids are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t", "\r": result.unicodeScalars.append(scalar == "\r" ? " " : scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): continue
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A fact's id or a section's key as an HTML id.
  static func identifier(_ prefix: String, _ name: String) -> String {
    prefix + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
  }
}
