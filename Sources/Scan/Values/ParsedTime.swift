/// A time as a line writes it.
public struct ParsedTime: Sendable, Hashable {
  /// How the time is written.
  public enum Form: String, Sendable, Hashable {
    /// `2026-03-12T02:14:00.5Z` and its relatives (RFC 3339, ISO 8601 extended).
    case rfc3339
    /// `2026/03/12 02:14:00` (Go's `log` package).
    case slashes
    /// `12/Mar/2026:02:14:00 +0000` (common log format).
    case commonLog
    /// `Thu, 12 Mar 2026 02:14:00 GMT` (RFC 9110, section 5.6.7).
    case httpDate
    /// `Thu Mar 12 02:14:00 2026`, `12 Mar 2026 02:14:00` and other forms with the name of a month.
    case named
    /// `Mar 12 02:14:00` (RFC 3164), `0312 02:14:00.123456` (klog): the year is that of `TimeParser`'s reference.
    case yearless
    /// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by magnitude.
    case epoch
  }

  /// Nanoseconds since 1970-01-01T00:00:00Z; of a zoneless time as if its wall clock were UTC.
  public var nanoseconds: Int64
  /// True when the text names no offset: the caller applies its zone.
  public var isZoneless: Bool
  public var form: Form

  init(_ nanoseconds: Int64, _ form: Form, isZoneless: Bool = false) {
    self.nanoseconds = nanoseconds
    self.form = form
    self.isZoneless = isZoneless
  }
}
