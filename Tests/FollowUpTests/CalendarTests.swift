import Foundation
import IncidentModel
import Testing

@testable import FollowUp

@Suite struct CalendarTests {
  @Test func theCalendarIsReadAgainByAStrictReader() throws {
    let calendar = try StrictCalendar(CalendarFile(Sample.input).ics)
    let events = calendar.root.children
    #expect(events.count == 4)
    let summaries = events.compactMap { $0.text("SUMMARY") }
    #expect(summaries.contains("Due: Correct 212 orders, then tell customers; all = 100 %"))
    #expect(summaries.contains("Answer due: Was personal data exposed?"))
    #expect(summaries.contains { $0.hasPrefix("Notification due (counsel to confirm): GDPR") })
    for event in events { #expect(try StrictCalendar.time(event["DTSTAMP"]) == Sample.input.now) }
  }

  @Test func theNextUpdateHasAnAlarm() throws {
    let calendar = try StrictCalendar(CalendarFile(Sample.input).ics)
    let update = try #require(
      calendar.root.children.first { $0.text("SUMMARY")?.hasPrefix("Next update") == true })
    #expect(try StrictCalendar.time(update["DTSTART"]) == Sample.time("2026-03-12T14:00:00Z"))
    #expect(update.children.count == 1)
    #expect(update.text("SUMMARY")?.contains("Zürich: falsch gespeichert; wieder gut") == true)
    #expect(update.text("DESCRIPTION")?.contains("\n") == true)
  }

  @Test func identifiersStayWhenTheOrderOrTheDateChanges() {
    var moved = Sample.incident
    moved.actions.reverse()
    moved.actions[1].due = Sample.time("2026-03-20T17:00:00Z")
    let before = Set(CalendarFile(Sample.input).events.map(\.uid))
    let after = Set(CalendarFile(Sample.input(moved)).events.map(\.uid))
    #expect(before == after)
  }

  @Test(arguments: [
    "", "Ünïcödé " + String(repeating: "漢", count: 200), "a,b;c\\d\r\ne\u{0}",
    String(repeating: "x", count: 1000),
  ])
  func anyTextGivesAValidCalendar(_ text: String) throws {
    var incident = Sample.incident
    incident.id = text
    incident.title = text
    incident.actions[1].what = text
    incident.actions[1].owner = text
    _ = try StrictCalendar(CalendarFile(Sample.input(incident)).ics)
  }

  @Test(arguments: [74, 75, 76, 149, 150]) func linesFoldAtSeventyFiveOctets(_ length: Int) {
    let line = String(repeating: "x", count: length)
    let folded = ContentLine.folded(line)
    #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= ContentLine.longestLine })
    #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == line)
    #expect(folded.contains("\r\n") == (length > ContentLine.longestLine))
  }

  @Test func nothingDatedMeansNoEntries() { #expect(CalendarFile(Sample.minimal).isEmpty) }
}

@Suite struct CommitmentTests {
  @Test func everyPromiseIsListed() {
    let all = Commitments(Sample.input).all
    #expect(all.map(\.kind) == [.action, .action, .action, .answer, .duty, .update])
    #expect(all.map(\.state) == ["done", "in progress", "planned", "open", "open", "open"])
    #expect(Set(all.map(\.id)).count == all.count)
  }

  @Test func twoOfTheSameWordsGetTwoIDs() {
    var incident = Sample.incident
    incident.actions = [Action(what: "Same", kind: .prevent), Action(what: "Same", kind: .prevent)]
    let ids = Commitments(Sample.input(incident)).all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func theJSONHasAllKeysEvenWithoutOwner() throws {
    let data = Data(Commitments(Sample.input).json.utf8)
    let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(list.count == 6)
    for entry in list { #expect(Set(entry.keys) == ["id", "kind", "what", "owner", "due", "state"]) }
    #expect(list[2]["owner"] is NSNull)
  }

  @Test func theHashIsFNV1a() {
    #expect(ContentHash("").hexadecimal == "cbf29ce484222325")
    #expect(ContentHash("a").hexadecimal == "af63dc4c8601ec8c")
    #expect(ContentHash("foobar").hexadecimal == "85944171f73967e8")
  }
}
