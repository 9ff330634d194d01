import Testing

@testable import Redaction

@Suite struct RedactionRuleTests {
  static let key = PseudonymKey(Array("a key for tests.".utf8))

  @Test func everyRuleFindsItsPositivesAndNothingElse() {
    for rule in RedactionRules.all {
      #expect(!rule.positives.isEmpty && !rule.negatives.isEmpty && !rule.what.isEmpty)
      for marked in rule.positives {
        let (text, expected) = Self.unmarked(marked)
        let spans = Redactor(key: Self.key, rules: [rule]).spans(in: text)
        #expect(spans.map { $0.start..<$0.end } == [expected], "\(rule.kind): \(marked)")
      }
    }
  }

  @Test func noRuleTouchesItsNegatives() {
    for rule in RedactionRules.all {
      for text in rule.negatives {
        let spans = Redactor(key: Self.key, rules: [rule]).spans(in: Array(text.utf8))
        #expect(spans.isEmpty, "\(rule.kind): \(text)")
      }
    }
  }

  /// Takes `«` and `»` out and returns where the text between them stands.
  static func unmarked(_ marked: String) -> ([UInt8], Range<Int>) {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    let inner = parts[1].split(separator: "»", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    return (Array((parts[0] + inner[0] + inner[1]).utf8), start..<start + inner[0].utf8.count)
  }

  /// The first and last addresses of the blocks that name no customer (IANA special-purpose registry).
  @Test(arguments: [
    "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "169.254.1.1", "172.16.0.0",
    "172.31.255.255", "192.168.0.1", "198.18.0.1", "198.19.255.255", "224.0.0.1",
  ])
  func privateAddressesStay(_ address: String) {
    #expect(Redactor(key: Self.key).redact("from \(address) x").spans.isEmpty)
  }

  @Test(arguments: [
    "9.255.255.255", "11.0.0.0", "100.63.1.1", "100.128.1.1", "169.253.1.1", "172.15.1.1", "172.32.1.1",
    "192.167.1.1", "198.17.1.1", "198.20.1.1", "223.1.1.1",
  ])
  func addressesBesideThemGo(_ address: String) {
    #expect(Redactor(key: Self.key).redact("from \(address) x").spans.map(\.kind) == ["ipv4"])
  }

  @Test(arguments: [
    "vcs.revision=5461ed9f3fd2d3c0519a22add2651175503da0c8",
    "request_id=70374b2e-78f5-473d-a3f4-0762be39372c",
    "trace_id=45dc232c1bbd914f6e8becfd5b613ec3 span_id=11f75c80f4454b3e",
    "order ORD-7856951 total 1,204.50 EUR",
    "epoch=1782415179 millis=1785915724358", "golang.org/x/net v0.0.0-20261228101112-a16ec1973b30",
    "sync v0.19.0 h1:UtmfdLTJ790zhdC/Fcac3l2VJ/iw1eHZsa2aZJClDhk=",
    "goroutine 9 [running]: main.f(0xc000d255fb, {0x3c})",
    "2026-03-12T02:14:00.123456789+01:00 level=INFO", "s3://acme-logs/2026/08/17/x-11b71a71.log.gz",
    "payload: aGVsbG8gd29ybGQgZnJvbSB0aGUgY2hlY2tvdXQgcXVldWU=", "/app/internal/checkout/pool.go:18 +0xe97",
    "SHA256:LLay3ZHB79XJvQeeMl/whwSOfLkG5fUMd8WtnHY1mzF host key",
    "thread 'main' panicked at src/main.rs:4:5:",
  ])
  func evidenceSurvives(_ text: String) {
    #expect(Redactor(key: Self.key).redact(text).text == text)
  }
}
