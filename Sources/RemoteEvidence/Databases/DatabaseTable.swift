import Evidence
import IncidentModel
import Scan
import Synchronization

/// A table of a database as comma-separated text: asked once, when it is first read, and kept in temporary storage.
///
/// NULL is an empty field, an empty text a quoted one. The bytes are the same for the same rows in the same order.
public final class DatabaseTable: Sendable {
  public let address: DatabaseAddress
  private let access: any DatabaseAccess
  private let scratch: ScratchSpace
  private let spool = Mutex<Spool?>(nil)

  /// Bytes that are gathered before they go to temporary storage.
  private static let pieceBytes = 1 << 18

  private struct Spool: Sendable {
    var file: any ScratchFile
    var size: Int
  }

  public init(_ address: DatabaseAddress, _ access: any DatabaseAccess, scratch: @escaping ScratchSpace) {
    (self.address, self.access, self.scratch) = (address, access, scratch)
  }

  /// The rows as text under a header. Opening it throws a `DiagnosticError` when the database cannot be asked.
  public var source: ByteSource {
    ByteSource(name: address.text) {
      let spool = try self.spooled()
      return SpooledInput(spool.file, size: spool.size)
    }
  }

  private func spooled() throws -> Spool {
    try spool.withLock { spool in
      if let spool { return spool }
      let fresh = try read()
      spool = fresh
      return fresh
    }
  }

  private func read() throws -> Spool {
    let rows = try access.rows(address)
    let names = rows.columns.map(\.name)
    if let twin = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw DiagnosticError(.sameColumns(address, twin))
    }
    let file = try scratch()
    var (piece, size): ([UInt8], Int) = ([], 0)
    func handOn() throws {
      _ = try piece.withUnsafeBytes { try file.append($0) }
      size += piece.count
      piece.removeAll(keepingCapacity: true)
    }
    for (index, name) in names.enumerated() { Self.append(Array(name.utf8), index, to: &piece) }
    piece.append(0x0A)
    while try rows.next() {
      for index in names.indices { Self.append(rows.value(index), index, to: &piece) }
      // An empty line would be no record.
      if names.count == 1, rows.value(0) == nil { piece += [0x22, 0x22] }
      piece.append(0x0A)
      if piece.count > Self.pieceBytes { try handOn() }
    }
    try handOn()
    return Spool(file: file, size: size)
  }

  private static func append(_ bytes: [UInt8], _ index: Int, to piece: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0 as LineBytes?, index, to: &piece) }
  }

  private static func append(_ value: LineBytes?, _ index: Int, to piece: inout [UInt8]) {
    if index > 0 { piece.append(0x2C) }
    guard let value else { return }
    let needsQuotes =
      value.isEmpty || value.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return piece.append(contentsOf: value) }
    piece.append(0x22)
    for byte in value {
      if byte == 0x22 { piece.append(0x22) }
      piece.append(byte)
    }
    piece.append(0x22)
  }
}

/// Temporary storage read from its start.
final class SpooledInput: ByteInput {
  private let file: any ScratchFile
  private let size: Int
  private var position = 0

  init(_ file: any ScratchFile, size: Int) { (self.file, self.size) = (file, size) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = min(buffer.count, size - position)
    guard count > 0 else { return 0 }
    try file.read(at: position, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
    position += count
    return count
  }
}
