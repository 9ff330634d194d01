import Briefing
import Typesetting

/// A sentence that is worth shortening when a document is too long.
public struct ShortenHint: Sendable, Hashable {
  /// Heading of the section that it stands in.
  public var section: String
  public var sentence: String
  /// Words to leave out of it; all of them when the sentence should go.
  public var cutWords: Int
  /// Lines that this gives back.
  public var linesSaved: Int
}

/// Finds the sentences whose shortening gives back most lines for the fewest words.
enum PDFShortening {
  /// Hints at most.
  static let limit = 12
  /// A last line shorter than this share of the measure goes away with a few words.
  static let shortLastLine = 0.35
  /// Sentences from this many words on are worth leaving out or splitting.
  static let longSentence = 12
  /// Sentences of a paragraph that are tried, the longest ones, so that the time stays linear in its length.
  static let triedSentences = 6

  /// The cheapest hints first, as many as `lines` take.
  static func hints(_ texts: [MeasuredText], _ shaper: Shaper, toSave lines: Int) -> [ShortenHint] {
    let all = texts.flatMap { hints($0, shaper) }.enumerated().sorted {
      let left = $0.element.cutWords * $1.element.linesSaved
      let right = $1.element.cutWords * $0.element.linesSaved
      return left != right ? left < right : $0.offset < $1.offset
    }
    var chosen: [ShortenHint] = []
    var saved = 0
    for (_, hint) in all where chosen.count < limit && saved < lines {
      if chosen.contains(where: { $0.sentence == hint.sentence }) { continue }
      chosen.append(hint)
      saved += hint.linesSaved
    }
    return chosen
  }

  private static func hints(_ text: MeasuredText, _ shaper: Shaper) -> [ShortenHint] {
    let sentences = Sentences.ranges(text.text.plain)
    var hints: [ShortenHint] = []
    if let hint = lastLine(text, sentences) { hints.append(hint) }
    let longest = sentences.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }.prefix(
      triedSentences)
    for range in longest.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let sentence = part(of: text.text, range).plain
      let words = Sentences.words(sentence)
      guard words >= longSentence else { continue }
      let rest = part(of: text.text, 0..<range.lowerBound) + part(of: text.text, range.upperBound..<Int.max)
      let kept = rest.plain.allSatisfy(\.isWhitespace) ? 0 : lineCount(rest, text, shaper)
      let saved = text.lines.count - kept
      if saved > 0 {
        hints.append(
          ShortenHint(section: text.section, sentence: trimmed(sentence), cutWords: words, linesSaved: saved))
      }
    }
    return hints
  }

  /// Leaving out as many words as stand on a short last line gives back that line.
  private static func lastLine(_ text: MeasuredText, _ sentences: [Range<Int>]) -> ShortenHint? {
    guard text.lines.count > 1, let last = text.lines.last, last.width < shortLastLine * text.width else {
      return nil
    }
    let longest = sentences.map { part(of: text.text, $0).plain }.max { $0.count < $1.count }
    let share = last.width / max(1, text.lines.reduce(0) { $0 + $1.width })
    let words = max(1, Int((Double(Sentences.words(text.text.plain)) * share).rounded(.up)) + 1)
    return longest.map {
      ShortenHint(section: text.section, sentence: trimmed($0), cutWords: words, linesSaved: 1)
    }
  }

  private static func lineCount(_ rest: RichText, _ text: MeasuredText, _ shaper: Shaper) -> Int {
    Paragraph(PDFRuns.runs(rest, text.style), shaper: shaper).lines(measure: text.width).count
  }

  private static func trimmed(_ sentence: String) -> String {
    let start = sentence.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The characters of `range`, counted over all runs.
  static func part(of text: RichText, _ range: Range<Int>) -> RichText {
    var start = 0
    var runs: [RichText.Run] = []
    for run in text.runs {
      let count = run.string.count
      let from = max(range.lowerBound - start, 0)
      let to = min(range.upperBound - start, count)
      if from < to { runs.append(run.with(String(run.string.dropFirst(from).prefix(to - from)))) }
      start += count
    }
    return RichText(runs)
  }
}

extension RichText.Run {
  fileprivate func with(_ string: String) -> Self {
    switch self {
    case .text: .text(string)
    case .strong: .strong(string)
    case .emphasis: .emphasis(string)
    case .code: .code(string)
    case .fact(_, let id): .fact(string, id: id)
    }
  }
}

/// Cuts running text into sentences; good enough for advice, not for grammar.
enum Sentences {
  /// Ranges of characters; each sentence carries the blanks after it.
  static func ranges(_ text: String) -> [Range<Int>] {
    let characters = Array(text)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in characters.indices where ends(characters, at: index) {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    if start < characters.count { ranges.append(start..<characters.count) }
    return ranges
  }

  static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  /// True at the blank between a full stop and something that can begin a sentence.
  private static func ends(_ characters: [Character], at index: Int) -> Bool {
    guard characters[index] == " ", index > 0, index + 1 < characters.count else { return false }
    let next = characters[index + 1]
    let isStop = characters[index - 1] == "." || characters[index - 1] == "!" || characters[index - 1] == "?"
    return isStop && (next.isUppercase || next.isNumber || "“\"‘'(".contains(next))
  }
}
