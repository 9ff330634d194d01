import IncidentModel
import Pipeline

/// One argument of `candor check`, checked.
struct CheckedPath {
  /// The file that the findings are in.
  var name: String
  var text: String
  var findings: [Diagnostic] = []
  /// What is wrong with the input.
  var problems: [Diagnostic] = []
  var settings: CheckSettings
  /// Safe rewrites that were put into the file.
  var rewrites = 0

  /// Reads, rewrites if asked to, checks, and leaves out what is known or was not touched.
  init(_ path: String, fix: Bool, since: String?, baseline: String?, world: World) throws {
    let found = FoundSettings(near: path == "-" ? "." : path, world: world)
    settings = found.settings
    if path != "-", world.files.kind(of: path) == .folder {
      let folder = IncidentFolder(path)
      (name, text) = (folder.incidentFile, "")
      try checkIncident(folder, fix, world)
    } else {
      name = path == "-" ? "standard input" : path
      text = path == "-" ? try StandardInput.text() : try TextFile.read(path, world: world)
      problems = found.problems
      try checkText(found, fix, world)
    }
    if let since, path != "-" {
      let changed = try ChangedLines(of: name, since: since, world: world)
      findings = findings.filter { $0.span?.file != name || changed.touches($0) }
    }
    if let file = baseline ?? found.baseline {
      findings = try Baseline(file: file, world: world).new(findings, texts: [name: text])
    }
  }

  private mutating func checkIncident(_ folder: IncidentFolder, _ fix: Bool, _ world: World) throws {
    var loaded = try LoadedIncident(folder, world: world)
    var run = BuildRun(loaded, world: world)
    for _ in 0..<(fix ? SafeRewrites.maximumRounds : 0) {
      let own = run.findings.filter { $0.span?.file == name }
      let fixed = SafeRewrites.once(own, in: loaded.text)
      guard fixed.count > 0, fixed.text != loaded.text else { break }
      try write(fixed.text, world)
      rewrites += fixed.count
      loaded = try LoadedIncident(folder, world: world)
      run = BuildRun(loaded, world: world)
    }
    text = loaded.text
    findings = run.findings
    problems = run.problems
  }

  private mutating func checkText(_ found: FoundSettings, _ fix: Bool, _ world: World) throws {
    let name = name
    if fix {
      let fixed = SafeRewrites.apply(to: text) { TextCheck.findings(in: $0, file: name, settings: found) }
      if fixed.count > 0 { try write(fixed.text, world) }
      (text, rewrites) = (fixed.text, fixed.count)
    }
    findings = TextCheck.findings(in: text, file: name, settings: found)
  }

  private func write(_ text: String, _ world: World) throws {
    do { try world.files.write(Array(text.utf8), to: name) } catch {
      throw DiagnosticError(.unwritable(error))
    }
  }
}
