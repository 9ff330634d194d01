/// Payment card numbers: a brand's beginning and length, and the check digit (ISO/IEC 7812-1, annex B).
struct CardRule: RedactionRule {
  let kind = "credit_card"
  let what = "Payment card numbers of the large brands with a right check digit."
  let triggers = Array(UInt8(ascii: "2")...UInt8(ascii: "6"))
  let positives = ["card=«4111111111111111» x", "\"«5555 5555 5555 4444»\"", "«3714-496353-98431»"]
  let negatives = [
    "bytes_sent=380645891768855", "snowflake 5262372585158600267", "order 4111111111111112",
    "epoch=1782415179",
    "0x4111111111111111", "4111111111111111abc",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard !isPart(input[index - 1]) else { return nil }
    var digits: [UInt8] = []
    var end = index
    while digits.count <= 19 {
      if ByteKind.isDigit(input[end]) {
        digits.append(input[end] - 48)
        end += 1
      } else if [32, 45].contains(input[end]), ByteKind.isDigit(input[end + 1]), !digits.isEmpty {
        end += 1
      } else {
        break
      }
      if digits.count > 12, !ByteKind.isDigit(input[end]), isCard(digits), !isPart(input[end]) {
        return RedactionHit(index..<end)
      }
    }
    return nil
  }

  private func isPart(_ byte: UInt8) -> Bool { ByteKind.isAlphanumeric(byte) || byte == 46 || byte == 95 }

  private func isCard(_ digits: [UInt8]) -> Bool { hasBrand(digits) && isLuhn(digits) }

  private func hasBrand(_ digits: [UInt8]) -> Bool {
    let two = Int(digits[0]) * 10 + Int(digits[1])
    let three = two * 10 + Int(digits[2])
    switch digits.count {
    case 13: return digits[0] == 4
    case 14: return (300...305).contains(three) || [36, 38, 39].contains(two)
    case 15: return two == 34 || two == 37
    case 16:
      return digits[0] == 4 || (51...55).contains(two) || (22...27).contains(two)
        || [30, 35, 36, 38, 39].contains(two)
        || digits[0] == 6
    case 17, 18, 19: return digits[0] == 6
    default: return false
    }
  }

  private func isLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = Int(digit) * (place % 2 == 1 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}
