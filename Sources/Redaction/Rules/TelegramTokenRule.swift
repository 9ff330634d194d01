/// Telegram bot tokens: a number, a colon, 35 characters.
struct TelegramTokenRule: RedactionRule {
  var kind: String { "telegram_token" }
  var what: String {
    "Telegram bot tokens: eight to ten digits, a colon and 33 to 36 characters that begin with `A`."
  }
  var openings: [String] {
    [":aa", "%3aa"]
  }
  var positives: [String] {
    [
      "token «123456789:AAabcdefghijklmnopqrstuvwxyz0123456» revoked",
      "https://api.telegram.org/bot«123456789:AAabcdefghijklmnopqrstuvwxyz0123456»/getMe",
    ]
  }
  var negatives: [String] {
    ["1700000000:shard-0123456789", "at 12345678: started"]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let width = input[index] == 37 ? 3 : 1
    guard ByteKind.isDigit(input[index - 1]), input[index + width] == 65,
      width == 1 || input.hasAnyCase("%3a", at: index)
    else { return nil }
    let start = input.start(before: index, atMost: 12, while: ByteKind.isDigit)
    let end = input.end(from: index + width, atMost: 64, while: ByteKind.isBase64URL)
    guard (8...10).contains(index - start), (30...46).contains(end - index - width) else { return nil }
    return RedactionHit(start..<end)
  }
}
