import Analysis
import Evidence
import Foundation
import IncidentModel
import RemoteEvidence
import Scan

/// Fills a case file step by step.
struct CaseWork: Sendable {
  let loaded: LoadedIncident
  let evidence: SortedEvidence
  var file: CaseFile
  var diagnostics: [Diagnostic]
  private var options = LogOptions()
  private var logSet = LogSet([])
  /// The table whose requests are counted, when one is named.
  private var table: RemoteLogs?
  private var series: [EvidenceSeries] = []

  var incident: Incident { loaded.incident }

  init(_ loaded: LoadedIncident) {
    self.loaded = loaded
    evidence = SortedEvidence(loaded.evidence.items, place: loaded.place)
    file = CaseFile(incident: loaded.incident)
    file.hashes = evidence.hashes
    diagnostics = evidence.diagnostics
    options = logOptions()
  }

  private mutating func logOptions() -> LogOptions {
    var options = LogOptions(zone: incident.timeZone, topErrors: ErrorSignature.messages)
    options.reference = incident.meeting?.time ?? incident.nextUpdate
    options.hashes = false
    for known in evidence.files where !known.item.reference.fields.isEmpty {
      options.fileFields[known.source.name] = known.item.reference.fields
    }
    if let text = incident.failure {
      do {
        options.failure = try FailureExpression(text, at: SourceSpan(file: loaded.folder.incidentFile))
      } catch { diagnostics += (error as? DiagnosticError)?.diagnostics ?? [] }
    }
    return options
  }

  private var logs: [ByteSource] { evidence.files(.requestLog, .appLog).map(\.source) }

  mutating func readEverything() {
    let (logs, options, evidence) = (logs, options, evidence)
    let (reading, crashes) = ParallelWork.both {
      let set = LogSet(logs, options: options)
      return (set: set, summary: logs.isEmpty ? nil : set.summarize())
    } _: {
      CrashReader.read(Self.mayHoldCrashes(evidence))
    }
    logSet = reading.set
    file.logs = reading.summary
    diagnostics += reading.summary?.diagnostics ?? []
    file.crashes = crashes.crashes
    file.findings = crashes.findings
    diagnostics += crashes.diagnostics
    readTable()
    readChanges()
    readTables()
    readSeries()
    readReactions()
    compareClocks()
  }

  /// Texts and logs; not tables and lists.
  private static func mayHoldCrashes(_ evidence: SortedEvidence) -> [ByteSource] {
    evidence.files.filter { known in
      switch known.kind {
      case .goRace, .goPanic, .rustPanic, .crashText, .codeFindings, .plainText, .appLog, .requestLog: true
      default: known.hasCrashMarks
      }
    }.map(\.source)
  }

  /// The requests of a table stand in for those of files: they can be counted exactly, and not once more.
  private mutating func readTable() {
    guard let item = loaded.evidence.remotes.first else { return }
    diagnostics += loaded.evidence.remotes.dropFirst().map {
      .oneTable($0, first: item, at: loaded.place.span(of: $0.reference.path))
    }
    do throws(DiagnosticError) {
      let table = try item.open(options, incident: incident)
      let summary = try table.summarize(namesAffected: false)
      diagnostics += summary.diagnostics
      if let logs = file.logs, logs.requestsOverall.total > 0, let first = logs.files.first {
        diagnostics.append(.twoPlaces(table.name, files: first.file))
      }
      (self.table, file.logs) = (table, summary)
      file.hashes[table.name] = summary.files.first?.sha256
    } catch { diagnostics += error.diagnostics }
  }

  private mutating func readChanges() {
    for known in evidence.files(.deployments) {
      attempt(known) { work, source in
        let reading = try ChangeReader.read(source, zone: work.incident.timeZone)
        work.file.changes += reading.changes
        work.diagnostics += reading.diagnostics
      }
    }
    for known in evidence.files(.alerts) {
      attempt(known) { work, source in
        let reading = try AlertReader.read(source, zone: work.incident.timeZone)
        work.file.alerts += reading.alerts
        work.diagnostics += reading.diagnostics
      }
    }
    file.changes.sort { $0.time < $1.time }
    file.alerts.sort { $0.firedAt < $1.firedAt }
  }

  private mutating func readTables() {
    var tables: [RecordSource] = []
    for known in evidence.files(.recordTable) {
      attempt(known) { work, source in
        var table = try RecordSource.open(source, zone: work.incident.timeZone)
          .assigning(known.item.reference.fields)
        table.numbersRecords = known.item.numbersRecords
        tables.append(table)
        if let value = try MeanOrderValue(table: tables[tables.count - 1], currency: work.incident.currency),
          value.orders > work.file.orderValue?.orders ?? 0
        {
          work.file.orderValue = value
        }
      }
    }
    diagnostics += tables.count == 1 ? tables[0].diagnostics + [.onlyTable(tables[0].name)] : []
    guard tables.count > 1 else { return }
    let pairing = TablePairing(
      references: evidence.files.map(\.item.reference), incident: incident, scratch: loaded.evidence.scratch)
    do {
      let result = try pairing.best(tables)
      file.records = result
      diagnostics += result.diagnostics
    } catch let failure as DiagnosticError {
      diagnostics += failure.diagnostics
    } catch {
      let reason = (error as? FileFailure)?.reason ?? "\(error)"
      diagnostics.append(.unreadable(FileFailure(path: tables[0].name, reason: reason)))
    }
  }

  private mutating func readSeries() {
    for known in evidence.files(.series) {
      attempt(known) { work, _ in
        let reading = try EvidenceSeries.read(known.item, zone: work.incident.timeZone)
        work.series += reading.series
        work.diagnostics += reading.diagnostics
      }
    }
    series = EvidenceSeries.ordered(series)
  }

  private mutating func readReactions() {
    for known in evidence.files(.tickets, .visits, .mentions, .cancellations) {
      attempt(known) { work, source in
        let events = try EventTable(source, zone: work.incident.timeZone)
        work.diagnostics += events.diagnostics
        work.file.reactions.append((known.kind, events))
      }
    }
  }

  private mutating func compareClocks() {
    file.clocks = ClockComparison.find(in: logs, fields: options.fileFields, zone: incident.timeZone)
    diagnostics += file.clocks.prefix(3).map(Diagnostic.clocks)
  }

  private mutating func attempt(
    _ known: SortedEvidence.Known, _ body: (inout CaseWork, ByteSource) throws -> Void
  ) {
    do { try body(&self, known.source) } catch let failure as DiagnosticError {
      diagnostics += failure.diagnostics
    } catch {
      let reason = (error as? FileFailure)?.reason ?? "\(error)"
      diagnostics.append(.unreadable(FileFailure(path: known.source.name, reason: reason)))
    }
  }
}

extension CaseWork {
  /// Finds the hours that count.
  mutating func measureWindow() {
    file.failures = file.logs.flatMap { FailureWindow.find(in: $0.perMinute) }
    file.window = ImpactWindow(
      incident: incident, failures: file.failures, lastEvidence: file.logs?.lastTime)
  }

  /// Reads the logs once more, inside the window and before it. Without a window no failure stands out, and all
  /// of the logs are the time before.
  mutating func cutLogs() {
    guard let summary = file.logs else { return }
    guard let window = file.window else {
      file.before = summary
      return
    }
    file.concentrations = FailureExplanation.explain(
      summary.cube, window: window.range, others: file.otherWindows)
    if let table { return cut(table, summary, window) }
    let set = logSet
    (file.inWindow, file.before) = ParallelWork.both {
      set.summarize(window: window.range)
    } _: {
      set.summarize(window: Timestamp(nanoseconds: .min)..<window.start)
    }
  }

  private mutating func cut(_ table: RemoteLogs, _ whole: LogSummary, _ window: ImpactWindow) {
    do throws(DiagnosticError) {
      file.inWindow = try table.summarize(
        window: window.range, whole: whole, namesAffected: file.records != nil)
      file.before = try table.summarize(
        window: Timestamp(nanoseconds: .min)..<window.start, whole: whole, namesAffected: false)
    } catch { diagnostics += error.diagnostics }
  }

  /// What each series lost in the window; without one, where the last days fell short.
  mutating func estimateLosses() {
    let window = file.window
    let asked =
      series.filter { !$0.isControl }.isEmpty ? [LoggedSeries.make(file.logs)].compactMap { $0 } : []
    let series = self.series + asked
    diagnostics += series.flatMap { Diagnostic.badFit($0.series, window) }
    file.losses = ParallelWork.map(LossQuestions.make(series, window: window, incident: incident)) {
      question in
      SeriesLoss(series: question.series, result: ImpactEstimator.estimate(question.input))
    }
    guard file.window == nil, let found = file.losses.lazy.compactMap(\.foundWindow).first else { return }
    file.window = ImpactWindow(
      start: found.lowerBound, end: found.upperBound, startBasis: .measured, endBasis: .measured)
  }

  mutating func rankSuspects() {
    guard let window = file.window else { return }
    file.suspects = SuspectChange.rank(file.changes, onset: window.start, hints: hints(window))
      .filter { $0.score >= SuspectThreshold.score }
  }

  /// Folds the errors of the window into kinds, and says which are new since the change most suspect.
  mutating func foldErrors() {
    guard let inWindow = file.inWindow else { return }
    file.errorSignatures = ErrorSignature.find(
      in: inWindow, whole: file.logs, change: file.suspects.first?.change.time)
  }

  private func hints(_ window: ImpactWindow) -> SuspectChange.Hints {
    let leading = file.concentrations.first?.attributes ?? [:]
    return SuspectChange.Hints(
      recovery: window.endBasis == .ongoing ? nil : window.end,
      failingServices: [leading["service"]].compactMap { $0 },
      failingVersions: [leading["version"]].compactMap { $0 }, crashes: file.crashes)
  }
}

extension Diagnostic {
  fileprivate static func clocks(_ difference: ClockDifference) -> Diagnostic {
    let seconds = String(format: "%.1f", difference.seconds)
    return Diagnostic(
      "evidence/clocks", .warning,
      "The clocks of \(difference.earlier) and \(difference.later) may differ by \(seconds) s: in "
        + "\(difference.requests) requests that both logged, the second is steadily later.",
      explanation:
        "Times of different hosts are then not comparable. A wait of always the same length looks alike.",
      nextStep: "Check the time synchronisation of both hosts before you rely on the order of events.",
      at: SourceSpan(file: difference.files.first ?? ""))
  }

  fileprivate static func onlyTable(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/only-table", .note,
      "This is the only table of records; a second was expected to compare it with.",
      nextStep: "Add the same records as another system has them, to find missing and different ones.",
      at: SourceSpan(file: file))
  }

  /// A series that has nothing to say about the hours of the incident, or only roughly.
  fileprivate static func badFit(_ series: RegularSeries, _ window: ImpactWindow?) -> [Diagnostic] {
    guard let window, series.stepSeconds > 0 else { return [] }
    if series.steps(from: window.start, to: window.end).isEmpty {
      return [
        Diagnostic(
          "series/outside", .warning, "`\(series.name)` does not reach the hours of the incident.",
          nextStep: "Export the series from three weeks before the incident to after it.",
          at: SourceSpan(file: series.file))
      ]
    }
    guard window.end.seconds(since: window.start) < Int64(series.stepSeconds) else { return [] }
    return [
      Diagnostic(
        "series/coarse", .warning,
        "A step of `\(series.name)` is longer than the incident: the loss of the whole step is estimated.",
        nextStep: "Export the series with a shorter step, such as five minutes.",
        at: SourceSpan(file: series.file))
    ]
  }
}

/// Below this a change is only somewhere in the same week.
enum SuspectThreshold {
  static let score = 0.15
}

extension SeriesLoss {
  /// The hours that a search found, where it was asked to search.
  var foundWindow: Range<Timestamp>? {
    guard let loss = result.loss, loss.windowWasSearched else { return nil }
    return series.time(of: loss.window.lowerBound)..<series.time(of: loss.window.upperBound)
  }
}
