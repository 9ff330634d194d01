import Testing

@testable import Redaction

/// Searching in parts finds what searching in one go does.
@Suite struct ParallelHitsTests {
  private static let table = RuleTable(RedactionRules.all)

  /// Lines with secrets between them, some of them longer than a part is likely to hold whole.
  private static func text(_ seed: UInt64) -> [UInt8] {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var text: [UInt8] = []
    while text.count < 900_000 {
      switch next(6) {
      case 0: text += "user\(next(9999))@shop.example password=hunter\(next(99999))x ".utf8
      case 1:
        let line = String(
          repeating: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ", count: 1 + next(40))
        text += "-----BEGIN PRIVATE KEY-----\n\(line)\n-----END PRIVATE KEY-----\n".utf8
      case 2:
        let letters = String(repeating: "aB3dE5gH", count: 10 + next(4000))
        text += "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.\(letters).\(letters)\n".utf8
      default:
        text += String(repeating: "a plain line of the log, \(next(10)) ms\n", count: 1 + next(400)).utf8
      }
    }
    return text
  }

  @Test(arguments: 1...6) func partsAreTheWhole(seed: Int) {
    Self.text(UInt64(seed)).withUnsafeBufferPointer { buffer in
      let input = RedactionInput(buffer.baseAddress!, count: buffer.count)
      for range in [0..<buffer.count, 1000..<buffer.count - 777] {
        var (whole, resume): ([String], Int) = ([], 0)
        Self.table.scan(input, range, resume: &resume) { whole.append("\($0) \($1)") }
        var other = 0
        var parts: [String] = []
        Self.table.hits(input, range, resume: &other) { parts.append("\($0) \($1)") }
        #expect(parts == whole)
        #expect(other == resume)
        #expect(whole.count > 20)
      }
    }
  }

  /// From `<` to `>`.
  private struct Long: RedactionRule {
    let kind = "long", what = "", openings = ["<"], positives: [String] = [], negatives: [String] = []
    func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
      RedactionHit(index..<input.end(from: index, atMost: 60_000) { $0 != 62 })
    }
  }

  private struct Short: RedactionRule {
    let kind = "short", what = "", openings = ["ab"], positives: [String] = [], negatives: [String] = []
    func match(_ input: RedactionInput, at index: Int) -> RedactionHit? { RedactionHit(index..<index + 2) }
  }

  /// Wherever the parts are cut, it is inside of a long secret that holds others.
  @Test func aCutInsideASecretChangesNothing() {
    let table = RuleTable([Long(), Short()])
    let text = Array(String(repeating: "<" + String(repeating: "ab.", count: 10_000) + ">\n", count: 41).utf8)
    text.withUnsafeBufferPointer { buffer in
      let input = RedactionInput(buffer.baseAddress!, count: buffer.count)
      var (count, resume) = (0, 0)
      table.hits(input, 0..<buffer.count, resume: &resume) { _, _ in count += 1 }
      #expect(count == 41)
    }
  }

  @Test func whatASecretReachesIntoIsNotSearched() {
    let text = Array(repeating: UInt8(ascii: "x"), count: 2000)
    text.withUnsafeBufferPointer { buffer in
      var resume = 5000
      let input = RedactionInput(buffer.baseAddress!, count: buffer.count)
      Self.table.hits(input, 0..<2000, resume: &resume) { hit, _ in Issue.record("\(hit)") }
      #expect(resume == 5000)
    }
  }
}
