import ArgumentParser
import Evidence
import IncidentModel
import Pipeline

struct Signatures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signatures",
    abstract: "The templates of log messages, and each line's template.",
    discussion: """
      Of structured logs (NDJSON, logfmt, CSV) the error or else the message of each line is taken, of any other \
      file the line. Values shown in text and JSON are redacted.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Argument(help: "Files or folders; '-' is standard input.")
  var files: [String]

  @ArgumentParser.Option(help: "text (the templates by count), csv (each line's template), or json.")
  var format: Format = .text

  @ArgumentParser.Option(
    help:
      "Marks the templates first seen at or after this time as new: RFC 3339, such as 2026-03-12T02:14:00Z.")
  var since: String?

  @ArgumentParser.Option(help: "Pseudonyms are the same under the same key; give the incident's id.")
  var key = EvidenceWords.key

  func run() throws {
    let start = try since.map { text in
      guard let time = Timestamp(rfc3339: text) else {
        throw ValidationError("'\(text)' is not a time; write one such as 2026-03-12T02:14:00Z.")
      }
      return time
    }
    let (world, progress) = Progress.watching(.live)
    let input = InputSources(files, world: world)
    var log = SignatureLog(keepsLines: format == .csv, keepsSamples: format != .csv)
    for source in try input.requireSome() { log.read(source) }
    let report = log.report()
    progress?.finish()
    let console = Console.live
    let shown = ShownSignatures(log, report, since: start, key: key)
    switch format {
    case .csv:
      ShownSignatures.redacted(report, key: key).csv(files: Array(zip(log.files, log.starts))) {
        console.write($0)
      }
    case .text: shown.print(console)
    case .json: console.print(JSONOutput.text(shown.report))
    }
    try console.finish(input.diagnostics + log.diagnostics)
  }
}
