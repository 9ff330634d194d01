/// A name and its value in two members: `- name: DB_PASSWORD`, `value: …`; `{"key":"apiToken","value":"…"}`.
struct NamedValueRule: RedactionRule {
  var kind: String { "secret" }
  var what: String {
    "Values beside a `name` or `key` that says password, token, secret or key."
  }
  var openings: [String] {
    ["valu"]
  }
  var positives: [String] {
    [
      "- name: DB_PASSWORD\n  value: «hunter2»\n", "{\"name\":\"API_TOKEN\",\"value\":\"«a1b2c3d4e5»\"}",
      "<add key=\"ApiSecret\" value=\"«a1b2c3d4e5»\" />",
      "Header { name: \"x-api-key\", value: \"«a1b2c3d4e5»\" }",
      "http.Cookie{Name:\"sid\", Value:\"«abcdef0123456789»\"}",
      "{\\\"Name\\\":\\\"REDIS_PASSWORD\\\",\\\"Value\\\":\\\"«hunter2»\\\"}",
    ]
  }
  var negatives: [String] {
    [
      "- name: DB_HOST\n  value: db12345.example\n", "{\"name\":\"token_count\",\"value\":\"12a45678\"}",
      "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: a1b2c3d4", "value: hunter2",
    ]
  }
  /// Bytes before the value in which its name stands.
  private static let reach = 160

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input.hasAnyCase("value", at: index), !ByteKind.isName(input[index + 5]), input.startsWord(index),
      let name = name(input, before: index),
      let value = AssignedValue.after(input, name: index..<index + 5), value.mark != .blank
    else { return nil }
    let judged = SecretName(kind: name.kind, range: index..<index + 5, word: index)
    return SecretJudgement(input: input, name: judged, value: value).secret.map {
      RedactionHit($0, kind: name.isCookie ? "session_cookie" : AssignedSecretRule.kind(name.kind))
    }
  }

  /// The nearest `name` or `key` before the index, if what it holds is a secret's name.
  private func name(_ input: RedactionInput, before index: Int) -> (kind: SecretName.Class, isCookie: Bool)? {
    let limit = max(0, index - Self.reach)
    var place = index - 4
    while place >= limit {
      if let length = label(input, place),
        let value = AssignedValue.after(input, name: place..<place + length),
        value.mark != .blank, value.range.upperBound <= index
      {
        if CookieRule.isSessionName(input, value.range) { return (.token, true) }
        let name = value.range.reversed().lazy.compactMap { SecretName.at(input, $0) }
          .first { $0.range.upperBound == value.range.upperBound }
        return name.map { ($0.kind, false) }
      }
      place -= 1
    }
    return nil
  }

  private func label(_ input: RedactionInput, _ index: Int) -> Int? {
    for word in [StaticString("name"), "key", "header"]
    where input.hasAnyCase(word, at: index) && !ByteKind.isName(input[index + word.utf8CodeUnitCount]) {
      return ByteKind.isAlphanumeric(input[index - 1]) && !input.startsWord(index)
        ? nil : word.utf8CodeUnitCount
    }
    return nil
  }
}
