/// A document between `didOpen` and `didClose`.
struct OpenDocument: Sendable {
  /// A request that waits for the check of the newest version.
  struct Waiting: Sendable {
    var id: RequestID
    var question: DocumentQuestion
  }

  var address: DocumentAddress
  var version: Int
  var text: TextDocument
  var memory = IncidentMemory()
  /// The outcome of the last check.
  var outcome: CheckOutcome?
  /// Whether a question waits for the text with every safe rewrite in it.
  var isRewriteWanted: Bool {
    waiting.contains {
      if case .codeAction(_, let only) = $0.question { CodeActionAnswer.needsRewritten(only) } else { false }
    }
  }
  /// Whether a check of the newest version is still to come.
  var isPending = true
  var shown = ShownDiagnostics()
  /// What the client was sent last.
  var published: LSP.PublishDiagnosticsParams?
  var waiting: [Waiting] = []
  /// When the text last changed, in nanoseconds.
  var changedAt: Int64
  /// Whether the user has saved, or files have changed, since evidence was last read: then changed files are read again
  /// and servers asked anew. Typing alone reads again only what it asks differently.
  var isRefreshAsked = false

  init(_ item: LSP.DidOpenParams.Item, now: Int64) {
    address = DocumentAddress(item.uri)
    version = item.version
    text = TextDocument(item.text)
    changedAt = now
  }

  /// Whether the findings are those of the newest version.
  var isChecked: Bool { !isPending && outcome != nil }

  /// Whether evidence is to be read before these findings are final.
  var needsEvidence: Bool {
    guard isChecked, let outcome, let question = outcome.question else { return false }
    if outcome.evidence == .unread { return true }
    if question.asksServers { return isRefreshAsked }
    return outcome.evidence == .answersAnother || isRefreshAsked && outcome.evidence == .ofOtherFiles
  }

  /// Whether the findings of the newest version are final.
  var isSettled: Bool { isChecked && !needsEvidence && outcome?.isWhole == true }

  /// Whether somebody waits for final findings.
  var isFinalWanted: Bool {
    waiting.contains { if case .diagnostics = $0.question { true } else { false } }
  }
}

/// A question about a document that is answered from the newest version's findings.
enum DocumentQuestion: Sendable {
  case hover(LSP.Position)
  case codeAction(LSP.Range, only: [String]?)
  case diagnostics
}
