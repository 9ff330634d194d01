/// Global IPv6 addresses (RFC 4291: 2000::/3).
struct IPv6Rule: RedactionRule {
  var kind: String { "ipv6" }
  var what: String {
    "Global IPv6 addresses."
  }
  var openings: [String] {
    ["2", "3"].map { $0 + Opening.hex + Opening.hex + Opening.hex }
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "client=«2001:db8:b5b:37e0:8cfa:8557:ff7e:cd8f» x", "{IP:«2001:db8::1» Port:443}", "«2001:DB8::1».",
      "«2001:db8::1»/64",
      "[«2001:db8::b911:a958»]:443", "«2a00::1»",
    ]
  }
  var negatives: [String] {
    [
      "std::net::Tcp", "fe::Cafe::new", "at 23:59:59", "2026:01", "3a:4b:5c:6d:7e:8f", "fe80::1", "2001:db8",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input[index + 4] == 58, !isMiddle(input, index) else { return nil }
    let stop = input.end(from: index, atMost: 48) { ByteKind.isHex($0) || $0 == 58 || $0 == 46 }
    let end = input.start(before: stop, atMost: 2) { $0 == 46 || $0 == 58 && input[stop - 2] != 58 }
    guard !ByteKind.isAlphanumeric(input[end]), isAddress(input[index..<end]) else { return nil }
    return RedactionHit(index..<end)
  }

  /// Whether it is part of a longer address or of a name; `IP:2001:db8::1` of a Go struct is not.
  private func isMiddle(_ input: RedactionInput, _ index: Int) -> Bool {
    let before = input[index - 1]
    if before == 46 || before == 95 { return true }
    if before == 45 { return ByteKind.isAlphanumeric(input[index - 2]) }
    guard before == 58 else { return false }
    let group = input.start(before: index - 1, atMost: 12, while: ByteKind.isAlphanumeric)
    return input[group..<index - 1].allSatisfy(ByteKind.isHex)
  }

  /// Eight groups, or fewer around one `::`; the last two may be an IPv4 address.
  private func isAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (groups, width, gaps) = (1, 0, 0)
    var previous: UInt8 = 0
    for byte in text {
      if byte == 58 {
        if previous == 58 { gaps += 1 } else { groups += 1 }
        width = 0
      } else if byte == 46 {
        return groups >= 3 && gaps <= 1
      } else {
        width += 1
        if width > 4 { return false }
      }
      previous = byte
    }
    return gaps == 0 && groups == 8 || gaps == 1 && (2...8).contains(groups)
  }
}
