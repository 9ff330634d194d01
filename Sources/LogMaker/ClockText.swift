/// Times of made logs; the first minute is 2026-03-02 00:00 UTC, and none lies beyond that month.
struct ClockText {
  enum Form: CaseIterable {
    case milliseconds, nanoseconds, offset, epochSeconds, epochMilliseconds, epochMicroseconds
  }

  /// 2026-03-02T00:00:00Z.
  static let startSeconds = 1_772_409_600
  private static let firstDay = 2
  private static let datePrefix = Array("2026-03-".utf8)
  private static let zone = Array("+01:00".utf8)
  private static let accessMonth = Array("/Mar/2026:".utf8)

  static func append(_ millisecond: Int, _ form: Form, to buffer: inout LineBuffer) {
    switch form {
    case .milliseconds:
      civil(millisecond, to: &buffer)
      buffer.append(UInt8(ascii: "Z"))
    case .nanoseconds:
      civil(millisecond, to: &buffer)
      buffer.append(number: 0, digits: 6)
      buffer.append(UInt8(ascii: "Z"))
    case .offset:
      civil(millisecond + 3_600_000, to: &buffer)
      buffer.append(zone)
    case .epochSeconds:
      buffer.append(number: startSeconds + millisecond / 1000)
      buffer.append(UInt8(ascii: "."))
      buffer.append(number: millisecond % 1000, digits: 3)
    case .epochMilliseconds: buffer.append(number: startSeconds * 1000 + millisecond)
    case .epochMicroseconds: buffer.append(number: (startSeconds * 1000 + millisecond) * 1000)
    }
  }

  static func isText(_ form: Form) -> Bool {
    switch form {
    case .milliseconds, .nanoseconds, .offset: true
    case .epochSeconds, .epochMilliseconds, .epochMicroseconds: false
    }
  }

  /// `02/Mar/2026:00:00:00 +0000`
  static func appendAccess(_ millisecond: Int, to buffer: inout LineBuffer) {
    buffer.append(number: firstDay + millisecond / 86_400_000, digits: 2)
    buffer.append(accessMonth)
    clock(millisecond, to: &buffer)
    buffer.append(Array(" +0000".utf8))
  }

  private static func civil(_ millisecond: Int, to buffer: inout LineBuffer) {
    buffer.append(datePrefix)
    buffer.append(number: firstDay + millisecond / 86_400_000, digits: 2)
    buffer.append(UInt8(ascii: "T"))
    clock(millisecond, to: &buffer)
    buffer.append(UInt8(ascii: "."))
    buffer.append(number: millisecond % 1000, digits: 3)
  }

  private static func clock(_ millisecond: Int, to buffer: inout LineBuffer) {
    let second = millisecond / 1000 % 86_400
    buffer.append(number: second / 3600, digits: 2)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(number: second / 60 % 60, digits: 2)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(number: second % 60, digits: 2)
  }
}
