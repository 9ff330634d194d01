/// What a team has settled about its checks: the content of `.candor.yml`.
public struct CheckSettings: Sendable, Hashable {
  /// The file's name; it is looked for from the checked text's folder upwards.
  public static let fileName = ".candor.yml"

  /// Findings below this are not shown.
  public var show = Severity.note
  /// Findings from this on make the check fail.
  public var failOn = Severity.warning
  public var disabled: Set<String> = []
  public var severities: [String: Severity] = [:]
  /// Names that readers know.
  public var vocabulary: [String] = []
  /// Terms that are explained elsewhere, with what they mean.
  public var glossary: [GlossaryEntry] = []
  /// Phrases of a rule beside its own.
  public var patterns: [String: [String]] = [:]
  /// Phrases inside which nothing is found.
  public var allowed: [String] = []
  /// A file of known findings, relative to the settings' folder.
  public var baseline: String?

  public init() {}
}
