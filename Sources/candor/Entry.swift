import ArgumentParser
import Foundation
import IncidentModel

/// Parses the call, runs the subcommand, and maps every failure to the exit codes of the contract.
@main
enum Entry {
  static func main() {
    var console = Console.live
    // A file that grows too large is then an error with a name, like a full disk, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Candor.parseAsRoot()
      try command.run()
    } catch let failure as DiagnosticError {
      console.report(failure.diagnostics)
      if isJSON { console.print(DiagnosticsJSON.text(failure.diagnostics)) }
      console.exit(.wrongInput)
    } catch let code as CommandExit {
      console.exit(code)
    } catch {
      leave(with: error, console: &console)
    }
  }

  /// Whether the caller reads standard output as JSON, which it is then even when nothing could be done.
  private static var isJSON: Bool {
    let words = CommandLine.arguments
    return words.contains("--format=json")
      || zip(words, words.dropFirst()).contains { $0 == ("--format", "json") }
  }

  /// Help and version go to standard output with 0, a wrong call to standard error with 2.
  private static func leave(with error: any Error, console: inout Console) {
    let text = Candor.fullMessage(for: error)
    if Candor.exitCode(for: error).isSuccess {
      console.print(text)
      console.exit(.success)
    }
    console.warn(text)
    console.exit(.wrongInput)
  }
}

/// The exit codes of the command contract. Throwing one ends the command.
enum CommandExit: Int32, Error {
  case success = 0
  /// Findings, or a check that failed.
  case findings = 1
  case wrongInput = 2
}
