import Testing

@testable import LanguageServer

@Suite struct MessageFramingTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func messagesComeOutWhole() {
    var framing = MessageFraming()
    let stream = MessageFraming.framed(bytes("{\"a\":1}")) + MessageFraming.framed(bytes("[]"))
    #expect(framing.take(stream) == [.message(bytes("{\"a\":1}")), .message(bytes("[]"))])
    #expect(framing.isBetweenMessages)
  }

  @Test(arguments: 1...7) func piecesOfAnySizeGiveTheSame(size: Int) {
    let contents = ["", "{}", "{\"é\":\"🙂\"}", String(repeating: "x", count: 100)].map(bytes)
    let stream = contents.flatMap(MessageFraming.framed)
    var framing = MessageFraming()
    var found: [MessageFraming.Piece] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      found += framing.take(stream[start..<min(stream.count, start + size)])
    }
    #expect(found == contents.map { .message($0) })
  }

  @Test func headersAreReadAsTheProtocolAllows() {
    var framing = MessageFraming()
    let header = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  2\r\n\r\n{}"
    #expect(framing.take(bytes(header)) == [.message(bytes("{}"))])
  }

  @Test(arguments: [
    "Content-Type: x\r\n\r\n{}", "Content-Length: -2\r\n\r\n{}", "Content-Length: two\r\n\r\n{}",
    "Content-Length:\r\n\r\n", "Content-Length: 99999999999999999999999\r\n\r\n", "\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
  ])
  func brokenHeadersEndTheStream(header: String) {
    var framing = MessageFraming()
    let pieces = framing.take(bytes(header))
    guard case .broken = pieces.first else {
      Issue.record("\(pieces)")
      return
    }
    #expect(pieces.count == 1)
    #expect(framing.take(MessageFraming.framed(bytes("{}"))) == [])
  }

  @Test func headersHaveALimit() {
    func header(_ length: Int) -> [UInt8] {
      let tail = "\r\nContent-Length: 2"
      return bytes("X: " + String(repeating: "a", count: length - 3 - tail.utf8.count) + tail + "\r\n\r\n{}")
    }
    for length in [MessageLimit.header - 1, MessageLimit.header] {
      var framing = MessageFraming()
      #expect(framing.take(header(length)) == [.message(bytes("{}"))])
    }
    var framing = MessageFraming()
    #expect(framing.take(header(MessageLimit.header + 1)) == [.broken("The header is too long.")])
    var endless = MessageFraming()
    #expect(endless.take([UInt8](repeating: 65, count: MessageLimit.header + 5)).count == 1)
  }

  @Test func aMessageBeyondTheLimitPassesBy() {
    let length = MessageLimit.content + 1
    var framing = MessageFraming()
    #expect(framing.take(bytes("Content-Length: \(length)\r\n\r\n")) == [])
    let block = [UInt8](repeating: 32, count: 1 << 20)
    var left = length
    var found: [MessageFraming.Piece] = []
    while left > 0 {
      found += framing.take(block[..<min(left, block.count)])
      left -= min(left, block.count)
    }
    #expect(found == [.tooLong(length)])
    #expect(framing.take(MessageFraming.framed(bytes("{}"))) == [.message(bytes("{}"))])
  }

  @Test func absurdLengthsEndTheStream() {
    for (length, isBroken) in [
      (MessageLimit.announced - 1, false), (MessageLimit.announced, false),
      (MessageLimit.announced + 1, true),
    ] {
      var framing = MessageFraming()
      #expect(framing.take(bytes("Content-Length: \(length)\r\n\r\n")).isEmpty != isBroken)
    }
  }
}
