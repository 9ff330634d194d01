import IncidentFile
import IncidentModel
import Prose

/// The settings that hold for a text, and where they were found.
public struct FoundSettings: Sendable {
  public var settings = CheckSettings()
  /// The file; `nil` where there is none.
  public var file: String?
  public var problems: [Diagnostic] = []

  /// Folders that are looked through on the way up.
  static let maximumDepth = 64

  /// The defaults.
  public init() {}

  /// Looks for `.candor.yml` in the folder of `path` (or in `path`, if that is one) and then upwards.
  public init(near path: String, world: World) {
    let real = world.files.resolved(path)
    var folder = world.files.kind(of: path) == .folder ? real : Self.parent(of: real)
    for _ in 0..<Self.maximumDepth {
      let candidate = folder.isEmpty ? CheckSettings.fileName : "\(folder)/\(CheckSettings.fileName)"
      if case .file = world.files.kind(of: candidate) {
        read(candidate, world)
        return
      }
      guard !folder.isEmpty, folder != "." else { return }
      folder = Self.parent(of: folder)
    }
  }

  private mutating func read(_ file: String, _ world: World) {
    self.file = file
    do {
      let text = try TextFile.read(file, world: world)
      (settings, problems) = CheckSettingsReader.read(text, file: file, rules: RuleRegistry.knownIDs)
    } catch { problems = error.diagnostics }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// The baseline's path, as the settings name it from where they lie.
  public var baseline: String? {
    guard let name = settings.baseline, let file else { return nil }
    return name.hasPrefix("/") ? name : "\(Self.parent(of: file))/\(name)"
  }

  var prose: ProseSettings {
    var prose = ProseSettings(patterns: settings.patterns, allowed: settings.allowed)
    prose.disabled = settings.disabled
    prose.severities = settings.severities
    return prose
  }

  func known(to context: ProseContext) -> ProseContext {
    var context = context
    context.vocabulary.formUnion(settings.vocabulary)
    context.explainedTerms.formUnion(settings.glossary.map(\.term))
    return context
  }

  /// Drops what is off and weighs the rest, for findings that are not made by the prose rules.
  func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    findings.filter { !settings.disabled.contains($0.id) }.map { finding in
      var finding = finding
      finding.severity = settings.severities[finding.id] ?? finding.severity
      return finding
    }
  }
}
