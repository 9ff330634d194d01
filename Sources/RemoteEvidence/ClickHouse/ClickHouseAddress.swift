import Foundation
import IncidentModel

/// Where a table lies: `clickhouse://host:port/database/table`, or `clickhouse+https://…`.
///
/// `?secure=1` asks for https as well; `?from=…&to=…` (RFC 3339) limit the rows by their time, half-open. Names are
/// percent-decoded. There is no place for a user or a password: those come from the environment only.
public struct ClickHouseAddress: Sendable, Hashable {
  public static let plainPort = 8123
  public static let securePort = 8443
  /// Longer names are no names.
  public static let nameLimit = 255

  public var host: String
  public var port: Int
  public var isSecure: Bool
  public var database: String
  public var table: String
  public var from: Timestamp?
  public var to: Timestamp?

  /// True for text that only this type can read.
  public static func claims(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    return text.contains("://") && schemes[scheme] != nil
  }

  private static let schemes = ["clickhouse": false, "clickhouse+http": false, "clickhouse+https": true]

  /// Reads an address; throws a `DiagnosticError` that never repeats a user or a password.
  public init(_ text: String, at span: SourceSpan? = nil) throws(DiagnosticError) {
    let plain = Self.withoutUser(text)
    let shown = String(plain.prefix { $0 != "?" })
    let refuse = { (problem: String) in DiagnosticError(.wrongAddress(shown, problem, at: span)) }
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      let isSecure = Self.schemes[scheme]
    else { throw refuse("it is no address of the form clickhouse://host:port/database/table") }
    if parts.user != nil || parts.password != nil || plain != text {
      throw DiagnosticError(.credentialsInAddress(shown, at: span))
    }
    guard let host = parts.host, !host.isEmpty else { throw refuse("it names no host") }
    if parts.fragment != nil { throw refuse("it has a part behind '#'; write '#' in a name as %23") }
    if let port = parts.port, !(1...65_535).contains(port) {
      throw refuse("its port is not between 1 and 65535")
    }
    let names = try Self.names(parts.percentEncodedPath, refuse)
    let options = try Self.options(parts.queryItems ?? [], refuse)
    self.host = host
    self.isSecure = isSecure || options.isSecure
    port = parts.port ?? (self.isSecure ? Self.securePort : Self.plainPort)
    (database, table, from, to) = (names.database, names.table, options.from, options.to)
  }

  /// As it is shown and named in receipts; reading it gives the same table.
  public var text: String {
    "\(isSecure ? "clickhouse+https" : "clickhouse")://\(host):\(port)/\(Self.encoded(database))/\(Self.encoded(table))"
  }

  /// The server's HTTP interface.
  var root: String { "\(isSecure ? "https" : "http")://\(host):\(port)/" }

  private static func encoded(_ name: String) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    return name.addingPercentEncoding(withAllowedCharacters: allowed) ?? name
  }

  private static func names(
    _ path: String, _ refuse: (String) -> DiagnosticError
  ) throws(DiagnosticError) -> (database: String, table: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var names = parts.map { $0.removingPercentEncoding ?? "" }
    if names.last == "" { names.removeLast() }
    guard names.count == 2 else {
      throw refuse("a database and a table were expected, \(names.count) names were found")
    }
    guard names.allSatisfy({ !$0.isEmpty && $0.utf8.count <= nameLimit && !$0.utf8.contains(0) }) else {
      throw refuse("a name in it is empty, damaged or longer than \(nameLimit) bytes")
    }
    return (names[0], names[1])
  }

  private static func options(
    _ items: [URLQueryItem], _ refuse: (String) -> DiagnosticError
  ) throws(DiagnosticError) -> (isSecure: Bool, from: Timestamp?, to: Timestamp?) {
    var (isSecure, from, to): (Bool, Timestamp?, Timestamp?) = (false, nil, nil)
    for item in items {
      switch item.name {
      case "secure": isSecure = ["1", "true", "yes", nil].contains(item.value)
      case "from", "to":
        guard let time = Timestamp(rfc3339: item.value ?? "", zone: .gmt) else {
          throw refuse("'\(item.name)' is no time such as 2026-03-12T02:00:00Z")
        }
        if item.name == "from" { from = time } else { to = time }
      default:
        let nearest = NearestName.suggest(for: item.name, among: ["secure", "from", "to"])
        throw refuse(
          "it has no option '\(item.name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
      }
    }
    if let from, let to, from >= to { throw refuse("'from' is not before 'to'") }
    return (isSecure, from, to)
  }

  /// The text with everything between `://` and an `@` before the path taken out.
  public static func withoutUser(_ text: String) -> String {
    guard let start = text.firstRange(of: "://")?.upperBound else { return text }
    let rest = text[start...]
    guard let at = rest.lastIndex(of: "@") else { return text }
    let host = text[text.index(after: at)...]
    let isInside = !rest[..<at].contains("/") || rest[..<at].contains(":")
    return isInside ? "\(text[..<start])\(host)" : text
  }
}
