import Foundation
import IncidentModel

/// An error that a request is answered with.
struct ProtocolError: Error, Hashable, Encodable {
  /// JSON-RPC 2.0, section 5.1, and Language Server Protocol 3.17, `ErrorCodes` and `LSPErrorCodes`.
  enum Code: Int, Encodable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case contentModified = -32801
    case requestCancelled = -32800
  }

  var code: Code
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// What the server sends, as the bytes of one framed message. Equal values give equal bytes.
enum OutgoingMessage {
  static func result(_ id: RequestID, _ value: some Encodable) -> [UInt8] {
    framed(Answer(id: id, result: value))
  }

  /// The answer that holds nothing.
  static func nothing(_ id: RequestID) -> [UInt8] { framed(Answer(id: id, result: Null())) }

  /// - Parameter id: `nil` where the request could not be read.
  static func failure(_ id: RequestID?, _ error: ProtocolError) -> [UInt8] {
    framed(Failure(id: id, error: error))
  }

  static func notification(_ method: String, _ params: some Encodable) -> [UInt8] {
    framed(Call(id: nil, method: method, params: params))
  }

  static func request(_ id: String, _ method: String, _ params: (some Encodable)?) -> [UInt8] {
    framed(Call(id: .text(id), method: method, params: params))
  }

  private static func framed(_ message: some Encodable) -> [UInt8] {
    let content = (try? StableJSON(.compact).data(message)) ?? Data("{}".utf8)
    return MessageFraming.framed(content)
  }

  private struct Answer<Value: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID
    let result: Value
  }

  private struct Failure: Encodable {
    let id: RequestID?
    let error: ProtocolError

    private enum CodingKeys: String, CodingKey { case jsonrpc, id, error }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("2.0", forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }

  private struct Call<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID?
    let method: String
    let params: Params?
  }

  private struct Null: Encodable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }
}
