/// The messages of made lines, with what misleads a careless reader: JSON inside a string, a backslash at the
/// end, quotes, commas, other scripts.
enum MessageTexts {
  /// `#` stands for a number.
  static let templates = [
    "request served in # ms", "cache refreshed, keys=#", "upstream answered after # attempts",
    "body was {\"status\":500,\"error\":\"timeout\",\"n\":#}", "wrote C:\\spool\\#\\",
    "queue \"orders.v2\" depth #",
    "gelesen: # Sätze für Zürich", "retry budget # left, customer_id=none", "数据已同步 # 行", "gc pause #us",
  ]
  static var count: Int { templates.count }
}

/// The error texts of failed requests.
enum ErrorTexts {
  /// Those of the planted incident come first.
  static let fixed = [
    "ledger write failed: pool exhausted (max=64)", "lock wait timeout exceeded; try restarting transaction",
    "sync queue \"orders.v2\" rejected message: schema 41 != 42", "context deadline exceeded",
    "connection reset by peer", "upstream connect error or disconnect/reset before headers",
    "délai dépassé: entrepôt « Lyon »", "库存服务不可用", "unexpected token \"<\" in JSON at position 0",
    "cannot open D:\\ledger\\", "too many connections", "broken pipe 💥",
  ]
  private static let plantedCount = 3
  private static let shards = 400

  /// Numbers from `fixed.count` up are shards that are gone.
  static let all = fixed + (0..<shards).map { "shard \($0) is unavailable" }

  static func draw(_ random: inout SeededRandom, planted: Bool) -> Int {
    if planted, !random.happens(100_000) {
      // Of unequal weight, so that their order is a fact.
      return min(random.below(plantedCount * 2) / 2, random.below(plantedCount))
    }
    if random.happens(150_000) { return fixed.count + random.below(shards) }
    let others = fixed.count - plantedCount
    return plantedCount + min(random.below(others), random.below(others))
  }
}
