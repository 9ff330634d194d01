/// The parts of the Language Server Protocol 3.17 that the server speaks, under the protocol's own names.
enum LSP {
  /// A line from 0, and units of the agreed encoding from the line's start.
  struct Position: Hashable, Codable, Sendable, Comparable {
    var line: Int
    var character: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.line, left.character) < (right.line, right.character)
    }
  }

  /// Half-open.
  struct Range: Hashable, Codable, Sendable {
    var start: Position
    var end: Position

    /// Also true where one ends and the other begins, and for empty ranges inside.
    func touches(_ other: Range) -> Bool { start <= other.end && other.start <= end }
    func holds(_ position: Position) -> Bool { start <= position && position <= end }
  }

  struct Location: Hashable, Encodable, Sendable {
    var uri: String
    var range: Range
  }

  enum DiagnosticSeverity: Int, Codable, Sendable {
    case error = 1
    case warning, information, hint
  }

  struct Diagnostic: Hashable, Encodable, Sendable {
    struct Related: Hashable, Encodable, Sendable {
      var location: Location
      var message: String
    }

    /// What a code action is built from; a client sends it back.
    struct Data: Hashable, Encodable, Sendable {
      var start: Int?
      var end: Int?
      var replacement: String?
    }

    var range: Range
    var severity: DiagnosticSeverity
    var code: String
    var source = "candor"
    var message: String
    var relatedInformation: [Related]?
    var data: Data?
  }

  struct TextEdit: Hashable, Codable, Sendable {
    var range: Range
    var newText: String
  }

  struct MarkupContent: Hashable, Encodable, Sendable {
    /// `markdown` or `plaintext`.
    var kind: String
    var value: String
  }

  struct Hover: Hashable, Encodable, Sendable {
    var contents: MarkupContent
    var range: Range?
  }
}

extension LSP {
  struct WorkspaceEdit: Hashable, Encodable, Sendable {
    struct VersionedDocument: Hashable, Encodable, Sendable {
      var uri: String
      var version: Int?
    }

    struct DocumentEdit: Hashable, Encodable, Sendable {
      var textDocument: VersionedDocument
      var edits: [TextEdit]
    }

    var changes: [String: [TextEdit]]?
    var documentChanges: [DocumentEdit]?
  }

  struct CodeAction: Hashable, Encodable, Sendable {
    static let quickFix = "quickfix"
    static let fixAll = "source.fixAll"

    var title: String
    var kind: String
    var diagnostics: [Diagnostic]?
    var isPreferred: Bool?
    var edit: WorkspaceEdit
  }

  enum CompletionItemKind: Int, Encodable, Sendable {
    case property = 10
    case value = 12
    case enumMember = 20
    case constant = 21
  }

  struct CompletionItem: Hashable, Encodable, Sendable {
    var label: String
    var kind: CompletionItemKind
    var detail: String?
    var documentation: MarkupContent?
    var sortText: String
    var filterText: String
    var textEdit: TextEdit
  }

  struct CompletionList: Hashable, Encodable, Sendable {
    var isIncomplete = false
    var items: [CompletionItem]
  }

  struct PublishDiagnosticsParams: Hashable, Encodable, Sendable {
    var uri: String
    var version: Int?
    var diagnostics: [Diagnostic]
  }

  struct DiagnosticReport: Encodable, Sendable {
    var kind = "full"
    var items: [Diagnostic]
  }
}
