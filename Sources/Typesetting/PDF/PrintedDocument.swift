/// A document whose every mark has its place: ready to be written.
public struct PrintedDocument: Sendable {
  /// An entry of the outline.
  public struct Bookmark: Sendable {
    public var title: String
    public var page: Int
    /// Distance from the top of the page in points.
    public var y: Double

    public init(title: String, page: Int, y: Double) {
      self.title = title
      self.page = page
      self.y = y
    }
  }

  public var sheet: Sheet
  /// For every page its marks in reading order, in page coordinates.
  public var pages: [[Mark]]
  public var structure: StructureTree
  public var bookmarks: [Bookmark]
  public var metadata: PDFMetadata

  public init(
    sheet: Sheet, pages: [[Mark]], structure: StructureTree, bookmarks: [Bookmark], metadata: PDFMetadata
  ) {
    self.sheet = sheet
    self.pages = pages
    self.structure = structure
    self.bookmarks = bookmarks
    self.metadata = metadata
  }

  /// A tagged PDF 1.7 file with embedded font subsets. The same document gives the same bytes.
  public func pdf(_ shaper: Shaper) -> [UInt8] {
    var objects = PDFObjects()
    let catalog = objects.reserve()
    let pageTree = objects.reserve()
    let fonts = PDFFonts(FontUsage(pages), shaper.faces, &objects)
    let contents = pages.map {
      PDFContent($0, height: sheet.height, fonts: fonts, library: shaper.faces)
    }
    let pageObjects = addPages(contents, fonts, parent: pageTree, &objects)
    let kids = pageObjects.map(PDFObjects.reference).joined(separator: " ")
    objects.set(pageTree, "<</Type/Pages/Count \(pageObjects.count)/Kids[\(kids)]>>")
    let structure = PDFStructure(tree: structure, contents: contents, pageObjects: pageObjects)
    let root = structure.add(to: &objects)
    let outline = addOutline(pageObjects, &objects)
    let packet = objects.addStream(
      Array(metadata.packet.utf8), entries: "/Type/Metadata/Subtype/XML", compressed: false)
    let information = objects.add(metadata.information)
    objects.set(
      catalog,
      "<</Type/Catalog/Pages \(pageTree) 0 R/MarkInfo<</Marked true>>/StructTreeRoot \(root) 0 R"
        + "/Lang \(PDFText.string(metadata.language))/ViewerPreferences<</DisplayDocTitle true>>"
        + "/Metadata \(packet) 0 R\(outline.map { "/Outlines \($0) 0 R" } ?? "")>>")
    return objects.file(root: catalog, info: information)
  }

  private func addPages(
    _ contents: [PDFContent], _ fonts: PDFFonts, parent: PDFObjects.Number, _ objects: inout PDFObjects
  ) -> [PDFObjects.Number] {
    let box = "[0 0 \(PDFText.number(sheet.width)) \(PDFText.number(sheet.height))]"
    return contents.enumerated().map { index, content in
      let stream = objects.addStream(content.bytes)
      return objects.add(
        "<</Type/Page/Parent \(parent) 0 R/MediaBox\(box)/Resources<</Font\(fonts.resources)>>"
          + "/Contents \(stream) 0 R/StructParents \(index)/Tabs/S>>")
    }
  }

  private func addOutline(
    _ pageObjects: [PDFObjects.Number], _ objects: inout PDFObjects
  ) -> PDFObjects.Number? {
    let entries = bookmarks.filter { pageObjects.indices.contains($0.page) }
    if entries.isEmpty { return nil }
    let outline = objects.reserve()
    let numbers = entries.map { _ in objects.reserve() }
    for (index, entry) in entries.enumerated() {
      let top = PDFText.number(sheet.height - entry.y)
      var body = "<</Title \(PDFText.string(entry.title))/Parent \(outline) 0 R"
      if index > 0 { body += "/Prev \(numbers[index - 1]) 0 R" }
      if index + 1 < numbers.count { body += "/Next \(numbers[index + 1]) 0 R" }
      objects.set(numbers[index], body + "/Dest[\(pageObjects[entry.page]) 0 R/XYZ 0 \(top) null]>>")
    }
    objects.set(
      outline,
      "<</Type/Outlines/First \(numbers[0]) 0 R/Last \(numbers[numbers.count - 1]) 0 R/Count \(numbers.count)>>"
    )
    return outline
  }
}
