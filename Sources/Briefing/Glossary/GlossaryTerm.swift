/// A term of Candor's own glossary.
struct GlossaryTerm: Sendable {
  var name: String
  /// Spellings and word forms that no rule derives.
  var otherForms: [String]
  /// One sentence without another technical term in it.
  var explanation: String

  init(_ name: String, _ otherForms: [String] = [], _ explanation: String) {
    self.name = name
    self.otherForms = otherForms
    self.explanation = explanation
  }

  /// The terms that most need a word first.
  static let all = faults + storage + design + operations + measurement
}
