import Evidence
import Foundation
import IncidentModel

/// What a table is like, before anything is counted.
struct RemoteTable {
  let client: ClickHouseClient

  private var address: ClickHouseAddress { client.address }
  private var span: SourceSpan { SourceSpan(file: address.text) }
  private var table: String {
    SQLText.identifier(address.database) + "." + SQLText.identifier(address.table)
  }

  func version() throws(DiagnosticError) -> ClickHouseVersion {
    let answer = try client.ask("SELECT version()")
    guard let text = answer.rows.first?.first?.text, let version = ClickHouseVersion(text) else {
      throw DiagnosticError(.unexpectedAnswer("its version", address))
    }
    if version < .oldest { throw DiagnosticError(.tooOld(version.description, at: span)) }
    client.expect(version)
    return version
  }

  /// In the table's order; a database or table that is not there gives the nearest that is.
  func columns() throws(DiagnosticError) -> [TableColumn] {
    let answer: ClickHouseAnswer
    do throws(DiagnosticError) { answer = try client.ask("DESCRIBE TABLE \(table)") } catch {
      throw nearest(to: error)
    }
    let columns = answer.rows.compactMap { row -> TableColumn? in
      guard row.count >= 2, let name = row[0].text, let type = row[1].text else { return nil }
      return TableColumn(name: name, type: ColumnType(type))
    }
    if columns.isEmpty || columns.count != answer.rows.count {
      throw DiagnosticError(.unexpectedAnswer("the table's columns", address))
    }
    return Array(columns.prefix(ClickHouseLimits.columns))
  }

  private func nearest(to error: DiagnosticError) -> DiagnosticError {
    switch error.diagnostics.first?.id {
    case "clickhouse/unknown-database":
      let names = names("SELECT name FROM system.databases ORDER BY name LIMIT 10000")
      let nearest = NearestName.suggest(for: address.database, among: names)
      return DiagnosticError(.unknownDatabase(address, nearest: nearest, at: span))
    case "clickhouse/unknown-table":
      let database = SQLText.literal(address.database)
      let names = names(
        "SELECT name FROM system.tables WHERE database = \(database) ORDER BY name LIMIT 10000")
      let nearest = NearestName.suggest(for: address.table, among: names)
      return DiagnosticError(.unknownTable(address, nearest: nearest, at: span))
    default: return error
    }
  }

  private func names(_ sql: String) -> [String] {
    ((try? client.ask(sql))?.rows ?? []).compactMap { $0.first?.text }
  }

  /// By names, and by the values of some rows: of `range` where that can be told.
  func mapping(
    _ columns: [TableColumn], _ roles: RemoteRoles, range: Range<Timestamp>?, zone: TimeZone?
  ) throws(DiagnosticError) -> TableMapping.Result {
    let usable = columns.filter { $0.type.kind != .compound && $0.name != roles.milliseconds?.name }
    let found = try mapping(usable, roles, where: "")
    guard let range, let path = found.mapping[.time]?.path,
      let time = usable.first(where: { $0.name == path }), let coarse = TimeSQL.coarse(time, range)
    else { return found }
    return try mapping(usable, roles, where: "\nWHERE \(coarse)")
  }

  private func mapping(
    _ columns: [TableColumn], _ roles: RemoteRoles, where condition: String
  ) throws(DiagnosticError) -> TableMapping.Result {
    let texts = columns.map { "substring(\($0.text), 1, 200)" }
    let answer = try client.ask(
      "SELECT \(texts.joined(separator: ", "))\nFROM \(table)\(condition)\nLIMIT \(ClickHouseLimits.sampleRows)"
    )
    let rows = answer.rows.map { $0.map { $0.text ?? "" } }
    return TableMapping.map(columns: columns.map(\.name), rows: rows, stated: roles.stated)
  }

  /// A column of whole numbers whose name says that it completes the time, beside a time in whole seconds.
  func milliseconds(_ columns: [TableColumn], _ found: TableMapping.Result) -> TableColumn? {
    guard let path = found.mapping[.time]?.path, found.mapping.fields[.time]?.count == 1,
      columns.first(where: { $0.name == path })?.type.kind == .dateTime
    else { return nil }
    let names = ["\(path)_ms", "\(path)_millis", "milliseconds", "millisecond", "millis", "msec", "ms"]
    let taken = Set(found.mapping.found.map(\.field.path))
    return columns.first { column in
      column.type.kind == .integer && !taken.contains(column.name) && names.contains(column.name.lowercased())
        && ["UInt16", "Int16"].contains { column.type.name.contains($0) }
    }
  }
}
