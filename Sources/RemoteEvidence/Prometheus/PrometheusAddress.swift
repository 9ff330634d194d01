import Foundation
import IncidentModel

/// A query to a Prometheus server: `prometheus://host:9090#sum(increase(orders_total[5m]))`, or
/// `prometheus+https://…`. A path before `#` is the prefix under which the server lives.
///
/// There is no place for a user or a token: those come from the environment only.
public struct PrometheusAddress: Sendable, Hashable {
  public static let plainPort = 9090

  public let host: String
  public let port: Int
  public let isSecure: Bool
  /// Without a slash at its end; mostly empty.
  let prefix: String
  /// In PromQL.
  public let query: String

  private static let schemes = [
    "prometheus": false, "prometheus+http": false, "prometheus+https": true,
  ]

  /// True for text that only this type can read.
  public static func claims(_ text: String) -> Bool {
    text.contains("://") && schemes[text.prefix { $0 != ":" }.lowercased()] != nil
  }

  public init(_ text: String, at span: SourceSpan? = nil) throws(DiagnosticError) {
    let mark = text.firstIndex(of: "#") ?? text.endIndex
    let query = mark == text.endIndex ? "" : String(text[text.index(after: mark)...])
    let place = String(text[..<mark])
    guard let parts = URLComponents(string: place), let scheme = parts.scheme?.lowercased(),
      let isSecure = Self.schemes[scheme], let host = parts.host, !host.isEmpty
    else {
      throw DiagnosticError(
        .wrongPrometheusAddress("it is no address of the form prometheus://host:9090", at: span))
    }
    guard parts.user == nil, parts.password == nil else {
      throw DiagnosticError(.wrongPrometheusAddress("it holds a user or a password", at: span))
    }
    guard !query.allSatisfy(\.isWhitespace) else {
      throw DiagnosticError(.wrongPrometheusAddress("no query stands behind it", at: span))
    }
    if let port = parts.port, !(1...65_535).contains(port) {
      throw DiagnosticError(.wrongPrometheusAddress("its port is not between 1 and 65535", at: span))
    }
    self.host = host
    self.isSecure = isSecure
    port = parts.port ?? (isSecure ? 443 : Self.plainPort)
    prefix = String(parts.percentEncodedPath.reversed().drop { $0 == "/" }.reversed())
    self.query = query
  }

  /// True when the query looks at a stretch of time before each point: it has a range selector.
  public var looksBack: Bool { query.contains("[") }

  /// True when its values are counts a second.
  public var isRate: Bool {
    let words = query.split { !($0.isLetter || $0 == "_") }
    return words.contains("rate") || words.contains("irate")
  }

  /// As it is shown and named in receipts.
  public var text: String {
    "\(isSecure ? "prometheus+https" : "prometheus")://\(host):\(port)\(prefix)#\(query)"
  }

  /// Of `query_range`, HTTP API v1.
  var url: String { "\(isSecure ? "https" : "http")://\(host):\(port)\(prefix)/api/v1/query_range" }
}

/// Who asks: a bearer token, or a user with a password. Shows itself nowhere.
public struct PrometheusCredentials: Sendable, CustomStringConvertible, CustomReflectable {
  public static let tokenVariable = "CANDOR_PROMETHEUS_TOKEN"
  public static let userVariable = "CANDOR_PROMETHEUS_USER"
  public static let passwordVariable = "CANDOR_PROMETHEUS_PASSWORD"

  private let authorization: String?

  public init(environment: (String) -> String?) {
    if let token = environment(Self.tokenVariable), !token.isEmpty {
      authorization = "Bearer \(token)"
    } else if let user = environment(Self.userVariable), !user.isEmpty {
      let pair = Data("\(user):\(environment(Self.passwordVariable) ?? "")".utf8)
      authorization = "Basic \(pair.base64EncodedString())"
    } else {
      authorization = nil
    }
  }

  public var description: String { authorization == nil ? "nobody" : "somebody" }

  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Empty as well when what the environment holds cannot stand in a header line.
  var headers: [(name: String, value: String)] {
    guard let authorization, authorization.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return [] }
    return [("Authorization", authorization)]
  }
}
