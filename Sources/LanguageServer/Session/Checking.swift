/// One check at a time, always of the newest version; evidence beside it.
extension LanguageSession {
  mutating func startWork() {
    startCheck()
    startReading()
  }

  private mutating func startCheck() {
    guard checking == nil else { return }
    guard let uri = due.first(where: isAwaited) ?? due.first, let document = documents[uri] else {
      return startWholeCheck()
    }
    let pause = min(nextCheckAt - now, SessionPace.longestPause)
    guard pause <= 0 || !document.waiting.isEmpty else { return wake(after: pause) }
    due.removeAll { $0 == uri }
    check(document, isWhole: document.isFinalWanted)
  }

  /// Makes the documents of an incident that has come to rest.
  private mutating func startWholeCheck() {
    var soonest: Int64?
    for uri in documents.keys.sorted() {
      guard let document = documents[uri], document.isChecked, document.outcome?.isWhole == false else {
        continue
      }
      let pause = document.isFinalWanted ? 0 : document.changedAt + SessionPace.documentsPause - now
      if pause <= 0 { return check(document, isWhole: true) }
      soonest = min(soonest ?? pause, pause)
    }
    if let soonest { wake(after: soonest) }
  }

  private mutating func check(_ document: OpenDocument, isWhole: Bool) {
    checking = document.address.uri
    effects.append(
      .check(
        CheckJob(
          address: document.address, version: document.version, text: document.text.text,
          memory: document.memory, isRewriteWanted: document.isRewriteWanted, isWhole: isWhole)))
  }

  /// Asks for one call only, the soonest.
  private mutating func wake(after pause: Int64) {
    if let wakeAt, wakeAt > now, wakeAt <= now + pause { return }
    wakeAt = now + pause
    effects.append(.wake(after: pause))
  }

  private func isAwaited(_ uri: String) -> Bool { documents[uri]?.waiting.isEmpty == false }

  mutating func finishCheck(_ outcome: CheckOutcome, took: Int64) {
    checking = nil
    nextCheckAt = now + min(max(0, took), SessionPace.longestPause)
    let uri = outcome.address.uri
    guard var document = current(outcome) else { return }
    document.memory.built = outcome.memory.built
    document.memory.documentFindings = outcome.memory.documentFindings
    let rewritten = document.isPending ? nil : document.outcome?.rewritten
    (document.outcome, document.isPending) = (outcome, false)
    document.outcome?.rewritten = outcome.rewritten ?? rewritten
    if !document.needsEvidence { document.isRefreshAsked = false }
    document.shown = ShownDiagnostics(outcome, in: document.text, encoding)
    documents[uri] = document
    effects.append(.log("checked \(uri) version \(outcome.version) in \(took / 1_000_000) ms"))
    announce(document)
    answerWaiting(uri)
  }

  /// The document, if the outcome is that of its newest version.
  private func current(_ outcome: CheckOutcome) -> OpenDocument? {
    let uri = outcome.address.uri
    guard phase == .running, let document = documents[uri], !due.contains(uri) else { return nil }
    return document.version == outcome.version ? document : nil
  }

  private mutating func announce(_ document: OpenDocument) {
    if !client.pulls {
      publish(document.address.uri)
    } else if client.canRefreshDiagnostics, document.isSettled, !document.isFinalWanted {
      send(request: "workspace/diagnostic/refresh", nil as String?)
    }
  }

  /// Sends the diagnostics of a document, unless the client has just these for this version.
  private mutating func publish(_ uri: String) {
    guard let document = documents[uri] else { return }
    let params = LSP.PublishDiagnosticsParams(
      uri: uri, version: document.version, diagnostics: document.shown.items.map(\.diagnostic))
    if document.published == params { return }
    documents[uri]?.published = params
    publish(params)
  }
}

extension LanguageSession {
  private mutating func startReading() {
    guard reading == nil else { return }
    var soonest: Int64?
    for uri in documents.keys.sorted() {
      guard let document = documents[uri], document.needsEvidence else { continue }
      let isFirst = document.memory.evidence == nil
      let pause = isFirst ? 0 : document.changedAt + SessionPace.evidencePause - now
      if pause <= 0 { return read(document) }
      soonest = min(soonest ?? pause, pause)
    }
    if let soonest { wake(after: min(soonest, SessionPace.evidencePause)) }
  }

  private mutating func read(_ document: OpenDocument) {
    let uri = document.address.uri
    reading = uri
    documents[uri]?.isRefreshAsked = false
    effects.append(.log("reading the evidence of \(uri)"))
    effects.append(.readEvidence(EvidenceJob(address: document.address, text: document.text.text)))
  }

  mutating func finishReading(_ outcome: EvidenceOutcome) {
    reading = nil
    let uri = outcome.address.uri
    guard phase == .running, documents[uri] != nil, let evidence = outcome.evidence else { return }
    documents[uri]?.memory.evidence = evidence
    effects.append(.log("read the evidence of \(uri)"))
    markDue(uri)
  }
}
