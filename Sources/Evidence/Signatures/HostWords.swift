extension ValueScanner {
  /// Ends of hosts' names.
  private static let domains = ["com", "org", "net", "edu", "gov", "info", "biz", "local", "internal"].map(
    packed)
  /// Names in reverse order (`com.example.Thing`) are identifiers and not hosts.
  private static let reversed = ["com", "org", "net"].map(packed)
  /// Two letters at the end of a file's name rather than of a country's hosts.
  private static let extensions = [
    "go", "rs", "py", "js", "ts", "sh", "so", "md", "rb", "cc", "cs", "gz", "xz", "db",
  ].map(packed)

  private static func packed(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The bytes of a label in one number; 0 for one that is too long to be in a list.
  private func packed(_ label: Range<Int>) -> UInt64 {
    label.count > 8 ? 0 : input[label].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// An IPv4 address or a host name, with or without a port.
  func host(_ index: Int) -> Value? {
    var length = run(index, ByteTraits.name)
    while length > 0, byte(index + length - 1) == 0x2E || byte(index + length - 1) == 0x2D { length -= 1 }
    guard length > 2, let labels = labels(index..<index + length) else { return nil }
    let port = self.port(index + length)
    if labels.isAddress { return (.ip, length + port) }
    guard labels.hasLetters else { return nil }
    return port > 0 || isName(labels) ? (.host, length + port) : nil
  }

  private struct Labels {
    var first: Range<Int>
    var last: Range<Int>
    var count = 0
    var hasLetters = false
    /// Four numbers of up to three digits.
    var isAddress = false
  }

  /// `nil` for a single label, for empty ones, and for more than a host may have.
  private func labels(_ name: Range<Int>) -> Labels? {
    var labels = Labels(first: name.lowerBound..<name.lowerBound, last: name)
    var (start, isAddress) = (name.lowerBound, true)
    for end in name.lowerBound...name.upperBound {
      if end < name.upperBound, input[end] != 0x2E {
        if !has(end, ByteTraits.digit) {
          isAddress = false
          if has(end, ByteTraits.letter) { labels.hasLetters = true }
        }
        continue
      }
      guard end > start else { return nil }
      if end - start > 3 { isAddress = false }
      labels.last = start..<end
      if labels.count == 0 { labels.first = labels.last }
      labels.count += 1
      start = end + 1
    }
    labels.isAddress = isAddress && labels.count == 4
    return labels.count > 1 && labels.count < 64 ? labels : nil
  }

  private func port(_ index: Int) -> Int {
    guard byte(index) == 0x3A else { return 0 }
    let digits = run(index + 1, ByteTraits.digit)
    return digits > 0 && !has(index + 1 + digits, ByteTraits.word) ? digits + 1 : 0
  }

  private func isName(_ labels: Labels) -> Bool {
    guard !Self.reversed.contains(packed(labels.first)) else { return false }
    if Self.domains.contains(packed(labels.last)) { return true }
    return labels.count > 2 && labels.last.count == 2
      && input[labels.last].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      && !Self.extensions.contains(packed(labels.last))
  }
}
