import Briefing
import Typesetting

/// The sequence of events: clock at the left, a rail with a dot for each event, text, its source.
extension PDFLayout {
  mutating func timeline(_ entries: [TimelineEntry], in parent: StructureTree.ID) -> [Strip] {
    let list = tree.add(.list, to: parent)
    var strips: [Strip] = []
    for (index, entry) in entries.enumerated() {
      var row = timelineRow(entry, in: list)
      if index > 0 { row[0].spaceBefore = style.space(4.5) }
      row = railed(row, entry.kind, isFirst: index == 0, isLast: index == entries.count - 1)
      if PDFLayout.staysWithNext(row: index, of: entries.count) { row[row.count - 1].keepsWithNext = true }
      strips += row
    }
    return strips
  }

  private var railX: Double { grid.textX - 12 }

  private mutating func timelineRow(_ entry: TimelineEntry, in list: StructureTree.ID) -> [Strip] {
    let item = tree.add(.listItem, to: list)
    let clockStyle = TextStyle(
      .semibold, size: style.table, color: PDFStyle.ink, tabularFigures: true)
    let clockWidth = railX - 12
    let clock = PDFCell(
      lines: Paragraph([TextRun(entry.clock, clockStyle)], shaper: shaper).lines(measure: clockWidth),
      x: 0, width: clockWidth, element: tree.add(.label, to: item), isRightAligned: true)
    let base = style.text(style.table)
    var lines = Paragraph(runs(entry.text, base), shaper: shaper).lines(measure: grid.textWidth)
    texts.append(
      MeasuredText(section: section, text: entry.text, lines: lines, width: grid.textWidth, style: base))
    append(entry.readableSource, to: &lines)
    let text = PDFCell(
      lines: lines, x: grid.textX, width: grid.textWidth, element: tree.add(.listBody, to: item))
    return slices([clock, text], size: base.size, leading: style.leading(of: base.size))
  }

  /// Sets the source after the text where it fits on its last line, and below it otherwise.
  private func append(_ source: String, to lines: inout [TextLine]) {
    guard !source.isEmpty, let last = lines.last else { return }
    let label = style.text(PDFStyle.labelSize, PDFStyle.quiet)
    let behind = line("   " + source, label)
    if last.width + behind.width <= grid.textWidth {
      lines[lines.count - 1] = last.followed(by: behind)
    } else {
      lines += Paragraph([TextRun(source, label)], shaper: shaper).lines(measure: grid.textWidth)
    }
  }

  /// Draws the rail through all lines of a row and over the space before it, and the dot beside its first.
  private func railed(_ row: [Strip], _ kind: TimelineEntry.Kind, isFirst: Bool, isLast: Bool) -> [Strip] {
    var row = row
    let dot = Point(railX, style.leading(of: style.table) / 2)
    for index in row.indices {
      let from = index == 0 ? (isFirst ? dot.y : -row[0].spaceBefore) : 0
      let to = isLast ? (index == 0 ? dot.y : 0) : row[index].height
      var drawings: [Drawing] = []
      if to > from {
        let rail = Path(through: [Point(railX, from), Point(railX, to)])
        drawings.append(.stroke(rail, PDFStyle.hairline, width: 1))
      }
      if index == 0 { drawings += TimelineDot.drawings(kind, at: dot) }
      row[index].marks.insert(Mark(drawings, element: nil), at: 0)
    }
    return row
  }
}

/// A shape for each kind of event, told apart without colour too.
private enum TimelineDot {
  static func drawings(_ kind: TimelineEntry.Kind, at center: Point) -> [Drawing] {
    switch kind {
    case .failure: disc(center, 3.4, PDFStyle.accent)
    case .crash: diamond(center, 4.4, PDFStyle.accent)
    case .detection: ring(center, 3, PDFStyle.accent)
    case .change: diamond(center, 4.4, PDFStyle.ink)
    case .mitigation: ring(center, 3, PDFStyle.ink)
    case .resolution: disc(center, 3.4, PDFStyle.ink)
    case .other: disc(center, 2.2, PDFStyle.quiet)
    }
  }

  private static func disc(_ center: Point, _ radius: Double, _ color: Color) -> [Drawing] {
    [.fill(.circle(center, radius: radius + 1.4), white), .fill(.circle(center, radius: radius), color)]
  }

  private static func ring(_ center: Point, _ radius: Double, _ color: Color) -> [Drawing] {
    [
      .fill(.circle(center, radius: radius + 1.8), white),
      .stroke(.circle(center, radius: radius), color, width: 1.3),
    ]
  }

  private static func diamond(_ center: Point, _ radius: Double, _ color: Color) -> [Drawing] {
    [.fill(shape(center, radius + 1.8), white), .fill(shape(center, radius), color)]
  }

  private static func shape(_ center: Point, _ radius: Double) -> Path {
    Path(
      through: [
        Point(center.x, center.y - radius), Point(center.x + radius, center.y),
        Point(center.x, center.y + radius), Point(center.x - radius, center.y),
      ], closed: true)
  }

  private static let white = Color(0xFFFFFF)
}
