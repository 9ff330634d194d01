import IncidentModel

/// Who asks. Comes from the environment only and shows itself nowhere.
public struct ClickHouseCredentials: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  public static let userVariable = "CANDOR_CLICKHOUSE_USER"
  public static let passwordVariable = "CANDOR_CLICKHOUSE_PASSWORD"

  let user: String?
  private let password: String?

  /// The server's default user when the environment names none.
  public init(environment: (String) -> String?) {
    user = environment(Self.userVariable).flatMap { $0.isEmpty ? nil : $0 }
    password = environment(Self.passwordVariable).flatMap { $0.isEmpty ? nil : $0 }
  }

  public var description: String { user == nil ? "the default user" : "a named user" }

  public var customMirror: Mirror { Mirror(self, children: []) }

  /// True when both can stand in a header line.
  var areSendable: Bool {
    [user, password].allSatisfy {
      $0?.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ?? true
    }
  }

  var headers: [(name: String, value: String)] {
    [("X-ClickHouse-User", user), ("X-ClickHouse-Key", password)].compactMap { name, value in
      value.map { (name, $0) }
    }
  }
}
