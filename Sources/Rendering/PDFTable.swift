import Briefing
import Typesetting

/// Tables with hairlines between rows; columns of numbers are set flush right in figures of one width.
extension PDFLayout {
  /// Tables of this many columns or more take the whole width of the page, so that rows stay short.
  static let wideColumns = 3
  static let columnGap = 14.0

  func isWide(_ table: Table) -> Bool { columnCount(table) >= Self.wideColumns }

  private func columnCount(_ table: Table) -> Int {
    max(table.header.count, table.rows.map(\.count).max() ?? 0)
  }

  mutating func table(_ table: Table, in parent: StructureTree.ID) -> [Strip] {
    let count = columnCount(table)
    guard count > 0 else { return [] }
    let isWide = isWide(table)
    let area = (x: isWide ? 0 : grid.textX, width: isWide ? grid.width : grid.textWidth)
    let base = TextStyle(.regular, size: style.table, color: PDFStyle.ink, tabularFigures: true)
    let head = base.with(.semibold).with(color: PDFStyle.quiet)
    let header = table.header.map { Paragraph(runs($0, head), shaper: shaper) }
    let rows = table.rows.map { $0.map { Paragraph(runs($0, base), shaper: shaper) } }
    let columns = columns(table, header, rows, x: area.x, width: area.width)
    let element = tree.add(.table, to: parent)
    var strips: [Strip] = []
    if !header.isEmpty {
      strips = row(header, columns, in: element, role: .tableHeader, rule: PDFStyle.quiet, area: area)
      for index in strips.indices { strips[index].keepsWithNext = true }
    }
    let continuation = strips
    for (index, cells) in rows.enumerated() {
      let rule = index == rows.count - 1 ? nil : PDFStyle.hairline
      var lines = row(cells, columns, in: element, role: .tableCell, rule: rule, area: area)
      for index in lines.indices { lines[index].continuation = continuation }
      if Self.staysWithNext(row: index, of: rows.count), !lines.isEmpty {
        lines[lines.count - 1].keepsWithNext = true
      }
      strips += lines
    }
    return strips
  }

  /// The first two rows and the last two are not parted by the end of a page.
  static func staysWithNext(row: Int, of count: Int) -> Bool {
    row < count - 1 && (row == 0 || row == count - 2)
  }

  private mutating func row(
    _ cells: [Paragraph], _ columns: [PDFColumn], in table: StructureTree.ID, role: StructureTree.Role,
    rule: Color?, area: (x: Double, width: Double)
  ) -> [Strip] {
    let row = tree.add(.tableRow, to: table)
    let placed = zip(cells, columns).map { cell, column in
      PDFCell(
        lines: cell.lines(measure: column.width), x: column.x, width: column.width,
        element: tree.add(role, to: row), isRightAligned: column.isNumeric)
    }
    var strips = slices(placed, size: style.table, leading: style.leading(of: style.table))
    guard let last = strips.indices.last else { return [] }
    let padding = style.space(3.5)
    strips[0].height += padding
    strips[0].marks = strips[0].marks.map { $0.moved(0, padding) }
    strips[last].height += padding
    if let rule {
      let path = Path(
        through: [Point(area.x, strips[last].height), Point(area.x + area.width, strips[last].height)])
      strips[last].marks.insert(Mark([.stroke(path, rule, width: 0.5)], element: nil), at: 0)
    }
    return strips
  }

  private func columns(
    _ table: Table, _ header: [Paragraph], _ rows: [[Paragraph]], x: Double, width: Double
  ) -> [PDFColumn] {
    let count = columnCount(table)
    let all = rows + [header]
    let narrowest = (0..<count).map { column in
      all.compactMap { column < $0.count ? $0[column].widestWord : nil }.max() ?? 0
    }
    let room = max(0, width - Double(count - 1) * Self.columnGap)
    let widths = ColumnWidths.widths(shares: table.widths, narrowest: narrowest, room: room)
    var left = x
    return (0..<count).map { column in
      defer { left += widths[column] + Self.columnGap }
      let cells = table.rows.compactMap { column < $0.count ? $0[column].plain : nil }
      return PDFColumn(x: left, width: widths[column], isNumeric: column > 0 && NumberColumn.holds(cells))
    }
  }
}

struct PDFColumn {
  var x: Double
  var width: Double
  var isNumeric: Bool
}

enum NumberColumn {
  /// True when every cell is short and begins like a number, and at least one does hold a figure.
  static func holds(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty && $0 != "–" && $0 != "—" }
    return !filled.isEmpty && filled.allSatisfy(isNumber)
  }

  private static func isNumber(_ cell: String) -> Bool {
    let signs: Set<Character> = ["+", "-", "−", "≈", "<", ">", "≤", "≥", "$", "€", "£", "¥", " ", "\u{A0}"]
    guard cell.count <= 16, cell.contains(where: \.isNumber) else { return false }
    guard let first = cell.first(where: { !signs.contains($0) }) else { return false }
    let words = cell.filter(\.isLetter).count
    return (first.isNumber && words <= 3) || (words == 3 && cell.prefix(3).allSatisfy(\.isUppercase))
  }
}
