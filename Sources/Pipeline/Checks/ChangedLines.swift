import IncidentModel

/// The lines of a file that differ from a revision of its git repository.
public struct ChangedLines: Sendable, Hashable {
  /// Line numbers from 1; `nil` when the whole file is new.
  public var lines: [Range<Int>]?

  /// Asks git. A revision that git does not know, or a file outside of a repository, is an error.
  public init(of path: String, since revision: String, world: World) throws(DiagnosticError) {
    let real = world.files.resolved(path)
    let folder = FoundSettings.parent(of: real)
    let name = String(real.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1))
    func git(_ arguments: [String]) throws(DiagnosticError) -> ProcessResult {
      guard let result = world.processes.run("git", arguments, in: folder) else {
        throw DiagnosticError(.gitFailed(path, revision))
      }
      return result
    }
    // A revision is never read as an option.
    guard !revision.hasPrefix("-"),
      try git(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]).status == 0
    else { throw DiagnosticError(.gitFailed(path, revision)) }
    if try git(["cat-file", "-e", "\(revision):./\(name)"]).status != 0 { return }
    let options = ["diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv"]
    let diff = try git(options + [revision, "--", name])
    guard diff.status == 0 else { throw DiagnosticError(.gitFailed(path, revision)) }
    lines = Self.lines(inDiff: String(decoding: diff.output, as: UTF8.self))
  }

  /// The new side of each hunk: `@@ -3,2 +5,4 @@` is lines 5 to 8.
  static func lines(inDiff diff: String) -> [Range<Int>] {
    diff.utf8.split(separator: UInt8(ascii: "\n")).compactMap { bytes in
      let line = Substring(bytes)
      guard line.hasPrefix("@@ "), let plus = line.split(separator: " ").first(where: { $0.hasPrefix("+") })
      else {
        return nil
      }
      let numbers = plus.dropFirst().split(separator: ",").map { Int($0) ?? 0 }
      guard let first = numbers.first else { return nil }
      let count = numbers.count > 1 ? numbers[1] : 1
      return count > 0 ? first..<first + count : nil
    }
  }

  /// True for a finding on a changed line, and for one without a line.
  public func touches(_ finding: Diagnostic) -> Bool {
    guard let lines, let line = finding.span?.line else { return true }
    return lines.contains { $0.contains(line) }
  }
}

extension Diagnostic {
  fileprivate static func gitFailed(_ path: String, _ revision: String) -> Diagnostic {
    Diagnostic(
      "since/no-revision", .error, "git knows no revision \"\(revision)\" of \(path).",
      nextStep: "Name a commit, tag or branch of the repository that holds the file, such as HEAD or main.",
      at: SourceSpan(file: path))
  }
}
