/// International bank account numbers: a country's length and the check digits (ISO 13616, ISO 7064 mod 97-10).
struct IBANRule: RedactionRule {
  let kind = "iban"
  let what = "International bank account numbers with right check digits, with or without blanks."
  let triggers = Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
  let positives = ["to «DE89370400440532013000».", "«GB29 NWBK 6016 1331 9268 19»"]
  let negatives = [
    "flight LH4971 gate DE57", "part no FR4600000000000000062399300", "DE88370400440532013000",
  ]

  /// Lengths from the IBAN registry (SWIFT, release 99).
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29,
    "BY": 28, "CH": 21,
    "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27,
    "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23,
    "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "LY": 25, "MC": 27,
    "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28,
    "PS": 29, "PT": 25,
    "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "ST": 25,
    "SV": 28, "TL": 23,
    "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard !ByteKind.isAlphanumeric(input[index - 1]), ByteKind.isUpper(input[index + 1]),
      ByteKind.isDigit(input[index + 2]), ByteKind.isDigit(input[index + 3]),
      let length = Self.lengths[String(decoding: input.bytes[index..<index + 2], as: UTF8.self)]
    else { return nil }
    var characters: [UInt8] = []
    var end = index
    while characters.count < length {
      let byte = input[end]
      if ByteKind.isUpper(byte) || ByteKind.isDigit(byte) {
        characters.append(byte)
      } else if byte != 32 || characters.count % 4 != 0 {
        return nil
      }
      end += 1
    }
    guard !ByteKind.isAlphanumeric(input[end]), hasRightCheck(characters) else { return nil }
    return RedactionHit(index..<end)
  }

  private func hasRightCheck(_ characters: [UInt8]) -> Bool {
    var remainder = 0
    for byte in characters.dropFirst(4) + characters.prefix(4) {
      if ByteKind.isDigit(byte) {
        remainder = (remainder * 10 + Int(byte) - 48) % 97
      } else {
        remainder = (remainder * 100 + Int(byte) - 55) % 97
      }
    }
    return remainder == 1
  }
}
