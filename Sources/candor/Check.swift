import ArgumentParser
import IncidentModel
import Pipeline
import Prose

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What a CEO should not hear, and what is missing; for an incident or any Markdown file.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @Argument(help: "An incident's folder, or Markdown files; '-' is standard input.")
  var paths: [String]

  @ArgumentParser.Option(help: "text, json, sarif (2.1.0), or github (annotations of a workflow).")
  var format: Format = .text

  @ArgumentParser.Option(help: "The least severity to show: note, warning or error.")
  var show: Severity?

  @ArgumentParser.Option(help: "The least severity that makes the check fail: note, warning or error.")
  var failOn: Severity?

  @Flag(help: "Put the safe rewrites into the files, then check what is left.")
  var fix = false

  @ArgumentParser.Option(help: "Show only findings on lines that differ from this revision of git.")
  var since: String?

  @ArgumentParser.Option(help: "A file of known findings, which are left out.")
  var baseline: String?

  @ArgumentParser.Option(help: "Write the findings into this file as known ones; the check then succeeds.")
  var writeBaseline: String?

  func validate() throws {
    if fix, paths.contains("-") {
      throw ValidationError("Standard input cannot be rewritten; name a file for --fix.")
    }
  }

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let console = Console.live
    var checks: [CheckedPath] = []
    for path in paths {
      checks.append(try CheckedPath(path, fix: fix, since: since, baseline: baseline, world: world))
    }
    progress?.finish()
    let texts = checks.reduce(into: [:]) { $0[$1.name] = $1.text }
    let problems = checks.flatMap(\.problems)
    let hasErrors = problems.contains { $0.severity == .error }
    if let writeBaseline, !hasErrors {
      let known = Baseline(checks.flatMap(\.findings), texts: texts)
      do { try world.files.write(Array((try known.json).utf8), to: writeBaseline) } catch let failure
        as FileFailure
      {
        throw DiagnosticError(.unwritable(failure))
      }
      return
    }
    let shown = checks.flatMap { check in check.findings.filter { $0.severity >= show ?? check.settings.show }
    }
    try print(shown, texts, console)
    for check in checks where check.rewrites > 0 {
      console.warn("\(check.name): \(check.rewrites) rewritten")
    }
    console.report(problems.filter { $0.severity == .error })
    if hasErrors { throw CommandExit.wrongInput }
    let fails = checks.contains { check in
      check.findings.contains { $0.severity >= failOn ?? check.settings.failOn }
    }
    if fails { throw CommandExit.findings }
  }

  private func print(_ findings: [Diagnostic], _ texts: [String: String], _ console: Console) throws {
    switch format {
    case .json: console.print(FindingsReport.json(findings))
    case .sarif: console.print(try SarifReport.json(findings, version: Product.version))
    case .github: if !findings.isEmpty { console.print(GitHubReport.text(findings)) }
    case .text:
      let masked = texts.mapValues(EvidenceWords.redactor.masked)
      console.print(FindingsText.text(findings, sources: masked) + FindingsText.summary(findings))
    }
  }
}

extension Severity: ExpressibleByArgument {}
