import IncidentModel

/// The wording of problems with databases.
extension Diagnostic {
  static func databaseFailed(
    _ id: String, _ address: DatabaseAddress, _ reason: String, next: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      id, .error, "The database gave no rows: \(reason).",
      nextStep: next ?? "Mend that and run the same command again, or export the table as CSV.",
      at: SourceSpan(file: address.text))
  }

  static func wrongDatabaseAddress(_ problem: String) -> Diagnostic {
    Diagnostic(
      "database/address", .error, "The address of a database cannot be used: \(problem).",
      nextStep: "Write it as postgres://host:5432/database#table; the user and the password may come from "
        + "\(PostgresCredentials.userVariable) and \(PostgresCredentials.passwordVariable).")
  }

  static func noPostgresLibrary(_ address: DatabaseAddress) -> Diagnostic {
    databaseFailed(
      "database/no-library", address, "libpq, the client library of PostgreSQL, is not installed",
      next: "Install it (Debian: apt-get install libpq5), or export the table as CSV.")
  }

  static func noTableNamed(_ file: String) -> Diagnostic {
    Diagnostic(
      "database/address", .error, "Behind '#' a table of the database was expected, and there is nothing.",
      nextStep: "Write \(file)#orders.", at: SourceSpan(file: file))
  }

  static func noSuchTable(_ address: DatabaseAddress, _ name: String, _ tables: [String]) -> Diagnostic {
    let nearest = NearestName.suggest(for: name, among: tables).map { "Did you mean '\($0)'? " } ?? ""
    let shown = tables.prefix(20).joined(separator: ", ")
    return Diagnostic(
      "database/no-table", .error, "The database has no table '\(name)' that this user can read.",
      nextStep: nearest + (tables.isEmpty ? "It has no tables at all." : "Its tables are: \(shown)."),
      at: SourceSpan(file: address.text))
  }

  static func statementTimedOut(_ address: DatabaseAddress, _ seconds: Int) -> Diagnostic {
    databaseFailed(
      "database/time-limit", address, "the statement took longer than the limit of \(seconds) seconds",
      next: "Ask for fewer rows (a statement with WHERE behind '#'), or raise \(SQLLimits.secondsVariable).")
  }

  static func sameColumns(_ address: DatabaseAddress, _ name: String) -> Diagnostic {
    databaseFailed(
      "database/same-column-name", address, "two columns of the statement are named '\(name)'",
      next: "Name each column with AS.")
  }
}
