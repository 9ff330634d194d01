/// Finds secrets and personal data in bytes and replaces them. One pass; linear in the input's size.
public struct Redactor: Sendable {
  private let key: PseudonymKey
  private let table: RuleTable

  /// - Parameter key: makes pseudonyms stable: the same secret under the same key has the same one.
  public init(key: PseudonymKey) {
    self.key = key
    table = Self.everyRule
  }

  private static let everyRule = RuleTable(RedactionRules.all)

  init(key: PseudonymKey, rules: [any RedactionRule]) {
    self.key = key
    table = RuleTable(rules)
  }

  /// For a text that comes in pieces.
  public func stream() -> RedactionStream { RedactionStream(key: key, table: table) }

  /// Where the secrets are: in order, none overlapping another.
  public func spans(in bytes: [UInt8]) -> [RedactionSpan] {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let input = RedactionInput(base, count: buffer.count)
      var merge = SpanMerge()
      var resume = 0
      table.hits(input, 0..<buffer.count, resume: &resume) { hit, rule in
        merge.add(hit.range, hit.kind ?? table.rules[rule].kind)
      }
      var lines = LineCount()
      return merge.settled(by: buffer.count).map {
        RedactionSpan(start: $0.start, end: $0.end, line: lines.line(of: $0.start, in: input), kind: $0.kind)
      }
    }
  }

  /// Puts a pseudonym in place of each secret; everything else keeps its bytes. Linear.
  public func redact(_ bytes: [UInt8]) -> RedactedText {
    let spans = spans(in: bytes)
    guard !spans.isEmpty else { return RedactedText(spans: [], bytes: bytes) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    for span in spans {
      output += bytes[position..<span.start]
      output += pseudonym(of: bytes[span.start..<span.end], kind: span.kind)
      position = span.end
    }
    output += bytes[position...]
    return RedactedText(spans: spans, bytes: output)
  }

  func pseudonym(of secret: ArraySlice<UInt8>, kind: String) -> [UInt8] {
    secret.withUnsafeBufferPointer { key.pseudonym($0, kind: kind) }
  }

  /// What stands in the place of a secret of that kind.
  public func pseudonym(of secret: ArraySlice<UInt8>, kind: String) -> String {
    String(decoding: pseudonym(of: secret, kind: kind) as [UInt8], as: UTF8.self)
  }

  /// The same for text.
  public func redact(_ text: String) -> RedactedText { redact(Array(text.utf8)) }
}

/// One secret in the input: byte offsets half-open, the line from 1.
public struct RedactionSpan: Sendable, Hashable, Codable {
  public var start: Int
  public var end: Int
  public var line: Int
  public var kind: String
}

/// What was found and what is left.
public struct RedactedText: Sendable, Hashable {
  public var spans: [RedactionSpan]
  /// The input with a pseudonym in place of each secret.
  public var bytes: [UInt8]

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
