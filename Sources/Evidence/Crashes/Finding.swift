/// A warning of a static analysis tool: context for a crash, never one itself.
public struct Finding: Hashable, Sendable {
  /// The program that made it, in lower case: `staticcheck`, `clippy`, `go vet`.
  public var tool: String
  /// The rule's id as the tool prints it, without the tool's own prefix.
  public var rule: String?
  /// As printed, or relative to the module where that can be told from the path.
  public var file: String?
  public var line: Int?
  /// As the tool says it.
  public var severity: String?
  public var message: String?
  public var source: CrashSource

  public init(
    tool: String, rule: String?, file: String?, line: Int?, severity: String?, message: String?,
    source: CrashSource = CrashSource(file: "", firstLine: 0, lastLine: 0)
  ) {
    self.tool = tool
    self.rule = rule
    self.file = file
    self.line = line
    self.severity = severity
    self.message = message
    self.source = source
  }
}
