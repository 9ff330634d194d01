import Foundation

/// The name of a request, which its answer bears: a number or a text (JSON-RPC 2.0, section 4).
enum RequestID: Hashable, Sendable, Codable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// What a client sent: a request where there is an `id`, a notification where there is none.
struct IncomingMessage: Decodable, Sendable {
  var id: RequestID?
  /// `nil` for the answer to a request of the server.
  var call: ClientCall?

  private enum CodingKeys: String, CodingKey { case id, method, params }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(RequestID.self, forKey: .id)
    guard let method = try container.decodeIfPresent(String.self, forKey: .method) else { return }
    do { call = try ClientCall(method, Parameters(container: container)) } catch {
      call = .malformed(method)
    }
  }

  private struct Parameters: CallParameters {
    let container: KeyedDecodingContainer<CodingKeys>
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try container.decode(type, forKey: .params)
    }
  }

  /// Reads one message.
  static func read(_ bytes: [UInt8]) throws(ProtocolError) -> IncomingMessage {
    let data = Data(bytes)
    do { return try JSONDecoder().decode(IncomingMessage.self, from: data) } catch {
      if case DecodingError.dataCorrupted(let context) = error, context.codingPath.isEmpty {
        throw ProtocolError(.parseError, "The message is not JSON.")
      }
      throw ProtocolError(.invalidRequest, "The message is no request of JSON-RPC 2.0.")
    }
  }
}

/// The parameters of a call, not yet read.
protocol CallParameters {
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value
}

/// Everything that a client can ask for or tell.
enum ClientCall: Sendable {
  case initialize(LSP.InitializeParams)
  case initialized
  case shutdown
  case exit
  case cancel(RequestID)
  case didOpen(LSP.DidOpenParams)
  case didChange(LSP.DidChangeParams)
  case didSave(LSP.DocumentParams)
  case didClose(LSP.DocumentParams)
  case filesChanged
  case hover(LSP.PositionParams)
  case completion(LSP.PositionParams)
  case codeAction(LSP.CodeActionParams)
  case diagnostics(LSP.DocumentParams)
  case unknown(String)
  /// A method that is known, with parameters that are not its own.
  case malformed(String)

  init(_ method: String, _ params: some CallParameters) throws {
    switch method {
    case "initialize": self = .initialize((try? params.decode(LSP.InitializeParams.self)) ?? .init())
    case "initialized": self = .initialized
    case "shutdown": self = .shutdown
    case "exit": self = .exit
    case "$/cancelRequest": self = .cancel(try params.decode(LSP.CancelParams.self).id)
    case "textDocument/didOpen": self = .didOpen(try params.decode(LSP.DidOpenParams.self))
    case "textDocument/didChange": self = .didChange(try params.decode(LSP.DidChangeParams.self))
    case "textDocument/didSave": self = .didSave(try params.decode(LSP.DocumentParams.self))
    case "textDocument/didClose": self = .didClose(try params.decode(LSP.DocumentParams.self))
    case "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration": self = .filesChanged
    case "textDocument/hover": self = .hover(try params.decode(LSP.PositionParams.self))
    case "textDocument/completion": self = .completion(try params.decode(LSP.PositionParams.self))
    case "textDocument/codeAction": self = .codeAction(try params.decode(LSP.CodeActionParams.self))
    case "textDocument/diagnostic": self = .diagnostics(try params.decode(LSP.DocumentParams.self))
    default: self = .unknown(method)
    }
  }
}
