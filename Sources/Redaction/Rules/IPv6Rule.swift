/// Global IPv6 addresses (RFC 4291: 2000::/3).
struct IPv6Rule: RedactionRule {
  let kind = "ipv6"
  let what = "Global IPv6 addresses."
  let triggers = [UInt8(ascii: "2"), UInt8(ascii: "3")]
  let positives = [
    "client=«2001:db8:b5b:37e0:8cfa:8557:ff7e:cd8f» x", "[«2001:db8::b911:a958»]:443", "«2a00::1»",
  ]
  let negatives = [
    "std::net::Tcp", "fe::Cafe::new", "at 23:59:59", "2026:01", "3a:4b:5c:6d:7e:8f", "fe80::1", "2001:db8",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard !ByteKind.isAlphanumeric(input[index - 1]), ![58, 46, 45, 95].contains(input[index - 1]) else {
      return nil
    }
    let stop = input.end(from: index, atMost: 40) { ByteKind.isHex($0) || $0 == 58 }
    let end = input.start(before: stop, atMost: 1) { $0 == 58 && input[stop - 2] != 58 }
    guard !ByteKind.isAlphanumeric(input[end]), isAddress(input.bytes[index..<end]) else { return nil }
    return RedactionHit(index..<end)
  }

  private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let groups = text.split(separator: 58, omittingEmptySubsequences: false)
    let empty = groups.count(where: \.isEmpty)
    guard groups.first?.count == 4, groups.allSatisfy({ $0.count <= 4 }) else { return false }
    if groups.count == 8, empty == 0 { return true }
    let endsShort = groups.suffix(2).allSatisfy(\.isEmpty)
    return (3...8).contains(groups.count) && (empty == 1 || (empty == 2 && endsShort))
  }
}
