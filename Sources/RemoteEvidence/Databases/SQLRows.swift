import IncidentModel
import Scan

/// A column of a query's answer.
public struct SQLColumn: Sendable, Hashable {
  /// What the database says that the column holds.
  public enum Kind: String, Sendable, Codable {
    case integer, decimal, text, time, boolean, bytes, other
  }

  public var name: String
  public var kind: Kind

  public init(name: String, kind: Kind) { (self.name, self.kind) = (name, kind) }
}

/// The rows of one query, one after the other; memory is that of a row.
///
/// Values are text: numbers in decimal digits, times as ISO 8601 in UTC where the database knows their zone, bytes in
/// hexadecimal. The query runs in a read-only transaction that ends with this object. For one thread.
public protocol SQLRows: AnyObject {
  var columns: [SQLColumn] { get }
  /// Moves to the next row; false behind the last. Throws when the query fails or its time is up.
  func next() throws(DiagnosticError) -> Bool
  /// A value of the present row, valid until the next call of `next`; `nil` for NULL.
  func value(_ column: Int) -> LineBytes?
}

/// Databases as the pipeline sees them.
public protocol DatabaseAccess: Sendable {
  /// Asks for the rows of an address; throws when the database cannot be asked.
  func rows(_ address: DatabaseAddress) throws(DiagnosticError) -> any SQLRows
}

/// No database can be asked.
public struct OfflineDatabases: DatabaseAccess {
  public init() {}

  public func rows(_ address: DatabaseAddress) throws(DiagnosticError) -> any SQLRows {
    throw DiagnosticError(.databaseFailed("database/offline", address, "no database can be asked here"))
  }
}

/// The real ones: SQLite files by libsqlite3, PostgreSQL servers by libpq.
public struct LibraryDatabases: DatabaseAccess {
  private let environment: @Sendable (String) -> String?

  public init(environment: @escaping @Sendable (String) -> String?) { self.environment = environment }

  public func rows(_ address: DatabaseAddress) throws(DiagnosticError) -> any SQLRows {
    let limits = SQLLimits(environment: environment)
    switch address.place {
    case .sqlite(let file): return try SQLiteRows(file, address, limits)
    case .postgres(let server):
      return try PostgresRows(server, address, PostgresCredentials(server, environment: environment), limits)
    }
  }
}

/// What a question to a database may cost.
public struct SQLLimits: Sendable {
  /// Seconds that a statement may take, its rows included.
  public static let statementSeconds = 600
  /// Until a connection stands, or a lock is gone.
  public static let connectSeconds = 10
  /// Names another number of seconds for a statement.
  public static let secondsVariable = "CANDOR_SQL_SECONDS"

  public var seconds: Int

  public init(environment: (String) -> String?) {
    let stated = environment(Self.secondsVariable).flatMap(Int.init)
    seconds = stated.map { min(max(1, $0), 86_400) } ?? Self.statementSeconds
  }
}
