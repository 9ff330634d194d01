import Scan

/// An amount as people and exports write it: `12.50`, `1,234.50`, `1.234,50`, `$12.50`, `12,50 €`, `EUR 12.50`.
public struct AmountText: Sendable, Hashable {
  public var number: DecimalNumber
  /// ISO 4217, where the text names one.
  public var currency: String?

  /// Longer texts are no amounts.
  static let mostBytes = 40

  /// The amount that the whole text is, or `nil`. Linear, at most `mostBytes` bytes.
  public static func parse(_ bytes: LineBytes) -> AmountText? {
    if let number = DecimalNumber(bytes) { return AmountText(number: number) }
    guard (2...mostBytes).contains(bytes.count) else { return nil }
    return written(Array(bytes))
  }

  private static let signs: [(text: [UInt8], code: String)] = [
    (Array("$".utf8), "USD"), (Array("€".utf8), "EUR"), (Array("£".utf8), "GBP"), (Array("¥".utf8), "JPY"),
    (Array("₹".utf8), "INR"),
  ]

  /// Codes in wide use (ISO 4217); others are not taken for a currency beside a number.
  public static let currencies: Set<String> = [
    "AED", "ARS", "AUD", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR",
    "GBP",
    "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "MAD", "MXN", "MYR", "NGN", "NOK",
    "NZD",
    "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH",
    "USD",
    "VND", "ZAR",
  ]

  private static func written(_ bytes: [UInt8]) -> AmountText? {
    var (digits, currency, letters, negative): ([UInt8], String?, [UInt8], Bool) = ([], nil, [], false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let sign = signs.first(where: { bytes[index...].starts(with: $0.text) }) {
        currency = sign.code
        index += sign.text.count
        continue
      }
      switch byte {
      case 0x30...0x39, 0x2C, 0x2E: digits.append(byte)
      case 0x41...0x5A: letters.append(byte)
      case 0x2D where digits.isEmpty: negative = true
      case 0x20, 0x27, 0x5F: break
      default: return nil
      }
      index += 1
    }
    if !letters.isEmpty {
      let code = String(decoding: letters, as: UTF8.self)
      guard currencies.contains(code) else { return nil }
      currency = code
    }
    guard let plain = plainDigits(digits) else { return nil }
    let text = (negative ? [0x2D] : []) + plain
    guard let number = text.withUnsafeBufferPointer({ DecimalNumber($0) }) else { return nil }
    return AmountText(number: number, currency: currency)
  }

  /// The last separator is the decimal one when it stands once and does not part groups of three.
  private static func plainDigits(_ digits: [UInt8]) -> [UInt8]? {
    let separators = digits.indices.filter { digits[$0] == 0x2C || digits[$0] == 0x2E }
    guard let last = separators.last else { return digits.isEmpty ? nil : digits }
    let kinds = Set(separators.map { digits[$0] })
    let tail = digits.count - last - 1
    let lastCount = separators.filter { digits[$0] == digits[last] }.count
    let isDecimal = lastCount == 1 && (kinds.count == 2 || tail != 3 || digits[last] == 0x2E)
    return digits.enumerated().compactMap { index, byte in
      if index == last { return isDecimal ? 0x2E : nil }
      return byte == 0x2C || byte == 0x2E ? nil : byte
    }
  }
}
