import IncidentModel
import Pipeline

/// What is kept of an incident between two checks: its evidence, read once, and the facts of its last build.
struct IncidentMemory: Sendable {
  /// The evidence as it was last read, and what was asked of it; `nil` until it has been read.
  var evidence: ReadEvidence?
  var built: BuiltFacts?
  /// What the last whole check found in the documents; `nil` until there was one.
  var documentFindings: [Diagnostic]?
}

/// An investigation and the question that it answers.
struct ReadEvidence: Sendable {
  var investigation: Investigation
  var question: EvidenceQuestion
  /// The front matter that it was read for.
  var frontMatter: Substring

  /// - Parameter text: the writing that asks.
  func answer(to question: EvidenceQuestion, _ text: String) -> EvidenceAnswer {
    let isMoved = investigation.namesPlacesInWriting && frontMatter != FrontMatterText.of(text)
    if isMoved || !self.question.asksTheSame(as: question) { return .answersAnother }
    return self.question == question ? .exact : .ofOtherFiles
  }
}

/// How evidence that was read stands to what the writing asks now.
enum EvidenceAnswer: Sendable {
  case unread
  /// Reading it again would say the same.
  case exact
  /// It was read for other writing.
  case answersAnother
  /// It was read for the same writing, and files have changed since.
  case ofOtherFiles
}

/// The lines between the two `---` at a text's start, with all that stands before the second.
enum FrontMatterText {
  static func of(_ text: String) -> Substring {
    guard let end = text.firstRange(of: "\n---") else { return text[...] }
    return text[..<end.lowerBound]
  }
}
