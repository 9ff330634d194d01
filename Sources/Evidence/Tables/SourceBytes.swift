import IncidentModel
import Scan

/// A whole small file in memory, unpacked.
struct SourceBytes {
  /// More than this is cut off: changes, alerts and saved queries are small.
  static let mostBytes = 64 << 20

  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []

  /// Throws only when the source cannot be opened.
  init(_ source: ByteSource, limit: Int = mostBytes) throws {
    let stream = try ByteStream(source)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: ScanLimits.blockBytes, alignment: 16)
    defer { block.deallocate() }
    while bytes.count <= limit {
      let count = stream.read(into: block)
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    if bytes.count > limit {
      bytes.removeLast(bytes.count - limit)
      diagnostics.append(
        Diagnostic(
          "source/too-long", .warning, "The file is longer than \(limit) bytes; the rest was not read.",
          nextStep: "Cut the file to the time around the incident.", at: SourceSpan(file: source.name)))
    }
    diagnostics += stream.issues.map { $0.diagnostic(file: source.name) }
  }
}
