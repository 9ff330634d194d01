/// Finds secrets and personal data in bytes and replaces them. One pass; linear in the input's size.
public struct Redactor: Sendable {
  private let key: PseudonymKey
  private let rules: [any RedactionRule]
  /// For each byte the rules that it triggers: behind a letter or digit, and elsewhere.
  private let insideWords: [[Int]]
  private let elsewhere: [[Int]]

  /// - Parameter key: makes pseudonyms stable: the same secret under the same key has the same one.
  public init(key: PseudonymKey) { self.init(key: key, rules: RedactionRules.all) }

  init(key: PseudonymKey, rules: [any RedactionRule]) {
    self.key = key
    self.rules = rules
    var insideWords = [[Int]](repeating: [], count: 256)
    var elsewhere = insideWords
    for (index, rule) in rules.enumerated() {
      for byte in Set(rule.triggers) {
        elsewhere[Int(byte)].append(index)
        if !rule.beginsWord { insideWords[Int(byte)].append(index) }
      }
    }
    self.insideWords = insideWords
    self.elsewhere = elsewhere
  }

  /// Where the secrets are: in order, none overlapping another.
  public func spans(in bytes: [UInt8]) -> [RedactionSpan] {
    let input = RedactionInput(bytes)
    var found: [RedactionSpan] = []
    var line = 1
    var skipUntil = 0
    var isBehindWord = false
    for index in bytes.indices {
      if bytes[index] == 10 { line += 1 }
      let isInside = isBehindWord
      isBehindWord = ByteKind.isAlphanumeric(bytes[index])
      let candidates = isInside ? insideWords[Int(bytes[index])] : elsewhere[Int(bytes[index])]
      if candidates.isEmpty || index < skipUntil { continue }
      for rule in candidates {
        guard let hit = rules[rule].match(input, at: index), !hit.range.isEmpty else { continue }
        let before = Self.lineFeeds(bytes, hit.range.lowerBound, index)
        let kind = hit.kind ?? rules[rule].kind
        found.append(
          RedactionSpan(
            start: hit.range.lowerBound, end: hit.range.upperBound, line: line + before, kind: kind))
        if hit.range.upperBound - index > Self.longSecret { skipUntil = max(skipUntil, hit.range.upperBound) }
      }
    }
    return Self.merged(found)
  }

  /// Bytes from which on a secret is not searched for others inside it.
  private static let longSecret = 64

  /// Line feeds from the trigger to the secret; negative when the secret begins first.
  private static func lineFeeds(_ bytes: [UInt8], _ start: Int, _ trigger: Int) -> Int {
    if start <= trigger { return -bytes[start..<trigger].count { $0 == 10 } }
    return bytes[trigger..<min(start, bytes.count)].count { $0 == 10 }
  }

  /// Overlapping finds become one, under the kind of the longest, the earlier rule's on a tie.
  private static func merged(_ spans: [RedactionSpan]) -> [RedactionSpan] {
    let ordered = spans.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    var result: [RedactionSpan] = []
    var longest = 0
    for (_, span) in ordered {
      let length = span.end - span.start
      guard let last = result.last, span.start < last.end else {
        result.append(span)
        longest = length
        continue
      }
      result[result.count - 1].end = max(last.end, span.end)
      if length > longest {
        result[result.count - 1].kind = span.kind
        longest = length
      }
    }
    return result
  }

  /// Puts a pseudonym in place of each secret; everything else keeps its bytes. Linear.
  public func redact(_ bytes: [UInt8]) -> RedactedText {
    let spans = spans(in: bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    for span in spans {
      output += bytes[position..<span.start]
      output += Array(key.pseudonym(bytes[span.start..<span.end], kind: span.kind).utf8)
      position = span.end
    }
    output += bytes[position...]
    return RedactedText(spans: spans, bytes: output)
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
