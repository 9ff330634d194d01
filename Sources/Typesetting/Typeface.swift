import CFonts
import CHarfBuzz

/// The faces that are embedded in the binary; the raw value is the index in CFonts.
public enum Typeface: UInt32, Hashable, Sendable, CaseIterable {
  case regular, italic, semibold, display, mono
}

/// An embedded font opened for measuring and shaping.
final class FontFace {
  let face: OpaquePointer
  let font: OpaquePointer
  let unitsPerEm: Double
  let ascender: Double
  let descender: Double
  let capHeight: Double
  let isCFF: Bool
  /// PostScript name, for the PDF's font objects.
  let name: String

  init(_ typeface: Typeface) {
    let file = candor_font_at(typeface.rawValue)
    let blob = hb_blob_create(file.bytes, file.count, HB_MEMORY_MODE_READONLY, nil, nil)
    face = hb_face_create(blob, 0)
    hb_blob_destroy(blob)
    font = hb_font_create(face)
    let units = Int32(clamping: hb_face_get_upem(face))
    hb_font_set_scale(font, units, units)
    unitsPerEm = Double(units)
    ascender = Self.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, font)
    descender = Self.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, font)
    capHeight = Self.metric(HB_OT_METRICS_TAG_CAP_HEIGHT, font)
    let cff = hb_face_reference_table(face, OpenTypeTag.cff)
    isCFF = hb_blob_get_length(cff) > 0
    hb_blob_destroy(cff)
    name = Self.postScriptName(face)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// The glyph for a character as the font's `cmap` has it, before any substitution.
  func glyph(_ scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0 ? glyph : nil
  }

  private static func metric(_ tag: hb_ot_metrics_tag_t, _ font: OpaquePointer) -> Double {
    var value: hb_position_t = 0
    hb_ot_metrics_get_position_with_fallback(font, tag, &value)
    return Double(value)
  }

  private static func postScriptName(_ face: OpaquePointer) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    var size = UInt32(buffer.count)
    hb_ot_name_get_utf8(face, hb_ot_name_id_t(6), nil, &size, &buffer)
    return String(decoding: buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Four-letter names of OpenType tables and features.
enum OpenTypeTag {
  static let cff = tag("CFF ")
  static let tabularFigures = tag("tnum")
  static let contextualAlternates = tag("calt")
  static let standardLigatures = tag("liga")
  static let discretionaryLigatures = tag("dlig")

  static func tag(_ name: StaticString) -> hb_tag_t {
    name.withUTF8Buffer { $0.prefix(4).reduce(0) { $0 << 8 | hb_tag_t($1) } }
  }
}
