/// Tells versions from other words by their shape.
public enum VersionText {
  /// `2.15.0`, `v1.4`, `2026.03.12-1`, a commit's 7 to 40 hexadecimal digits, `build-481`.
  public static func isVersionLike(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (2...64).contains(bytes.count), !bytes.contains(0x20), !bytes.contains(0x3A) else { return false }
    return isDotted(bytes) || isCommit(bytes)
  }

  /// Numbers joined by points, after an optional word or `v`.
  private static func isDotted(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(where: ByteClass.isDigit), first <= 12 else { return false }
    var (numbers, index) = (0, first)
    while index < bytes.count, ByteClass.isDigit(bytes[index]) {
      while index < bytes.count, ByteClass.isDigit(bytes[index]) { index += 1 }
      numbers += 1
      guard index + 1 < bytes.count, bytes[index] == 0x2E, ByteClass.isDigit(bytes[index + 1]) else { break }
      index += 1
    }
    return numbers >= 2 && !bytes[..<first].contains(0x2F)
  }

  private static func isCommit(_ bytes: [UInt8]) -> Bool {
    guard (7...40).contains(bytes.count) else { return false }
    let hexadecimal = bytes.allSatisfy { ByteClass.isDigit($0) || (0x61...0x66).contains($0) }
    return hexadecimal && bytes.contains(where: ByteClass.isDigit)
      && bytes.contains { !ByteClass.isDigit($0) }
  }

  /// The tag of a container image (`registry:5000/shop/orders:2.15.0`), or its digest; other text as it is.
  static func tag(_ text: String) -> String {
    let name = text.split(separator: "/").last.map(String.init) ?? text
    if let at = name.firstIndex(of: "@") { return String(name[name.index(after: at)...]) }
    guard let colon = name.lastIndex(of: ":"), text.contains("/") || isVersionLike(after(name, colon)) else {
      return text.hasPrefix("refs/") ? name : text
    }
    return after(name, colon)
  }

  private static func after(_ text: String, _ index: String.Index) -> String {
    String(text[text.index(after: index)...])
  }

  /// The name of a container image without registry and tag.
  static func imageName(_ text: String) -> String? {
    let name = text.split(separator: "/").last.map(String.init) ?? text
    let end = name.firstIndex { $0 == ":" || $0 == "@" } ?? name.endIndex
    return end == name.startIndex ? nil : String(name[..<end])
  }

  /// Whether two versions name the same thing: equal but for a leading `v`, or one the start of a commit.
  public static func same(_ left: String, _ right: String) -> Bool {
    let (a, b) = (bare(left), bare(right))
    if a == b { return true }
    guard isCommit(Array(a.utf8)), isCommit(Array(b.utf8)) else { return false }
    return a.hasPrefix(b) || b.hasPrefix(a)
  }

  private static func bare(_ text: String) -> String {
    let lower = text.lowercased()
    let rest = lower.dropFirst()
    return lower.hasPrefix("v") && (rest.first?.isNumber ?? false) ? String(rest) : lower
  }
}
