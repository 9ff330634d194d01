import Evidence
import IncidentModel
import Scan

/// The files of an incident by what they are, each told by its head or by the front matter.
struct SortedEvidence: Sendable {
  /// A file with its kind and its hash.
  struct Known: Sendable {
    var item: EvidenceItem
    var kind: EvidenceKind
    /// What the content looks like, whatever the front matter says.
    var detected: EvidenceKind
    /// Kinds of crash whose marks stand near the file's start, whatever else the file is.
    var hasCrashMarks: Bool
    var sha256: String

    var source: ByteSource { item.source }
  }

  var files: [Known] = []
  var diagnostics: [Diagnostic] = []

  init(_ items: [EvidenceItem], place: IncidentPlace) {
    let outcomes = ParallelWork.map(items, Self.look)
    var first: [String: String] = [:]
    for outcome in outcomes {
      switch outcome {
      case .success(let known):
        if known.kind != .empty, let twin = first.updateValue(known.source.name, forKey: known.sha256) {
          first[known.sha256] = twin
          diagnostics.append(.sameContent(known.source.name, as: twin))
          continue
        }
        files.append(known)
        diagnostics += Self.remarks(known, place)
      case .failure(let failure): diagnostics += failure.diagnostics
      }
    }
  }

  /// Files that a reader of one of the kinds should see.
  func files(_ kinds: EvidenceKind...) -> [Known] { files.filter { kinds.contains($0.kind) } }

  var hashes: [String: String] {
    Dictionary(files.map { ($0.source.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }

  private static func look(_ item: EvidenceItem) -> Result<Known, DiagnosticError> {
    do {
      var ignored: [Diagnostic] = []
      let stated = StatedFields.read(item.reference.fields, file: item.source.name, &ignored)
      let head = try HeadDetection.detect(item.source, stated: stated)
      var kind = head.kind
      if item.reference.role != nil || item.reference.isControl || item.prometheus != nil { kind = .series }
      if let name = item.reference.kind, let named = EvidenceKind(rawValue: name) { kind = named }
      let hash = try Digest.sha256(of: item.source)
      return .success(
        Known(
          item: item, kind: kind, detected: head.kind, hasCrashMarks: !head.crashes.isEmpty, sha256: hash))
    } catch let failure as DiagnosticError {
      return .failure(failure)
    } catch let failure as FileFailure {
      return .failure(DiagnosticError(.unreadable(failure)))
    } catch {
      return .failure(DiagnosticError(.unreadable(FileFailure(path: item.source.name, reason: "\(error)"))))
    }
  }

  private static func remarks(_ known: Known, _ place: IncidentPlace) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let name = known.item.reference.kind {
      let span = place.span(of: "kind: \(name)")
      if EvidenceKind(rawValue: name) == nil {
        found.append(.unknownKind(name, at: span))
      } else if known.kind != known.detected, ![.unknown, .plainText].contains(known.detected) {
        found.append(.otherKind(known, at: span))
      }
    }
    switch known.kind {
    case .empty: found.append(.emptyEvidence(known.source.name))
    case .binary: found.append(.strangeEvidence(known.source.name))
    case .unknown: found.append(.strangeJSON(known.source.name))
    case .plainText where !known.hasCrashMarks: found.append(.plainText(known.source.name))
    default: break
    }
    return found
  }
}

extension Diagnostic {
  static func unknownKind(_ name: String, at span: SourceSpan) -> Diagnostic {
    let names = EvidenceKind.allCases.map(\.rawValue)
    let nearest = NearestName.suggest(for: name, among: names)
    return Diagnostic(
      "evidence/unknown-kind", .error, "'\(name)' is no kind of evidence; the detected one was used.",
      nextStep: nearest.map { "Write '\($0)'." } ?? "Use one of: \(names.joined(separator: ", ")).", at: span)
  }

  fileprivate static func otherKind(_ known: SortedEvidence.Known, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence/other-kind", .warning,
      "The kind '\(known.kind.rawValue)' was taken for \(known.source.name), as you say; its content looks like "
        + "'\(known.detected.rawValue)'.",
      nextStep: "Take 'kind' away if its numbers look wrong.", at: span)
  }

  fileprivate static func sameContent(_ file: String, as twin: String) -> Diagnostic {
    Diagnostic(
      "evidence/same-content", .warning,
      "The file holds the same bytes as \(twin), and was not counted again.",
      nextStep: "Remove one of the two.", at: SourceSpan(file: file))
  }

  fileprivate static func plainText(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/plain-text", .warning,
      "This is text without a structure that Candor knows; it was searched for crashes only.",
      nextStep: "If it is a log, a table or a list, export it as NDJSON, logfmt, CSV or JSON.",
      at: SourceSpan(file: file))
  }

  fileprivate static func strangeJSON(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/not-understood", .warning,
      "This JSON is neither deployments nor alerts (entries with a time and a name were expected); it was left out.",
      nextStep: "Add what is missing to each entry, or name the file's kind under 'evidence' in incident.md.",
      at: SourceSpan(file: file))
  }

  static func emptyEvidence(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/empty", .warning, "The file is empty.",
      nextStep: "Export it again, or take it out of the folder.", at: SourceSpan(file: file))
  }

  static func strangeEvidence(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/not-understood", .warning,
      "This is not text, nor text packed with gzip or zstd; it was left out.",
      nextStep: "Unpack it, or export it as UTF-8 text (NDJSON, logfmt, CSV, JSON).",
      at: SourceSpan(file: file))
  }
}
