import Scan

/// Counts distinct byte strings exactly, whatever their number, in bounded memory where there is scratch storage.
public final class DistinctValues {
  private struct Nothing: KeyPayload {
    private var pad: UInt32 = 0
    init() {}
    mutating func merge(_ other: Nothing) {}
  }

  /// Bytes of the table before it goes to scratch storage.
  private static let tableBytes = 32 << 20

  private let scratch: Scratch
  private let table: KeyTable<Nothing>
  private var texts: Set<String>? = []
  private let mostTexts: Int

  /// At most `mostTexts` are also kept as texts.
  public init(scratch: ScratchSpace?, mostTexts: Int) {
    self.scratch = Scratch(scratch)
    self.mostTexts = mostTexts
    table = KeyTable(limit: Self.tableBytes, scratch: self.scratch)
  }

  public func add(_ value: [UInt8]) {
    _ = value.withUnsafeBufferPointer { table.payload(KeyTable<Nothing>.Key($0)) }
    texts?.insert(String(decoding: value, as: UTF8.self))
    if let held = texts, held.count > mostTexts { texts = nil }
  }

  /// The distinct values, and their texts unless there are more than `mostTexts`. The values are used up.
  public func finish() throws -> (count: Int, texts: Set<String>?) {
    var count = 0
    try KeyTable.merge([table], scratch) { table, _ in count += table.count }
    return (count, texts)
  }
}
