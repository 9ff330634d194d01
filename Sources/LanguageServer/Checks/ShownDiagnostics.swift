import IncidentModel

/// Findings and problems in the protocol's form.
struct ShownDiagnostics: Sendable {
  /// One finding, where it stands in the document and how the client sees it.
  struct Item: Sendable {
    var finding: Diagnostic
    /// Where the finding itself gives no end, up to the end of what it names, or of its line.
    var bytes: Range<Int>
    var diagnostic: LSP.Diagnostic
    /// True for a place that the finding gives exactly.
    var isExact: Bool
    var isInDocument: Bool
  }

  /// Problems first, then findings, each in its own order.
  var items: [Item] = []

  init() {}

  init(_ outcome: CheckOutcome, in document: TextDocument, _ encoding: PositionEncoding) {
    var seen: Set<Diagnostic> = []
    var all = (outcome.problems + outcome.shown).filter { seen.insert($0).inserted }
    if all.count > DocumentLimit.shown {
      all = [.notShown(all.count - DocumentLimit.shown)] + all.prefix(DocumentLimit.shown)
    }
    items = all.map { Self.item($0, in: document, file: outcome.fileName, encoding) }
  }

  private static func item(
    _ finding: Diagnostic, in document: TextDocument, file: String, _ encoding: PositionEncoding
  ) -> Item {
    let isHere = finding.span == nil || finding.span?.file == file
    let place = isHere ? FindingPlace.of(finding, in: document) : (FindingPlace.firstLine(document), false)
    var diagnostic = LSP.Diagnostic(
      range: document.range(of: place.0, encoding), severity: severity(finding.severity), code: finding.id,
      message: message(finding))
    diagnostic.data = .init(
      start: finding.span?.start, end: finding.span?.end, replacement: finding.replacement)
    if !isHere, let span = finding.span { refer(&diagnostic, to: span, from: file) }
    return Item(
      finding: finding, bytes: place.0, diagnostic: diagnostic, isExact: place.1, isInDocument: isHere)
  }

  /// A finding about another file stands at the document's top and says where to look.
  private static func refer(_ diagnostic: inout LSP.Diagnostic, to span: SourceSpan, from file: String) {
    let place = span.line.map { "\(span.file):\($0)" } ?? span.file
    diagnostic.message = "\(place): \(diagnostic.message)"
    guard span.file.hasPrefix("/") else { return }
    let start = LSP.Position(line: max(0, (span.line ?? 1) - 1), character: 0)
    diagnostic.relatedInformation = [
      .init(
        location: .init(
          uri: DocumentAddress.uri(of: span.file), range: LSP.Range(start: start, end: start)),
        message: "The place itself.")
    ]
  }

  private static func severity(_ severity: Severity) -> LSP.DiagnosticSeverity {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .information
    }
  }

  /// What was found, why it matters, what to do.
  private static func message(_ finding: Diagnostic) -> String {
    [finding.summary, finding.explanation, finding.nextStep].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

/// Finds the words that a finding is about.
enum FindingPlace {
  /// The place, and whether the finding gives it exactly.
  static func of(_ finding: Diagnostic, in document: TextDocument) -> (Range<Int>, Bool) {
    guard let span = finding.span, let line = span.line else {
      if let start = finding.span?.start, let end = finding.span?.end, start <= end {
        return ((start..<end).clamped(to: 0..<document.bytes.count), true)
      }
      return (firstLine(document), false)
    }
    if let start = span.start, let end = span.end, start <= end {
      return ((start..<end).clamped(to: 0..<document.bytes.count), true)
    }
    guard let column = span.column else { return (trimmed(document.lines.line(line), document), false) }
    let start = document.offset(line: line, column: column)
    return (start..<endOfName(from: start, in: document), false)
  }

  static func firstLine(_ document: TextDocument) -> Range<Int> { document.lines.line(1) }

  private static func trimmed(_ line: Range<Int>, _ document: TextDocument) -> Range<Int> {
    let words = document.bytes[line].drop { $0 == 32 || $0 == 9 }
    return words.startIndex..<words.endIndex
  }

  /// Up to the end of a placeholder or a name that begins there, or of the line where neither does.
  private static func endOfName(from start: Int, in document: TextDocument) -> Int {
    let line = document.lines.line(document.lines.lineNumber(of: start))
    let rest = document.bytes[start..<max(start, line.upperBound)]
    if rest.starts(with: "{{".utf8) {
      let text = String(decoding: rest, as: UTF8.self)
      if let close = text.firstRange(of: "}}") {
        return start + text.utf8.distance(from: text.startIndex, to: close.upperBound)
      }
    }
    let word = rest.prefix { nameBytes.contains($0) || $0 >= 0x80 }
    return word.isEmpty ? line.upperBound : word.endIndex
  }

  private static let nameBytes = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+".utf8)
}
