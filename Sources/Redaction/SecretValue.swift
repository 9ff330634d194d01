/// Tells a secret from what stands where one could be.
enum SecretValue {
  private static let words: Set<String> = [
    "null", "nil", "none", "true", "false", "undefined", "redacted", "masked", "hidden", "required",
    "missing",
    "invalid", "expired", "empty", "string", "str", "bool", "int", "bytes", "unknown", "optional", "yes",
    "no",
  ]

  /// `***`, `xxxx`, `${NAME}`, `{{ name }}`, `<name>`, `[redacted]`, `%s`, `null`.
  static func isPlaceholder(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    let bytes = input.bytes[range.clamped(to: 0..<input.count)]
    guard let first = bytes.first else { return true }
    if bytes.allSatisfy({ $0 == first }) { return true }
    if [123, 60, 91, 37].contains(first) || (first == 36 && [123, 40].contains(input[range.lowerBound + 1])) {
      return true
    }
    if bytes.count > 12, Set(bytes.suffix(bytes.count - 8)).count == 1 { return true }
    return words.contains(String(decoding: bytes.map(ByteKind.lower), as: UTF8.self))
  }
}
