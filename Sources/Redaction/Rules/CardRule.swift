/// Payment card numbers: a brand's beginning and length, and the check digit (ISO/IEC 7812-1, annex B).
struct CardRule: RedactionRule {
  var kind: String { "credit_card" }
  var what: String {
    "Payment card numbers of the large brands with a right check digit, unless a name says that they number something else."
  }
  var openings: [String] {
    ["1", "2", "3", "4", "5", "6", "8"].map { $0 + Opening.digit + Opening.digit + Opening.digit }
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "card=«4111111111111111» x", "\"«5555 5555 5555 4444»\"", "«3714-496353-98431»",
      "paid with «4111111111111111».",
      "{\"msg\":\"«4111111111111111»\"}", "{\"number\":«4111111111111111»,\"x\":1}",
      "Card{Number:«4111111111111111» Exp:12/29}",
      "\\n«4111111111111111»\\n",
      "order 7 card «4111-1111-1111-1111»",
    ]
  }
  var negatives: [String] {
    [
      "bytes_sent=380645891768855", "snowflake 5262372585158600267", "order 4111111111111112",
      "epoch=1782415179", "order_id=4111111111111111", "offset 4111111111111111", "seq: 4111111111111111,",
      "0x4111111111111111", "4111111111111111abc", "12.4111111111111111", "blk_4111111111111111",
      "blk_-4111111111111111", "4111111111111111.5",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let run = input.end(from: index, atMost: 20, while: ByteKind.isDigit) - index
    guard (4...19).contains(run), run != 5, run != 6 || ByteKind.isDigit(input[index + 7]) else { return nil }
    guard !isPart(input, index) else { return nil }
    return withTuple { digits in number(input, index, digits) }
  }

  private func withTuple(_ body: (UnsafeMutableBufferPointer<UInt8>) -> RedactionHit?) -> RedactionHit? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20, body)
  }

  private func number(_ input: RedactionInput, _ index: Int, _ digits: UnsafeMutableBufferPointer<UInt8>)
    -> RedactionHit?
  {
    var (count, end, groups) = (0, index, 1)
    while count < 20 {
      if ByteKind.isDigit(input[end]) {
        digits[count] = input[end] - 48
        count += 1
        end += 1
      } else {
        let mark = input.groupSeparator(at: end)
        guard mark > 0, ByteKind.isDigit(input[end + mark]), count > 0 else { break }
        groups += 1
        end += mark
      }
      guard count > 12, !ByteKind.isDigit(input[end]), !goesOn(input, end) else { continue }
      let number = UnsafeMutableBufferPointer(rebasing: digits[..<count])
      guard hasBrand(number), isLuhn(number), groups > 1 || !countsSomething(input, index) else { continue }
      return RedactionHit(index..<end)
    }
    return nil
  }

  private func isPart(_ input: RedactionInput, _ index: Int) -> Bool {
    let before = input[index - 1]
    return before == 46 && ByteKind.isDigit(input[index - 2])
      || before == 45 && (ByteKind.isAlphanumeric(input[index - 2]) || input[index - 2] == 95)
  }

  private func goesOn(_ input: RedactionInput, _ end: Int) -> Bool {
    ByteKind.isAlphanumeric(input[end]) || input[end] == 95
      || input[end] == 46 && ByteKind.isDigit(input[end + 1])
  }

  /// Whether the word before the number says what else it is.
  private func countsSomething(_ input: RedactionInput, _ index: Int) -> Bool {
    let mark = input.start(before: index, atMost: 60) {
      ByteKind.isDigit($0) || $0 == 44 || $0 == 91 || ByteKind.isQuote($0)
        || [32, 58, 61, 35, 92, 40].contains($0)
    }
    guard mark < index || input[index - 1] == 95 else { return false }
    let start = input.start(before: mark, atMost: 40, while: ByteKind.isName)
    let name = start..<mark
    if Self.cards.contains(where: { holdsPart($0, input, name) }) { return false }
    return input[index - 1] == 95 || Self.others.contains { holdsPart($0, input, name) }
  }

  /// Whether the word begins a part of the compound name; a short one must be the whole part: `ms`, not `msg`.
  private func holdsPart(_ word: StaticString, _ input: RedactionInput, _ name: Range<Int>) -> Bool {
    name.contains { place in
      input.hasAnyCase(word, at: place)
        && (place == name.lowerBound || SecretName.isPartBoundary(input, place))
        && (word.utf8CodeUnitCount > 3 || !ByteKind.isLower(input[place + word.utf8CodeUnitCount]))
    }
  }

  private static let cards: [StaticString] = ["card", "pan", "cc", "visa", "payment", "account"]
  private static let others: [StaticString] = [
    "order", "bytes", "offset", "snowflake", "epoch", "time", "nano", "micro", "milli", "seq", "seqno",
    "sequence", "ids", "xid",
    "lsn",
    "size",
    "count", "total", "trace", "span", "event", "message", "build", "invoice", "ticket", "request", "shard",
    "index",
    "nonce", "version", "id", "ts", "ns", "us", "ms", "tx", "gtin", "imei", "serial", "counter", "sum", "len",
    "length", "duration", "checksum", "hash", "number of", "batch", "tracking", "basket", "correlation",
    "job", "task",
    "cursor", "position", "key", "sent", "recv", "received", "written", "read", "isbn", "ean", "sku", "upc",
  ]

  private func hasBrand(_ digits: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let two = Int(digits[0]) * 10 + Int(digits[1])
    let three = two * 10 + Int(digits[2])
    switch digits.count {
    case 13: return digits[0] == 4
    case 14: return (300...305).contains(three) || [36, 38, 39].contains(two)
    case 15: return two == 34 || two == 37 || two == 18 && digits[2] == 0 || two == 21 && digits[2] == 3
    case 16:
      return digits[0] == 4 || (50...58).contains(two) || (22...27).contains(two)
        || [30, 35, 36, 38, 39, 81, 82].contains(two)
        || digits[0] == 6
    case 17, 18, 19: return two == 62
    default: return false
    }
  }

  private func isLuhn(_ digits: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = Int(digit) * (place % 2 == 1 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}
