import Foundation
import IncidentModel
import Testing

@testable import FollowUp

@Suite struct MailTests {
  private func read(_ input: FollowUpInput) throws -> StrictMail {
    try StrictMail(Array(MailDraft(input).eml.utf8))
  }

  @Test func theMessageIsReadAgainByAStrictReader() throws {
    let mail = try read(Sample.input)
    #expect(try StrictMail.words(try #require(mail["Subject"])).hasPrefix("Bestellungen für Zürich: falsch"))
    #expect(mail["Date"] == "Thu, 12 Mar 2026 10:00:00 +0000")
    #expect(mail["MIME-Version"] == "1.0")
    #expect(mail["X-Unsent"] == "1")
    let parts = try mail.parts()
    #expect(
      parts.map { $0["Content-Type"] ?? "" } == ["text/plain; charset=utf-8", "text/html; charset=utf-8"])
    #expect(try parts[0].text() == FollowUpLetter(Sample.input).plainText)
    #expect(try parts[1].text() == FollowUpLetter(Sample.input).html)
  }

  @Test func noAddressIsInvented() throws {
    let mail = try read(Sample.input)
    #expect(mail["To"] == "CEO:;")
    #expect(mail["From"] == "orders team:;")
    let id = try #require(mail["Message-ID"])
    #expect(id.hasSuffix("@candor.invalid>"))
    let eml = MailDraft(Sample.input).eml
    #expect(eml.filter { $0 == "@" }.count == 1)
  }

  @Test func theSameInputGivesTheSameBytesAndAnotherGivesAnotherID() throws {
    #expect(MailDraft(Sample.input).eml == MailDraft(Sample.input).eml)
    var other = Sample.input
    other.decisionTaken = "Freeze releases"
    #expect(try read(other)["Message-ID"] != read(Sample.input)["Message-ID"])
  }

  @Test(arguments: [
    "Injected\r\nBcc: somebody", "tab\tand\u{0}zero", "", "=?utf-8?Q?trick?=",
    "漢字 " + String(repeating: "ü", count: 300),
    String(repeating: "a", count: 500), "🚒🚒🚒 \"quoted\" (comment) <angle>",
  ]) func anyTitleAndNameGivesAValidMessage(_ text: String) throws {
    var incident = Sample.incident
    incident.title = text
    incident.preparedFor = text
    incident.owner = text
    let mail = try read(Sample.input(incident))
    #expect(mail["Bcc"] == nil)
    #expect(
      mail.headers.map(\.name) == [
        "Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
      ])
    #expect(mail["To"]?.hasSuffix(":;") == true)
    _ = try StrictMail.words(try #require(mail["Subject"]))
    #expect(try mail.parts().count == 2)
  }

  @Test(arguments: [
    "", "a", "a ", "=", "ü=\t", String(repeating: "x", count: 75), String(repeating: "x", count: 76),
    String(repeating: "x", count: 77), String(repeating: "€", count: 60), "line\n\nline ", "tail\r\n",
    ".\n--x\n",
  ])
  func quotedPrintableIsUndone(_ text: String) throws {
    let message = "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + QuotedPrintable.encode(text)
    let decoded = try StrictMail(Array(message.utf8)).text()
    #expect(decoded == text.replacingOccurrences(of: "\r\n", with: "\n"))
  }

  @Test func theLetterSaysWhatWasPromised() {
    let text = FollowUpLetter(Sample.input).plainText
    #expect(text.contains("Customers affected: 1,204"))
    #expect(text.contains("Revenue lost: about €48,000 (between €41,000 and €56,000)"))
    #expect(
      text.contains(
        "Correct 212 orders, then tell customers; all = 100 % — orders team, by 17:00 UTC on Friday, 13 March 2026"
      ))
    #expect(text.contains("Lock an order while it is being changed — no owner yet, no date yet"))
    #expect(text.contains("Was personal data exposed? — security, by 12:00 UTC on Thursday, 12 March 2026"))
    #expect(text.contains("counsel to confirm"))
    #expect(text.contains("We asked you for this: Freeze releases until Friday."))
    #expect(text.contains("14:00 UTC on Thursday, 12 March 2026"))
    #expect(text.contains("out/brief.pdf"))
    #expect(!text.contains("today"))
  }

  @Test func aDecisionTakenReplacesTheRequest() {
    var input = Sample.input
    input.decisionTaken = "releases are frozen until Friday."
    let text = FollowUpLetter(input).plainText
    #expect(text.contains("You decided: releases are frozen until Friday."))
    #expect(!text.contains("We asked you"))
  }

  @Test func almostNothingKnownStillMakesALetter() throws {
    let text = FollowUpLetter(Sample.minimal).plainText
    #expect(text.contains("Something broke. It is still going on"))
    #expect(text.contains("not set yet"))
    #expect(try read(Sample.minimal).parts().count == 2)
  }

  @Test func receiptsSurviveInTheLetter() {
    let ids = FollowUpLetter(Sample.input).sections.flatMap(\.blocks).flatMap { block -> [String] in
      if case .list(let items, _) = block { items.flatMap(\.factIDs) } else { [] }
    }
    #expect(
      ids.contains("customers.affected") && ids.contains("revenue.lost") && ids.contains("records.missing"))
  }

  @Test func markupInWrittenTextIsEscaped() {
    var incident = Sample.incident
    incident.title = "<script>alert(1)</script> & co"
    let letter = FollowUpLetter(Sample.input(incident))
    #expect(!letter.html.contains("<script>"))
    #expect(!letter.markdown.contains("<script>") || letter.markdown.contains("\\<script\\>"))
  }
}
