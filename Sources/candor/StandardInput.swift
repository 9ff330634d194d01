import Foundation
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

  static var source: ByteSource {
    ByteSource(name: "standard input") { try ByteSource(name: "", bytes: bytes()).open() }
  }
}
