/// Writes the structure tree and the way back from each page's marks to it (ISO 32000-1, 14.7).
struct PDFStructure {
  let tree: StructureTree
  /// For every page, the element of each marked-content number.
  let pages: [[StructureTree.ID]]
  let pageObjects: [PDFObjects.Number]
  /// The area that each element covers on its first page.
  let boxes: [StructureTree.ID: PDFBox]

  init(tree: StructureTree, contents: [PDFContent], pageObjects: [PDFObjects.Number]) {
    self.tree = tree
    self.pageObjects = pageObjects
    pages = contents.map(\.elements)
    boxes = contents.reduce(into: [:]) { $0.merge($1.boxes) { first, _ in first } }
  }

  /// Adds the tree; returns the number of its root object.
  func add(to objects: inout PDFObjects) -> PDFObjects.Number {
    let root = objects.reserve()
    let kept = keptElements()
    var numbers = [PDFObjects.Number?](repeating: nil, count: tree.elements.count)
    for index in tree.elements.indices where kept[index] { numbers[index] = objects.reserve() }
    let contents = contentsByElement()
    for index in tree.elements.indices {
      guard let number = numbers[index] else { continue }
      objects.set(number, body(index, numbers, contents[index], root: root))
    }
    let parents = objects.add(parentTree(numbers))
    let first = numbers[0].map(PDFObjects.reference) ?? ""
    objects.set(
      root,
      "<</Type/StructTreeRoot/K[\(first)]/ParentTree \(parents) 0 R/ParentTreeNextKey \(pages.count)>>")
    return root
  }

  /// Elements that hold a mark, or contain one that does. Children always follow their parents.
  private func keptElements() -> [Bool] {
    var kept = [Bool](repeating: false, count: tree.elements.count)
    for element in pages.joined() { kept[element.index] = true }
    for index in tree.elements.indices.reversed() where kept[index] {
      if let parent = tree.elements[index].parent { kept[parent] = true }
    }
    kept[0] = true
    return kept
  }

  private func contentsByElement() -> [[(page: Int, mark: Int)]] {
    var contents = [[(page: Int, mark: Int)]](repeating: [], count: tree.elements.count)
    for (page, elements) in pages.enumerated() {
      for (mark, element) in elements.enumerated() { contents[element.index].append((page, mark)) }
    }
    return contents
  }

  private func body(
    _ index: Int, _ numbers: [PDFObjects.Number?], _ contents: [(page: Int, mark: Int)],
    root: PDFObjects.Number
  ) -> String {
    let element = tree.elements[index]
    let parent = element.parent.flatMap { numbers[$0] } ?? root
    let marks = contents.map { "<</Type/MCR/Pg \(pageObjects[$0.page]) 0 R/MCID \($0.mark)>>" }
    let children = element.children.compactMap { numbers[$0] }.map(PDFObjects.reference)
    var body = "<</Type/StructElem/S/\(element.role.rawValue)/P \(parent) 0 R"
    if let alternative = element.alternative { body += "/Alt \(PDFText.string(alternative))" }
    body += attributes(element, box: boxes[StructureTree.ID(index: index)])
    return body + "/K[\((marks + children).joined(separator: " "))]>>"
  }

  private func attributes(_ element: StructureTree.Element, box: PDFBox?) -> String {
    switch element.role {
    case .tableHeader: "/A<</O/Table/Scope/Column>>"
    case .list: "/A<</O/List/ListNumbering/\(element.isOrdered ? "Decimal" : "Disc")>>"
    case .figure: "/A<</O/Layout/Placement/Block\(box.map(boundingBox) ?? "")>>"
    default: ""
    }
  }

  private func boundingBox(_ box: PDFBox) -> String {
    let sides = [box.lower.x, box.lower.y, box.upper.x, box.upper.y].map(PDFText.number)
    return "/BBox[\(sides.joined(separator: " "))]"
  }

  private func parentTree(_ numbers: [PDFObjects.Number?]) -> String {
    let entries = pages.enumerated().map { page, elements in
      let owners = elements.map { numbers[$0.index].map(PDFObjects.reference) ?? "null" }
      return "\(page)[\(owners.joined(separator: " "))]"
    }
    return "<</Nums[\(entries.joined(separator: " "))]>>"
  }
}
