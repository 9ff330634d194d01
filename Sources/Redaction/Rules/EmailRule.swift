/// E-mail addresses in their everyday form (a part of RFC 5322's), letters beyond ASCII included.
struct EmailRule: RedactionRule {
  let kind = "email"
  let what = "E-mail addresses, also with `%40` as in a URL's query."
  let triggers: [UInt8] = [64, 37]
  let positives = [
    "user=«sofia+x@example.com» ip", "<«r2d2.ops@corp.example.net»>.", "mailto:«a@b.example»",
    "«jürgen@post.example»,", "GET /u?email=«li.wei%2Bx%40corp.example.net» 200",
  ]
  let negatives = [
    "git@github.com:acme/inventory.git", "ssh orders_rw@bastion: reset", "pkg@v1.2.3",
    "postgres://u@h.example/x",
    "user@db.internal", "@mention and a@b", "https://u:p@host.example/x",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let isEncoded = input[index] == 37
    guard !isEncoded || input.has("%40", at: index) else { return nil }
    let domain = index + (isEncoded ? 3 : 1)
    let start = input.start(before: index, atMost: 64, while: isLocal)
    let name = input.end(from: start, atMost: 4) { $0 == 46 || $0 == 45 || $0 == 37 }
    let stop = input.end(from: domain, atMost: 255) {
      ByteKind.isAlphanumeric($0) || $0 == 46 || $0 == 45 || $0 >= 0x80
    }
    let end = input.start(before: stop, atMost: 8) { $0 == 46 || $0 == 45 }
    guard name < index, end > domain, hasTopLevel(input, domain, end) else { return nil }
    guard !isInURL(input, start), !isRemotePath(input, end) else { return nil }
    return RedactionHit(name..<end)
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    ByteKind.isAlphanumeric(byte) || [46, 95, 37, 43, 45].contains(byte) || byte >= 0x80
  }

  private func hasTopLevel(_ input: RedactionInput, _ start: Int, _ end: Int) -> Bool {
    guard let point = input.bytes[start..<end].lastIndex(of: 46), point > start, end - point > 2 else {
      return false
    }
    let label = input.bytes[(point + 1)..<end]
    guard label.allSatisfy({ ByteKind.isLetter($0) || $0 >= 0x80 }) else { return false }
    return !["local", "internal", "localdomain", "cluster", "svc"].contains(input.lowercased(point + 1..<end))
  }

  /// `scheme://user:password@host`
  private func isInURL(_ input: RedactionInput, _ start: Int) -> Bool {
    let user = input.start(before: start, atMost: 128) { $0 > 32 && ![47, 34, 39, 60, 44].contains($0) }
    return input.has("//", at: user - 2)
  }

  /// `git@host:path`
  private func isRemotePath(_ input: RedactionInput, _ end: Int) -> Bool {
    guard input[end] == 58, ByteKind.isLetter(input[end + 1]) else { return false }
    let path = input.end(from: end + 1, atMost: 128) { ByteKind.isName($0) || $0 == 47 }
    return input.bytes[end..<path].contains(47)
  }
}
