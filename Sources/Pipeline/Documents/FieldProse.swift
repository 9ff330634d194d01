import IncidentModel
import Markup
import Prose

/// Reads the sentences inside the front matter with the same rules as the prose below it.
struct FieldProse {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let front: Range<Int>
  private let file: String
  /// Behind the last place of each sentence that was met, for fields that say the same.
  private var used: [String: Int] = [:]

  /// Findings at their places in `incident.md`, or on no line where the field is written in another way than it reads.
  static func findings(_ context: DocumentContext, _ prose: ProseContext, _ settings: ProseSettings)
    -> [Diagnostic]
  {
    let loaded = context.investigation.loaded
    var fields = FieldProse(loaded.text, file: loaded.folder.incidentFile)
    return sentences(context.incident).flatMap { sentence in
      let found = ProseCheck.findings(in: sentence, file: fields.file, context: prose, settings: settings)
      return fields.placed(found, of: sentence)
    }
  }

  private init(_ text: String, file: String) {
    let document = MarkdownDocument(text)
    (bytes, lines, self.file) = (document.bytes, document.lines, file)
    front = document.frontMatter?.bytes ?? 0..<0
  }

  private static func sentences(_ incident: Incident) -> [String] {
    let hypotheses = incident.hypotheses.flatMap { [$0.claim] + $0.supportedBy + $0.against }
    let options = incident.options.flatMap { [$0.what, $0.cost, $0.benefit, $0.risk] }
    let contingency = [incident.contingency?.trigger, incident.contingency?.response]
    let all =
      [incident.title] + hypotheses + incident.actions.map(\.what) + options.compactMap { $0 }
      + contingency.compactMap { $0 } + incident.unknowns.map(\.question)
    return all.filter { !$0.isEmpty }
  }

  private mutating func placed(_ findings: [Diagnostic], of sentence: String) -> [Diagnostic] {
    let place =
      FieldPlace(of: sentence, in: bytes, front, from: used[sentence] ?? 0)
      ?? FieldPlace(of: sentence, in: bytes, front, from: 0)
    if let end = place?.ends.last { used[sentence] = end }
    return findings.map { finding in
      var placed = finding
      placed.span = SourceSpan(file: file)
      placed.replacement = nil
      guard let place, let start = finding.span?.start, let end = finding.span?.end,
        let source = place.source(start..<end)
      else { return placed }
      let range = lines.range(source.lowerBound, source.upperBound)
      placed.span = SourceSpan(
        file: file, line: range.line, column: range.column, start: range.start, end: range.end)
      if finding.replacement.map(Self.isPlain) == true, isVerbatim(source, sentence, start..<end) {
        placed.replacement = finding.replacement
      }
      return placed
    }
  }

  private func isVerbatim(_ source: Range<Int>, _ sentence: String, _ part: Range<Int>) -> Bool {
    bytes[source].elementsEqual(Array(sentence.utf8)[part])
  }

  /// Words that mean the same in every style of YAML.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- 97 < 26 else { return false }
    return text.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || $0 == 32 || $0 == 45 }
  }
}
