/// What the `data` of a Kubernetes Secret holds: base64 under any name, before or behind `kind: Secret`.
struct KubernetesSecretRule: RedactionRule {
  var kind: String { "encoded_secret" }
  var what: String {
    "Values in `data` and `stringData` of a Kubernetes Secret, in YAML and JSON."
  }
  var openings: [String] {
    ["kind"]
  }
  var positives: [String] {
    [
      "kind: Secret\ndata:\n  config: \"«aHVudGVyMg==»\"\n",
      "data:\n  a: «aHVudGVyMg==»\nkind: Secret\nmetadata:\n  name: abcdefgh",
      "{\"data\":{\"k\":\"«aHVudGVyMg==»\"},\"kind\":\"Secret\"}",
      "kind: Secret\\ndata:\\n  a: «aHVudGVyMg==»\\ntype: Opaque",
      "kind: Secret\nstringData:\n  url: «hunter2»\n",
    ]
  }
  var negatives: [String] {
    [
      "kind: ConfigMap\ndata:\n  a: aHVudGVyMg==\n", "kind: Secret\nmetadata:\n  name: abcdefgh\n",
      "kinds of Secret data: abcdefgh",
    ]
  }
  /// Bytes on either side of `kind` that are looked at.
  private static let reach = 8 << 10
  private static let mostEntries = 64

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let value = input.end(from: index + 4, atMost: 12) {
      ByteKind.isQuote($0) || $0 == 92 || $0 == 58 || $0 == 32
    }
    guard input.has("Secret", at: value), !ByteKind.isLetter(input[value + 6]),
      input[index + 4..<value].contains(58)
    else { return nil }
    var found: RedactionHit?
    for place in documentStart(input, index)..<documentEnd(input, value) where isData(input, place) {
      entries(input, from: place, &found)
    }
    return found
  }

  /// Behind the `kind` or the `---` before this one.
  private func documentStart(_ input: RedactionInput, _ index: Int) -> Int {
    let limit = max(0, index - Self.reach)
    return (limit..<max(limit, index)).last { input.has("---", at: $0) || input.has("kind", at: $0) } ?? limit
  }

  private func documentEnd(_ input: RedactionInput, _ index: Int) -> Int {
    let limit = min(input.count, index + Self.reach)
    return (index..<max(index, limit)).first { input.has("---", at: $0) || input.has("kind", at: $0) }
      ?? limit
  }

  /// The colon of `data:` or `"stringData":`.
  private func isData(_ input: RedactionInput, _ index: Int) -> Bool {
    guard input[index] == 58 else { return false }
    let end = input.start(before: index, atMost: 6) { ByteKind.isQuote($0) || $0 == 92 }
    return input.hasAnyCase("data", at: end - 4)
      && (input.endsEscape(end - 4) || !ByteKind.isAlphanumeric(input[end - 5])
        || input.has("string", at: end - 10))
  }

  private func entries(_ input: RedactionInput, from data: Int, _ found: inout RedactionHit?) {
    let isText = input.hasAnyCase(
      "string", at: input.start(before: data, atMost: 6) { !ByteKind.isLetter($0) } - 10)
    let depth = indentation(input, data)
    var index = data + 1
    let limit = min(input.count, data + Self.reach)
    var count = 0
    while index < limit, count < Self.mostEntries, input[index] != 125 {
      if let line = lineStart(input, index) {
        let text = input.end(from: line, atMost: 64) { $0 == 32 }
        if text - line <= depth, input[text] != 10 { break }
        index = text
      } else if input[index] == 58, let range = value(input, index + 1, isText) {
        if found == nil { found = RedactionHit(range) } else { found?.also.append(RedactionHit(range)) }
        count += 1
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  private func lineStart(_ input: RedactionInput, _ index: Int) -> Int? {
    if input[index] == 10 { return index + 1 }
    return input[index] == 92 ? AssignedValue.escapedFeed(input, index) : nil
  }

  /// Blanks before the name; -1 in JSON, which a brace ends.
  private func indentation(_ input: RedactionInput, _ data: Int) -> Int {
    let open = input.end(from: data + 1, atMost: 3) { $0 == 32 }
    if input[open] == 123 { return -1 }
    let name = input.start(before: data, atMost: 24) { $0 > 32 && $0 != 92 }
    return name - input.start(before: name, atMost: 64) { $0 == 32 }
  }

  private func value(_ input: RedactionInput, _ index: Int, _ isText: Bool) -> Range<Int>? {
    let start = input.end(from: index, atMost: 12) { $0 == 32 || ByteKind.isQuote($0) || $0 == 92 }
    let end = input.end(from: start) { isText ? $0 > 32 && $0 != 34 && $0 != 92 : ByteKind.isBase64($0) }
    let next = input[end]
    let isWhole = next <= 32 || ByteKind.isQuote(next) || next == 92 || next == 44 || next == 125
    guard isWhole, end - start >= 4, isText || (end - start) % 4 == 0 else { return nil }
    return start..<end
  }
}
