import Evidence
import IncidentModel

/// The user's own words on which column holds what, checked against the table.
struct RemoteRoles {
  /// The key of `fields` that is no role of a line.
  static let millisecondsKey = "milliseconds"

  var stated: [FieldRole: String]
  var milliseconds: TableColumn?

  /// Columns that do not exist, or hold no single values, are errors; a role that does not exist is noted.
  init(
    _ fields: [String: String], _ columns: [TableColumn], _ address: ClickHouseAddress,
    _ notes: inout [Diagnostic]
  ) throws(DiagnosticError) {
    var roles = fields
    let part = roles.removeValue(forKey: Self.millisecondsKey)
    stated = StatedFields.read(roles, file: address.text, &notes)
    for (role, name) in stated.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      _ = try Self.column(name, for: "`\(role.rawValue): \(name)`", columns, address)
    }
    if let part {
      milliseconds = try Self.column(part, for: "`\(Self.millisecondsKey): \(part)`", columns, address)
    }
  }

  private static func column(
    _ name: String, for use: String, _ columns: [TableColumn], _ address: ClickHouseAddress
  ) throws(DiagnosticError) -> TableColumn {
    let span = SourceSpan(file: address.text)
    guard let column = columns.first(where: { $0.name == name }) else {
      throw DiagnosticError(.unknownColumn(name, for: use, columns.map(\.name), at: span))
    }
    if column.type.kind == .compound { throw DiagnosticError(.unusableColumn(column, for: use, at: span)) }
    return column
  }

  /// Names in a failure expression that are no roles must be columns.
  static func check(
    _ expression: FailureExpression, _ columns: LogColumns, _ address: ClickHouseAddress
  ) throws(DiagnosticError) {
    for name in expression.fields
    where FieldRole(rawValue: name) == nil || !columns.has(FieldRole(rawValue: name)!) {
      _ = try column(name, for: "`\(expression.text)`", columns.columns, address)
    }
  }

  static func definition(_ expression: FailureExpression, _ columns: LogColumns) -> String {
    let plain = "a request failed when \(expression.text)"
    let hasCodes = columns[.status].contains { $0.unit == .remoteCall }
    return plain + (hasCodes ? ", or with a gRPC code for a failure of the server" : "")
  }
}
