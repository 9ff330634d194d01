import CHarfBuzz

/// The embedded fonts of a document: composite fonts with two-byte glyph numbers (ISO 32000-1, 9.7).
struct PDFFonts {
  struct Font {
    var resource: String
    var object: PDFObjects.Number
    var subset: FontSubset
  }

  private(set) var fonts: [Typeface: Font] = [:]

  init(_ usage: FontUsage, _ library: FontLibrary, _ objects: inout PDFObjects) {
    for (index, typeface) in usage.typefaces.enumerated() {
      let face = library[typeface]
      let used = usage.glyphs[typeface, default: [:]]
      guard let subset = FontSubset(of: face, glyphs: used.keys.sorted()) else { continue }
      let object = Self.add(subset, face, text: used, &objects)
      fonts[typeface] = Font(resource: "F\(index + 1)", object: object, subset: subset)
    }
  }

  /// The `/Font` dictionary of the pages' resources.
  var resources: String {
    let entries = Typeface.allCases.compactMap { fonts[$0] }.map { "/\($0.resource) \($0.object) 0 R" }
    return "<<\(entries.joined())>>"
  }

  private static func add(
    _ subset: FontSubset, _ face: FontFace, text: [UInt32: String], _ objects: inout PDFObjects
  ) -> PDFObjects.Number {
    let name = ContentHash.letters(subset.program) + "+" + face.name
    let key = face.isCFF ? "FontFile3" : "FontFile2"
    let entries = face.isCFF ? "/Subtype/CIDFontType0C" : "/Length1 \(subset.program.count)"
    let program = objects.addStream(subset.program, entries: entries)
    let descriptor = objects.add(Self.descriptor(name, face, file: "/\(key) \(program) 0 R"))
    let widths = subset.widths.map(PDFText.number).joined(separator: " ")
    let descendant = objects.add(
      "<</Type/Font/Subtype/\(face.isCFF ? "CIDFontType0" : "CIDFontType2")/BaseFont/\(name)"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        + "/FontDescriptor \(descriptor) 0 R/DW 0/W[0[\(widths)]]"
        + (face.isCFF ? ">>" : "/CIDToGIDMap/Identity>>"))
    let unicode = objects.addStream(Array(CharacterMap.text(subset, text).utf8))
    return objects.add(
      "<</Type/Font/Subtype/Type0/BaseFont/\(name)\(face.isCFF ? "-Identity-H" : "")/Encoding/Identity-H"
        + "/DescendantFonts[\(descendant) 0 R]/ToUnicode \(unicode) 0 R>>")
  }

  private static func descriptor(_ name: String, _ face: FontFace, file: String) -> String {
    let scale = 1000 / face.unitsPerEm
    let box = face.boundingBox.map { PDFText.number($0 * scale) }.joined(separator: " ")
    let slant = PDFText.number(Double(hb_style_get_value(face.font, HB_STYLE_TAG_SLANT_ANGLE)))
    return "<</Type/FontDescriptor/FontName/\(name)/Flags 4/FontBBox[\(box)]/ItalicAngle \(slant)"
      + "/Ascent \(PDFText.number(face.ascender * scale))/Descent \(PDFText.number(face.descender * scale))"
      + "/CapHeight \(PDFText.number(face.capHeight * scale))/StemV 80\(file)>>"
  }
}

/// What the glyphs mean, for search, copying and reading aloud (ISO 32000-1, 9.10.3).
private enum CharacterMap {
  /// A block may hold at most this many entries.
  static let blockLimit = 100

  static func text(_ subset: FontSubset, _ text: [UInt32: String]) -> String {
    let pairs = text.compactMap { old, text in subset.numbers[old].map { ($0, text) } }
      .sorted { $0.0 < $1.0 }
    var map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    for start in stride(from: 0, to: pairs.count, by: blockLimit) {
      let block = pairs[start..<min(start + blockLimit, pairs.count)]
      map += "\(block.count) beginbfchar\n"
      for (number, text) in block { map += "<\(PDFText.hexadecimal(number))> <\(PDFText.utf16(text))>\n" }
      map += "endbfchar\n"
    }
    return map + "endcmap CMapName currentdict /CMap defineresource pop end end\n"
  }
}

extension FontFace {
  /// Left, lower, right and upper bound of all glyphs in font units, from the `head` table.
  var boundingBox: [Double] {
    let blob = hb_face_reference_table(face, OpenTypeTag.tag("head"))
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &count), count >= 44 else { return [0, 0, 0, 0] }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(count))
    return stride(from: 36, to: 44, by: 2).map {
      Double(Int16(bitPattern: UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])))
    }
  }
}
