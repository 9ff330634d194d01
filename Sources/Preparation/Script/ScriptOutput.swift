import Briefing
import IncidentModel

extension Script {
  /// CommonMark: what to say, with the cues in brackets and the exact figures below each part.
  public var markdown: String {
    var lines = [
      "# \(length.rawValue.capitalizedFirst) script", "", RichText(title).markdown, "", "*\(summary)*", "",
    ]
    for part in parts {
      lines += ["## \(part.title)\(timing(part))", ""]
      for line in part.lines { lines += [markdown(line), ""] }
      if !part.page.isEmpty {
        lines += [
          "On the page: "
            + RichText(part.page.map { "\($0.title) \($0.value)" }.joined(separator: " · ")).markdown, "",
        ]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Plain text for a terminal.
  public var plainText: String {
    var lines = ["\(length.rawValue.uppercased()) SCRIPT", summary, ""]
    for part in parts {
      lines += [part.title.uppercased() + timing(part), ""]
      for line in part.lines { lines.append(text(line)) }
      if !part.page.isEmpty {
        lines.append("  On the page: " + part.page.map { "\($0.title) \($0.value)" }.joined(separator: " · "))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// `{"length","words","seconds","seconds_for_questions","parts":[…]}`.
  public var json: String { StableJSON().file(JSONScript(self)) }

  /// Words and minutes, as a person reads them.
  private var summary: String {
    let rest = secondsForQuestions / 60
    let questions = length == .fifteenMinutes && rest > 0 ? ", and \(rest) minutes for questions" : ""
    return "\(words) words, \(Self.clock(seconds)) at \(Self.wordsPerMinute) words a minute\(questions)."
  }

  private func timing(_ part: Part) -> String {
    part.words == 0 ? "" : " (\(part.words) words, \(Self.clock(part.seconds)))"
  }

  /// `0:45`
  private static func clock(_ seconds: Int) -> String {
    let rest = String(seconds % 60)
    return "\(seconds / 60):\(rest.count < 2 ? "0" + rest : rest)"
  }

  private func name(_ speaker: Speaker) -> String { speaker == .you ? "You" : listener }

  private func markdown(_ line: Line) -> String {
    line.speaker == .cue
      ? "*\(line.text.markdown)*" : "**\(RichText(name(line.speaker)).markdown):** \(line.text.markdown)"
  }

  private func text(_ line: Line) -> String {
    line.speaker == .cue ? "  \(line.text.plain)" : "  \(name(line.speaker)): \(line.text.plain)"
  }

  private struct JSONScript: Encodable {
    struct Line: Encodable {
      var speaker: Speaker
      var text: String
      var facts: [String]
    }
    struct Part: Encodable {
      var key: String
      var title: String
      var words: Int
      var seconds: Int
      var lines: [Line]
      var page: [PageFigure]
    }
    var length: Length
    var listener: String
    var words: Int
    var wordLimit: Int
    var seconds: Int
    var secondsForQuestions: Int
    var parts: [Part]

    init(_ script: Script) {
      length = script.length
      listener = script.listener
      words = script.words
      wordLimit = script.length.wordLimit
      seconds = script.seconds
      secondsForQuestions = script.secondsForQuestions
      parts = script.parts.map { part in
        Part(
          key: part.key, title: part.title, words: part.words, seconds: part.seconds,
          lines: part.lines.map { Line(speaker: $0.speaker, text: $0.text.plain, facts: $0.text.factIDs) },
          page: part.page)
      }
    }

    enum CodingKeys: String, CodingKey {
      case length, listener, words, seconds, parts
      case wordLimit = "word_limit"
      case secondsForQuestions = "seconds_for_questions"
    }
  }
}
