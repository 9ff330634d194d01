import IncidentModel
import Prose

/// What can be done about the findings of a range.
struct CodeActionAnswer {
  private let document: OpenDocument
  private let encoding: PositionEncoding
  private let hasVersions: Bool

  init(_ document: OpenDocument, _ encoding: PositionEncoding, hasVersions: Bool) {
    self.document = document
    self.encoding = encoding
    self.hasVersions = hasVersions
  }

  /// Findings of a range that actions are offered for: nobody chooses among more.
  static let findings = 100

  /// - Parameter only: kinds that are asked for, each with those below it; `nil` for all.
  func actions(in range: LSP.Range, only: [String]?) -> [LSP.CodeAction] {
    var actions: [LSP.CodeAction] = []
    if Self.wants(LSP.CodeAction.quickFix, only) {
      let items = document.shown.items.lazy
        .filter { $0.isInDocument && $0.diagnostic.range.touches(range) }.prefix(Self.findings)
      let reading = MarkdownReading(document.text.text)
      actions += items.compactMap(replacement) + items.compactMap { silencing($0, reading) }
    }
    if Self.wants(LSP.CodeAction.fixAll, only), let all = everything() { actions.append(all) }
    return actions
  }

  /// Whether an answer for these kinds needs `CheckOutcome.rewritten`.
  static func needsRewritten(_ only: [String]?) -> Bool { wants(LSP.CodeAction.fixAll, only) }

  private static func wants(_ kind: String, _ only: [String]?) -> Bool {
    only?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix("\($0).") } ?? true
  }

  private func replacement(_ item: ShownDiagnostics.Item) -> LSP.CodeAction? {
    guard let (place, words) = ReplacementPlace.of(item, in: document.text) else { return nil }
    let title = words.isEmpty ? "Delete “\(document.text.text(place))”" : "Replace with “\(words)”"
    return LSP.CodeAction(
      title: title, kind: LSP.CodeAction.quickFix, diagnostics: [item.diagnostic], isPreferred: true,
      edit: edit(place, words))
  }

  private func silencing(_ item: ShownDiagnostics.Item, _ reading: MarkdownReading) -> LSP.CodeAction? {
    guard let comment = SilencingComment(item, among: document.shown.items, in: document.text, reading) else {
      return nil
    }
    return LSP.CodeAction(
      title: "Silence \(item.finding.id) here (write the reason into the comment)",
      kind: LSP.CodeAction.quickFix, diagnostics: [item.diagnostic],
      edit: edit(comment.offset..<comment.offset, comment.text))
  }

  /// The same as `candor check --fix`.
  private func everything() -> LSP.CodeAction? {
    guard let rewritten = document.outcome?.rewritten,
      let change = TextChange(from: document.text.bytes, to: Array(rewritten.utf8))
    else { return nil }
    return LSP.CodeAction(
      title: "Make every safe rewrite", kind: LSP.CodeAction.fixAll, edit: edit(change.place, change.words))
  }

  private func edit(_ place: Range<Int>, _ words: String) -> LSP.WorkspaceEdit {
    let edits = [LSP.TextEdit(range: document.text.range(of: place, encoding), newText: words)]
    let uri = document.address.uri
    guard hasVersions else { return LSP.WorkspaceEdit(changes: [uri: edits]) }
    return LSP.WorkspaceEdit(documentChanges: [
      .init(textDocument: .init(uri: uri, version: document.version), edits: edits)
    ])
  }
}

/// Where a finding's replacement goes.
enum ReplacementPlace {
  /// The words to put there and the place; `nil` where either is not certain.
  static func of(_ item: ShownDiagnostics.Item, in document: TextDocument) -> (Range<Int>, String)? {
    guard let words = item.finding.replacement, item.isInDocument, !item.bytes.isEmpty else { return nil }
    if item.isExact { return (item.bytes, words) }
    let shown = document.text(item.bytes)
    if shown.hasPrefix("{{"), words.hasPrefix("{{"),
      let place = PlaceholderScan.place(at: item.bytes.lowerBound, in: document)
    {
      return (place.name, String(words.dropFirst(2).dropLast(2)))
    }
    return item.finding.summary.contains("`\(shown)`") ? (item.bytes, words) : nil
  }
}
