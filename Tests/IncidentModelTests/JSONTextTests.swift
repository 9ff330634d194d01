import IncidentModel
import Testing

@Suite("JSON text")
struct JSONTextTests {
  private struct Entry: Encodable {
    var line: Int?
    var text: String?

    enum CodingKeys: String, CodingKey { case line, text }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(line, forKey: .line)
      try container.encode(text, forKey: .text)
    }
  }

  private struct Content: Encodable { var findings: [Entry] }

  private func written(_ entries: [Entry]) -> String {
    var json = JSONText()
    json.object { json in
      json.key("findings")
      json.array(entries) { json, entry in
        json.object {
          $0.member("line", entry.line)
          $0.member("text", entry.text)
        }
      }
    }
    return json.text
  }

  @Test("Gives the same bytes as the general writer, whatever the text holds")
  func equality() throws {
    let control = String(String.UnicodeScalarView((0...0x24).compactMap { Unicode.Scalar($0) }))
    let texts = [
      nil, "", "plain", control, "\u{7F}\u{80}\u{2028}", "a/b \\ \"c\"", "naïve 🙂 日本語", "end\\", "\"", "\n\n",
    ]
    let entries = texts.enumerated().map { Entry(line: $0.offset == 0 ? nil : -$0.offset, text: $0.element) }
    for count in 0...entries.count {
      let some = Array(entries.prefix(count))
      #expect(written(some) == (try StableJSON().text(Content(findings: some))))
    }
  }
}
