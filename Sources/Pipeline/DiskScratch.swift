import Evidence
import Foundation
import Synchronization

/// A temporary file without a name: it vanishes when the last reference to it does, or with the process.
final class DiskScratch: ScratchFile {
  private let descriptor: Int32
  private let folder: String
  private let end = Mutex(0)

  /// `folder` is where temporary files belong.
  init(folder: String) throws(FileFailure) {
    self.folder = folder
    var template = Array("\(folder)/candor.XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw systemFailure(folder) }
    unlink(template)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func append(_ bytes: UnsafeRawBufferPointer) throws -> Int {
    try end.withLock { end in
      let start = end
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(start + written))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw systemFailure(folder) }
        written += count
      }
      end = start + written
      return start
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw systemFailure(folder) }
      filled += count
    }
  }
}
