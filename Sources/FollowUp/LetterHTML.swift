import Briefing

extension FollowUpLetter {
  /// A complete HTML document that needs nothing from outside; styles are inline, as mail programs want it.
  public var html: String {
    let body = sections.map(Self.html).joined()
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(Self.escaped(subject))</title></head>
      <body style="font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a;\
      max-width:42em;margin:0">
      \(body)</body></html>

      """
  }

  private static func html(_ section: DocumentSection) -> String {
    let heading =
      section.title.isEmpty
      ? "" : "<h2 style=\"font-size:16px;margin:24px 0 6px\">\(escaped(section.title))</h2>\n"
    return heading + section.blocks.map(html).joined()
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): return "<p style=\"margin:0 0 10px\">\(html(text))</p>\n"
    case .callout(let text): return "<p style=\"margin:0 0 10px\"><strong>\(html(text))</strong></p>\n"
    case .list(let items, _):
      return "<ul style=\"margin:0 0 10px;padding-left:22px\">\n"
        + items.map { "<li>\(html($0))</li>\n" }.joined() + "</ul>\n"
    default: return ""
    }
  }

  private static func html(_ text: RichText) -> String {
    text.runs.map { run in
      switch run {
      case .text(let text): escaped(text)
      case .strong(let text): "<strong>\(escaped(text))</strong>"
      case .emphasis(let text): "<em>\(escaped(text))</em>"
      case .code(let text): "<code>\(escaped(text))</code>"
      case .fact(let text, let id): "<span title=\"\(escaped(id))\">\(escaped(text))</span>"
      }
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
