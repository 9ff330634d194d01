import Briefing
import IncidentModel

extension QuestionSheet {
  /// CommonMark: first what cannot be answered yet, then every question under its theme.
  public var markdown: String {
    var lines = ["# Questions to expect", "", RichText(title).markdown, ""]
    lines += gapLines
    for theme in Theme.allCases {
      lines += ["## \(theme.title)", ""]
      for entry in entries where entry.question.theme == theme { lines += Self.lines(entry) }
    }
    return lines.joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
  }

  private var gapLines: [String] {
    let unknown = entries.filter { $0.answer.state == .unknown }
    guard !unknown.isEmpty else { return ["Every question below has an answer.", ""] }
    let items = unknown.map { entry in
      "- **\(RichText(entry.question.asked).markdown)** \(RichText(Self.todo(entry.answer)).markdown)"
    }
    let advice =
      "For each: add what is named, or list the question under `unknowns` with an owner and an answer_by."
    return ["## Questions you cannot answer yet", "", advice, ""] + items + [""]
  }

  private static func lines(_ entry: Entry) -> [String] {
    var lines = ["### \(RichText(entry.question.asked).markdown)", "", entry.answer.text.markdown, ""]
    if entry.answer.state == .partly { lines += ["*Missing: \(RichText(todo(entry.answer)).markdown)*", ""] }
    if !entry.answer.facts.isEmpty {
      lines += ["Facts: " + entry.answer.facts.map { "`\($0)`" }.joined(separator: ", "), ""]
    }
    return lines
  }

  private static func todo(_ answer: Answer) -> String {
    guard let need = answer.needs.first else { return answer.text.plain }
    return "\(need.what): \(need.how)."
  }

  /// Plain text for a terminal, without colour.
  public var plainText: String {
    var lines: [String] = []
    let unknown = entries.filter { $0.answer.state == .unknown }
    if !unknown.isEmpty {
      lines += ["QUESTIONS YOU CANNOT ANSWER YET (\(unknown.count) of \(entries.count))", ""]
      for entry in unknown { lines += ["- \(entry.question.asked)", "    \(Self.todo(entry.answer))"] }
      lines.append("")
    }
    for theme in Theme.allCases {
      lines += [theme.title.uppercased(), ""]
      for entry in entries where entry.question.theme == theme {
        lines += ["\(entry.question.asked)", "  \(entry.answer.text.plain)", ""]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// `{"questions":[{"id","theme","question","answer","state","facts","missing"}],"cannot_answer_yet":[…]}`.
  public var json: String {
    let questions = entries.map { entry in
      JSONEntry(
        id: entry.question.id, theme: entry.question.theme, question: entry.question.asked,
        answer: entry.answer.text.plain, state: entry.answer.state, facts: entry.answer.facts,
        missing: entry.answer.needs)
    }
    let unknown = entries.filter { $0.answer.state == .unknown }.map(\.question.id)
    return StableJSON().file(JSONSheet(questions: questions, cannotAnswerYet: unknown))
  }

  private struct JSONSheet: Encodable {
    var questions: [JSONEntry]
    var cannotAnswerYet: [String]

    enum CodingKeys: String, CodingKey {
      case questions
      case cannotAnswerYet = "cannot_answer_yet"
    }
  }

  private struct JSONEntry: Encodable {
    var id: String
    var theme: Theme
    var question: String
    var answer: String
    var state: Answer.State
    var facts: [String]
    var missing: [Need]
  }
}
