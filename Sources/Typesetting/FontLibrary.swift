/// The embedded faces, each opened when it is first used.
final class FontLibrary {
  private var open: [Typeface: FontFace] = [:]

  subscript(typeface: Typeface) -> FontFace {
    if let face = open[typeface] { return face }
    let face = FontFace(typeface)
    open[typeface] = face
    return face
  }
}
