/// The drawing operators of one page, with every mark tagged or marked as decoration.
struct PDFContent {
  private let fonts: PDFFonts
  private let library: FontLibrary
  private let height: Double
  private var operators = ""
  /// The structure element of each marked-content number of the page.
  private(set) var elements: [StructureTree.ID] = []
  /// For every element with drawn lines or areas, the box around them in the page's own coordinates.
  private(set) var boxes: [StructureTree.ID: PDFBox] = [:]

  init(_ marks: [Mark], height: Double, fonts: PDFFonts, library: FontLibrary) {
    self.fonts = fonts
    self.library = library
    self.height = height
    for mark in marks where !mark.drawings.isEmpty { draw(mark) }
  }

  var bytes: [UInt8] { Array(operators.utf8) }

  private mutating func draw(_ mark: Mark) {
    if let element = mark.element {
      operators += "/P <</MCID \(elements.count)>> BDC\n"
      elements.append(element)
    } else {
      operators += "/Artifact BMC\n"
    }
    for drawing in mark.drawings {
      draw(drawing)
      if let element = mark.element { include(drawing, in: element) }
    }
    operators += "EMC\n"
  }

  private mutating func include(_ drawing: Drawing, in element: StructureTree.ID) {
    for point in drawing.corners {
      let point = Point(point.x, height - point.y)
      boxes[element, default: PDFBox(point)].include(point)
    }
  }

  private mutating func draw(_ drawing: Drawing) {
    switch drawing {
    case .fill(let path, let color):
      operators += "\(PDFText.color(color)) rg\n\(outline(path))f\n"
    case .stroke(let path, let color, let width, let dash):
      let pattern = dash.map(PDFText.number).joined(separator: " ")
      operators += "\(PDFText.color(color)) RG \(PDFText.number(width)) w [\(pattern)] 0 d 1 j 1 J\n"
      operators += "\(outline(path))S\n"
    case .text(let line, let start):
      for run in line.runs { show(run, at: Point(start.x + run.x, start.y)) }
    }
  }

  private func at(_ point: Point) -> String {
    "\(PDFText.number(point.x)) \(PDFText.number(height - point.y))"
  }

  private func outline(_ path: Path) -> String {
    var text = ""
    for segment in path.segments {
      switch segment {
      case .move(let point): text += "\(at(point)) m\n"
      case .line(let point): text += "\(at(point)) l\n"
      case .curve(let a, let b, let c): text += "\(at(a)) \(at(b)) \(at(c)) c\n"
      case .close: text += "h\n"
      }
    }
    return text
  }

  private mutating func show(_ run: GlyphRun, at start: Point) {
    guard let font = fonts.fonts[run.shaped.typeface] else { return }
    let meant = Self.meant(run)
    if let meant { operators += "/Span <</ActualText \(PDFText.string(meant))>> BDC\n" }
    operators += "BT /\(font.resource) \(PDFText.number(run.style.size)) Tf "
    operators += "\(PDFText.color(run.style.color)) rg \(at(start)) Td \(shown(run, font)) ET\n"
    if meant != nil { operators += "EMC\n" }
  }

  /// The part of the text meant that the run's replacement marks stand for, one mark a character.
  private static func meant(_ run: GlyphRun) -> String? {
    guard let meant = run.shaped.meant else { return nil }
    return String(meant[run.glyphs.clamped(to: meant.indices)])
  }

  /// Glyph numbers, with corrections where shaping moved a glyph from its natural place.
  private func shown(_ run: GlyphRun, _ font: PDFFonts.Font) -> String {
    let face = library[run.shaped.typeface]
    let scale = 1000 / face.unitsPerEm
    var text = "[<"
    var pending = 0
    for glyph in run.shaped.glyphs[run.glyphs] {
      let number = font.subset.numbers[glyph.id] ?? 0
      let before = pending - Int((glyph.dx * scale).rounded())
      if before != 0 { text += ">\(before)<" }
      let code = PDFText.hexadecimal(number)
      text += glyph.dy == 0 ? code : raised(code, by: glyph.dy * scale * run.style.size / 1000)
      let natural = face.width(glyph.id)
      pending = Int((natural - glyph.advance * scale + glyph.dx * scale).rounded())
    }
    return text + ">] TJ"
  }

  private func raised(_ code: String, by rise: Double) -> String {
    ">] TJ \(PDFText.number(rise)) Ts <\(code)> Tj 0 Ts [<"
  }
}

/// A rectangle by its lower left and upper right corner, y upwards.
struct PDFBox: Equatable {
  private(set) var lower: Point
  private(set) var upper: Point

  init(_ point: Point) {
    lower = point
    upper = point
  }

  mutating func include(_ point: Point) {
    lower = Point(min(lower.x, point.x), min(lower.y, point.y))
    upper = Point(max(upper.x, point.x), max(upper.y, point.y))
  }
}

extension Drawing {
  /// Points that its box must hold: all of an outline, both ends of a line of text at its full height.
  fileprivate var corners: [Point] {
    switch self {
    case .fill(let path, _), .stroke(let path, _, _, _): path.points
    case .text(let line, let start):
      [
        Point(start.x, start.y - (line.runs.first?.style.size ?? 0)),
        Point(start.x + line.width, start.y + 0.25 * (line.runs.first?.style.size ?? 0)),
      ]
    }
  }
}

extension Path {
  fileprivate var points: [Point] {
    segments.flatMap { segment -> [Point] in
      switch segment {
      case .move(let point), .line(let point): [point]
      case .curve(let a, let b, let c): [a, b, c]
      case .close: []
      }
    }
  }
}
