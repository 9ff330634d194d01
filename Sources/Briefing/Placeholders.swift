import IncidentModel
import Markup

/// Turns Markdown that people or the drafter wrote into rich text in which every placeholder is a fact.
public struct Placeholders {
  private let facts: FactSheet
  private let format: FactFormat
  /// Unknown names and facts without a value, in the order found, each place once.
  public private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []

  public init(facts: FactSheet, format: FactFormat) {
    self.facts = facts
    self.format = format
  }

  /// One line of Markdown; `file` and `line` are where it stands, for diagnostics.
  public mutating func resolve(_ markdown: String, file: String = "incident.md", line: Int? = nil) -> RichText
  {
    let flat = markdown.split(whereSeparator: \.isNewline).joined(separator: " ")
    let document = MarkdownDocument(flat)
    guard let block = document.blocks.first, document.blocks.count == 1, block.kind == .paragraph else {
      let place = Place(file: file, line: line ?? 0, column: nil)
      return RichText(runs(in: flat, place: place) { .text($0) })
    }
    return resolve(block.inlines, file: file, lineOffset: (line ?? 0) - 1)
  }

  /// The text inside a Markdown block; `lineOffset` is added to the lines of its nodes.
  mutating func resolve(_ inlines: [MarkdownInline], file: String, lineOffset: Int) -> RichText {
    var runs: [RichText.Run] = []
    for part in Self.parts(inlines) {
      let place = Place(file: file, line: part.line + lineOffset, column: part.column)
      runs +=
        part.style == .code ? [.code(part.text)] : self.runs(in: part.text, place: place, part.style.run)
    }
    return RichText(runs)
  }

  private struct Place {
    var file: String
    var line: Int
    var column: Int?

    var span: SourceSpan { SourceSpan(file: file, line: line > 0 ? line : nil, column: column) }

    mutating func advance(over text: Substring) { column = column.map { $0 + text.unicodeScalars.count } }
  }

  private mutating func runs(
    in text: String, place: Place, _ plain: (String) -> RichText.Run
  ) -> [RichText.Run] {
    var runs: [RichText.Run] = []
    var rest = text[...]
    var position = place
    while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
      let before = rest[..<open.lowerBound]
      if !before.isEmpty { runs.append(plain(String(before))) }
      position.advance(over: before)
      runs.append(run(String(rest[open.upperBound..<close.lowerBound]), position, plain))
      position.advance(over: rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { runs.append(plain(String(rest))) }
    return runs
  }

  private mutating func run(
    _ name: String, _ place: Place, _ plain: (String) -> RichText.Run
  ) -> RichText.Run {
    let parts = name.split(maxSplits: 1) { $0 == "|" || $0 == ":" }
      .map { $0.filter { !$0.isWhitespace } }
    let id = parts.first ?? ""
    guard let fact = facts[id] else {
      reportUnknown(id, place)
      return plain("{{\(name)}}")
    }
    let form = parts.count > 1 ? FactPhrase(rawValue: parts[1]) : nil
    if parts.count > 1, form == nil { reportForm(parts[1], id, place) }
    if fact.value == nil { reportValueless(fact, place) }
    return .fact(FactPhrase.text(fact, form, format), id: id)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  private mutating func reportUnknown(_ id: String, _ place: Place) {
    let nearest = NearestName.suggest(for: id, among: facts.ids)
    report(
      Diagnostic(
        "placeholder/unknown-fact", .error, "`{{\(id)}}` names no fact of this incident.",
        nextStep: nearest.map { "Did you mean `{{\($0)}}`?" } ?? "Run `candor facts` to see every name.",
        replacement: nearest.map { "{{\($0)}}" }, at: place.span))
  }

  private mutating func reportForm(_ form: String, _ id: String, _ place: Place) {
    let forms = FactPhrase.allCases.map(\.rawValue)
    let nearest = NearestName.suggest(for: form, among: forms)
    report(
      Diagnostic(
        "placeholder/unknown-form", .error, "`\(form)` is no form in which a fact can be written.",
        nextStep: (nearest.map { "Did you mean `{{\(id)|\($0)}}`? " } ?? "")
          + "Use one of: \(forms.joined(separator: ", ")); or none.", at: place.span))
  }

  private mutating func reportValueless(_ fact: Fact, _ place: Place) {
    report(
      Diagnostic(
        "placeholder/no-value", .warning, "`{{\(fact.id)}}` has no value: the evidence does not hold it.",
        explanation: fact.method.isEmpty ? nil : fact.method,
        nextStep: "Add the evidence, state the number with its source, or write who will know it by when.",
        at: place.span))
  }
}

extension Placeholders {
  /// Text of one style; neighbours of the same style are joined, so that no placeholder is torn apart.
  private struct Part {
    enum Style {
      case text, strong, emphasis, code

      var run: (String) -> RichText.Run {
        switch self {
        case .text: { .text($0) }
        case .strong: { .strong($0) }
        case .emphasis: { .emphasis($0) }
        case .code: { .code($0) }
        }
      }
    }

    var style: Style
    var text: String
    var line: Int
    var column: Int
  }

  private static func parts(_ inlines: [MarkdownInline]) -> [Part] {
    var parts: [Part] = []
    collect(inlines, .text, into: &parts)
    return parts
  }

  private static func collect(_ inlines: [MarkdownInline], _ style: Part.Style, into parts: inout [Part]) {
    for inline in inlines {
      switch inline.kind {
      case .text: append(inline.text, style, inline, &parts)
      case .softBreak, .lineBreak: append(" ", style, inline, &parts)
      case .code: append(inline.text, .code, inline, &parts)
      case .html: continue
      case .strong: collect(inline.children, .strong, into: &parts)
      case .emphasis: collect(inline.children, style == .strong ? .strong : .emphasis, into: &parts)
      case .strikethrough, .link, .image: collect(inline.children, style, into: &parts)
      }
    }
  }

  private static func append(
    _ text: String, _ style: Part.Style, _ inline: MarkdownInline, _ parts: inout [Part]
  ) {
    let isSameLine =
      parts.last?.line == inline.range.line || text == " " || parts.last?.text.hasSuffix(" ") == false
    if style != .code, let last = parts.indices.last, parts[last].style == style, isSameLine {
      parts[last].text += text
    } else {
      parts.append(Part(style: style, text: text, line: inline.range.line, column: inline.range.column))
    }
  }
}
