import Analysis
import ArgumentParser
import IncidentModel
import Pipeline

struct Estimate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimates what a series lost in a window; JSON in, JSON out.",
    discussion:
      "Reads {id, series_kind, step_seconds, start, values, window, search} from a file or standard input.")

  @Argument(help: "A JSON file; '-' is standard input.")
  var file: String = "-"

  /// The one form of the answer.
  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  @ArgumentParser.Option(help: "json, the only form.")
  var format: Format = .json

  /// Larger inputs are refused: they hold more steps than the estimator takes.
  static let sizeLimit = 256 << 20

  func run() throws {
    let bytes = try file == "-" ? StandardInput.bytes() : WholeFile.read(file, limit: Self.sizeLimit)
    let name = file == "-" ? "standard input" : file
    let result = ImpactEstimator.estimate(try EstimateInput(json: bytes, file: name))
    Console.live.write(result.json())
  }
}
