import ArgumentParser
import IncidentModel
import Pipeline
import Redaction
import Scan

struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "The text without secrets and personal data, or where they are.")

  @Argument(help: "A file; '-' is standard input.")
  var file: String

  @ArgumentParser.Option(help: "Pseudonyms are the same under the same key; give the incident's id.")
  var key = "candor"

  @OptionGroup var output: OutputOptions

  /// A text of more than this is better cut to the hours that matter.
  static let sizeLimit = 1 << 30

  func run() throws {
    let bytes = try file == "-" ? StandardInput.bytes() : WholeFile.read(file, limit: Self.sizeLimit)
    let redactor = QuoteRedaction.redactor(incident: key)
    switch output.format {
    case .text: Console.live.write(redactor.redact(bytes).bytes)
    case .json: Console.live.print(try RedactionReport.json(redactor.spans(in: bytes)))
    }
  }
}
