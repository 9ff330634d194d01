import Typesetting

/// The measures and colours of a page at one density.
struct PDFStyle {
  /// Size of running text in points.
  let body: Double
  /// Factor on all white space between things.
  let air: Double
  /// Line height as a multiple of the size.
  let lineHeight: Double

  /// From generous to the tightest that can still be read with ease. Text is never smaller than 9 pt.
  static let densities = [
    PDFStyle(body: 10.5, air: 1.15, lineHeight: 1.46),
    PDFStyle(body: 10.5, air: 1, lineHeight: 1.45),
    PDFStyle(body: 10, air: 1.05, lineHeight: 1.44),
    PDFStyle(body: 10, air: 0.95, lineHeight: 1.44),
    PDFStyle(body: 10, air: 0.85, lineHeight: 1.42),
    PDFStyle(body: 9.5, air: 0.9, lineHeight: 1.42),
    PDFStyle(body: 9.5, air: 0.8, lineHeight: 1.4),
    PDFStyle(body: 9.5, air: 0.7, lineHeight: 1.38),
    PDFStyle(body: 9.5, air: 0.6, lineHeight: 1.35),
    PDFStyle(body: 9, air: 0.7, lineHeight: 1.38),
    PDFStyle(body: 9, air: 0.6, lineHeight: 1.35),
    PDFStyle(body: 9, air: 0.5, lineHeight: 1.3),
  ]

  /// Reading text is never smaller than this, in points.
  static let smallestReadingSize = 9.0
  /// Labels in charts, sources and the footer.
  static let labelSize = 7.5

  /// Tight enough to save a page, with room to spare all the same.
  var isComfortable: Bool { body >= 9.5 && air >= 0.7 }

  static let ink = Color(0x1C2024)
  static let quiet = Color(0x5F6670)
  static let hairline = Color(0xD5D9DE)
  static let band = Color(0xEBEDF0)
  static let accent = Color(0xB3321C)
  static let accentTint = Color(0xF3CFC6)

  var leading: Double { leading(of: body) }
  /// Size of text in tables and of captions.
  var table: Double { max(Self.smallestReadingSize, body - 0.5) }
  var title: Double { 23 }
  var callout: Double { body + 2 }
  var tileValue: Double { 22 }

  func leading(of size: Double) -> Double { size * lineHeight }
  func space(_ points: Double) -> Double { points * air }

  /// Distance from the top of a line to its baseline, with capitals in the middle of the line.
  static func baseline(size: Double, leading: Double) -> Double { leading / 2 + size * 0.36 }

  func text(_ size: Double? = nil, _ color: Color = ink) -> TextStyle {
    TextStyle(.regular, size: size ?? body, color: color)
  }
}

/// The two columns of the page: headings hang in the left one, text stands in the right one.
struct PDFGrid {
  let width: Double

  /// Where the text column begins.
  var textX: Double { (width * 0.24).rounded() }
  var textWidth: Double { width - textX }
}

extension PDFRenderer.Paper {
  var sheet: Sheet {
    switch self {
    case .a4: Sheet(width: 595.28, height: 841.89, left: 54, right: 54, top: 52, bottom: 62)
    case .letter: Sheet(width: 612, height: 792, left: 60, right: 60, top: 48, bottom: 58)
    }
  }
}
