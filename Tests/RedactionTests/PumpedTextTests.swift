import Testing

@testable import Redaction

/// Time grows linearly on what is worst for each rule: its awkward piece again and again.
@Suite(.serialized) struct PumpedTextTests {
  static let pieces = [
    "-----BEGIN PRIVATE KEY-----\n", "-----END PRIVATE KEY-----",
    "ABCDEFGH01234567ABCDEFGH01234567ABCDEFGH\n", "eyJ", "eyJhbGciOiJIUzI1NiJ9.",
    "a:", "a@", "a@b.", "@", "://", "x://a:b", "x://a:b/@", "password=", "password:\n", "password ",
    "[\"password\",",
    "((((", "\\", "\\\\\"", "\"", "'", "key", "name: x\nvalue: ", "kind: Secret\n",
    "kind: Secret\ndata:\n a: aaaa\n",
    "data:\n", "Cookie: a=b; ", "cookie", "session=", "?sig=", "&code=aA0", "4", "4 ", "4111 ", "+1 ",
    "+49 30 ", "1-",
    "DE89 ", "DE89", "1.2.3.", "2001:", "2001:db8::", "phone ", "sms to ", "mysql -p", "curl -u a", "echo ",
    "identified by ", "%40", "%3A%2F%2F", "$2b$12$", "$", "Authorization: ", "Bearer ", "AKIA", "==", "ssn ",
    "1234-",
    "xoxb-", "hooks.slack.com/", "{", "[", "<password ", "AUTH ", "secret_id", "credentials=(\"a\",",
    "123456789:AA",
  ]

  private func time(_ piece: String, _ count: Int) -> Duration {
    let bytes = Array(repeatElement(Array(piece.utf8), count: count).joined())
    let redactor = Redactor(key: RedactionRuleTests.key)
    return ContinuousClock().measure { _ = redactor.spans(in: bytes) }
  }

  /// Ten times the text in well under a hundred times the time; short times are noise. `make bench` measures the
  /// release build on a hundred thousand pieces.
  @Test(arguments: pieces)
  func timeIsLinear(_ piece: String) {
    let (small, large) = (time(piece, 200), time(piece, 2_000))
    #expect(large < small * 40 + .milliseconds(100), "\(piece.debugDescription): \(small), then \(large)")
  }
}
