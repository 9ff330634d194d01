import IncidentModel
import Markup

/// Findings for people: each with the line of the file and carets below what was found.
public enum FindingsText {
  /// Columns of a source line that are shown; a longer line is cut around the finding.
  public static let maximumColumns = 100

  /// - Parameter sources: the text of each file by the name in the spans; a file that is not there is shown
  ///   without its line.
  public static func text(_ findings: [Diagnostic], sources: [String: String]) -> String {
    var indexed: [String: (bytes: [UInt8], lines: LineIndex)] = [:]
    for (name, source) in sources {
      let bytes = Array(source.utf8)
      indexed[name] = (bytes, LineIndex(bytes))
    }
    let parts = findings.map { finding in
      entry(finding, finding.span.flatMap { indexed[$0.file] })
    }
    return parts.joined(separator: "\n") + (parts.isEmpty ? "" : "\n")
  }

  /// `2 errors, 1 warning, 0 notes`, for the last line.
  public static func summary(_ findings: [Diagnostic]) -> String {
    let counts = Severity.allCases.reversed().map { severity in
      let count = findings.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ")
  }

  private static func entry(_ finding: Diagnostic, _ source: (bytes: [UInt8], lines: LineIndex)?) -> String {
    let lines = finding.description.split(separator: "\n", maxSplits: 1)
    let quoted = source.flatMap { excerpt(finding, $0.bytes, $0.lines) } ?? ""
    return lines[0] + "\n" + quoted + "  " + finding.nextStep + "\n"
  }

  private static func excerpt(_ finding: Diagnostic, _ bytes: [UInt8], _ lines: LineIndex) -> String? {
    guard let span = finding.span, let line = span.line, let start = span.start, let end = span.end else {
      return nil
    }
    let range = lines.line(line)
    guard range.contains(start) || start == range.upperBound else { return nil }
    let before = Array(String(decoding: bytes[range.lowerBound..<start], as: UTF8.self).unicodeScalars)
    let stop = min(max(end, start), range.upperBound)
    let found = String(decoding: bytes[start..<stop], as: UTF8.self).unicodeScalars.count
    let all = Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    let first = max(0, min(before.count - 20, all.count - maximumColumns))
    let shown = all[first..<min(all.count, first + maximumColumns)]
    let carets = max(1, min(found, first + maximumColumns - before.count))
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let indent = before[first...].map { $0 == "\t" ? "\t" : " " }.joined()
    return "  \(number) | \(String(String.UnicodeScalarView(shown)))\n"
      + "  \(margin) | \(indent)\(String(repeating: "^", count: carets))\n"
  }
}
