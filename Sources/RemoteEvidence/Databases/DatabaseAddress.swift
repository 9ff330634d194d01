import Foundation
import IncidentModel

/// A table, or the answer to a statement: `orders.db#orders`, `postgres://host:5432/shop#public.orders`,
/// `orders.db#SELECT id, total FROM orders`.
///
/// What stands behind `#` is a statement when it begins with SELECT or WITH. A server's table may also stand behind the
/// database: `postgres://host/shop/orders`. A password in the address is used and never shown.
public struct DatabaseAddress: Sendable {
  /// Where the database is.
  public enum Place: Sendable {
    case sqlite(file: String)
    case postgres(PostgresServer)
  }

  /// What is asked for.
  public enum Content: Sendable, Hashable {
    case table(schema: String?, name: String)
    case statement(String)
  }

  public let place: Place
  public let content: Content
  /// As it is shown and named in receipts: without a user or a password.
  public let text: String

  /// `nil` for text that is no such address; throws for one that is not complete. `isFile` tells whether a file is at a
  /// path.
  public init?(_ text: String, isFile: (String) -> Bool) throws(DiagnosticError) {
    if PostgresServer.claims(text) {
      let (server, rest, content) = try PostgresServer.read(text)
      (place, self.content) = (.postgres(server), content)
      self.text = "\(server.text)#\(rest)"
      return
    }
    guard !text.contains("://"), !isFile(text), let mark = text.firstIndex(of: "#") else { return nil }
    let (file, rest) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
    guard isFile(file) else { return nil }
    guard let content = Content(rest) else { throw DiagnosticError(.noTableNamed(file)) }
    (place, self.content, self.text) = (.sqlite(file: file), content, text)
  }

  /// The statement that gives the rows.
  var sql: String {
    switch content {
    case .statement(let text): text
    case .table(nil, let name): "SELECT * FROM \(Self.quoted(name))"
    case .table(let schema?, let name): "SELECT * FROM \(Self.quoted(schema)).\(Self.quoted(name))"
    }
  }

  /// A name as SQL quotes it.
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

extension DatabaseAddress.Content {
  /// `nil` for nothing. The part of a table's name before its first point is its schema.
  init?(_ text: String) {
    let text = String(text.trimmingCharacters(in: .whitespacesAndNewlines).prefix { _ in true })
    guard !text.isEmpty else { return nil }
    let word = text.prefix { $0.isLetter }.lowercased()
    if ["select", "with"].contains(word), text.count > word.count {
      var statement = text
      while let last = statement.last, last == ";" || last.isWhitespace { statement.removeLast() }
      self = .statement(statement)
      return
    }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    self = parts.count == 2 ? .table(schema: parts[0], name: parts[1]) : .table(schema: nil, name: text)
  }
}

/// A PostgreSQL database on a server.
public struct PostgresServer: Sendable, CustomStringConvertible, CustomReflectable {
  /// Empty for libpq's default: a socket on this machine, or `PGHOST`.
  public let host: String
  public let port: Int?
  public let database: String
  let user: String?
  let password: String?
  /// Parameters of libpq that may stand in an address.
  let parameters: [String: String]

  static let allowed: Set<String> = ["host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey"]

  static func claims(_ text: String) -> Bool {
    ["postgres://", "postgresql://"].contains { text.lowercased().hasPrefix($0) }
  }

  /// Without a user or a password.
  public var text: String {
    let place = parameters["host"] ?? host
    return "postgres://\(place)\(port.map { ":\($0)" } ?? "")/\(database)"
  }

  public var description: String { text }

  public var customMirror: Mirror { Mirror(self, children: []) }

  static func read(
    _ text: String
  ) throws(DiagnosticError) -> (server: PostgresServer, rest: String, content: DatabaseAddress.Content) {
    let mark = text.firstIndex(of: "#") ?? text.endIndex
    guard let parts = URLComponents(string: String(text[..<mark])) else {
      throw DiagnosticError(
        .wrongDatabaseAddress("it is no address of the form postgres://host:port/database#table"))
    }
    var names = parts.percentEncodedPath.split(separator: "/").map {
      String($0).removingPercentEncoding ?? String($0)
    }
    guard !names.isEmpty else { throw DiagnosticError(.wrongDatabaseAddress("it names no database")) }
    let database = names.removeFirst()
    let fragment =
      mark == text.endIndex ? names.joined(separator: ".") : String(text[text.index(after: mark)...])
    guard let content = DatabaseAddress.Content(fragment), mark == text.endIndex || names.isEmpty else {
      throw DiagnosticError(.wrongDatabaseAddress("it names no table"))
    }
    var parameters: [String: String] = [:]
    for item in parts.queryItems ?? [] {
      guard allowed.contains(item.name) else {
        throw DiagnosticError(.wrongDatabaseAddress("its parameter '\(item.name)' is not known"))
      }
      parameters[item.name] = item.value
    }
    let server = PostgresServer(
      host: parts.host ?? "", port: parts.port, database: database, user: parts.user,
      password: parts.password,
      parameters: parameters)
    return (server, fragment, content)
  }
}

/// Who asks a PostgreSQL server. Shows itself nowhere.
struct PostgresCredentials: Sendable, CustomStringConvertible, CustomReflectable {
  static let userVariable = "CANDOR_POSTGRES_USER"
  static let passwordVariable = "CANDOR_POSTGRES_PASSWORD"

  let user: String?
  let password: String?

  /// The address's own come first; what neither has, libpq takes from `PGUSER`, `PGPASSWORD` and `~/.pgpass`.
  init(_ server: PostgresServer, environment: (String) -> String?) {
    user = server.user ?? environment(Self.userVariable).flatMap { $0.isEmpty ? nil : $0 }
    password = server.password ?? environment(Self.passwordVariable).flatMap { $0.isEmpty ? nil : $0 }
  }

  var description: String { user == nil ? "the default user" : "a named user" }

  var customMirror: Mirror { Mirror(self, children: []) }

  /// A server's words without the user and the password.
  func without(_ text: String) -> String {
    [password, user].compactMap { $0 }.filter { !$0.isEmpty }.reduce(text) { $0.replacing($1, with: "…") }
  }
}
