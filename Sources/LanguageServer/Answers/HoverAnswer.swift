import Analysis
import IncidentModel

/// What a hover shows: a placeholder's fact, and the rules of the findings at the place.
struct HoverAnswer {
  private let document: OpenDocument
  private let encoding: PositionEncoding
  private let isPlain: Bool

  init(_ document: OpenDocument, _ encoding: PositionEncoding, isPlain: Bool = false) {
    self.document = document
    self.encoding = encoding
    self.isPlain = isPlain
  }

  /// `nil` where there is nothing to say.
  func hover(at position: LSP.Position) -> LSP.Hover? {
    let offset = document.text.offset(of: position, encoding)
    let found = document.shown.items.filter {
      $0.isInDocument && $0.bytes.lowerBound <= offset && offset <= $0.bytes.upperBound
    }
    let placeholder = placeholder(at: offset)
    let texts = [placeholder?.text].compactMap { $0 } + findings(found.map(\.finding))
    guard !texts.isEmpty, let place = placeholder?.place ?? found.first?.bytes else { return nil }
    return LSP.Hover(
      contents: .init(
        kind: isPlain ? "plaintext" : "markdown", value: texts.joined(separator: "\n\n---\n\n")),
      range: document.text.range(of: place, encoding))
  }

  private func placeholder(at offset: Int) -> (text: String, place: Range<Int>)? {
    guard let incident = document.outcome?.incident,
      let place = PlaceholderScan.place(at: offset, in: document.text)
    else { return nil }
    let name = document.text.text(place.name)
    let facts = document.outcome?.facts ?? FactSheet()
    guard let fact = facts[name] else {
      let isRead = document.outcome?.evidence != .unread
      return (FactDocumentation.unknown(name, among: facts.ids, isRead: isRead), place.whole)
    }
    var text = FactDocumentation(format: FactFormat(timeZone: incident.timeZone)).markdown(fact)
    if document.outcome?.evidence == .unread {
      text += "\n\nAs of the last build; the evidence is being read."
    }
    return (text, place.whole)
  }

  /// Each rule's page once, under what was found.
  private func findings(_ found: [Diagnostic]) -> [String] {
    var seen: Set<String> = []
    return found.filter { seen.insert($0.id).inserted }.map { finding in
      let head = "**\(MarkdownWords.plain(finding.summary))** \(MarkdownWords.code(finding.id))"
      if let page = RuleDocumentation.markdown(finding.id) { return "\(head)\n\n\(page)" }
      let rest = [finding.explanation, finding.nextStep].compactMap { $0 }.filter { !$0.isEmpty }
      return ([head] + rest.map(MarkdownWords.plain)).joined(separator: "\n\n")
    }
  }
}
