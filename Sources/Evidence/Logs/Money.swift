import IncidentModel
import Scan

/// An amount of a line.
enum Money: Hashable {
  case none
  case minor(Int64, currency: Currency)
  case negative, unreadable

  /// A currency's code in capitals, of up to eight letters.
  struct Currency: Hashable, BitwiseCopyable, Comparable {
    private var packed: UInt64 = 0

    init() {}

    init(_ text: some Sequence<UInt8>) {
      for byte in text.prefix(8) {
        packed = packed << 8 | UInt64(byte &- 0x61 < 26 ? byte & 0xDF : byte)
      }
    }

    var text: String {
      let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: packed >> UInt64($0 * 8)) }
      return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }

    static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
  }

  /// Plain numbers first; also `12,50` and `1.234,50`.
  private static func number(_ bytes: LineBytes) -> DecimalNumber? {
    DecimalNumber(bytes) ?? AmountText.parse(bytes)?.number
  }

  static func read(_ line: LogLine, _ fields: LogFields, default fallback: String?) -> Money {
    let slot = FieldRole.amount.slot
    guard let value = line[slot] else { return .none }
    let named = line[FieldRole.currency.slot].map { code in line.withText(code) { Currency($0) } }
    let code = named ?? Currency((fallback ?? CurrencyCode.none).utf8)
    guard let number = number(line.raw(value)) else { return .unreadable }
    if number.mantissa < 0 { return .negative }
    let power = fields.unit(slot, value) == .minor ? 0 : FactFormat.minorDigits(code.text)
    return number.scaled(by: power).map { .minor($0, currency: code) } ?? .unreadable
  }
}
