import Briefing
import Typesetting

/// Running text as laid out, for finding out what to shorten.
struct MeasuredText {
  var section: String
  var text: RichText
  var lines: [TextLine]
  var width: Double
  var style: TextStyle
}

/// One cell of a row: lines of text in a column.
struct PDFCell {
  var lines: [TextLine]
  var x: Double
  var width: Double
  var element: StructureTree.ID?
  var isRightAligned = false
}

extension PDFLayout {
  mutating func paragraph(_ text: RichText, in parent: StructureTree.ID) -> [Strip] {
    runningText(text, style.text(), x: grid.textX, width: grid.textWidth, leading: style.leading, in: parent)
  }

  mutating func callout(_ text: RichText, in parent: StructureTree.ID) -> [Strip] {
    let size = style.callout
    let leading = size * 1.4
    var strips = runningText(
      text, style.text(size), x: grid.textX, width: grid.textWidth, leading: leading, in: parent)
    for index in strips.indices {
      let bar = Box(x: grid.textX - 12, y: 0, width: 2.25, height: strips[index].height)
      strips[index].marks.insert(Mark([.fill(.rectangle(bar), PDFStyle.accent)], element: nil), at: 0)
      if index < strips.count - 1 { strips[index].keepsWithNext = true }
    }
    return strips
  }

  mutating func list(_ items: [RichText], ordered: Bool, in parent: StructureTree.ID) -> [Strip] {
    let list = tree.add(.list, to: parent, isOrdered: ordered)
    let label = TextStyle(
      .regular, size: style.body, color: PDFStyle.quiet, tabularFigures: true)
    let indent = ordered ? style.body * (items.count > 9 ? 2.1 : 1.6) : style.body * 1.1
    var strips: [Strip] = []
    for (index, item) in items.enumerated() {
      let element = tree.add(.listItem, to: list)
      let labelElement = tree.add(.label, to: element)
      let marker = line(ordered ? "\(index + 1)." : "•", label)
      var lines = runningText(
        item, style.text(), x: grid.textX + indent, width: grid.textWidth - indent, leading: style.leading,
        in: element, role: .listBody)
      lines[0].marks.insert(
        Mark([.text(marker, Point(grid.textX, baseline(style.body, style.leading)))], element: labelElement),
        at: 0)
      if index > 0 { lines[0].spaceBefore = style.space(3) }
      strips += lines
    }
    return strips
  }

  private mutating func runningText(
    _ text: RichText, _ base: TextStyle, x: Double, width: Double, leading: Double,
    in parent: StructureTree.ID, role: StructureTree.Role = .paragraph
  ) -> [Strip] {
    let element = tree.add(role, to: parent)
    let lines = Paragraph(runs(text, base), shaper: shaper).lines(measure: width)
    texts.append(MeasuredText(section: section, text: text, lines: lines, width: width, style: base))
    return slices(
      [PDFCell(lines: lines, x: x, width: width, element: element)], size: base.size, leading: leading)
  }

  /// A heading: one strip a line, the lines of about the same length.
  func headingStrips(
    _ runs: [TextRun], x: Double, width: Double, leading: Double, element: StructureTree.ID?
  ) -> [Strip] {
    let lines = Paragraph(runs, shaper: shaper).lines(measure: width, balanced: true)
    let size = runs.first?.style.size ?? style.body
    return slices([PDFCell(lines: lines, x: x, width: width, element: element)], size: size, leading: leading)
  }

  /// Rows of up to this many lines are not cut at the end of a page.
  static let uncutRow = 8

  /// Cells next to each other, line by line. A row is cut at the end of a page only when it is long, and then
  /// the first two lines and the last two stay together.
  func slices(_ cells: [PDFCell], size: Double, leading: Double) -> [Strip] {
    let count = cells.map(\.lines.count).max() ?? 0
    return (0..<count).map { index in
      let marks = cells.compactMap { cell -> Mark? in
        guard index < cell.lines.count, !cell.lines[index].runs.isEmpty else { return nil }
        let line = cell.lines[index]
        let x = cell.isRightAligned ? cell.x + cell.width - line.width : cell.x
        return Mark([.text(line, Point(x, baseline(size, leading)))], element: cell.element)
      }
      let isUncut = cells.count > 1 && count <= Self.uncutRow
      let keeps = index < count - 1 && (isUncut || index == 0 || index == count - 2)
      return Strip(height: leading, marks: marks, keepsWithNext: keeps)
    }
  }

  func line(_ text: String, _ style: TextStyle) -> TextLine {
    Paragraph([TextRun(text, style)], shaper: shaper).singleLine()
  }

  func baseline(_ size: Double, _ leading: Double) -> Double {
    PDFStyle.baseline(size: size, leading: leading)
  }

  func runs(_ text: RichText, _ base: TextStyle) -> [TextRun] { PDFRuns.runs(text, base) }
}

/// Rich text as runs of the embedded faces.
enum PDFRuns {
  /// Facts up to this many characters are not broken between number and unit.
  static let unbrokenFact = 14

  static func runs(_ text: RichText, _ base: TextStyle) -> [TextRun] {
    text.runs.map { run in
      switch run {
      case .text(let string): TextRun(string, base)
      case .strong(let string): TextRun(string, base.with(.semibold))
      case .emphasis(let string): TextRun(string, base.with(.italic))
      case .code(let string): TextRun(string, base.with(.mono).with(size: codeSize(base.size)))
      case .fact(let string, _): TextRun(unbroken(string), base)
      }
    }
  }

  /// Monospaced letters look larger than others of their size.
  private static func codeSize(_ size: Double) -> Double {
    min(size, max(PDFStyle.smallestReadingSize, size * 0.93))
  }

  private static func unbroken(_ fact: String) -> String {
    fact.count > unbrokenFact ? fact : fact.replacing(" ", with: "\u{A0}")
  }
}
