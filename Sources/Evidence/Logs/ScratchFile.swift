import Synchronization

/// Temporary storage outside memory, for what a run must remember exactly and has no room for.
public protocol ScratchFile: AnyObject, Sendable {
  /// Writes the bytes behind those already there and returns their offset. Called by one thread at a time.
  func append(_ bytes: UnsafeRawBufferPointer) throws -> Int
  /// Fills `buffer` with the bytes at `offset`, all of which have been written.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws
}

/// Where a run's temporary storage comes from. It vanishes with the last reference to it.
public typealias ScratchSpace = @Sendable () throws -> any ScratchFile

/// One temporary file that the threads of a run share, opened when the first of them needs it.
final class Scratch: Sendable {
  private let space: ScratchSpace?
  private let lock = Mutex<(any ScratchFile)?>(nil)
  private let failed = Mutex<String?>(nil)

  init(_ space: ScratchSpace?) { self.space = space }

  /// False when everything must stay in memory: there is no such place, or it has failed.
  var isUsable: Bool { space != nil && failure == nil }

  /// Why the storage could not be written.
  var failure: String? { failed.withLock { $0 } }

  /// Where the bytes were put; `nil` when they could not be, which is noted.
  func append(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let space, failure == nil else { return nil }
    do {
      return try lock.withLock { file in
        let open = try file ?? space()
        file = open
        return try open.append(bytes)
      }
    } catch {
      failed.withLock { $0 = String(describing: error) }
      return nil
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
    guard let file = lock.withLock({ $0 }) else { return }
    try file.read(at: offset, into: buffer)
  }
}
