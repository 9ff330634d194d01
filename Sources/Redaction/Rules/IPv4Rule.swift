/// Public IPv4 addresses. Private, loopback, link-local, multicast and reserved ones (RFC 6890) survive: they
/// name machines, not people.
struct IPv4Rule: RedactionRule {
  let kind = "ipv4"
  let what = "Public IPv4 addresses."
  let triggers = Array(UInt8(ascii: "1")...UInt8(ascii: "9"))
  let positives = ["ip=«198.51.100.143» x", "client=«203.0.113.9»:443", "(«8.8.8.8»)"]
  let negatives = [
    "10.210.117.72", "172.21.217.141:6379", "127.0.0.1", "agent version 3.17.15.47 upgraded", "1.2.3.4.5",
    "v2.14.17.49",
    "0.0.0.0", "300.1.2.3", "lib-1.2.3.4.so",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let before = input[index - 1]
    guard !ByteKind.isAlphanumeric(before), ![46, 45, 95].contains(before) else { return nil }
    var octets: [Int] = []
    var end = index
    while octets.count < 4 {
      let stop = input.end(from: end, atMost: 4, while: ByteKind.isDigit)
      guard (1...3).contains(stop - end) else { return nil }
      let value = input.bytes[end..<stop].reduce(0) { $0 * 10 + Int($1) - 48 }
      guard value <= 255, stop - end == 1 || input[end] != 48 else { return nil }
      octets.append(value)
      end = stop
      if octets.count < 4 {
        guard input[end] == 46 else { return nil }
        end += 1
      }
    }
    let goesOn =
      ByteKind.isAlphanumeric(input[end]) || input[end] == 45
      || (input[end] == 46 && ByteKind.isAlphanumeric(input[end + 1]))
    guard !goesOn, isPublic(octets), !isVersion(input, index) else { return nil }
    return RedactionHit(index..<end)
  }

  private func isPublic(_ octets: [Int]) -> Bool {
    switch (octets[0], octets[1]) {
    case (0, _), (10, _), (127, _), (224..., _), (169, 254), (192, 168): false
    case (172, 16...31), (100, 64...127), (198, 18...19): false
    default: true
    }
  }

  private func isVersion(_ input: RedactionInput, _ index: Int) -> Bool {
    let before = input.lowercased(max(0, index - 12)..<index)
    return ["version ", "version=", "version: ", "release ", "ver. ", "version\":\""].contains(
      where: before.hasSuffix)
  }
}
