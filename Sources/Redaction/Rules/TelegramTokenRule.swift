/// Telegram bot tokens: a number, a colon, 35 characters.
struct TelegramTokenRule: RedactionRule {
  let kind = "telegram_token"
  let what =
    "Telegram bot tokens: eight to ten digits, a colon and 33 to 36 characters that begin with `AA` as a rule."
  let triggers: [UInt8] = [58]
  let positives = ["token «123456789:AAabcdefghijklmnopqrstuvwxyz0123456» revoked"]
  let negatives = ["1700000000:shard-0123456789", "at 12345678: started"]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let start = input.start(before: index, atMost: 12, while: ByteKind.isDigit)
    let end = input.end(from: index + 1, atMost: 64, while: ByteKind.isBase64URL)
    guard (8...10).contains(index - start), (33...36).contains(end - index - 1) else { return nil }
    guard input.bytes[(index + 1)..<end].contains(where: ByteKind.isUpper) else { return nil }
    return RedactionHit(start..<end)
  }
}
