import IncidentModel

/// The wording of what can go wrong with a table on a server.
extension Diagnostic {
  static func wrongAddress(_ shown: String, _ problem: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "clickhouse/address", .error, "'\(shown)' cannot be read: \(problem).",
      nextStep: "Write it like clickhouse://host:8123/database/table, or clickhouse+https://… .", at: span)
  }

  static func credentialsInAddress(_ shown: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "clickhouse/credentials-in-address", .error,
      "The address of '\(shown)' holds a user or a password; it was not used.",
      explanation: "Addresses stand in receipts and documents that others read.",
      nextStep:
        "Take them out and set \(ClickHouseCredentials.userVariable) and \(ClickHouseCredentials.passwordVariable) "
        + "in the environment; an '@' in a name is written %40.", at: span)
  }

  static func unsendableCredentials(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/credentials", .error,
      "The user or the password in the environment holds a control character.",
      nextStep:
        "Set \(ClickHouseCredentials.userVariable) and \(ClickHouseCredentials.passwordVariable) again.",
      at: span)
  }

  static func connection(_ failure: HTTPFailure, _ address: ClickHouseAddress) -> Diagnostic {
    let place = "\(address.host), port \(address.port)"
    let (id, summary, next): (String, String, String) =
      switch failure {
      case .unknownHost:
        (
          "clickhouse/unknown-host", "No address is known for the host '\(address.host)'.",
          "Check its name, and whether this machine must be in a private network (VPN) first."
        )
      case .refused:
        (
          "clickhouse/no-server", "No server answers at \(place).",
          "Check the port (the HTTP interface: 8123, with encryption 8443) and whether a firewall lies between."
        )
      case .timedOut:
        (
          "clickhouse/timeout",
          "The server at \(place) did not answer in time (\(ClickHouseLimits.connectSeconds) s for the connection, "
            + "\(ClickHouseLimits.totalSeconds) s for an answer).",
          address.isSecure
            ? "Check that the port speaks https; then try again, or ask for fewer hours with `from` and `to`."
            : "Try again, or ask for fewer hours with `from` and `to`."
        )
      case .insecure(let reason):
        (
          "clickhouse/encryption", "No trusted encrypted connection to \(place) came about: \(reason).",
          "Check that the port speaks https and that this machine trusts the server's certificate."
        )
      case .tooLarge:
        (
          "clickhouse/too-much", "The answer is larger than \(ClickHouseLimits.answerBytes >> 20) MB.",
          "Ask for fewer hours with `from` and `to`."
        )
      case .cancelled:
        ("clickhouse/cancelled", "The question to \(place) was given up.", "Run the command again.")
      case .broken(let reason):
        (
          "clickhouse/no-http", "What answers at \(place) did not give a whole HTTP answer: \(reason).",
          "Check the port: Candor speaks to the HTTP interface (8123), not to the native one (9000)."
        )
      case .offline:
        (
          "clickhouse/offline", "No network may be used here.",
          "Run the command where the server can be reached."
        )
      }
    return Diagnostic(id, .error, summary, nextStep: next, at: SourceSpan(file: address.text))
  }

  static func strangeAnswer(_ response: HTTPResponse, _ address: ClickHouseAddress) -> Diagnostic {
    Diagnostic(
      "clickhouse/strange-answer", .error,
      "The server answered \(response.body.count) bytes that are no result of ClickHouse in JSON.",
      nextStep:
        "Check that nothing between here and the server (a proxy, a login page) answers in its place.",
      at: SourceSpan(file: address.text))
  }

  static func unexpectedAnswer(_ question: String, _ address: ClickHouseAddress) -> Diagnostic {
    Diagnostic(
      "clickhouse/strange-answer", .error, "The answer about \(question) does not have the expected form.",
      nextStep: "Report the server's version; until then export the rows to a file in evidence/.",
      at: SourceSpan(file: address.text))
  }

  static func refusedCredentials(_ credentials: ClickHouseCredentials, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/credentials", .error, "The server refuses \(credentials) or the password.",
      nextStep:
        "Set \(ClickHouseCredentials.userVariable) and \(ClickHouseCredentials.passwordVariable) to a user that may "
        + "read the table.", at: span)
  }

  static func notAllowed(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/not-allowed", .error, "The user is not allowed to ask this: \(message)",
      nextStep: "Ask for a user that may read the table (GRANT SELECT).", at: span)
  }

  static func tooSlow(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/timeout", .error,
      "The server stopped a query after its time limit (ours is \(ClickHouseLimits.querySeconds) s).",
      nextStep: "Ask for fewer hours with `from` and `to`.", at: span)
  }

  static func tooMuch(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/too-much", .error, "A query went beyond a limit of the server: \(message)",
      nextStep: "Ask for fewer hours with `from` and `to`, or for a user with a higher limit.", at: span)
  }

  static func shardsMissing(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/shard-missing", .error, "A part of the cluster does not answer: \(message)",
      explanation: "Counts without it would be too low, so nothing is counted.",
      nextStep: "Try again when all shards are up.", at: span)
  }

  static func busy(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/busy", .error, "The server takes no more queries now: \(message)",
      nextStep: "Try again in a minute.", at: span)
  }

  static func unknownDatabase(
    _ address: ClickHouseAddress, nearest: String?, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "clickhouse/unknown-database", .error, "The server has no database '\(address.database)'.",
      nextStep: nearest.map { "Did you mean '\($0)'?" } ?? "Check the first name behind the host.",
      replacement: nearest, at: span)
  }

  static func unknownTable(_ address: ClickHouseAddress, nearest: String?, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "clickhouse/unknown-table", .error,
      "The database '\(address.database)' has no table '\(address.table)'.",
      nextStep: nearest.map { "Did you mean '\($0)'?" } ?? "Check the second name behind the host.",
      replacement: nearest, at: span)
  }

  static func unknownColumn(
    _ name: String, for use: String, _ columns: [String], at span: SourceSpan
  ) -> Diagnostic {
    let nearest = NearestName.suggest(for: name, among: columns)
    let known = columns.prefix(40).joined(separator: ", ") + (columns.count > 40 ? ", …" : "")
    return Diagnostic(
      "clickhouse/unknown-column", .error, "The table has no column '\(name)', which \(use) asks for.",
      nextStep: nearest.map { "Did you mean '\($0)'?" } ?? "Its columns are: \(known).", replacement: nearest,
      at: span)
  }

  static func unusableColumn(_ column: TableColumn, for use: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/unusable-column", .error,
      "The column '\(column.name)' of type \(column.type.name), which \(use) asks for, is no single value.",
      nextStep: "Name a column of text, numbers or times; a view can take one out of it.", at: span)
  }

  static func noTimeColumn(_ columns: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/no-time", .error, "No column of the table holds the time of its rows.",
      nextStep:
        "Name it under `fields:` as `time: …`; the columns are: \(columns.prefix(40).joined(separator: ", ")).",
      at: span)
  }

  static func refusedQuery(_ code: Int, _ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/refused-query", .error, "The server refused a query (code \(code)): \(message)",
      nextStep: "Check the types of the columns under `fields:`; else report it with the server's version.",
      at: span)
  }

  static func noClickHouse(_ status: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/strange-answer", .error, "What answers there is not ClickHouse (HTTP status \(status)).",
      nextStep: "Check host and port: Candor speaks to the HTTP interface (8123, with encryption 8443).",
      at: span)
  }

  static func tooOld(_ version: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/too-old", .error,
      "The server is version \(version); \(ClickHouseVersion.oldest) or later was expected.",
      nextStep: "Ask a newer server, or export the rows to a file in evidence/.", at: span)
  }
}
