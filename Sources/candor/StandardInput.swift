import Foundation
import IncidentModel
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

  static var source: ByteSource {
    ByteSource(name: "standard input") { try ByteSource(name: "", bytes: bytes()).open() }
  }
}
