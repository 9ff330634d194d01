import IncidentModel
import Pipeline

/// Reads a file at once, with its failure as a diagnostic.
enum WholeFile {
  static func read(_ path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    do { return try World.live.files.read(path, limit: limit) } catch {
      throw DiagnosticError(.unreadable(error))
    }
  }
}
