import Briefing
import Typesetting

/// A row of large numbers on a common grid: a rule, the value, what it is, its qualification.
extension PDFLayout {
  static let tileGap = 18.0
  /// Smaller than this a value is broken over lines instead of shrunk.
  static let smallestTileValue = 13.0

  mutating func tiles(_ tiles: [Tile], in parent: StructureTree.ID) -> [Strip] {
    if tiles.isEmpty { return [] }
    let columns = tiles.count == 5 || tiles.count == 6 ? 3 : min(4, max(3, tiles.count))
    let list = tree.add(.list, to: parent)
    var strips: [Strip] = []
    for start in stride(from: 0, to: tiles.count, by: columns) {
      var row = tileRow(Array(tiles[start..<min(start + columns, tiles.count)]), columns: columns, in: list)
      if start > 0 { row[0].spaceBefore = style.space(14) }
      strips += row
    }
    return strips
  }

  private mutating func tileRow(_ tiles: [Tile], columns: Int, in list: StructureTree.ID) -> [Strip] {
    let width = (grid.width - Double(columns - 1) * Self.tileGap) / Double(columns)
    let size = valueSize(tiles, width: width)
    let captionStyle = TextStyle(.semibold, size: style.table, color: PDFStyle.ink)
    let noteStyle = style.text(PDFStyle.smallestReadingSize, PDFStyle.quiet)
    var values: [PDFCell] = []
    var captions: [PDFCell] = []
    var notes: [PDFCell] = []
    for (index, tile) in tiles.enumerated() {
      let x = Double(index) * (width + Self.tileGap)
      let body = tree.add(.listBody, to: tree.add(.listItem, to: list))
      values.append(cell(TileValue.runs(tile.value.plain, size: size), x, width, in: body))
      captions.append(cell([TextRun(tile.caption, captionStyle)], x, width, in: body))
      if let note = tile.note, !note.isEmpty {
        notes.append(cell([TextRun(note, noteStyle)], x, width, in: body))
      }
    }
    var strips = slices(values, size: size, leading: size * 1.25)
    strips += slices(captions, size: captionStyle.size, leading: style.leading(of: captionStyle.size))
    strips += slices(notes, size: noteStyle.size, leading: noteStyle.size * 1.32)
    return ruled(strips, tiles: tiles.count, width: width)
  }

  private mutating func cell(
    _ runs: [TextRun], _ x: Double, _ width: Double, in parent: StructureTree.ID
  ) -> PDFCell {
    PDFCell(
      lines: Paragraph(runs, shaper: shaper).lines(measure: width), x: x, width: width,
      element: tree.add(.paragraph, to: parent))
  }

  private func ruled(_ strips: [Strip], tiles: Int, width: Double) -> [Strip] {
    var strips = strips
    let padding = style.space(6)
    let rules = (0..<tiles).map { index -> Drawing in
      let x = Double(index) * (width + Self.tileGap)
      return .stroke(Path(through: [Point(x, 0), Point(x + width, 0)]), PDFStyle.ink, width: 1.25)
    }
    strips[0].marks = [Mark(rules, element: nil)] + strips[0].marks.map { $0.moved(0, padding) }
    strips[0].height += padding
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    return strips
  }

  /// One size for the row, so that its numbers compare: the largest in which the longest value fits.
  private func valueSize(_ tiles: [Tile], width: Double) -> Double {
    let widest =
      tiles.map { tile in
        Paragraph(TileValue.runs(tile.value.plain, size: style.tileValue), shaper: shaper).naturalWidth
      }.max() ?? 0
    guard widest > width else { return style.tileValue }
    return max(Self.smallestTileValue, (style.tileValue * width / widest * 4).rounded(.down) / 4)
  }
}

/// The value of a tile: figures large, the words between them small.
enum TileValue {
  /// Size of the words as a share of that of the figures.
  static let wordShare = 0.58

  static func runs(_ value: String, size: Double) -> [TextRun] {
    let style = TextStyle(.display, size: size, color: PDFStyle.ink, tabularFigures: true)
    guard value.contains(where: \.isNumber), value.contains(where: \.isLetter) else {
      return [TextRun(value, style)]
    }
    let small = style.with(size: max(PDFStyle.smallestReadingSize, size * wordShare))
    return pieces(value).map { TextRun($0, isWord($0) ? small : style) }
  }

  /// Stretches of words and of everything else, in order.
  private static func pieces(_ value: String) -> [String] {
    var pieces: [String] = []
    for character in value {
      if let last = pieces.last, isWord(last) == isWord(String(character)) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  /// Blanks keep the size of the figures: programs that read a page take narrower ones for none.
  private static func isWord(_ piece: String) -> Bool { piece.allSatisfy(\.isLetter) }
}
