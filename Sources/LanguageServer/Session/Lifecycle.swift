import Pipeline

/// From `initialize` to `shutdown`.
extension LanguageSession {
  mutating func initialize(_ id: RequestID, _ params: LSP.InitializeParams) {
    phase = .running
    client = params
    encoding = PositionEncoding(offered: params.positionEncodings)
    var capabilities = LSP.ServerCapabilities(positionEncoding: encoding)
    if client.pulls { capabilities.diagnosticProvider = .init() }
    let answer = LSP.InitializeResult(capabilities: capabilities, serverInfo: .init(version: Product.version))
    effects.append(.send(OutgoingMessage.result(id, answer)))
    effects.append(.log("initialized, positions in \(encoding.rawValue)"))
  }

  mutating func watchFiles() {
    guard client.canWatchFiles else { return }
    send(request: "client/registerCapability", LSP.WatchRegistration())
  }

  /// A request of the server's own, whose answer tells nothing that is not known.
  mutating func send(request method: String, _ params: (some Encodable)?) {
    requestCount += 1
    effects.append(.send(OutgoingMessage.request("candor-\(requestCount)", method, params)))
  }

  mutating func shutDown(_ id: RequestID) {
    for uri in documents.keys.sorted() {
      for request in documents[uri]?.waiting ?? [] {
        fail(request.id, .requestCancelled, "The server is shutting down.")
      }
    }
    (documents, due) = ([:], [])
    phase = .shutDown
    effects.append(.send(OutgoingMessage.nothing(id)))
  }
}
