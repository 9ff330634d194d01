import CHarfBuzz

/// One glyph in font units; `cluster` is the index of its first scalar in the shaped text.
struct ShapedGlyph: Sendable {
  var id: UInt32
  var advance: Double
  var dx: Double
  var dy: Double
  var cluster: Int
}

/// A stretch of text as glyphs of one face, independent of its size.
final class ShapedText: Sendable {
  let typeface: Typeface
  let scalars: [Unicode.Scalar]
  let glyphs: [ShapedGlyph]
  /// The characters meant, one for each replacement mark shown.
  let meant: [Character]?

  init(typeface: Typeface, scalars: [Unicode.Scalar], glyphs: [ShapedGlyph], meant: [Character]?) {
    self.typeface = typeface
    self.scalars = scalars
    self.glyphs = glyphs
    self.meant = meant
  }
}

/// Turns text into glyphs with HarfBuzz and remembers the result, so that trying another size is cheap.
///
/// Ligatures and contextual alternates are off: what the reader copies is what was written.
public final class Shaper {
  let faces = FontLibrary()
  private var coverage = FontCoverage()
  private var cache: [Key: [ShapedText]] = [:]

  private struct Key: Hashable {
    var text: String
    var typeface: Typeface
    var tabularFigures: Bool
  }

  public init() {}

  /// Characters met so far that no embedded face can show, in the order in which they were met.
  public var missingCharacters: [Character] { coverage.missing }

  func shape(_ text: String, _ style: TextStyle) -> [ShapedText] {
    let key = Key(text: text, typeface: style.typeface, tabularFigures: style.tabularFigures)
    if let shaped = cache[key] { return shaped }
    let parts = coverage.split(text, style.typeface, faces: faces)
    let shaped = parts.map { shape($0, tabularFigures: style.tabularFigures) }
    cache[key] = shaped
    return shaped
  }

  private func shape(_ part: CoveredText, tabularFigures: Bool) -> ShapedText {
    let scalars = Array(part.shown.unicodeScalars)
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    let points = scalars.map(\.value)
    hb_buffer_add_codepoints(buffer, points, Int32(clamping: points.count), 0, Int32(clamping: points.count))
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_guess_segment_properties(buffer)
    let features = Self.features(tabularFigures: tabularFigures)
    hb_shape(faces[part.typeface].font, buffer, features, UInt32(features.count))
    return ShapedText(
      typeface: part.typeface, scalars: scalars, glyphs: Self.glyphs(buffer),
      meant: part.meant.map(Array.init))
  }

  private static func features(tabularFigures: Bool) -> [hb_feature_t] {
    let off = [
      OpenTypeTag.contextualAlternates, OpenTypeTag.standardLigatures, OpenTypeTag.discretionaryLigatures,
    ]
    var features = off.map { hb_feature_t(tag: $0, value: 0, start: 0, end: .max) }
    if tabularFigures {
      features.append(hb_feature_t(tag: OpenTypeTag.tabularFigures, value: 1, start: 0, end: .max))
    }
    return features
  }

  private static func glyphs(_ buffer: OpaquePointer?) -> [ShapedGlyph] {
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map {
      ShapedGlyph(
        id: infos[$0].codepoint, advance: Double(positions[$0].x_advance),
        dx: Double(positions[$0].x_offset), dy: Double(positions[$0].y_offset),
        cluster: Int(infos[$0].cluster))
    }
  }
}
