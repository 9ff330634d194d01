import IncidentModel
import Markup

/// Comments that silence one rule: `<!-- candor:ignore ownership/blame quoted from the press -->`.
struct Suppression {
  static let marker = "candor:ignore"

  private struct Request {
    var rule: String
    var reason: String
    var comment: TextComment
    /// The input's offsets; `nil` at the end of the text.
    var covers: Range<Int>?
    /// Findings that it may still silence.
    var quota: Int
    var isUsed = false
  }

  private var requests: [Request] = []
  /// The requests of each rule, by where they begin.
  private var byRule: [String: [Int]] = [:]
  private let file: String

  init(_ text: MarkdownText, _ document: MarkdownDocument, file: String) {
    self.file = file
    for comment in FrontMatterComments.all(in: document) where comment.text.hasPrefix(Self.marker) {
      add(comment, text, document.lines)
    }
    for comment in text.comments where comment.text.hasPrefix(Self.marker) {
      add(comment, text, document.lines)
    }
    for (index, request) in requests.enumerated() { byRule[request.rule, default: []].append(index) }
  }

  private mutating func add(_ comment: TextComment, _ text: MarkdownText, _ lines: LineIndex) {
    let words = comment.text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    let scope = words[0].dropFirst(Self.marker.count)
    let covers: Range<Int>?
    switch scope {
    case "", "-match": covers = comment.covers
    case "-line" where comment.isInFrontMatter: covers = comment.covers
    case "-line": covers = Self.line(of: comment, lines)
    case "-section": covers = Self.section(of: comment, text)
    default: return
    }
    requests.append(
      Request(
        rule: words.count > 1 ? String(words[1]) : "", reason: words.count > 2 ? String(words[2]) : "",
        comment: comment, covers: covers, quota: scope == "-match" ? 1 : Int.max))
  }

  /// The comment's line, or when nothing else stands on it the next line that is not blank.
  private static func line(of comment: TextComment, _ lines: LineIndex) -> Range<Int> {
    let first = lines.line(comment.range.line)
    let isAlone =
      comment.range.start == first.lowerBound && comment.covers?.contains(comment.range.start) != true
    guard isAlone else { return first }
    var number = comment.range.line + comment.text.utf8.count { $0 == 10 } + 1
    while number < lines.count, lines.line(number).isEmpty { number += 1 }
    return lines.line(number)
  }

  /// To the next heading of the level that the comment stands under, or of a higher one.
  private static func section(of comment: TextComment, _ text: MarkdownText) -> Range<Int> {
    var level = 0
    var end = Int.max
    for block in text.blocks {
      guard case .heading(let found) = block.kind else { continue }
      if block.range.start < comment.range.start {
        level = found
      } else if found <= level || level == 0 {
        end = block.range.start
        break
      }
    }
    return comment.range.start..<end
  }

  /// True when a comment with a reason names the finding's rule and covers its place. Findings come in the order of
  /// their places.
  mutating func silences(_ finding: Diagnostic) -> Bool {
    guard let start = finding.span?.start, let candidates = byRule[finding.id] else { return false }
    let index = candidates.firstIndex { number in
      let request = requests[number]
      return !request.reason.isEmpty && request.quota > 0 && request.covers?.contains(start) == true
    }
    guard let index else { return false }
    requests[candidates[index]].isUsed = true
    requests[candidates[index]].quota -= 1
    return true
  }

  /// Comments without a reason, with an unknown rule, or that silenced nothing; of rules that did not run nothing is
  /// said but the missing reason.
  func problems(ran: Set<String>, known: Set<String>) -> [Diagnostic] {
    requests.compactMap { request in
      if !known.contains(request.rule) { return unknown(request, known) }
      if request.reason.isEmpty {
        return problem(
          "suppression/no-reason", .error, "The comment silences \(request.rule) and gives no reason.",
          "Write the reason behind the rule's name.", request)
      }
      if request.isUsed || !ran.contains(request.rule) { return nil }
      return problem(
        "suppression/unused", .warning, "The comment silences \(request.rule), which found nothing here.",
        "Delete the comment.", request)
    }
  }

  private func unknown(_ request: Request, _ known: Set<String>) -> Diagnostic {
    let near = NearestName.suggest(for: request.rule, among: known.sorted())
    return problem(
      "suppression/unknown-rule", .error,
      "The comment names the rule \"\(request.rule)\", which does not exist.",
      near.map { "Did you mean \($0)?" } ?? "See docs/rules.md for the rules' names.", request)
  }

  private func problem(
    _ id: String, _ severity: Severity, _ summary: String, _ next: String, _ request: Request
  ) -> Diagnostic {
    Diagnostic(id, severity, summary, nextStep: next, at: SourceSpan(request.comment.range, file: file))
  }
}
