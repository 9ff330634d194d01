/// Public IPv4 addresses. Private, loopback, link-local, multicast and reserved ones (RFC 6890) survive: they
/// name machines, not people.
struct IPv4Rule: RedactionRule {
  var kind: String { "ipv4" }
  var what: String {
    "Public IPv4 addresses."
  }
  var openings: [String] {
    [
      Opening.digit + ".", Opening.digit + Opening.digit + ".",
      Opening.digit + Opening.digit + Opening.digit + ".",
    ].map { $0 + ($0.count < 4 ? Opening.digit : "") }
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "ip=«198.51.100.143» x", "client=«203.0.113.9»:443", "(«8.8.8.8»)", "at /«203.0.113.9»:443",
      "«203.0.113.9»-10.0.0.1",
      "[::ffff:«203.0.113.9»]:443", "seen at «203.0.113.9».", "peer db.example/«203.0.113.9»",
      "version 2 from ip=«203.0.113.9»",
    ]
  }
  var negatives: [String] {
    [
      "10.210.117.72", "172.21.217.141:6379", "127.0.0.1", "agent version 3.17.15.47 upgraded", "1.2.3.4.5",
      "v2.14.17.49",
      "nginx/1.25.3.1", "upgraded agent from version 1.2.3.4 to 1.2.3.5", "\"version\":\"1.2.3.4\"",
      "0.0.0.0", "300.1.2.3", "lib-1.2.3.4.so",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    var place = index
    let first = octet(input, &place)
    guard first >= 0, input[place] == 46, ByteKind.isDigit(input[place + 1]) else { return nil }
    place += 1
    let second = octet(input, &place)
    for _ in 0..<2 {
      guard input[place] == 46 else { return nil }
      place += 1
      guard octet(input, &place) >= 0 else { return nil }
    }
    guard second >= 0, !goesOn(input, place), isPublic(first, second), !isPart(input, index, place) else {
      return nil
    }
    return RedactionHit(index..<place)
  }

  /// A number up to 255 without needless zeros, or -1; `place` moves behind it.
  private func octet(_ input: RedactionInput, _ place: inout Int) -> Int {
    let end = input.end(from: place, atMost: 4, while: ByteKind.isDigit)
    guard (1...3).contains(end - place), end - place == 1 || input[place] != 48 else { return -1 }
    let value = input[place..<end].reduce(0) { $0 * 10 + Int($1) - 48 }
    place = end
    return value <= 255 ? value : -1
  }

  private func goesOn(_ input: RedactionInput, _ end: Int) -> Bool {
    let next = input[end]
    if next == 46 { return ByteKind.isAlphanumeric(input[end + 1]) }
    if next == 45 { return ByteKind.isAlphanumeric(input[end + 1]) && !isAddressLike(input, end + 1) }
    return ByteKind.isAlphanumeric(next) || next == 95 && ByteKind.isAlphanumeric(input[end + 1])
  }

  private func isAddressLike(_ input: RedactionInput, _ start: Int) -> Bool {
    let end = input.end(from: start, atMost: 16) { ByteKind.isDigit($0) || $0 == 46 }
    return input[start..<end].count { $0 == 46 } >= 3
  }

  /// Whether it goes on to the left, or is a version.
  private func isPart(_ input: RedactionInput, _ index: Int, _ end: Int) -> Bool {
    let before = input[index - 1]
    if before == 46 || before == 95 { return ByteKind.isAlphanumeric(input[index - 2]) }
    if before == 45 {
      let start = input.start(before: index - 1, atMost: 16) { ByteKind.isDigit($0) || $0 == 46 }
      return input[start..<index - 1].count { $0 == 46 } < 3 && input[index - 2] != 32
        && input[index - 2] != 45
    }
    if before == 47, isProduct(input, index, end) { return true }
    return VersionContext.isVersion(input, index)
  }

  /// `nginx/1.25.3.1`, but not `db.example/203.0.113.5`, `/203.0.113.5` or one with a port.
  private func isProduct(_ input: RedactionInput, _ index: Int, _ end: Int) -> Bool {
    let start = input.start(before: index - 1, atMost: 40, while: ByteKind.isName)
    guard start < index - 1, input[end] != 58, input[start - 1] != 47, input[start - 1] != 64 else {
      return false
    }
    let name = input[start..<index - 1]
    return !name.contains(46) && name.contains(where: ByteKind.isLetter)
      && !["ip", "host", "client", "addr", "from"].contains(input.lowercased(start..<index - 1))
  }

  private func isPublic(_ first: Int, _ second: Int) -> Bool {
    switch (first, second) {
    case (0, _), (10, _), (127, _), (224..., _), (169, 254), (192, 168): false
    case (172, 16...31), (100, 64...127), (198, 18...19): false
    default: true
    }
  }
}
