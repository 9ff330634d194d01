import IncidentModel

/// Reads a file that a person wrote.
public enum TextFile {
  /// A text of a person's own is smaller than this.
  public static let sizeLimit = 128 << 20

  /// The file as text. Bytes that are not UTF-8 are an error that says where, since guessing an encoding could
  /// lose letters when the file is written again.
  public static func read(_ path: String, world: World) throws(DiagnosticError) -> String {
    let bytes: [UInt8]
    do { bytes = try world.files.read(path, limit: sizeLimit) } catch {
      throw DiagnosticError(.unreadable(error))
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw DiagnosticError(.notText(path, offset: firstInvalidByte(bytes)))
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      let isWhole =
        String(validating: bytes[...middle], as: UTF8.self) != nil || isCutLetter(bytes[...middle])
      if isWhole { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// True when only the last letter, not yet complete, keeps the bytes from being text.
  private static func isCutLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil && bytes.last! >= 0x80 }
  }
}
