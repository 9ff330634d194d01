/// Questions about documents.
extension LanguageSession {
  /// Answers at once, or when the newest version has been checked.
  mutating func ask(_ question: DocumentQuestion, _ uri: String, _ id: RequestID) {
    guard documents[uri] != nil else { return answerNothing(question, id) }
    documents[uri]?.waiting.append(.init(id: id, question: question))
    answerWaiting(uri)
  }

  private mutating func answerNothing(_ question: DocumentQuestion, _ id: RequestID) {
    switch question {
    case .hover: effects.append(.send(OutgoingMessage.nothing(id)))
    case .codeAction: effects.append(.send(OutgoingMessage.result(id, [LSP.CodeAction]())))
    case .diagnostics: effects.append(.send(OutgoingMessage.result(id, LSP.DiagnosticReport(items: []))))
    }
  }

  /// Diagnostics that are asked for are final ones, with the evidence read.
  mutating func answerWaiting(_ uri: String) {
    guard let document = documents[uri], document.isChecked else { return }
    if document.isRewriteWanted, document.outcome?.rewritten == nil { return markDue(uri) }
    var left: [OpenDocument.Waiting] = []
    for request in document.waiting {
      if case .diagnostics = request.question, !document.isSettled || reading == uri {
        left.append(request)
      } else {
        answer(request, document)
      }
    }
    documents[uri]?.waiting = left
  }

  private mutating func answer(_ request: OpenDocument.Waiting, _ document: OpenDocument) {
    switch request.question {
    case .hover(let position):
      let hover = HoverAnswer(document, encoding, isPlain: client.plainHover).hover(at: position)
      if let hover {
        effects.append(.send(OutgoingMessage.result(request.id, hover)))
      } else {
        effects.append(.send(OutgoingMessage.nothing(request.id)))
      }
    case .codeAction(let range, let only):
      let actions = CodeActionAnswer(document, encoding, hasVersions: client.canEditVersions)
        .actions(in: range, only: only)
      effects.append(.send(OutgoingMessage.result(request.id, actions)))
    case .diagnostics:
      let items = document.shown.items.map(\.diagnostic)
      effects.append(.send(OutgoingMessage.result(request.id, LSP.DiagnosticReport(items: items))))
    }
  }

  mutating func complete(_ id: RequestID, _ params: LSP.PositionParams) {
    var list = LSP.CompletionList(items: [])
    if let document = documents[params.textDocument.uri] {
      list.items = CompletionAnswer(document, encoding).items(at: params.position)
    }
    effects.append(.send(OutgoingMessage.result(id, list)))
  }

  mutating func cancel(_ id: RequestID) {
    for uri in documents.keys.sorted() {
      guard let place = documents[uri]?.waiting.firstIndex(where: { $0.id == id }) else { continue }
      documents[uri]?.waiting.remove(at: place)
      return fail(id, .requestCancelled, "The request was cancelled.")
    }
  }
}
