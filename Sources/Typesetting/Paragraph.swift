/// Text shaped once and broken into lines for any measure.
public struct Paragraph {
  private struct Piece {
    var shaped: ShapedText
    var style: TextStyle
    var scale: Double
  }

  /// A word and the glyphs that show it.
  private struct Stretch {
    var word: Word
    var glyphs: Range<Int>
  }

  private struct Glyph {
    var piece: Int
    var index: Int
    var advance: Double
    var isBlank: Bool
    var isDigit: Bool
    var startsCluster: Bool
  }

  private var pieces: [Piece] = []
  private var glyphs: [Glyph] = []
  private var stretches: [Stretch] = []

  /// Linear in the length of the text.
  public init(_ runs: [TextRun], shaper: Shaper) {
    for run in runs {
      for shaped in shaper.shape(run.text, run.style) {
        let scale = run.style.size / shaper.faces[shaped.typeface].unitsPerEm
        pieces.append(Piece(shaped: shaped, style: run.style, scale: scale))
      }
    }
    let ends = collectGlyphs()
    stretches = words(ends)
  }

  /// Flattens the pieces; returns for each glyph whether a line may end after it.
  private mutating func collectGlyphs() -> [LineOpportunities.Opportunity] {
    let opportunities = LineOpportunities.after(pieces.flatMap(\.shaped.scalars))
    var ends: [LineOpportunities.Opportunity] = []
    var base = 0
    for (number, piece) in pieces.enumerated() {
      let all = piece.shaped.glyphs
      for (index, glyph) in all.enumerated() {
        let next = index + 1 < all.count ? all[index + 1].cluster : piece.shaped.scalars.count
        let scalar =
          piece.shaped.scalars.indices.contains(glyph.cluster) ? piece.shaped.scalars[glyph.cluster] : " "
        glyphs.append(
          Glyph(
            piece: number, index: index, advance: glyph.advance * piece.scale, isBlank: scalar == " ",
            isDigit: scalar.properties.numericType == .decimal,
            startsCluster: index == 0 || all[index - 1].cluster != glyph.cluster))
        let isClusterEnd = next > glyph.cluster && base + next <= opportunities.count
        ends.append(isClusterEnd ? opportunities[base + next - 1] : .none)
      }
      base += piece.shaped.scalars.count
    }
    return ends
  }

  private func words(_ ends: [LineOpportunities.Opportunity]) -> [Stretch] {
    var words: [Stretch] = []
    var start = 0
    for index in glyphs.indices where ends[index] != .none || index == glyphs.count - 1 {
      words.append(stretch(start..<index + 1, mustBreak: ends[index] == .mandatory))
      start = index + 1
    }
    return words
  }

  private func stretch(_ range: Range<Int>, mustBreak: Bool = false) -> Stretch {
    var word = Word(width: 0, trailing: 0, mustBreak: mustBreak)
    for glyph in glyphs[range] {
      if glyph.isBlank {
        word.trailing += glyph.advance
      } else {
        word.width += word.trailing + glyph.advance
        word.trailing = 0
      }
    }
    if range.count > 1, glyphs[range.upperBound - 1].isBlank, glyphs[range.upperBound - 2].isDigit {
      word.penalty = Self.afterNumber
    }
    return Stretch(word: word, glyphs: range)
  }

  /// Cost of parting a number from the word that it counts.
  private static let afterNumber = 0.15

  /// The widest word, in points: the narrowest measure without breaking inside words.
  public var widestWord: Double { stretches.map(\.word.width).max() ?? 0 }

  /// The width of the whole text on one line, in points.
  public var naturalWidth: Double {
    let whole = stretches.reduce(0) { $0 + $1.word.width + $1.word.trailing }
    return whole - (stretches.last?.word.trailing ?? 0)
  }

  /// The lines for a measure in points; words wider than it are cut between characters. At least one
  /// line, even for no text. `balanced` lines are of about the same length, for headings.
  public func lines(measure: Double, balanced: Bool = false) -> [TextLine] {
    let fitting = stretches.flatMap { $0.word.width > measure ? cut($0, measure) : [$0] }
    let lines = LineBreaker.lines(fitting.map(\.word), measure: measure, balanced: balanced)
    if lines.isEmpty { return [TextLine(runs: [], width: 0)] }
    return lines.map { range in
      line(fitting[range.lowerBound].glyphs.lowerBound..<fitting[range.upperBound - 1].glyphs.upperBound)
    }
  }

  /// The whole text on one line, however wide.
  public func singleLine() -> TextLine { line(glyphs.indices) }

  private func cut(_ stretch: Stretch, _ measure: Double) -> [Stretch] {
    var parts: [Stretch] = []
    var start = stretch.glyphs.lowerBound
    var width = 0.0
    for index in stretch.glyphs {
      let glyph = glyphs[index]
      if width + glyph.advance > measure, index > start, glyph.startsCluster, !glyph.isBlank {
        parts.append(self.stretch(start..<index))
        start = index
        width = 0
      }
      width += glyph.advance
    }
    parts.append(self.stretch(start..<stretch.glyphs.upperBound, mustBreak: stretch.word.mustBreak))
    return parts
  }

  private func line(_ range: Range<Int>) -> TextLine {
    var runs: [GlyphRun] = []
    var x = 0.0
    var index = range.lowerBound
    while index < range.upperBound {
      let piece = glyphs[index].piece
      let first = index
      let start = x
      while index < range.upperBound, glyphs[index].piece == piece {
        x += glyphs[index].advance
        index += 1
      }
      let shown = glyphs[first].index..<glyphs[index - 1].index + 1
      runs.append(GlyphRun(shaped: pieces[piece].shaped, glyphs: shown, style: pieces[piece].style, x: start))
    }
    return TextLine(runs: runs, width: stretch(range).word.width)
  }
}
