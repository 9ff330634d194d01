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

  /// Looks at up to 32 bytes of the line before the index; the nearest word decides.
  static func isVersion(_ input: RedactionInput, _ index: Int) -> Bool {
    if input[index - 1] | 0x20 == 118 { return true }
    let before = input.lineBefore(index, atMost: 32)
    let address = last(addresses, input, before) ?? -1
    if let version = last(versions, input, before), address <= version { return true }
    guard isSmall(input, index), let product = last(products, input, before) else { return false }
    return address < product
  }

  /// Whether no number is larger than versions have them, and no port follows.
  private static func isSmall(_ input: RedactionInput, _ index: Int) -> Bool {
    let first = input.end(from: index, atMost: 3, while: ByteKind.isDigit)
    let end = input.end(from: index, atMost: 16) { ByteKind.isDigit($0) || $0 == 46 }
    let major = input[index..<first].reduce(0) { $0 * 10 + Int($1) - 48 }
    return major <= 30 && !(input[end] == 58 && ByteKind.isDigit(input[end + 1]))
  }

  /// Where the last of the words begins; words inside others do not count.
  private static func last(_ words: [StaticString], _ input: RedactionInput, _ range: Range<Int>) -> Int? {
    words.compactMap { word in
      range.last { input.hasAnyCase(word, at: $0) && SecretName.isPartBoundary(input, $0) }
    }.max()
  }
}
