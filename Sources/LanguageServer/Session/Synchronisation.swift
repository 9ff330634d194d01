/// Open documents, kept equal to the editor's.
extension LanguageSession {
  mutating func open(_ item: LSP.DidOpenParams.Item) {
    guard documents[item.uri] != nil || documents.count < DocumentLimit.open else {
      return effects.append(.log("\(item.uri) is not checked: too many documents are open"))
    }
    documents[item.uri] = OpenDocument(item, now: now)
    markDue(item.uri)
  }

  mutating func change(_ params: LSP.DidChangeParams) {
    let uri = params.textDocument.uri
    guard var document = documents.removeValue(forKey: uri) else { return }
    for change in params.contentChanges { document.text.apply(change, encoding) }
    document.version = params.textDocument.version ?? document.version + 1
    document.changedAt = now
    documents[uri] = document
    markDue(uri)
  }

  /// Settings that were saved hold for every document; anything else for itself, with evidence looked at anew.
  mutating func saved(_ uri: String) {
    if DocumentAddress(uri).name == ".candor.yml" { return filesChanged() }
    recheck(uri)
  }

  /// Settings, evidence, or documents of a build: whatever it was, a check finds out.
  mutating func filesChanged() {
    for uri in documents.keys.sorted() { recheck(uri) }
  }

  private mutating func recheck(_ uri: String) {
    guard documents[uri] != nil else { return }
    documents[uri]?.isRefreshAsked = true
    markDue(uri)
  }

  mutating func close(_ uri: String) {
    guard let document = documents.removeValue(forKey: uri) else { return }
    due.removeAll { $0 == uri }
    for request in document.waiting { fail(request.id, .contentModified, "The document was closed.") }
    if !client.pulls { publish(.init(uri: uri, version: nil, diagnostics: [])) }
  }

  mutating func markDue(_ uri: String) {
    documents[uri]?.isPending = true
    if !due.contains(uri) { due.append(uri) }
  }

  mutating func publish(_ params: LSP.PublishDiagnosticsParams) {
    effects.append(.send(OutgoingMessage.notification("textDocument/publishDiagnostics", params)))
  }
}
