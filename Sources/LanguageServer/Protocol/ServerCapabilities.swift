extension LSP {
  /// The answer to `initialize`.
  struct InitializeResult: Encodable, Sendable {
    struct Info: Encodable, Sendable {
      var name = "candor"
      var version: String
    }

    var capabilities: ServerCapabilities
    var serverInfo: Info
  }

  struct ServerCapabilities: Encodable, Sendable {
    struct Sync: Encodable, Sendable {
      struct Save: Encodable, Sendable { var includeText = false }

      var openClose = true
      /// Incremental; a client may send whole texts all the same.
      var change = 2
      var save = Save()
    }

    struct Completion: Encodable, Sendable { var triggerCharacters = ["{", "|"] }

    struct CodeActions: Encodable, Sendable {
      var codeActionKinds = [CodeAction.quickFix, CodeAction.fixAll]
    }

    struct Diagnostics: Encodable, Sendable {
      var identifier = "candor"
      var interFileDependencies = false
      var workspaceDiagnostics = false
    }

    var positionEncoding: PositionEncoding
    var textDocumentSync = Sync()
    var hoverProvider = true
    var completionProvider = Completion()
    var codeActionProvider = CodeActions()
    var diagnosticProvider: Diagnostics?
  }

  /// Asks the client to tell when files change that findings depend on.
  struct WatchRegistration: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
      var id = "candor-files"
      var method = "workspace/didChangeWatchedFiles"
      var registerOptions = Options()
    }

    struct Options: Encodable, Sendable {
      var watchers = ["**/.candor.yml", "**/evidence/**", "**/out/facts.json"].map {
        Watcher(globPattern: $0)
      }
    }

    struct Watcher: Encodable, Sendable { var globPattern: String }

    var registrations = [Entry()]
  }
}
