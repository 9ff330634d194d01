import IncidentModel
import Markup

/// Comments that silence one rule in one block: `<!-- candor:ignore ownership/blame quoted from the press -->`.
struct Suppression {
  static let marker = "candor:ignore"

  private struct Request {
    var rule: String
    var reason: String
    var comment: TextComment
    var isUsed = false
  }

  private var requests: [Request] = []
  private let file: String

  init(_ comments: [TextComment], file: String) {
    self.file = file
    for comment in comments where comment.text.hasPrefix(Self.marker) {
      let rest = comment.text.dropFirst(Self.marker.count).drop { $0 == " " }
      let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      requests.append(
        Request(
          rule: parts.first.map(String.init) ?? "", reason: parts.count > 1 ? String(parts[1]) : "",
          comment: comment))
    }
  }

  /// True when a comment with a reason names the finding's rule and covers its place.
  mutating func silences(_ finding: Diagnostic) -> Bool {
    guard let start = finding.span?.start else { return false }
    let index = requests.firstIndex { request in
      request.rule == finding.id && !request.reason.isEmpty && request.comment.covers?.contains(start) == true
    }
    guard let index else { return false }
    requests[index].isUsed = true
    return true
  }

  /// Comments without a reason, with an unknown rule, or that silenced nothing.
  func problems(ranRules: Set<String>) -> [Diagnostic] {
    requests.compactMap { request in
      if !ranRules.contains(request.rule) { return unknown(request, ranRules) }
      if request.reason.isEmpty {
        return problem(
          "suppression/no-reason", .error, "The comment silences \(request.rule) and gives no reason.",
          "Write the reason behind the rule's name.", request)
      }
      if request.isUsed { return nil }
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
