/// A stretch of shaped glyphs in one style on a line.
public struct GlyphRun: Sendable {
  let shaped: ShapedText
  let glyphs: Range<Int>
  let style: TextStyle
  /// Distance from the start of the line, in points.
  let x: Double
}

/// A line of text ready to be drawn. Its blanks at the end are kept as glyphs but not measured.
public struct TextLine: Sendable {
  public internal(set) var runs: [GlyphRun]
  /// Width in points without blanks at the end.
  public internal(set) var width: Double

  /// This line with another one set after its last visible glyph.
  public func followed(by next: TextLine) -> TextLine {
    let moved = next.runs.map {
      GlyphRun(shaped: $0.shaped, glyphs: $0.glyphs, style: $0.style, x: $0.x + width)
    }
    return TextLine(runs: runs + moved, width: width + next.width)
  }
}
