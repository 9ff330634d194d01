import Testing

@testable import Redaction

@Suite struct RedactorTests {
  let redactor = Redactor(key: RedactionRuleTests.key)

  @Test func equalSecretsGetEqualPseudonyms() {
    let text = redactor.redact("from a@x.example to b@x.example and a@x.example").text
    let names = text.split(separator: " ").filter { $0.hasPrefix("[email#") }
    #expect(names.count == 3)
    #expect(names[0] == names[2])
    #expect(names[0] != names[1])
    let other = Redactor(key: PseudonymKey([9])).redact("from a@x.example")
    #expect(!text.hasPrefix(other.text))
  }

  @Test func linesAndOffsetsAreExact() {
    let input =
      "é\r\nip 8.8.8.8\n\n-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEA0123456789\n\nmail é@x.example"
    let spans = redactor.spans(in: Array(input.utf8))
    #expect(spans.map(\.kind) == ["ipv4", "private_key", "email"])
    #expect(spans.map(\.line) == [2, 4, 7])
    #expect(spans[0].start == 7 && spans[0].end == 14)
  }

  @Test func redactingTwiceChangesNothing() {
    for rule in RedactionRules.all {
      for marked in rule.positives {
        let once = redactor.redact(RedactionRuleTests.unmarked(marked).0)
        #expect(!once.spans.isEmpty)
        #expect(redactor.redact(once.bytes).bytes == once.bytes, "\(once.text)")
      }
    }
  }

  @Test func spansAreOrderedAndApart() {
    let all = RedactionRules.all.flatMap(\.positives).map {
      String(decoding: RedactionRuleTests.unmarked($0).0, as: UTF8.self)
    }
    let bytes = Array(all.joined(separator: "\n").utf8)
    let spans = redactor.spans(in: bytes)
    #expect(spans.count >= RedactionRules.all.count)
    for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.end <= right.start) }
    #expect(spans.allSatisfy { $0.start < $0.end && $0.end <= bytes.count })
    for span in spans { #expect(span.line == 1 + bytes[..<span.start].count { $0 == 10 }) }
  }

  /// Any bytes at all, cut anywhere, are read without a trap.
  @Test func hostileBytesAreRead() {
    let seeds = RedactionRules.all.flatMap { $0.positives + $0.negatives }.map { Array($0.utf8) }
    for seed in seeds {
      for cut in 0...seed.count {
        _ = redactor.redact(Array(seed[..<cut]))
        _ = redactor.redact(Array(seed[cut...]))
      }
    }
    for byte in UInt8.min...UInt8.max { _ = redactor.redact([UInt8](repeating: byte, count: 300)) }
  }

  /// Reference values of SipHash-2-4 (the authors' `vectors.h`): key 00…0f, inputs of 0 and 15 bytes 00…0e.
  @Test func hashMatchesItsReference() {
    let key = PseudonymKey(Array(0...15))
    let bytes = [UInt8](0...14)
    bytes.withUnsafeBufferPointer { bytes in
      #expect(key.hash(UnsafeBufferPointer(rebasing: bytes[..<0])) == 0x726f_db47_dd0e_0e31)
      #expect(key.hash(bytes) == 0xa129_ca61_49be_45e5)
    }
  }

  @Test func jsonHasItsForm() {
    let json = RedactionReport.json([RedactionSpan(start: 1, end: 4, line: 2, kind: "email")])
    #expect(json == #"{"spans":[{"end":4,"kind":"email","line":2,"start":1}]}"# + "\n")
    #expect(RedactionReport.json([]) == "{\"spans\":[]}\n")
  }
}
