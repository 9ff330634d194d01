/// Limits of what a client may send; docs/language-server.md lists them.
enum MessageLimit {
  /// Bytes of a message's header lines together.
  static let header = 4096
  /// Bytes of one message. A longer one is answered with an error, and its bytes pass by without being kept.
  static let content = 64 << 20
  /// Bytes announced beyond this end the conversation: no editor means them.
  static let announced = 1 << 40
}

/// Cuts a stream of bytes into messages: header lines that end in CR LF, one of them `Content-Length`, an empty line,
/// then so many bytes (Language Server Protocol 3.17, "Base Protocol").
struct MessageFraming {
  enum Piece: Equatable {
    case message([UInt8])
    /// A message beyond `MessageLimit.content`, which was passed over.
    case tooLong(Int)
    /// A header that cannot be understood; nothing after it can be.
    case broken(String)
  }

  private enum State {
    case header
    case content(length: Int)
    case skipping(left: Int, length: Int)
    case broken
  }

  private var state = State.header
  private var buffer: [UInt8] = []
  private var start = 0

  /// Whether the bytes so far end between two messages.
  var isBetweenMessages: Bool {
    if case .header = state { start == buffer.count } else { false }
  }

  /// Every piece that is complete with these bytes. Linear in their number.
  mutating func take(_ bytes: some Collection<UInt8>) -> [Piece] {
    if case .broken = state { return [] }
    buffer.append(contentsOf: bytes)
    var pieces: [Piece] = []
    while let piece = next() {
      if let piece { pieces.append(piece) }
    }
    dropTaken()
    return pieces
  }

  /// `nil` when more bytes are needed, `.some(nil)` when the state went on without a piece.
  private mutating func next() -> Piece?? {
    switch state {
    case .broken: return nil
    case .header: return header()
    case .content(let length):
      guard buffer.count - start >= length else { return nil }
      let message = Array(buffer[start..<start + length])
      start += length
      state = .header
      return .some(.message(message))
    case .skipping(let left, let length):
      let passed = min(left, buffer.count - start)
      start += passed
      guard passed == left else {
        state = .skipping(left: left - passed, length: length)
        return nil
      }
      state = .header
      return .some(.tooLong(length))
    }
  }

  private mutating func header() -> Piece?? {
    guard let end = endOfHeader() else {
      return buffer.count - start > MessageLimit.header ? fail("The header is too long.") : nil
    }
    let header = buffer[start..<end]
    guard header.count <= MessageLimit.header else { return fail("The header is too long.") }
    start = end + 4
    guard let length = Self.length(in: header) else {
      return fail("The header names no Content-Length.")
    }
    guard length <= MessageLimit.announced else { return fail("The Content-Length is absurd.") }
    state =
      length <= MessageLimit.content ? .content(length: length) : .skipping(left: length, length: length)
    return .some(nil)
  }

  private mutating func fail(_ reason: String) -> Piece?? {
    state = .broken
    (buffer, start) = ([], 0)
    return .some(.broken(reason))
  }

  /// Where the empty line begins that ends the header.
  private func endOfHeader() -> Int? {
    var index = start
    let limit = min(buffer.count - 3, start + MessageLimit.header + 1)
    while index < limit {
      if buffer[index] == 13, buffer[index + 1] == 10, buffer[index + 2] == 13, buffer[index + 3] == 10 {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Names of header fields are compared without case; the first `Content-Length` counts.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(separator: 10) {
      let text = String(decoding: line, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      guard text[..<colon].lowercased() == "content-length" else { continue }
      let digits = text[text.index(after: colon)...].filter { $0 != " " && $0 != "\r" && $0 != "\t" }
      guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      return Int(digits)
    }
    return nil
  }

  private mutating func dropTaken() {
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity < 1 << 20)
    } else if start > 0 {
      buffer.removeFirst(start)
    }
    start = 0
  }

  /// A message as it is sent.
  static func framed(_ content: some Collection<UInt8>) -> [UInt8] {
    Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }
}
