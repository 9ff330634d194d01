/// Whether four numbers are a version: the words before them say so.
enum VersionContext {
  private static let versions: [StaticString] = [
    "version", "release", "upgrad", "downgrad", "build", "firmware", "section", "chapter", "clause", "ver",
    "oid",
    "agent",
  ]
  /// Words that stand before versions and before addresses: small numbers without a port are a version.
  private static let products: [StaticString] = [
    "driver", "installed", "package", "plugin", "patch", "chrome", "libc", "openssl", "kernel", "sdk",
    "chart", "image",
    "runtime", "module", "library", "protocol", "redis", "postgres", "mysql", "mariadb", "nginx", "envoy",
    "node",
    "java", "jdk", "jre", "python", "rust", "golang", "docker", "kafka", "rabbitmq", "mongo", "elastic",
    "clickhouse",
    "haproxy", "apache", "tomcat", "safari", "firefox", "edge", "windows", "macos", "android", "linux",
    "openjdk",
    "kubernetes", "kubelet", "helm", "terraform", "cli", "app", "service", "api", "schema", "spec", "bundle",
    "deployed", "running", "rolled", "tag", "update",
  ]
  private static let addresses: [StaticString] = [
    "ip", "addr", "client", "remote", "host", "peer", "src", "dst", "source", "forwarded", "server", "dial",
    "connect", "block", "ban", "proxy", "origin", "gateway", "node", "upstream", "user",
  ]

  private enum Meaning { case version, product, address }

  /// The words by their first letter; of a word with two meanings the address comes first.
  private static let byLetter: [[(word: StaticString, meaning: Meaning)]] = {
    var table = [[(word: StaticString, meaning: Meaning)]](repeating: [], count: 128)
    let lists: [([StaticString], Meaning)] = [
      (addresses, .address), (versions, .version), (products, .product),
    ]
    for (words, meaning) in lists {
      for word in words { table[Int(word.utf8Start[0])].append((word, meaning)) }
    }
    return table
  }()

  /// Looks at up to 32 bytes of the line before the index; the nearest word decides.
  static func isVersion(_ input: RedactionInput, _ index: Int) -> Bool {
    if input[index - 1] | 0x20 == 118 { return true }
    let range = input.lineBefore(index, atMost: 32)
    var place = index - 1
    while place >= range.lowerBound {
      defer { place -= 1 }
      guard ByteKind.isLetter(input[place]), SecretName.isPartBoundary(input, place) else { continue }
      switch meaning(input, place) {
      case .version: return true
      case .address: return false
      case .product where isSmall(input, index): return true
      case .product, nil: continue
      }
    }
    return false
  }

  private static func meaning(_ input: RedactionInput, _ place: Int) -> Meaning? {
    let words = byLetter[Int(input[place] | 0x20)]
    for index in words.indices where input.hasAnyCase(words[index].word, at: place) {
      return words[index].meaning
    }
    return nil
  }

  /// Whether no number is larger than versions have them, and no port follows.
  private static func isSmall(_ input: RedactionInput, _ index: Int) -> Bool {
    let first = input.end(from: index, atMost: 3, while: ByteKind.isDigit)
    let end = input.end(from: index, atMost: 16) { ByteKind.isDigit($0) || $0 == 46 }
    let major = input[index..<first].reduce(0) { $0 * 10 + Int($1) - 48 }
    return major <= 30 && !(input[end] == 58 && ByteKind.isDigit(input[end + 1]))
  }
}
