import ArgumentParser
import Briefing
import IncidentModel
import Pipeline

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Takes an incident from its evidence to every document in out/.",
    discussion: """
      Sections that nobody has written are drafted from the facts for the documents; incident.md is not changed \
      (see 'candor draft'). Exit code 1 means that the checks found something; the documents are there.
      """)

  @Argument(help: "The incident's folder.")
  var directory: String

  @Flag(help: "Say on standard error how long each stage took.")
  var times = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let loaded = try LoadedIncident(IncidentFolder(directory), world: world)
    var run = BuildRun(loaded, world: world)
    progress?.finish()
    run.write(world: world)
    let console = Console.live
    console.report(run.problems)
    switch output.format {
    case .text: BuildSummary(run: run, console: console).print()
    case .json: console.print(BuildJSON.text(run))
    }
    if times {
      for time in run.times { console.warn("\(time.stage): \(Int(time.milliseconds.rounded())) ms") }
    }
    if run.problems.contains(where: { $0.severity == .error }) { throw CommandExit.wrongInput }
    if run.findings.contains(where: { $0.severity != .note }) { throw CommandExit.findings }
  }
}

/// What a person sees after a build: the bottom line, the key facts, the findings, the documents.
struct BuildSummary {
  let run: BuildRun
  let console: Console

  /// The facts that a CEO asks for first.
  static let keyFacts = [
    "duration.impact", "customers.affected", "requests.failed", "orders.failed", "orders.failed_value",
    "orders.lost", "revenue.lost", "records.missing", "records.duplicated", "records.mismatched",
    "records.value_at_risk", "crash.count", "change.suspect",
  ]

  func print() {
    bottomLine()
    facts()
    findings()
    documents()
  }

  private func bottomLine() {
    let section = run.context.brief.sections.first { $0.key == SectionKind.bottomLine.rawValue }
    console.heading("Bottom line")
    for text in section?.blocks.flatMap(\.texts) ?? [] { console.paragraph(text.plain, indent: 2) }
    console.print("")
  }

  private func facts() {
    console.heading("Key facts")
    let sheet = run.context.facts
    let format = run.context.format
    let known = Self.keyFacts.flatMap { id in
      let others = sheet.facts.filter { $0.id.hasPrefix(id + ".") && $0.value != nil }
      return (sheet.known(id).map { [$0] } ?? []) + others
    }.filter { $0.id != "crash.count" || $0.value?.number != 0 }
    if known.isEmpty { console.print("  None is known yet: the evidence holds no failure.") }
    let width = known.map(\.title.count).max() ?? 0
    for fact in known {
      let label = fact.label == .computed ? "" : " \(fact.label.rawValue)"
      console.entry(fact.title, format.text(fact) + label, width: width)
    }
    console.print("")
  }

  private func findings() {
    console.heading("Findings")
    if run.findings.isEmpty { console.print("  None.") }
    for finding in run.findings { FindingText.print(finding, console) }
    console.print("")
  }

  private func documents() {
    let pages = run.documents.brief.map { "\($0.pages) page\($0.pages == 1 ? "" : "s")" }
    console.heading("Documents")
    let folder = run.context.investigation.loaded.folder.output
    if run.written.isEmpty { return console.print("  None was written; see the errors above.") }
    let rows = run.documents.files.map { file in
      ["\(folder)/\(file.name)", file.name == "brief.pdf" ? "\(file.purpose), \(pages ?? "")" : file.purpose]
    }
    console.columns(rows)
  }
}

/// One finding in a few lines: where, what, what to do.
enum FindingText {
  static func print(_ finding: Diagnostic, _ console: Console) {
    let style: Console.Style =
      finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .dim
    let place = finding.span.map { span in
      [span.file, span.line.map(String.init), span.column.map(String.init)].compactMap { $0 }.joined(
        separator: ":")
    }
    let head = [console.paint(finding.severity.rawValue, style), finding.id, place].compactMap { $0 }
    console.print("  " + head.joined(separator: "  "))
    console.paragraph(finding.summary, indent: 4)
    console.paragraph("→ " + finding.nextStep, indent: 4)
  }
}
