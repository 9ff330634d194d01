import Foundation
import IncidentModel
import Rendering

/// Computes an incident's facts again and compares them with those that its documents hold.
public struct VerifyRun: Sendable {
  public var result: Verification
  /// What is wrong with the input now.
  public var problems: [Diagnostic]
  public var timeZone: TimeZone

  /// A facts file beyond this size is not one of ours.
  static let sizeLimit = 64 << 20

  /// Throws when there are no built facts to compare with, or they cannot be read.
  public init(_ loaded: LoadedIncident, world: World) throws(DiagnosticError) {
    let path = loaded.folder.facts
    if world.files.kind(of: path) == nil { throw DiagnosticError(.notBuilt(loaded.folder)) }
    let bytes: [UInt8]
    do { bytes = try world.files.read(path, limit: Self.sizeLimit) } catch {
      throw DiagnosticError(.unreadable(error))
    }
    let built: FactsJSON.Decoded
    do { built = try FactsJSON.decode(bytes, file: path) } catch {
      throw (error as? DiagnosticError) ?? DiagnosticError(.notBuilt(loaded.folder))
    }
    let investigation = Investigation(loaded)
    result = Verification(
      before: built.facts, after: investigation.facts, past: built.evidence,
      present: investigation.caseFile.hashes)
    problems = investigation.diagnostics
    timeZone = investigation.incident.timeZone
  }
}

extension Diagnostic {
  fileprivate static func notBuilt(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "verify/not-built", .error, "There are no built facts to compare with.",
      nextStep: "Run 'candor build \(folder.path)' first.", at: SourceSpan(file: folder.facts))
  }
}
