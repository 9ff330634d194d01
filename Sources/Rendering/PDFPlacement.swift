import Briefing
import Typesetting

/// A layout on its pages.
struct PDFPlacement {
  let layout: PDFLayout
  let pages: [[PageFlow.Placed]]

  init(_ layout: PDFLayout) {
    self.layout = layout
    pages = PageFlow.pages(layout.strips, height: layout.sheet.textHeight)
  }

  /// A last page filled to less than this share looks like an oversight.
  static let nearlyEmpty = 0.3

  var isLastPageNearlyEmpty: Bool {
    guard pages.count > 1, let last = pages.last?.last else { return false }
    return last.y + last.strip.height < Self.nearlyEmpty * layout.sheet.textHeight
  }

  /// How many lines of running text what lies beyond the budget amounts to.
  func overflowLines(budget: Int) -> Int {
    let heights = pages.dropFirst(budget).map { page in page.map { $0.y + $0.strip.height }.max() ?? 0 }
    return Int((heights.reduce(0, +) / layout.style.leading).rounded(.up))
  }

  func printed(_ document: Document, metadata: PDFMetadata, shaper: Shaper) -> PrintedDocument {
    let furniture = PDFFurniture(document, layout.sheet, pages: pages.count, shaper)
    let sheet = layout.sheet
    let marks = pages.enumerated().map { index, page in
      let placed = page.flatMap { item in item.strip.marks.map { $0.moved(sheet.left, sheet.top + item.y) } }
      return Mark.inReadingOrder(furniture.marks(page: index) + placed)
    }
    return PrintedDocument(
      sheet: sheet, pages: marks, structure: layout.tree, bookmarks: bookmarks, metadata: metadata)
  }

  private var bookmarks: [PrintedDocument.Bookmark] {
    pages.enumerated().flatMap { number, page in
      page.compactMap { item in
        item.strip.bookmark.map {
          PrintedDocument.Bookmark(title: $0, page: number, y: layout.sheet.top + item.y - 4)
        }
      }
    }
  }
}

/// What stands on every page outside the text: provenance, page number, the title from the second page on.
struct PDFFurniture {
  private let sheet: Sheet
  private let title: String
  private let footer: String
  private let pages: Int
  private let shaper: Shaper
  private let style = TextStyle(
    .regular, size: PDFStyle.labelSize, color: PDFStyle.quiet, tabularFigures: true)

  /// A footer takes at most this many lines; what is beyond is left out.
  static let footerLimit = 2

  init(_ document: Document, _ sheet: Sheet, pages: Int, _ shaper: Shaper) {
    self.sheet = sheet
    title = document.title
    footer = document.footer
    self.pages = pages
    self.shaper = shaper
  }

  func marks(page: Int) -> [Mark] {
    let number = line("Page \(page + 1) of \(pages)")
    let top = sheet.height - sheet.bottom + 24
    let rule = Path(through: [Point(sheet.left, top), Point(sheet.width - sheet.right, top)])
    var drawings: [Drawing] = [
      .stroke(rule, PDFStyle.hairline, width: 0.6),
      .text(number, Point(sheet.width - sheet.right - number.width, top + 12)),
    ]
    for (index, line) in footerLines(beside: number.width).enumerated() {
      drawings.append(.text(line, Point(sheet.left, top + 12 + Double(index) * 10)))
    }
    if page > 0 { drawings += header() }
    return [Mark(drawings, element: nil)]
  }

  private func header() -> [Drawing] {
    let line = Paragraph([TextRun(title, style)], shaper: shaper).lines(measure: sheet.textWidth)[0]
    return [.text(line, Point(sheet.left, sheet.top - 20))]
  }

  private func footerLines(beside number: Double) -> [TextLine] {
    let lines = Paragraph([TextRun(footer, style)], shaper: shaper)
      .lines(measure: sheet.textWidth - number - 24)
    return Array(lines.prefix(Self.footerLimit))
  }

  private func line(_ text: String) -> TextLine {
    Paragraph([TextRun(text, style)], shaper: shaper).singleLine()
  }
}
