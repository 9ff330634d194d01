/// Writes the values of a JSON text one a line: of a list its elements, of values one after the other each.
///
/// For logs that were exported as one document or printed with indentation. Blanks outside strings are left out, so
/// line breaks inside a value are no longer in the way. What is no JSON comes out as lines that are none either.
public struct DocumentLines {
  private var depth = 0
  private var inString = false
  private var isEscaped = false

  public init() {}

  /// Appends what `bytes`, the next ones of the text, add to the lines.
  public mutating func add(_ bytes: some Sequence<UInt8>, to lines: inout [UInt8]) {
    for byte in bytes { add(byte, to: &lines) }
  }

  private mutating func add(_ byte: UInt8, to lines: inout [UInt8]) {
    if inString {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        inString = byte != 0x22
      }
      return lines.append(byte)
    }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: return
    case 0x22: inString = true
    case 0x7B, 0x5B:
      // The list that holds everything.
      if depth == 0, byte == 0x5B { return }
      depth += 1
    case 0x7D, 0x5D:
      guard depth > 0 else { return }
      depth -= 1
      lines.append(byte)
      if depth == 0 { lines.append(0x0A) }
      return
    case 0x2C where depth == 0: return
    default: break
    }
    lines.append(byte)
  }
}

extension ByteSource {
  /// The same source, unpacked, with the values of its JSON text one a line; lines are then numbered by value.
  public func oneValueALine() -> ByteSource {
    let source = self
    return ByteSource(name: name, size: size) { DocumentInput(try ByteStream(source)) }
  }
}

private final class DocumentInput: ByteInput {
  private static let blockBytes = 1 << 16
  private let stream: ByteStream
  private var lines = DocumentLines()
  private var ready: [UInt8] = []
  private var position = 0
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: blockBytes, alignment: 64)

  init(_ stream: ByteStream) { self.stream = stream }

  deinit { block.deallocate() }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while position == ready.count {
      ready.removeAll(keepingCapacity: true)
      position = 0
      let count = stream.read(into: block)
      guard count > 0 else { return 0 }
      lines.add(UnsafeRawBufferPointer(rebasing: block[..<count]), to: &ready)
    }
    let count = min(buffer.count, ready.count - position)
    buffer.copyBytes(from: ready[position..<position + count])
    position += count
    return count
  }
}
