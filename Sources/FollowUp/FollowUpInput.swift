import Briefing
import IncidentModel

/// Everything that the follow-up is made from. Values only: the same input gives the same bytes.
public struct FollowUpInput: Sendable {
  public var incident: Incident
  public var facts: FactSheet
  public var format: FactFormat
  /// The date of the e-mail and the stamp of the calendar entries.
  public var now: Timestamp
  /// Where the page and the other documents are, as the reader will find them.
  public var pages: [String]
  /// What was decided in the meeting, in words; `nil` when nothing was, or it is not known yet.
  public var decisionTaken: String?

  public init(
    incident: Incident, facts: FactSheet, format: FactFormat, now: Timestamp, pages: [String] = [],
    decisionTaken: String? = nil
  ) {
    self.incident = incident
    self.facts = facts
    self.format = format
    self.now = now
    self.pages = pages
    self.decisionTaken = decisionTaken
  }

  /// What a person wrote in a field, placeholders resolved, without the full stop at the end.
  func clause(_ text: String) -> RichText {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace || ".,;".contains(last) { text.removeLast() }
    return RichText(resolving: String(text.drop(while: \.isWhitespace)), facts: facts, format: format)
  }

  /// `14:00 UTC on Thursday, 12 March 2026`: an e-mail is read on other days, so no "today".
  func date(_ time: Timestamp) -> String {
    "\(format.clockOnly(time)) on \(format.weekday(time)), \(format.day(time, year: true))"
  }
}
