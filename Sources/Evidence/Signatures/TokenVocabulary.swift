/// What is known of a token by its letters.
struct TokenTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let letters = TokenTraits(rawValue: 1)
  /// Holds a value that the mask found.
  static let slot = TokenTraits(rawValue: 2)
  /// A quoted text.
  static let phrase = TokenTraits(rawValue: 4)
  /// Ends as words do that say what happened: `closed`, `starting`.
  static let happening = TokenTraits(rawValue: 8)
  /// Built as programs name things: `order_sync`, `auth-proxy`, `MainActivity`, `RUNNING`.
  static let identifier = TokenTraits(rawValue: 16)
  /// An HTTP method, or the path of a request.
  static let request = TokenTraits(rawValue: 32)
  /// After such a word comes a name: `user`, `table`.
  static let namer = TokenTraits(rawValue: 64)
  static let preposition = TokenTraits(rawValue: 128)

  var isConstantWord: Bool { contains(.letters) && !contains(.slot) }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ token: [UInt8]) {
    self = []
    if token.contains(where: ByteClass.isLetter) { insert(.letters) }
    if token.contains(where: SlotKind.isSlot) { insert(.slot) }
    if token.count > 1, token[0] == 0x22 || token[0] == 0x27 { insert(.phrase) }
    if token.count > 1, token[0] == 0x2F || Self.isMethod(token) {
      insert(.request)
      return
    }
    let word = String(decoding: token, as: UTF8.self)
    if Self.namers.contains(word.lowercased()) { insert(.namer) }
    if Self.prepositions.contains(word) { insert(.preposition) }
    if Self.isCapitals(token) {
      insert(.identifier)
    } else if Self.happenings.contains(where: word.hasSuffix) {
      insert(.happening)
    } else if Self.isIdentifier(token) {
      insert(.identifier)
    }
  }

  private mutating func insert(_ traits: TokenTraits) { formUnion(traits) }

  private static let happenings = ["ed", "ing", "ly"]
  private static let prepositions: Set<String> = [
    "from", "to", "for", "by", "via", "of", "on", "at", "in", "with",
  ]
  /// Nouns of operations that messages put before a name.
  private static let namers: Set<String> = [
    "account", "activity", "address", "agent", "app", "application", "branch", "broker", "bucket", "channel",
    "city", "class", "client", "cluster", "command", "component", "container", "country", "customer",
    "database", "db", "device", "directory", "disk", "domain", "driver", "endpoint", "extension", "file",
    "flag", "folder", "function", "group", "host", "hostname", "image", "index", "instance", "interface",
    "job", "key", "library", "member", "method", "module", "network", "node", "option", "order", "package",
    "parameter", "partition", "peer", "pipeline", "plugin", "pod", "port", "process", "product", "profile",
    "program", "project", "property", "provider", "queue", "region", "replica", "repository", "role", "route",
    "schema", "scope", "sensor", "server", "service", "session", "shard", "ssid", "stage", "table", "tenant",
    "thread", "topic", "url", "user", "username", "variable", "volume", "worker", "zone",
  ]

  private static func isMethod(_ token: [UInt8]) -> Bool {
    RequestLine.methods.contains { method in
      token.count == method.utf8CodeUnitCount
        && token.indices.allSatisfy { token[$0] == method.utf8Start[$0] }
    }
  }

  /// Three capitals or more, `_` among them.
  private static func isCapitals(_ token: [UInt8]) -> Bool {
    token.count > 2 && token.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 == 0x5F }
  }

  private static func isIdentifier(_ token: [UInt8]) -> Bool {
    if token.contains(where: { $0 == 0x5F || $0 == 0x2D }) { return true }
    if token.last != 0x2E, token.contains(0x2E) { return true }
    return token.dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
      && token.contains { $0 >= 0x61 && $0 <= 0x7A }
  }
}

/// Numbers for tokens. A slot of whatever kind is the token `value`.
struct TokenVocabulary {
  static let value: Int32 = 0
  static let blank: Int32 = 1
  static let equals: Int32 = 2
  static let colon: Int32 = 3

  private var index: [[UInt8]: Int32] = [:]
  private var traits: [TokenTraits] = []

  init() {
    for token in [SlotKind.any.rawValue, 0x20, 0x3D, 0x3A] { _ = number([token]) }
  }

  mutating func number(_ token: ArraySlice<UInt8>) -> Int32 {
    let plain = token.map { SlotKind.isSlot($0) ? SlotKind.any.rawValue : $0 }
    if let known = index[plain] { return known }
    let next = Int32(truncatingIfNeeded: traits.count)
    index[plain] = next
    traits.append(TokenTraits(plain))
    return next
  }

  @inline(__always)
  subscript(token: Int32) -> TokenTraits { traits[Int(token)] }
}
