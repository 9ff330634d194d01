/// The glyphs that a document uses, by face, and the text that each of them stands for.
struct FontUsage {
  private(set) var glyphs: [Typeface: [UInt32: String]] = [:]

  init(_ pages: [[Mark]]) {
    for case .text(let line, _) in pages.joined().flatMap(\.drawings) {
      for run in line.runs { add(run) }
    }
  }

  /// The faces used, in a fixed order.
  var typefaces: [Typeface] { Typeface.allCases.filter { glyphs[$0] != nil } }

  private mutating func add(_ run: GlyphRun) {
    let shaped = run.shaped
    for index in run.glyphs {
      let glyph = shaped.glyphs[index]
      if glyphs[shaped.typeface]?[glyph.id] == nil {
        glyphs[shaped.typeface, default: [:]][glyph.id] = Self.text(of: index, in: shaped)
      }
    }
  }

  /// The scalars of the glyph's cluster; the first glyph of several carries them all.
  private static func text(of index: Int, in shaped: ShapedText) -> String {
    let start = shaped.glyphs[index].cluster
    if index > 0, shaped.glyphs[index - 1].cluster == start { return "\u{200B}" }
    let end = shaped.glyphs[index...].first { $0.cluster > start }?.cluster ?? shaped.scalars.count
    var text = String.UnicodeScalarView()
    for scalar in shaped.scalars[start..<max(start, end)] { text.append(scalar == "\u{A0}" ? " " : scalar) }
    return text.isEmpty ? "\u{200B}" : String(text)
  }
}
