/// A stretch between two places where a line may end, in points.
struct Word {
  var width: Double
  /// The blanks at its end, which do not count at the end of a line.
  var trailing: Double
  var mustBreak = false
  /// Cost of ending a line here, beside that of the line's own emptiness.
  var penalty = 0.0
}

/// Breaks a paragraph into the fewest lines that hold it, and among those into the most even ones.
///
/// Total-fit in the manner of D. Knuth and M. Plass, "Breaking Paragraphs into Lines" (1981), for text
/// set ragged right without hyphenation: the cost of a line is the square of the share of it left empty. The
/// time is linear in the words times the words of a line.
enum LineBreaker {
  /// A last line shorter than this share of the measure looks like a leftover; the cost rises below it.
  static let shortLastLine = 0.33

  private struct Best {
    var lines: Int
    var cost: Double
    var start: Int

    func isBetter(than other: Best) -> Bool {
      lines != other.lines ? lines < other.lines : cost < other.cost
    }
  }

  /// Ranges of words, one a line; a word wider than the measure gets a line of its own. `balanced` makes the
  /// last line as long as the others, for headings.
  static func lines(_ words: [Word], measure: Double, balanced: Bool = false) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var best = [Best(lines: 0, cost: 0, start: 0)]
    for end in 1...words.count {
      best.append(bestLine(endingAt: end, words, best, measure, balanced))
    }
    return ranges(best)
  }

  private static func bestLine(
    endingAt end: Int, _ words: [Word], _ best: [Best], _ measure: Double, _ balanced: Bool
  ) -> Best {
    var chosen: Best?
    var width = -words[end - 1].trailing
    for start in stride(from: end - 1, through: 0, by: -1) {
      if start < end - 1 && words[start].mustBreak { break }
      width += words[start].width + words[start].trailing
      if width > measure + 0.001, chosen != nil { break }
      let isLast = end == words.count || words[end - 1].mustBreak
      let penalty = isLast ? 0 : words[end - 1].penalty
      let cost = penalty + cost(width: width, room: measure, isLast: isLast && !balanced)
      let candidate = Best(lines: best[start].lines + 1, cost: best[start].cost + cost, start: start)
      if let known = chosen, !candidate.isBetter(than: known) { continue }
      chosen = candidate
    }
    return chosen ?? Best(lines: end, cost: .infinity, start: end - 1)
  }

  private static func cost(width: Double, room: Double, isLast: Bool) -> Double {
    let filled = min(1, width / max(room, 1))
    if isLast {
      let lacking = max(0, shortLastLine - filled)
      return 2 * lacking * lacking
    }
    return (1 - filled) * (1 - filled)
  }

  private static func ranges(_ best: [Best]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = best.count - 1
    while end > 0 {
      ranges.append(best[end].start..<end)
      end = best[end].start
    }
    return ranges.reversed()
  }
}
