import Evidence
import Foundation
import IncidentModel
import RemoteEvidence
import Scan

/// A table of records by the path or address that a user gave.
public enum RecordInput {
  /// Throws a `DiagnosticError` when there is no such table, or it is none. A database is asked once, and its rows are
  /// kept in temporary storage. `-` is what `standardInput` gives.
  public static func open(
    _ path: String, zone: TimeZone, world: World, standardInput: @autoclosure () -> ByteSource
  ) throws -> RecordSource {
    if path == "-" { return try opened(standardInput(), zone) }
    if let address = try DatabaseAddress(path, isFile: { world.files.kind(of: $0) != nil }) {
      let files = world.files
      let table = DatabaseTable(address, world.databases) { try files.scratch() }
      var records = try opened(table.source, zone)
      records.numbersRecords = true
      return records
    }
    switch world.files.kind(of: path) {
    case nil where path.contains("://"): throw DiagnosticError(.remoteSource(path, at: nil))
    case nil: throw DiagnosticError(.missingFile(path))
    case .folder: throw DiagnosticError(.folderForTable(path))
    case .file, .other: return try opened(world.files.source(path, name: path), zone)
    }
  }

  private static func opened(_ source: ByteSource, _ zone: TimeZone) throws -> RecordSource {
    do { return try RecordSource.open(source, zone: zone) } catch let failure as FileFailure {
      throw DiagnosticError(.unreadable(failure))
    }
  }
}

extension Diagnostic {
  fileprivate static func folderForTable(_ path: String) -> Diagnostic {
    Diagnostic(
      "file/not-a-file", .error, "This is a folder; a table was expected.",
      nextStep: "Name one file in it.", at: SourceSpan(file: path))
  }
}
