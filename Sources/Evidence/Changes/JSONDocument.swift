import IncidentModel

/// The JSON values of a file: one document, several one after another, or one a line.
///
/// Damage does not lose what is readable: of a cut array the complete elements remain, of lines the good ones.
public struct JSONDocument: Sendable {
  public var values: [JSONNode]
  public var diagnostics: [Diagnostic]

  /// Damaged lines named one by one; more are counted.
  static let namedDamages = 5

  public init(_ bytes: [UInt8], file: String) {
    values = []
    diagnostics = []
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if Self.isOneValueALine(bytes, from: start) {
      readLines(bytes, from: start, file)
    } else {
      readWhole(bytes, from: start, file)
    }
  }

  /// The first line that holds anything is a whole object.
  private static func isOneValueALine(_ bytes: [UInt8], from start: Int) -> Bool {
    guard let first = lines(bytes, from: start).first(where: { !isBlank(bytes[$0.range]) }) else {
      return false
    }
    var parser = JSONTreeParser(bytes, range: first.range, line: first.number)
    let node = parser.value(depth: 0)
    return node?.members != nil && parser.damage == nil && parser.isAtEnd
  }

  private mutating func readLines(_ bytes: [UInt8], from start: Int, _ file: String) {
    var damages: [JSONTreeParser.Damage] = []
    for line in Self.lines(bytes, from: start) where !Self.isBlank(bytes[line.range]) {
      var parser = JSONTreeParser(bytes, range: line.range, line: line.number)
      let node = parser.value(depth: 0)
      if let node, parser.damage == nil, parser.isAtEnd {
        values.append(node)
      } else {
        damages.append(parser.damage ?? .init(line: line.number, found: "text after the value"))
      }
    }
    for damage in damages.prefix(Self.namedDamages) {
      report(damage, file, kept: "The other lines were read.")
    }
    if damages.count > Self.namedDamages {
      diagnostics.append(
        Diagnostic(
          "json/damaged", .warning,
          "\(damages.count) lines are not JSON; the first are named above.",
          nextStep: "Export the file again if these entries matter.", at: SourceSpan(file: file)))
    }
  }

  private mutating func readWhole(_ bytes: [UInt8], from start: Int, _ file: String) {
    var parser = JSONTreeParser(bytes, range: start..<bytes.count, line: 1)
    while !parser.isAtEnd, parser.damage == nil {
      if let node = parser.value(depth: 0) { values.append(node) }
      if parser.damage == nil { parser.skipSeparator() }
    }
    if values.isEmpty, parser.damage == nil {
      parser.damage = .init(line: 1, found: "nothing")
    }
    if let damage = parser.damage { report(damage, file, kept: "What lies before it was read.") }
  }

  private mutating func report(_ damage: JSONTreeParser.Damage, _ file: String, kept: String) {
    diagnostics.append(
      Diagnostic(
        "json/damaged", .warning, "Found \(damage.found) where JSON was expected. \(kept)",
        nextStep: "Export the file again if the missing entries matter.",
        at: SourceSpan(file: file, line: damage.line)))
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private static func lines(_ bytes: [UInt8], from start: Int) -> [(number: Int, range: Range<Int>)] {
    var result: [(number: Int, range: Range<Int>)] = []
    var (from, number) = (start, 1)
    for index in start..<bytes.count where bytes[index] == 0x0A {
      result.append((number, from..<index))
      (from, number) = (index + 1, number + 1)
    }
    if from < bytes.count { result.append((number, from..<bytes.count)) }
    return result
  }
}
