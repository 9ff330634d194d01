extension LSP {
  struct DocumentID: Decodable, Sendable { var uri: String }

  struct DocumentParams: Decodable, Sendable { var textDocument: DocumentID }

  struct PositionParams: Decodable, Sendable {
    var textDocument: DocumentID
    var position: Position
  }

  struct DidOpenParams: Decodable, Sendable {
    struct Item: Decodable, Sendable {
      var uri: String
      var version: Int
      var text: String
    }

    var textDocument: Item
  }

  struct DidChangeParams: Decodable, Sendable {
    struct Versioned: Decodable, Sendable {
      var uri: String
      var version: Int?
    }

    /// Without a range the whole text is new.
    struct Change: Decodable, Sendable {
      var range: Range?
      var text: String
    }

    var textDocument: Versioned
    var contentChanges: [Change]
  }

  struct CodeActionParams: Decodable, Sendable {
    struct Context: Decodable, Sendable { var only: [String]? }

    var textDocument: DocumentID
    var range: Range
    var context: Context
  }

  struct CancelParams: Decodable, Sendable { var id: RequestID }
}

extension LSP {
  /// What the client can do, as far as the server minds.
  struct InitializeParams: Decodable, Sendable {
    struct Options: Decodable, Sendable {
      /// `pull` when the client asks for diagnostics; by default they are sent to it.
      var diagnostics: String?
    }

    var positionEncodings: [String] = []
    var canWatchFiles = false
    var canEditVersions = false
    var canRefreshDiagnostics = false
    var plainHover = false
    var pulls = false

    private enum Key: String, CodingKey {
      case capabilities, general, positionEncodings, workspace, textDocument
      case didChangeWatchedFiles, dynamicRegistration, workspaceEdit, documentChanges, hover, contentFormat
      case initializationOptions, diagnostics, refreshSupport
    }

    private typealias Container = KeyedDecodingContainer<Key>

    init() {}

    /// Whatever is missing or has another form counts as not offered.
    init(from decoder: any Decoder) throws {
      let root = try decoder.container(keyedBy: Key.self)
      if let options = try? root.decode(Options.self, forKey: .initializationOptions) {
        pulls = options.diagnostics == "pull"
      }
      guard let offered = try? root.nestedContainer(keyedBy: Key.self, forKey: .capabilities) else { return }
      let general = Self.inner(offered, .general)
      positionEncodings = (try? general?.decode([String].self, forKey: .positionEncodings)) ?? []
      let workspace = Self.inner(offered, .workspace)
      canWatchFiles = Self.flag(Self.inner(workspace, .didChangeWatchedFiles), .dynamicRegistration)
      canEditVersions = Self.flag(Self.inner(workspace, .workspaceEdit), .documentChanges)
      canRefreshDiagnostics = Self.flag(Self.inner(workspace, .diagnostics), .refreshSupport)
      let hover = Self.inner(Self.inner(offered, .textDocument), .hover)
      let formats = (try? hover?.decode([String].self, forKey: .contentFormat)) ?? []
      plainHover = !formats.isEmpty && !formats.contains("markdown")
    }

    private static func inner(_ container: Container?, _ key: Key) -> Container? {
      try? container?.nestedContainer(keyedBy: Key.self, forKey: key)
    }

    private static func flag(_ container: Container?, _ key: Key) -> Bool {
      (try? container?.decode(Bool.self, forKey: key)) ?? false
    }
  }
}
