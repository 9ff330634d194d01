/// A server's version: the year and the release in it.
struct ClickHouseVersion: Sendable, Comparable, CustomStringConvertible {
  /// The oldest that the queries are tested with.
  static let oldest = ClickHouseVersion(18, 16)

  var major: Int
  var minor: Int
  /// As the server gives it.
  var description: String

  init(_ major: Int, _ minor: Int) {
    (self.major, self.minor) = (major, minor)
    description = "\(major).\(minor)"
  }

  /// Reads `18.16.1`, `24.8.4.13-lts`; `nil` for what does not begin with two numbers.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix(while: \.isNumber))
    else {
      return nil
    }
    self.init(major, minor)
    description = String(
      text.prefix(40).filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-+".contains($0)) })
  }

  static func == (left: Self, right: Self) -> Bool { left.major == right.major && left.minor == right.minor }

  static func < (left: Self, right: Self) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}
