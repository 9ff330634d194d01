import Briefing
import Typesetting

/// A document as strips for the page flow, at one density.
///
/// Each kind of block is in a file of its own.
struct PDFLayout {
  let style: PDFStyle
  let sheet: Sheet
  let shaper: Shaper
  let grid: PDFGrid
  private(set) var strips: [Strip] = []
  var tree = StructureTree()
  /// Running text as it was broken into lines, to find out what to shorten.
  var texts: [MeasuredText] = []
  /// Title of the section being laid out.
  private(set) var section = ""

  init(_ document: Document, style: PDFStyle, sheet: Sheet, shaper: Shaper) {
    self.style = style
    self.sheet = sheet
    self.shaper = shaper
    grid = PDFGrid(width: sheet.textWidth)
    addTitle(document)
    for section in document.sections { add(section) }
  }

  private mutating func addTitle(_ document: Document) {
    let heading = tree.add(.heading1, to: tree.root)
    let title = TextStyle(.display, size: style.title, color: PDFStyle.ink)
    var lines = headingStrips(
      [TextRun(document.title, title)], x: 0, width: grid.width, leading: style.title * 1.2, element: heading)
    if !document.subtitle.isEmpty {
      let element = tree.add(.paragraph, to: tree.root)
      let quiet = style.text(style.table, PDFStyle.quiet)
      var subtitle = headingStrips(
        [TextRun(document.subtitle, quiet)], x: 0, width: grid.width,
        leading: style.leading(of: quiet.size), element: element)
      subtitle[0].spaceBefore = 4
      lines += subtitle
    }
    for index in lines.indices { lines[index].keepsWithNext = true }
    strips += lines
  }

  private mutating func add(_ section: DocumentSection) {
    self.section = section.title.isEmpty ? section.key : section.title
    let element = tree.add(.section, to: tree.root)
    let standsAbove = section.blocks.first.map(isWide) ?? false
    let heading = headingLines(
      section.title, width: standsAbove ? grid.width : grid.textX - 16, in: element)
    var body: [Strip] = []
    var narrow: Int?
    for (index, block) in section.blocks.enumerated() {
      var part = strips(of: block, in: element)
      if part.isEmpty { continue }
      if isWide(block) && narrow == nil { narrow = body.count }
      if !body.isEmpty { part[0].spaceBefore += space(before: block, after: section.blocks[index - 1]) }
      body += part
    }
    let beside = narrow ?? body.count
    append(
      beside == 0 ? above(heading, body) : self.beside(heading, body, upTo: beside), bookmark: section.title)
  }

  private func space(before block: Block, after previous: Block) -> Double {
    switch (previous, block) {
    case (.paragraph, .paragraph), (.paragraph, .list), (.list, .paragraph): style.space(6)
    default: style.space(12)
    }
  }

  /// Blocks that take the whole width of the page, so that a heading stands above them.
  private func isWide(_ block: Block) -> Bool {
    switch block {
    case .tiles, .chart, .timeline: true
    case .table(let table): isWide(table)
    case .paragraph, .callout, .list: false
    }
  }

  private mutating func strips(of block: Block, in parent: StructureTree.ID) -> [Strip] {
    switch block {
    case .paragraph(let text): paragraph(text, in: parent)
    case .callout(let text): callout(text, in: parent)
    case .list(let items, let ordered): list(items, ordered: ordered, in: parent)
    case .table(let table): self.table(table, in: parent)
    case .tiles(let tiles): self.tiles(tiles, in: parent)
    case .chart(let chart): self.chart(chart, in: parent)
    case .timeline(let entries): timeline(entries, in: parent)
    }
  }

  // MARK: Headings

  private mutating func headingLines(
    _ title: String, width: Double, in parent: StructureTree.ID
  ) -> [Strip] {
    if title.isEmpty { return [] }
    let element = tree.add(.heading2, to: parent)
    return headingStrips(
      [TextRun(title, TextStyle(.semibold, size: style.body, color: PDFStyle.ink))], x: 0,
      width: width, leading: style.leading, element: element)
  }

  private func above(_ heading: [Strip], _ body: [Strip]) -> [Strip] {
    var body = body
    if !heading.isEmpty && !body.isEmpty { body[0].spaceBefore += style.space(6) }
    return heading.map {
      var line = $0
      line.keepsWithNext = !body.isEmpty || line.keepsWithNext
      return line
    } + body
  }

  /// Draws the heading's lines in the left column, next to the first lines of the body, of which those up to
  /// `limit` leave that column free.
  private func beside(_ heading: [Strip], _ body: [Strip], upTo limit: Int) -> [Strip] {
    guard !heading.isEmpty, !body.isEmpty else { return heading + body }
    var strips = body
    for (index, line) in heading.enumerated() {
      strips[0].marks.insert(
        contentsOf: line.marks.map { $0.moved(0, Double(index) * style.leading) }, at: index)
    }
    var height = 0.0
    let needed = PageFlow.height(heading)
    for index in strips.indices.prefix(limit) where height < needed - 0.01 {
      height += strips[index].height + (index == 0 ? 0 : strips[index].spaceBefore)
      let isLast = index == limit - 1
      if height < needed - 0.01 && !isLast { strips[index].keepsWithNext = true }
      if isLast { strips[index].height += max(0, needed - height) }
    }
    return strips
  }

  /// Sets a section off by a hairline above it.
  private mutating func append(_ section: [Strip], bookmark: String) {
    guard var first = section.first else { return }
    let padding = style.space(8)
    let rule = Drawing.stroke(
      Path(through: [Point(0, 0), Point(grid.width, 0)]), PDFStyle.hairline, width: 0.6)
    first.marks = [Mark([rule], element: nil)] + first.marks.map { $0.moved(0, padding) }
    first.height += padding
    first.spaceBefore = style.space(13)
    first.bookmark = bookmark.isEmpty ? nil : bookmark
    strips.append(first)
    strips += section.dropFirst()
  }
}
