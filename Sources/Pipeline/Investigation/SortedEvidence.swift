import Evidence
import IncidentModel
import Scan

/// The files of an incident by what they are, each told by its head or by the front matter.
struct SortedEvidence: Sendable {
  /// A file with its kind and its hash.
  struct Known: Sendable {
    var item: EvidenceItem
    var kind: EvidenceKind
    /// Kinds of crash whose marks stand near the file's start, whatever else the file is.
    var hasCrashMarks: Bool
    var sha256: String

    var source: ByteSource { item.source }
  }

  var files: [Known] = []
  var diagnostics: [Diagnostic] = []

  init(_ items: [EvidenceItem]) {
    let outcomes = ParallelWork.map(items, Self.look)
    for outcome in outcomes {
      switch outcome {
      case .success(let known):
        files.append(known)
        diagnostics += Self.remarks(known)
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
      if let name = item.reference.kind, let named = EvidenceKind(rawValue: name) { kind = named }
      let hash = try Digest.sha256(of: item.source)
      return .success(
        Known(item: item, kind: kind, hasCrashMarks: !head.crashes.isEmpty, sha256: hash))
    } catch let failure as FileFailure {
      return .failure(DiagnosticError(.unreadable(failure)))
    } catch {
      return .failure(DiagnosticError(.unreadable(FileFailure(path: item.source.name, reason: "\(error)"))))
    }
  }

  private static func remarks(_ known: Known) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let name = known.item.reference.kind, EvidenceKind(rawValue: name) == nil {
      found.append(.unknownKind(name, file: known.source.name))
    }
    switch known.kind {
    case .empty: found.append(.emptyEvidence(known.source.name))
    case .binary, .unknown: found.append(.strangeEvidence(known.source.name))
    default: break
    }
    return found
  }
}

extension Diagnostic {
  static func unknownKind(_ name: String, file: String) -> Diagnostic {
    let names = EvidenceKind.allCases.map(\.rawValue)
    let nearest = NearestName.suggest(for: name, among: names)
    return Diagnostic(
      "evidence/unknown-kind", .error, "'\(name)' is no kind of evidence; the detected one was used.",
      nextStep: nearest.map { "Write '\($0)'." } ?? "Use one of: \(names.joined(separator: ", ")).",
      at: SourceSpan(file: file))
  }

  static func emptyEvidence(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/empty", .warning, "The file is empty.",
      nextStep: "Export it again, or take it out of the folder.", at: SourceSpan(file: file))
  }

  static func strangeEvidence(_ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/not-understood", .warning, "This is no kind of evidence that Candor reads; it was left out.",
      nextStep:
        "Save it as text (NDJSON, logfmt, CSV, JSON), or name its kind under 'evidence' in incident.md.",
      at: SourceSpan(file: file))
  }
}
