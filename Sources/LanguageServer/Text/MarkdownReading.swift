import IncidentFile
import IncidentModel
import Markup

/// The shape of a text: what a comment in the wrong place would change.
struct MarkdownReading: Equatable {
  var comments: Int
  private let blocks: [TextBlock.Kind]
  /// What people wrote in the front matter, where there is one.
  private let fields: [String]

  init(_ text: String) {
    let document = MarkdownDocument(text)
    let read = MarkdownText(document)
    blocks = read.blocks.map(\.kind)
    let front = document.frontMatter.map(document.source) ?? ""
    comments = read.comments.count + front.ranges(of: "# candor:ignore").count
    fields = document.frontMatter == nil ? [] : Self.fields(text)
  }

  private static func fields(_ text: String) -> [String] {
    let parsed = IncidentParser.parse(text, file: "")
    guard let incident = parsed.incident else { return parsed.diagnostics.map(\.summary) }
    let hypotheses = incident.hypotheses.flatMap { [$0.claim] + $0.supportedBy + $0.against }
    let options = incident.options.flatMap { [$0.what, $0.cost ?? "", $0.benefit ?? "", $0.risk ?? ""] }
    let contingency = [incident.contingency?.trigger ?? "", incident.contingency?.response ?? ""]
    return [incident.title] + hypotheses + options + contingency + incident.actions.map(\.what)
      + incident.unknowns.map(\.question) + parsed.diagnostics.map(\.summary)
  }
}
