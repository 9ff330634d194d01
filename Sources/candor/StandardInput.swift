import Evidence
import Foundation
import IncidentModel
import Pipeline
import Scan
import Synchronization

/// Standard input, kept so that it can be read more than once.
enum StandardInput {
  private static let kept = Mutex<[UInt8]?>(nil)

  /// Everything that comes, to its end; the same bytes at each call.
  static func bytes() -> [UInt8] {
    kept.withLock { kept in
      if let kept { return kept }
      let all = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      kept = all
      return all
    }
  }

  /// Everything that comes, as text; refused when it is not UTF-8.
  static func text() throws -> String {
    guard let text = String(validating: bytes(), as: UTF8.self) else {
      throw DiagnosticError(
        Diagnostic(
          "file/not-text", .error, "Standard input is not UTF-8 text.",
          nextStep: "Convert it to UTF-8 and run the command again."))
    }
    return text
  }

  /// Everything that comes, as a source that can be read from the start again: in memory, and past
  /// `memoryBytes` in temporary storage.
  static func source(_ world: World) -> ByteSource {
    let spool = Spool(world)
    return ByteSource(name: "standard input") { try spool.input() }
  }

  /// Bytes of standard input that are kept in memory.
  static let memoryBytes = 1 << 20
}

/// Standard input on its way to be read again. It is taken in when the first reader comes.
private final class Spool: Sendable {
  private struct Kept {
    var memory: [UInt8] = []
    var rest: (any ScratchFile)?
    var count = 0
    var isWhole = false
  }

  private let world: World
  private let kept = Mutex(Kept())

  init(_ world: World) { self.world = world }

  func input() throws -> any ByteInput {
    try kept.withLock { kept in
      if !kept.isWhole { try takeIn(&kept) }
      return SpooledInput(memory: kept.memory, rest: kept.rest, count: kept.count)
    }
  }

  private func takeIn(_ kept: inout Kept) throws {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = read(STDIN_FILENO, block.baseAddress, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      let fresh = UnsafeRawBufferPointer(rebasing: block[..<count])
      if kept.rest == nil, kept.memory.count + count <= StandardInput.memoryBytes {
        kept.memory += fresh
      } else {
        let rest = try kept.rest ?? world.files.scratch()
        kept.rest = rest
        _ = try rest.append(fresh)
      }
      kept.count += count
    }
    kept.isWhole = true
  }
}

/// Reads what was kept of standard input, in order.
private final class SpooledInput: ByteInput {
  private let memory: [UInt8]
  private let rest: (any ScratchFile)?
  private let count: Int
  private var position = 0

  init(memory: [UInt8], rest: (any ScratchFile)?, count: Int) {
    self.memory = memory
    self.rest = rest
    self.count = count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if position < memory.count {
      let part = memory[position..<min(memory.count, position + buffer.count)]
      buffer.copyBytes(from: part)
      position += part.count
      return part.count
    }
    let length = min(buffer.count, count - position)
    guard length > 0, let rest else { return 0 }
    try rest.read(
      at: position - memory.count, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<length]))
    position += length
    return length
  }
}
