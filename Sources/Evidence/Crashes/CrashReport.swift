import IncidentModel

/// What was found in a set of sources.
public struct CrashReport: Sendable {
  /// How much was read.
  public struct Stats: Hashable, Sendable {
    public var sources = 0
    public var lines = 0
    public var bytes = 0
    /// Single reports, before equal ones are grouped.
    public var reports = 0

    public init() {}
  }

  /// One entry a signature, causes before consequences, then by count, then by place in the evidence.
  public var crashes: [Crash]
  /// What static analysis tools printed, in the order of the evidence, each once.
  public var findings: [Finding]
  public var diagnostics: [Diagnostic]
  public var stats: Stats

  public init(
    crashes: [Crash] = [], findings: [Finding] = [], diagnostics: [Diagnostic] = [], stats: Stats = Stats()
  ) {
    self.crashes = crashes
    self.findings = findings
    self.diagnostics = diagnostics
    self.stats = stats
  }
}
