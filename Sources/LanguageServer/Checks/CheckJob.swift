import IncidentFile
import IncidentModel
import Pipeline
import Prose

/// One version of a document, to be checked; work for another thread than the one that listens.
struct CheckJob: Sendable {
  var address: DocumentAddress
  var version: Int
  var text: String
  var memory: IncidentMemory
  /// Whether `CheckOutcome.rewritten` is asked for, which costs a check for each round of rewrites.
  var isRewriteWanted = false

  /// Whether an incident's documents are made too; else those findings stand that the last ones had.
  var isWhole = true

  /// Checks the text as `candor check` would if it were saved.
  func run(_ world: World) -> CheckOutcome {
    var outcome = CheckOutcome(address: address, version: version, memory: memory)
    check(&outcome, world)
    if isRewriteWanted, outcome.rewritten == nil { outcome.rewritten = text }
    return outcome
  }

  private func check(_ outcome: inout CheckOutcome, _ world: World) {
    guard text.utf8.count <= DocumentLimit.bytes else {
      outcome.problems = [.tooLong(address.name)]
      return
    }
    switch DocumentKind(address, text: text.utf8, world: world) {
    case .settings:
      outcome.problems = CheckSettingsReader.read(text, file: fileName, rules: RuleRegistry.knownIDs).1
    case .text: checkText(&outcome, world)
    case .incident(let folder): checkIncident(folder, &outcome, world)
    }
  }

  /// As diagnostics name the document.
  private var fileName: String { address.path ?? address.name }

  private func checkText(_ outcome: inout CheckOutcome, _ world: World) {
    let found = address.path.map { FoundSettings(near: $0, world: world) } ?? FoundSettings()
    outcome.problems = found.problems.filter { $0.severity == .error }
    outcome.findings = TextCheck.findings(in: text, file: fileName, settings: found)
    rewrite(&outcome) { TextCheck.findings(in: $0, file: fileName, settings: found) }
    outcome.show(found, text, file: fileName, world)
  }

  private func checkIncident(_ folder: IncidentFolder, _ outcome: inout CheckOutcome, _ world: World) {
    let found = FoundSettings(near: folder.path, world: world)
    do throws(DiagnosticError) {
      let loaded = try LoadedIncident(folder, text: text, world: world)
      let built = BuiltFacts(loaded, former: memory.built, world: world)
      outcome.memory.built = built
      outcome.incident = loaded.incident
      let question = EvidenceQuestion(loaded, world: world)
      outcome.question = question
      outcome.evidence = memory.evidence?.answer(to: question, text) ?? .unread
      if let evidence = memory.evidence {
        let checked = CheckedIncident(
          evidence.investigation.rewritten(loaded), settings: found, former: built.facts)
        take(checked, &outcome)
      } else {
        outcome.findings = CheckedIncident.preliminary(loaded, settings: found)
        outcome.problems = loaded.diagnostics + found.problems
        outcome.facts = built.facts
      }
      rewrite(&outcome) { findings(in: $0, folder, found, built, world) }
    } catch { outcome.problems = error.diagnostics }
    // Warnings about other files are for those who build.
    outcome.problems.removeAll { $0.severity != .error && $0.span?.file != folder.incidentFile }
    outcome.show(found, text, file: folder.incidentFile, world)
  }

  private func take(_ checked: CheckedIncident, _ outcome: inout CheckOutcome) {
    outcome.facts = checked.investigation.facts
    outcome.problems = checked.problems
    if let former = memory.documentFindings, !isWhole {
      outcome.isWhole = false
      outcome.findings = checked.findings + former
      return
    }
    let inDocuments = checked.documentFindings()
    outcome.memory.documentFindings = inDocuments
    outcome.findings = checked.findings + inDocuments
  }

  /// The findings of a text that the incident may become.
  private func findings(
    in text: String, _ folder: IncidentFolder, _ found: FoundSettings, _ built: BuiltFacts, _ world: World
  ) -> [Diagnostic] {
    guard let loaded = try? LoadedIncident(folder, text: text, world: world) else { return [] }
    guard let evidence = memory.evidence else {
      return CheckedIncident.preliminary(loaded, settings: found)
    }
    let investigation = evidence.investigation.rewritten(loaded)
    return CheckedIncident(investigation, settings: found, former: built.facts).findings
  }

  private func rewrite(_ outcome: inout CheckOutcome, _ findings: (String) -> [Diagnostic]) {
    let file = outcome.fileName
    func own(_ all: [Diagnostic]) -> [Diagnostic] { all.filter { $0.span?.file == file } }
    let first = own(outcome.findings)
    if !first.contains(where: { $0.replacement != nil && $0.span?.start != nil }) {
      outcome.rewritten = text
    } else if isRewriteWanted {
      outcome.rewritten = SafeRewrites.apply(to: text) { $0 == text ? first : own(findings($0)) }.text
    }
  }
}

/// What a check found.
struct CheckOutcome: Sendable {
  var address: DocumentAddress
  var version: Int
  var memory: IncidentMemory
  /// All findings, whatever the settings show.
  var findings: [Diagnostic] = []
  /// What is wrong with the input.
  var problems: [Diagnostic] = []
  /// The findings that are shown: not known from the baseline, and of weight enough.
  var shown: [Diagnostic] = []
  /// The text with every safe rewrite in it, as `candor check --fix` makes it; `nil` when it was not asked for.
  var rewritten: String?
  /// False when the documents of an incident were not made.
  var isWhole = true
  /// Of an incident only.
  var incident: Incident?
  var facts: FactSheet?
  /// What the evidence has to be read for; `nil` where there is none to read.
  var question: EvidenceQuestion?
  /// How the evidence that these findings rest on answers the question.
  var evidence = EvidenceAnswer.unread

  init(address: DocumentAddress, version: Int, memory: IncidentMemory) {
    self.address = address
    self.version = version
    self.memory = memory
  }

  /// As diagnostics name the document.
  var fileName: String { address.path ?? address.name }

  mutating func show(_ found: FoundSettings, _ text: String, file: String, _ world: World) {
    shown = findings.filter { $0.severity >= found.settings.show }
    guard let baseline = found.baseline else { return }
    do throws(DiagnosticError) {
      let new = try Baseline(file: baseline, world: world).new(findings, texts: [file: text])
      shown = new.filter { $0.severity >= found.settings.show }
    } catch { problems += error.diagnostics }
  }
}

/// Limits of what is kept of open documents.
enum DocumentLimit {
  /// A larger document is not checked.
  static let bytes = 16 << 20
  /// Findings of one document that are shown; no editor shows more well.
  static let shown = 10_000
  /// Documents open at the same time; further ones are not checked.
  static let open = 1000
}

extension Diagnostic {
  /// Said in place of the findings beyond the limit.
  static func notShown(_ count: Int) -> Diagnostic {
    Diagnostic(
      "lsp/too-many", .warning, "\(count) more findings are not shown here.",
      nextStep: "Mend some of those that are, or run `candor check`.")
  }

  fileprivate static func tooLong(_ name: String) -> Diagnostic {
    Diagnostic(
      "lsp/too-long", .warning,
      "\(name) is not checked while it is edited: it has more than \(DocumentLimit.bytes >> 20) MB.",
      nextStep: "Run `candor check` on the saved file.")
  }
}
