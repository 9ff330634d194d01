import IncidentModel

/// Finds where in `incident.md` a value stands, for problems that show only later.
struct IncidentPlace: Sendable {
  let file: String
  let text: String

  /// The first line that holds `words`; the file alone when none does.
  func span(of words: String) -> SourceSpan {
    for (index, line) in text.lines.enumerated()
    where line.contains(words) {
      return SourceSpan(file: file, line: index + 1)
    }
    return SourceSpan(file: file)
  }
}

extension LoadedIncident {
  var place: IncidentPlace { IncidentPlace(file: folder.incidentFile, text: text) }
}

extension String {
  /// The lines as `LineIndex` counts them: they end at LF, CR LF or a lone CR.
  var lines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
