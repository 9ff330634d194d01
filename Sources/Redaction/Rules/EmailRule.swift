/// E-mail addresses in their everyday form (a part of RFC 5322's), letters beyond ASCII included.
struct EmailRule: RedactionRule {
  var kind: String { "email" }
  var what: String {
    "E-mail addresses, also with `%40` as in a URL's query and with `\\u0040` as in JSON."
  }
  var openings: [String] {
    ["@", "%40", "%25", "\\u00", "&#64"]
  }
  var positives: [String] {
    [
      "user=«sofia+x@example.com» ip", "<«r2d2.ops@corp.example.net»>.", "mailto:«a@b.example»",
      "«jürgen@post.example»,", "GET /u?email=«li.wei%2Bx%40corp.example.net» 200", "«o'brien@example.ie» x",
      "to «\"john doe\"@example.com»", "«x@post.xn--p1ai»", "{Email:«a@b.example» Name:x}",
      "https://h.example?u=«a@b.example»&x",
      "\\n«a@b.example»\\n", "«a\\u0040b.example»", "«a%2540b.example»", "order «a@b.example»-17",
      "scp: mail to «a@b.example»: no",
    ]
  }
  var negatives: [String] {
    [
      "git@github.com:acme/inventory.git", "ssh orders_rw@bastion: reset", "pkg@v1.2.3",
      "postgres://u@h.example/x", "git@github.com", "getty@tty1.service", "icon@2x.png",
      "react@18.2.0-rc.one",
      "user@db.internal", "@mention and a@b", "https://u:p@host.example/x",
      "scp app@host.example.com:/var/log .",
      "ssh -i k deploy@bastion.acme.example", "'app'@'10.0.0.5'", "f@https://x.example/app.js:10:5",
      "run@app.js:10:5",
      "rpc orders@checkout.Create",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard let width = width(input, index) else { return nil }
    let domain = index + width
    guard ByteKind.isAlphanumeric(input[domain]) || input[domain] >= 0x80 else { return nil }
    let stop = input.end(from: domain, atMost: 255) {
      ByteKind.isAlphanumeric($0) || $0 == 46 || $0 == 45 || $0 >= 0x80
    }
    let end = domainEnd(input, domain..<stop)
    guard end > domain, hasTopLevel(input, domain..<end), !isVersion(input, domain) else { return nil }
    let name = localStart(input, index)
    guard name < index, !isInURL(input, name, index), !isLogin(input, name, index, end) else { return nil }
    return RedactionHit(name..<end)
  }

  /// The length of `@` as it is written here.
  private func width(_ input: RedactionInput, _ index: Int) -> Int? {
    if input[index] == 64 { return 1 }
    if input.has("%40", at: index) { return 3 }
    if input.has("%2540", at: index) || input.has("&#64;", at: index) { return 5 }
    return input.has("\\u0040", at: index) ? 6 : nil
  }

  // MARK: The part before

  private func localStart(_ input: RedactionInput, _ index: Int) -> Int {
    if input[index - 1] == 34 {
      let inside = input.start(before: index - 1, atMost: 64) { $0 >= 32 && $0 != 34 }
      guard input[inside - 1] == 34, inside < index - 1, !input[inside..<index].contains(58) else {
        return index
      }
      return input.start(before: inside - 1, atMost: 8) { $0 == 92 }
    }
    var start = input.start(before: index, atMost: 64, while: isLocal)
    if input[start - 1] == 39, start < index, ByteKind.isLetter(input[start - 2]) {
      let more = input.start(before: start - 1, atMost: 64, while: isLocal)
      if !ByteKind.isQuote(input[more - 1]), input[more - 1] != 61 { start = more }
    }
    if input[start - 1] == 92, ByteKind.isEscapeLetter(input[start]) { start += 1 }
    return input.end(from: start, atMost: 4) { $0 == 46 || $0 == 45 || $0 == 37 }
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    ByteKind.isAlphanumeric(byte) || byte == 46 || byte == 95 || byte == 37 || byte == 43 || byte == 45
      || byte >= 0x80
  }

  // MARK: The part behind

  /// Without points and hyphens at the end, and without what a hyphen hangs on to the last label: `a@b.example-7`.
  private func domainEnd(_ input: RedactionInput, _ range: Range<Int>) -> Int {
    let end = input.start(before: range.upperBound, atMost: 8) { $0 == 46 || $0 == 45 }
    guard end > range.lowerBound, let point = input[range.lowerBound..<end].lastIndex(of: 46) else {
      return end
    }
    let label = range.lowerBound + point + 1
    let letters = input.end(from: label, atMost: end - label, while: ByteKind.isLetter)
    return letters > label + 1 && letters < end && input[letters] == 45
      && !input.hasAnyCase("xn--", at: label)
      ? letters : end
  }

  private func hasTopLevel(_ input: RedactionInput, _ domain: Range<Int>) -> Bool {
    let bytes = input[domain]
    guard let point = bytes.lastIndex(of: 46), point > 0, bytes.count - point > 2 else { return false }
    let label = domain.lowerBound + point + 1..<domain.upperBound
    if input.hasAnyCase("xn--", at: label.lowerBound) { return true }
    guard input[label].allSatisfy({ ByteKind.isLetter($0) || $0 >= 0x80 }) else { return false }
    return !isMember(input, domain, label) && !Self.unreal.contains { input.equals($0, label) }
  }

  /// `orders@checkout.Create`: a member of a program.
  private func isMember(_ input: RedactionInput, _ domain: Range<Int>, _ label: Range<Int>) -> Bool {
    ByteKind.isUpper(input[label.lowerBound]) && ByteKind.isLower(input[label.lowerBound + 1])
      && ByteKind.isLower(input[domain.lowerBound])
  }

  /// Names of machines, units of systemd and files.
  private static let unreal: [StaticString] = [
    "local", "internal", "localdomain", "cluster", "svc", "lan", "service", "socket", "timer", "mount",
    "target",
    "slice", "scope", "device", "path", "js", "ts", "tsx", "jsx", "mjs", "png", "jpg", "jpeg", "svg", "gif",
    "json",
    "yaml", "yml", "css", "html", "log", "txt", "exe", "dll", "jar", "gz", "toml", "lock",
  ]

  /// `pkg@v1.2.3`, `react@18.2.0-rc.one`
  private func isVersion(_ input: RedactionInput, _ domain: Int) -> Bool {
    let start = input[domain] | 0x20 == 118 ? domain + 1 : domain
    let major = input.end(from: start, atMost: 6, while: ByteKind.isDigit)
    return major > start && input[major] == 46 && ByteKind.isDigit(input[major + 1])
  }

  // MARK: Logins to machines

  /// `scheme://user:password@host`
  private func isInURL(_ input: RedactionInput, _ start: Int, _ index: Int) -> Bool {
    let user = input.start(before: start, atMost: 128) {
      $0 > 32 && ![47, 34, 39, 60, 44, 63, 61, 38].contains($0)
    }
    return input.has("//", at: user - 2) && input[index] == 64
  }

  /// `git@host`, `user@host:path`, `ssh user@host`
  private func isLogin(_ input: RedactionInput, _ start: Int, _ index: Int, _ end: Int) -> Bool {
    if input.equals("git", start..<index) { return true }
    return isRemotePath(input, end) || isBehindShell(input, start)
  }

  private func isRemotePath(_ input: RedactionInput, _ end: Int) -> Bool {
    guard input[end] == 58 else { return false }
    if input[end + 1] == 47 || input[end + 1] == 126 { return true }
    guard ByteKind.isLetter(input[end + 1]) else { return false }
    let path = input.end(from: end + 1, atMost: 128) { ByteKind.isName($0) || $0 == 47 }
    return input[end..<path].contains(47)
  }

  private static let shells: [StaticString] = [
    "ssh ", "scp ", "sftp ", "rsync ", "autossh ", "mosh ", "ssh-copy-id ",
  ]

  /// Behind the command itself, or as the comment of a public key.
  private func isBehindShell(_ input: RedactionInput, _ start: Int) -> Bool {
    guard input[start - 1] == 32 else { return false }
    let key = input.start(before: start - 1, atMost: 600, while: ByteKind.isBase64)
    if start - 1 - key >= 40, input.has("AAAA", at: key) { return true }
    var place = start - 4
    let limit = input.lineBefore(start, atMost: 60).lowerBound
    while place >= limit {
      defer { place -= 1 }
      guard isShellLetter(input[place]), Self.shells.contains(where: { input.hasAnyCase($0, at: place) })
      else { continue }
      if input.startsWord(place) { return isArguments(input[place..<start]) }
    }
    return false
  }

  private func isShellLetter(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter == 115 || letter == 114 || letter == 97 || letter == 109
  }

  /// A command and its options, no sentence.
  private func isArguments(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count { $0 == 32 } == 1 || bytes.contains(45)
  }
}
