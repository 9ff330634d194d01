/// Passwords in SQL that gives an account one: `IDENTIFIED BY 'x'`.
struct SQLPasswordRule: RedactionRule {
  var kind: String { "password" }
  var what: String {
    "Passwords behind `IDENTIFIED BY` in SQL."
  }
  var openings: [String] {
    ["iden"]
  }
  var positives: [String] {
    [
      "ALTER USER 'app'@'%' IDENTIFIED BY '«hunter2»';",
      "CREATE USER x IDENTIFIED WITH sha256_password BY '«hunter2»'",
      "grant all to x identified by «hunter2»;", "IDENTIFIED BY \\\"«hunter2»\\\"",
    ]
  }
  var negatives: [String] {
    [
      "IDENTIFIED BY ?", "identified by the customer", "IDENTIFIED BY '***'", "identity: hunter2",
      "identified 12a45678",
    ]
  }
  /// Bytes from `IDENTIFIED` to `BY`.
  private static let reach = 48

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input.hasAnyCase("identified ", at: index) else { return nil }
    let range = index + 10..<min(input.count, index + 10 + Self.reach)
    guard let by = range.first(where: { input.hasAnyCase(" by ", at: $0) }) else { return nil }
    let start = input.hasAnyCase("password ", at: by + 4) ? by + 13 : by + 4
    if let quote = AssignedValue.quote(input, start) {
      guard let value = AssignedValue.quoted(input, quote), value.count >= 3 else { return nil }
      return SecretValue.isPlaceholder(input, value) ? nil : RedactionHit(value)
    }
    let end = AssignedValue.bareEnd(input, start, isTag: false)
    let value = start..<max(start, input[end - 1] == 59 ? end - 1 : end)
    let isWord = input[value].allSatisfy(ByteKind.isLetter)
    return value.count < 4 || isWord || SecretValue.isPlaceholder(input, value) ? nil : RedactionHit(value)
  }
}
