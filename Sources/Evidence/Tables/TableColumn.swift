import Scan

/// One column of a table: its cells as bytes, without surrounding blanks, and what they all are.
public struct TableColumn: Sendable {
  /// What the cells of a column can be.
  public enum Kind: String, Sendable, Codable {
    case empty, integer, decimal, boolean, time, text
  }

  public var name: String
  /// What nearly all non-empty cells are; `text` where they disagree.
  public internal(set) var kind = Kind.empty
  /// Cells that hold something.
  public internal(set) var filled = 0
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  public init(name: String) { self.name = name }

  /// Cells, empty ones included.
  public var count: Int { ends.count - 1 }

  public mutating func append(_ cell: some Collection<UInt8>) {
    var part = cell[...]
    while let first = part.first, first == 0x20 || first == 0x09 { part.removeFirst() }
    let trimmed = Array(part)
    var end = trimmed.count
    while end > 0, trimmed[end - 1] == 0x20 || trimmed[end - 1] == 0x09 || trimmed[end - 1] == 0x0D {
      end -= 1
    }
    bytes.append(contentsOf: trimmed[..<end])
    ends.append(bytes.count)
    if end > 0 { filled += 1 }
  }

  /// Empty for a missing cell and past the end.
  public func text(_ row: Int) -> String { withCell(row) { String(decoding: $0, as: UTF8.self) } }

  /// True for a missing cell and past the end.
  public func isEmpty(_ row: Int) -> Bool { withCell(row) { $0.isEmpty } }

  /// Calls `body` with the cell's bytes; they are valid during the call only.
  public func withCell<Result>(_ row: Int, _ body: (LineBytes) -> Result) -> Result {
    guard row >= 0, row < count else { return body(LineBytes(start: nil, count: 0)) }
    return bytes.withUnsafeBufferPointer { body(LineBytes(rebasing: $0[ends[row]..<ends[row + 1]])) }
  }

  /// The number in a cell exactly as written (thousands separators and currency signs removed), or `nil`.
  public func number(_ row: Int) -> DecimalNumber? { withCell(row) { AmountText.parse($0)?.number } }
}
