/// The logical structure of a document for those who do not see it (ISO 32000-1, 14.8.4).
public struct StructureTree: Sendable {
  public struct ID: Hashable, Sendable {
    let index: Int
  }

  /// Standard structure types; the raw value is the name in the file.
  public enum Role: String, Sendable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableRow = "TR"
    case tableHeader = "TH"
    case tableCell = "TD"
    case figure = "Figure"
  }

  struct Element: Sendable {
    var role: Role
    var parent: Int?
    var children: [Int] = []
    /// Words in place of a figure.
    var alternative: String?
    /// True for lists with numbers.
    var isOrdered = false
  }

  private(set) var elements: [Element]

  public init() { elements = [Element(role: .document)] }

  public var root: ID { ID(index: 0) }

  /// Adds an element after the last child of `parent`.
  public mutating func add(
    _ role: Role, to parent: ID, alternative: String? = nil, isOrdered: Bool = false
  ) -> ID {
    elements.append(
      Element(role: role, parent: parent.index, alternative: alternative, isOrdered: isOrdered))
    elements[parent.index].children.append(elements.count - 1)
    return ID(index: elements.count - 1)
  }
}
