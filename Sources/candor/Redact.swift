import ArgumentParser
import IncidentModel
import Pipeline
import Redaction
import Scan

struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "The text without secrets and personal data, or where they are.",
    discussion: "Reads in pieces: a file may be larger than memory. docs/redaction.md lists what is found.")

  @Argument(help: "A file; '-' is standard input.")
  var file: String

  @ArgumentParser.Option(help: "Pseudonyms are the same under the same key; give the incident's id.")
  var key = EvidenceWords.key

  @OptionGroup var output: OutputOptions

  /// Bytes that are read at a time.
  static let pieceSize = 1 << 20

  func run() throws {
    let output = BlockOutput(console: .live)
    let stream = QuoteRedaction.redactor(incident: key).stream()
    switch self.output.format {
    case .text: try pass(to: stream, { output.append($0) }, span: { _ in })
    case .json:
      var spans = RedactionReport.SpanList()
      try pass(to: stream, { _ in }, span: { output.append(spans.next($0)) })
      output.append(spans.end())
    }
    output.flush()
  }

  private func pass(
    to stream: RedactionStream, _ text: (UnsafeRawBufferPointer) -> Void, span: (RedactionSpan) -> Void
  ) throws {
    let input = try open()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = try read(input, piece)
      guard count > 0 else { break }
      stream.take(UnsafeRawBufferPointer(rebasing: piece[..<count]), text, span: span)
    }
    stream.finish(text, span: span)
  }

  private func open() throws(DiagnosticError) -> any ByteInput {
    do {
      if file == "-" { return try StandardInput.source(.live).open() }
      return try World.live.files.source(file, name: file).open()
    } catch { throw unreadable(error) }
  }

  private func read(_ input: any ByteInput, _ piece: UnsafeMutableRawBufferPointer) throws(DiagnosticError)
    -> Int
  {
    do { return try input.read(into: piece) } catch { throw unreadable(error) }
  }

  private func unreadable(_ error: any Error) -> DiagnosticError {
    let failure = error as? FileFailure ?? FileFailure(path: file, reason: "it could not be read")
    return DiagnosticError(.unreadable(failure))
  }
}

/// Standard output in large writes.
private final class BlockOutput {
  private let console: Console
  private var block: [UInt8] = []

  private static let size = 1 << 20

  init(console: Console) { self.console = console }

  func append(_ bytes: UnsafeRawBufferPointer) {
    block += bytes
    if block.count >= Self.size { flush() }
  }

  func append(_ text: String) { Array(text.utf8).withUnsafeBytes { append($0) } }

  func flush() {
    console.write(block)
    block.removeAll(keepingCapacity: true)
  }
}
