import Evidence
import Foundation
import IncidentModel

/// Findings that a team knows of and leaves for now. A finding is recognised by its rule, its file's name and the
/// words of its line, so that it stays known when lines move.
public struct Baseline: Sendable, Hashable, Codable {
  /// A larger file is not one of ours.
  public static let sizeLimit = 64 << 20

  /// For each finding's mark how often it occurs.
  private var findings: [String: Int]

  /// - Parameter texts: the files that the findings are in, by name.
  public init(_ findings: [Diagnostic], texts: [String: String]) {
    let marks = Marks(texts)
    self.findings = Dictionary(findings.map { (marks.mark($0), 1) }, uniquingKeysWith: +)
  }

  public init(file: String, world: World) throws(DiagnosticError) {
    let text = try TextFile.read(file, world: world)
    do { self = try JSONDecoder().decode(Baseline.self, from: Data(text.utf8)) } catch {
      throw DiagnosticError(
        Diagnostic(
          "baseline/unreadable", .error, "\(file) is not a baseline.",
          nextStep: "Write it anew with `candor check --write-baseline \(file) …`.",
          at: SourceSpan(file: file)))
    }
  }

  /// The findings that are not known; of equal ones as many as there are more than before.
  public func new(_ all: [Diagnostic], texts: [String: String]) -> [Diagnostic] {
    let marks = Marks(texts)
    var left = findings
    return all.filter { finding in
      let mark = marks.mark(finding)
      guard let count = left[mark], count > 0 else { return true }
      left[mark] = count - 1
      return false
    }
  }

  /// Stable: sorted keys.
  public var json: String { get throws { try StableJSON().text(self) } }
}

/// Tells findings apart without their line numbers.
private struct Marks {
  private var lines: [String: [Substring]]

  init(_ texts: [String: String]) {
    lines = texts.mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  func mark(_ finding: Diagnostic) -> String {
    let file = finding.span?.file ?? ""
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var words = finding.summary
    if let line = finding.span?.line, let all = lines[file], line <= all.count {
      words += "\n\(all[line - 1])"
    }
    return "\(finding.id) \(name) \(Digest.sha256(Array(words.utf8)).prefix(16))"
  }
}
