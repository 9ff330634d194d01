import Evidence
import IncidentModel

/// The columns of a table by their roles.
struct LogColumns: Sendable {
  /// A column with what its numbers count.
  struct Use: Sendable, Hashable {
    var column: TableColumn
    var unit: ValueUnit?

    var isPresent: String { column.isPresent }

    /// See `TableColumn.isTelling`; of gRPC's codes zero is one.
    var isTelling: String { unit == .remoteCall ? column.isPresent : column.isTelling }
  }

  let columns: [TableColumn]
  private let uses: [FieldRole: [Use]]
  /// Whole milliseconds beyond the seconds of the time.
  let milliseconds: TableColumn?

  init(_ columns: [TableColumn], _ mapping: FieldMapping, milliseconds: TableColumn?) {
    self.columns = columns
    self.milliseconds = milliseconds
    let known = Dictionary(columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    uses = mapping.fields.mapValues { fields in
      fields.compactMap { field in known[field.path].map { Use(column: $0, unit: field.unit) } }
    }
  }

  subscript(role: FieldRole) -> [Use] { uses[role] ?? [] }

  func has(_ role: FieldRole) -> Bool { !self[role].isEmpty }

  /// For a name in a failure expression: a role's columns, else the column of that name.
  func uses(named name: String) -> [Use] {
    if let role = FieldRole(rawValue: name) { return self[role] }
    return columns.first { $0.name == name }.map { [Use(column: $0, unit: nil)] } ?? []
  }

  /// Of the first column that has a value, that value's text; empty where none has one.
  static func text(_ uses: [Use]) -> String {
    guard let last = uses.last else { return "''" }
    var sql = last.column.text
    for use in uses.dropLast().reversed() { sql = "if(\(use.isPresent), \(use.column.text), \(sql))" }
    return sql
  }

  /// The same by an expression for each column; `none` where no column has a value.
  static func first(
    _ uses: [Use], else none: String, present: KeyPath<Use, String> = \.isPresent,
    _ value: (Use) -> String
  ) -> String {
    uses.reversed().reduce(none) { rest, use in
      let test = use[keyPath: present]
      return test == "1" ? value(use) : "if(\(test), \(value(use)), \(rest))"
    }
  }

  /// True where any of the columns has a value.
  static func isPresent(_ uses: [Use], _ present: KeyPath<Use, String> = \.isPresent) -> String {
    let tests = uses.map { $0[keyPath: present] }
    if tests.isEmpty { return "0" }
    return tests.contains("1")
      ? "1" : tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " OR ") + ")"
  }

  func text(_ role: FieldRole) -> String { Self.text(self[role]) }
}
