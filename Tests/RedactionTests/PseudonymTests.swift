import Testing

@testable import Redaction

@Suite struct PseudonymTests {
  let redactor = Redactor(key: RedactionRuleTests.key)

  private func pseudonyms(_ text: String) -> [String] {
    redactor.redact(text).text.split(separator: "[", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "]" })
    }
  }

  /// One customer, however written.
  @Test(arguments: [
    "mail jane.doe+x@shop.example ; Jane.Doe+X@Shop.Example ; jane.doe%2Bx%40shop.example ; jane.doe+x%2540shop.example ;",
    "card 4111111111111111 ; 4111-1111-1111-1111 ; 4111 1111 1111 1111 ;",
    "to DE89370400440532013000 ; DE89 3704 0044 0532 0130 00 ; de89370400440532013000 ;",
    "call +44 20 7946 0958 ; +442079460958 ; +44 (0)20 7946 0958 ; +44-20-7946-0958 ;",
    "ip 2001:db8::b911:a958 ; 2001:DB8::B911:A958 ;",
  ])
  func writingsOfOneDatumAreOne(_ text: String) {
    let names = pseudonyms(text)
    #expect(names.count == text.split(separator: ";").count { $0 != " " })
    #expect(Set(names).count == 1, "\(names)")
  }

  @Test(arguments: ["password=Hunter2x ; password=hunter2x ;", "mail a@shop.example ; b@shop.example ;"])
  func differentSecretsStayApart(_ text: String) {
    #expect(Set(pseudonyms(text)).count == 2)
  }

  @Test func countsOfCustomersSurvive() {
    let text = (0..<20_000).map { "user\($0)@shop.example" }.joined(separator: " ")
    #expect(Set(pseudonyms(text)).count == 20_000)
  }

  @Test func anotherIncidentHasOthers() {
    let text = "mail a@shop.example"
    let other = Redactor(key: PseudonymKey([1, 2, 3])).redact(text).text
    #expect(redactor.redact(text).text != other)
    #expect(redactor.redact(text).text == Redactor(key: RedactionRuleTests.key).redact(text).text)
  }

  @Test func itsFormIsFixed() {
    let text = redactor.redact("mail a@shop.example").text
    #expect(text.hasPrefix("mail [email#") && text.hasSuffix("]"))
    #expect(text.count == "mail [email#]".count + Pseudonym.digits)
  }

  /// What an earlier run has put in a secret's place is none itself, also behind a secret's name.
  @Test(arguments: [
    "password=[password#0123456789ab]", "Authorization: Bearer [jwt#0123456789ab]",
    "phone: [phone#012345678901]",
    "postgres://u:[url_credential#0123456789ab]@h/x", "Cookie: a=[session_cookie#0123456789ab]; b=1",
  ])
  func pseudonymsSurvive(_ text: String) {
    #expect(redactor.redact(text).spans.isEmpty)
  }
}
