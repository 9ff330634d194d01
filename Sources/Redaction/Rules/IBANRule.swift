/// International bank account numbers: a country's length and the check digits (ISO 13616, ISO 7064 mod 97-10).
struct IBANRule: RedactionRule {
  var kind: String { "iban" }
  var what: String {
    "International bank account numbers with right check digits, with or without blanks."
  }
  var openings: [String] {
    Self.countries.keys.sorted().map { $0.lowercased() + Opening.digit + Opening.digit }
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "to «DE89370400440532013000».", "«GB29 NWBK 6016 1331 9268 19»", "iban=«de89370400440532013000»",
      "«DE89-3704-0044-0532-0130-00»",
    ]
  }
  var negatives: [String] {
    [
      "flight LH4971 gate DE57", "part no FR4600000000000000062399300", "DE88370400440532013000",
    ]
  }

  /// Lengths from the IBAN registry (SWIFT, release 99).
  private static let lengths: [UInt16: Int] = {
    var table: [UInt16: Int] = [:]
    for (country, length) in countries {
      let letters = Array(country.lowercased().utf8)
      table[UInt16(letters[0]) << 8 | UInt16(letters[1])] = length
    }
    return table
  }()

  private static let countries: [String: Int] = [
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
    let country = UInt16(ByteKind.lower(input[index])) << 8 | UInt16(ByteKind.lower(input[index + 1]))
    guard let length = Self.lengths[country] else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { number(input, index, $0) }
  }

  private func number(_ input: RedactionInput, _ index: Int, _ characters: UnsafeMutableBufferPointer<UInt8>)
    -> RedactionHit?
  {
    var (count, end) = (0, index)
    while count < characters.count {
      if ByteKind.isAlphanumeric(input[end]) {
        characters[count] = ByteKind.lower(input[end])
        count += 1
        end += 1
      } else {
        let mark = input.groupSeparator(at: end)
        guard mark > 0, count > 1 else { return nil }
        end += mark
      }
    }
    guard !ByteKind.isAlphanumeric(input[end]), ByteKind.isDigit(characters[2]),
      ByteKind.isDigit(characters[3]),
      hasRightCheck(characters)
    else { return nil }
    return RedactionHit(index..<end)
  }

  private func hasRightCheck(_ characters: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    var remainder = 0
    for place in characters.indices {
      let byte = characters[(place + 4) % characters.count]
      if ByteKind.isDigit(byte) {
        remainder = (remainder * 10 + Int(byte) - 48) % 97
      } else {
        remainder = (remainder * 100 + Int(byte) - 87) % 97
      }
    }
    return remainder == 1
  }
}
