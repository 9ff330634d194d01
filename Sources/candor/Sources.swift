import IncidentModel
import Pipeline
import Scan

/// The files that a single-stage command was given; `-` is standard input.
struct InputSources {
  var sources: [ByteSource] = []
  /// Tables on servers, for the commands that take them.
  var remotes: [RemoteItem] = []
  var diagnostics: [Diagnostic] = []

  /// A table on a server is a mistake unless the command `takesTables`.
  init(_ paths: [String], world: World, takesTables: Bool = false) {
    let plain = paths.filter { $0 != "-" }
    let listing = EvidenceListing(paths: plain, world: world)
    sources = listing.items.map(\.source)
    diagnostics = listing.diagnostics
    if takesTables {
      remotes = listing.remotes
    } else {
      diagnostics += listing.remotes.map(Diagnostic.filesOnly)
    }
    if paths.contains("-") { sources.append(StandardInput.source(world)) }
  }

  /// Stops when there is nothing to read.
  func requireSome() throws -> [ByteSource] {
    guard sources.isEmpty else { return sources }
    let none = Diagnostic(
      "file/none", .error, "There is no file to read.",
      nextStep: "Name at least one file, a folder with files, or '-' for standard input.")
    throw DiagnosticError(diagnostics.isEmpty ? [none] : diagnostics)
  }
}
