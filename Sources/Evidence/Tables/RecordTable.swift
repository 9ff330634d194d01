import IncidentModel

/// Records of one file in columns, each row with the line it came from.
public struct RecordTable: Sendable {
  /// The columns that mean something to an incident, by index; `nil` where none does.
  public struct Roles: Sendable, Hashable {
    public var key: Int?
    public var customer: Int?
    public var amount: Int?
    public var currency: Int?
    public var time: Int?
    public var status: Int?

    public init() {}
  }

  public var file: String
  public var columns: [TableColumn]
  /// Source line of each row, from 1.
  public var lines: [Int]
  public var roles = Roles()
  public var diagnostics: [Diagnostic] = []

  public init(file: String, columns: [TableColumn] = [], lines: [Int] = []) {
    self.file = file
    self.columns = columns
    self.lines = lines
  }

  public var rowCount: Int { lines.count }

  /// The column of that name, in any case.
  public func column(named name: String) -> Int? {
    columns.firstIndex { $0.name == name }
      ?? columns.firstIndex { ColumnName.plain($0.name) == ColumnName.plain(name) }
  }
}

/// Column names compared without case, blanks and punctuation.
enum ColumnName {
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }

  /// The words of `orderTotal_USD`: `order`, `total`, `usd`.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousWasLower = false
    for character in name {
      let separates = !character.isLetter && !character.isNumber
      if separates || (character.isUppercase && previousWasLower) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if !separates { word.append(character) }
      previousWasLower = character.isLowercase || character.isNumber
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
