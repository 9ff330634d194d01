import ArgumentParser
import IncidentModel

/// The two forms that every command can take.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `--format`, shared by the commands.
struct OutputOptions: ParsableArguments {
  @ArgumentParser.Option(help: "text, or json (stable and documented).")
  var format: OutputFormat = .text
}

extension [Diagnostic] {
  /// The exit code that these problems of the input ask for.
  var inputExit: CommandExit { contains { $0.severity == .error } ? .wrongInput : .success }
}

extension Console {
  /// Reports problems and ends with 2 when one of them is an error.
  func finish(_ diagnostics: [Diagnostic]) throws {
    report(diagnostics)
    let code = diagnostics.inputExit
    if code != .success { throw code }
  }
}
