import CHarfBuzz

/// The part of a font that a document needs, with glyphs numbered anew from 0.
struct FontSubset {
  /// A TrueType file, or a bare CFF table.
  var program: [UInt8]
  /// Old glyph number to new one.
  var numbers: [UInt32: UInt16]
  /// In thousandths of the size, by new glyph number.
  var widths: [Double]

  /// `nil` where HarfBuzz cannot make a subset.
  init?(of face: FontFace, glyphs: [UInt32]) {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    for glyph in glyphs { hb_set_add(hb_subset_input_glyph_set(input), glyph) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name in Self.unused { hb_set_add(dropped, name) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let plan = hb_subset_plan_create_or_fail(face.face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(subset) }
    program = Self.program(of: subset, isCFF: face.isCFF)
    (numbers, widths) = Self.numbering(plan, glyphs, face)
    if program.isEmpty { return nil }
  }

  private static func program(of subset: OpaquePointer, isCFF: Bool) -> [UInt8] {
    let blob = isCFF ? hb_face_reference_table(subset, OpenTypeTag.cff) : hb_face_reference_blob(subset)
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let bytes = hb_blob_get_data(blob, &count) else { return [] }
    return UnsafeRawBufferPointer(start: bytes, count: Int(count)).map { $0 }
  }

  private static func numbering(
    _ plan: OpaquePointer, _ glyphs: [UInt32], _ face: FontFace
  ) -> ([UInt32: UInt16], [Double]) {
    let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers: [UInt32: UInt16] = [:]
    var widths: [Double] = []
    for glyph in glyphs {
      let number = UInt16(truncatingIfNeeded: hb_map_get(map, glyph))
      numbers[glyph] = number
      while widths.count <= Int(number) { widths.append(0) }
      widths[Int(number)] = face.width(glyph)
    }
    return (numbers, widths)
  }

  /// Tables that a viewer does not read: layout, names and character map (the file has its own).
  private static let unused = [
    "GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "name", "cmap", "OS/2", "post", "meta", "gasp",
  ].map { (name: StaticString) in OpenTypeTag.tag(name) }
}

extension FontFace {
  /// A glyph's natural advance in thousandths of the size.
  func width(_ glyph: UInt32) -> Double {
    Double(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm
  }
}
