import IncidentModel

/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
public enum SarifReport {
  /// - Parameter version: of the tool.
  public static func json(_ findings: [Diagnostic], version: String) throws -> String {
    let driver = Driver(name: "candor", version: version, rules: descriptors(for: findings))
    let run = Run(
      tool: Tool(driver: driver), columnKind: "unicodeCodePoints", results: findings.map(Result.init))
    return try StableJSON().text(Log(runs: [run]))
  }

  /// Every rule of the registries, and whatever else the findings name.
  private static func descriptors(for findings: [Diagnostic]) -> [Descriptor] {
    let prose = RuleRegistry.rules.map { Descriptor($0.id, $0.what, $0.why, $0.mend) }
    let structure = StructureCheck.rules.map { Descriptor($0.id, $0.what, $0.why, $0.mend) }
    let output = OutputRule.all.map { Descriptor($0.id, $0.what, $0.why, $0.mend) }
    let own = prose + structure + output
    let known = Set(own.map(\.id))
    let others = Set(findings.map(\.id)).subtracting(known).sorted().map { Descriptor($0, $0, $0, $0) }
    return own + others
  }

  private struct Log: Encodable {
    let version = "2.1.0"
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var runs: [Run]

    private enum CodingKeys: String, CodingKey {
      case version, runs
      case schema = "$schema"
    }
  }

  private struct Run: Encodable {
    var tool: Tool
    var columnKind: String
    var results: [Result]
  }

  private struct Tool: Encodable { var driver: Driver }

  private struct Driver: Encodable {
    var name: String
    var version: String
    var rules: [Descriptor]
  }

  private struct Message: Encodable { var text: String }

  private struct Descriptor: Encodable {
    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var help: Message

    init(_ id: String, _ what: String, _ why: String, _ mend: String) {
      self.id = id
      shortDescription = Message(text: what)
      fullDescription = Message(text: why)
      help = Message(text: mend)
    }
  }

  private struct Artifact: Encodable {
    var uri: String

    init(_ path: String) {
      uri = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }
  }

  private struct Region: Encodable {
    var startLine: Int?
    var startColumn: Int?
    var byteOffset: Int?
    var byteLength: Int?

    init(_ span: SourceSpan, withLine: Bool = true) {
      startLine = withLine ? span.line : nil
      startColumn = withLine ? span.column : nil
      byteOffset = span.start
      if let start = span.start, let end = span.end { byteLength = end - start }
    }
  }

  private struct Location: Encodable {
    var physicalLocation: Physical

    struct Physical: Encodable {
      var artifactLocation: Artifact
      var region: Region?
    }

    init(_ span: SourceSpan) {
      let region = span.line == nil && span.start == nil ? nil : Region(span)
      physicalLocation = Physical(artifactLocation: Artifact(span.file), region: region)
    }
  }

  private struct Fix: Encodable {
    var description: Message
    var artifactChanges: [Change]

    struct Change: Encodable {
      var artifactLocation: Artifact
      var replacements: [Replacement]
    }

    struct Replacement: Encodable {
      var deletedRegion: Region
      var insertedContent: Message
    }

    init?(_ finding: Diagnostic) {
      guard let text = finding.replacement, let span = finding.span, span.start != nil else { return nil }
      description = Message(text: finding.nextStep)
      let replacement = Replacement(
        deletedRegion: Region(span, withLine: false), insertedContent: Message(text: text))
      artifactChanges = [Change(artifactLocation: Artifact(span.file), replacements: [replacement])]
    }
  }

  private struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
    var fixes: [Fix]?

    init(_ finding: Diagnostic) {
      ruleId = finding.id
      level = finding.severity.rawValue
      message = Message(text: "\(finding.summary) \(finding.nextStep)")
      locations = finding.span.map { [Location($0)] } ?? []
      fixes = Fix(finding).map { [$0] }
    }
  }
}
