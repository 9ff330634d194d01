import ArgumentParser
import Foundation
import IncidentModel
import Pipeline

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes the folder of a new incident.",
    discussion: """
      On a terminal it asks for what is not given; elsewhere the defaults are taken. An incident that exists is \
      never touched.
      """)

  @Argument(help: "The folder to make.")
  var directory: String

  @ArgumentParser.Option(help: "What happened, in a few words.")
  var title: String?

  @ArgumentParser.Option(help: "SEV1 (worst) to SEV5.")
  var severity: IncidentSeverity?

  @ArgumentParser.Option(help: "The team or role that owns the incident.")
  var owner: String?

  @ArgumentParser.Option(help: "Time zone of the meeting, such as Europe/Berlin.")
  var timezone: String?

  @ArgumentParser.Option(help: "Currency of the documents, such as EUR.")
  var currency: String?

  @OptionGroup var output: OutputOptions

  private struct Report: Encodable { var incident, evidence: String }

  func run() throws {
    let folder = IncidentFolder(directory)
    let ask = Question(isInteractive: isatty(STDIN_FILENO) == 1)
    let basics = IncidentBasics(
      title: title ?? ask("What happened, in a few words?", otherwise: "Untitled incident"),
      severity: severity ?? IncidentSeverity(
        rawValue: ask("Severity, SEV1 (worst) to SEV5?", otherwise: "SEV2").uppercased()) ?? .sev2,
      owner: owner ?? ask("Which team or role owns it?", otherwise: "").nonEmpty,
      timeZone: timezone ?? ask("Time zone of the meeting?", otherwise: "UTC"),
      currency: currency ?? ask("Currency of the documents?", otherwise: "USD").uppercased())
    try IncidentCreation.create(folder, basics: basics, world: .live)
    if output.format == .json {
      return Console.live.print(
        JSONOutput.text(Report(incident: folder.incidentFile, evidence: folder.evidence)))
    }
    Console.live.print(
      """
      Made \(folder.incidentFile) and \(folder.evidence)/

      1. Put the evidence into \(folder.evidence)/: logs, crash output, order tables, deployments, alerts.
      2. candor inspect \(folder.evidence)
      3. candor build \(folder.path)
      """)
  }
}

/// Asks on a terminal; anywhere else the default is the answer.
private struct Question {
  var isInteractive: Bool

  func callAsFunction(_ text: String, otherwise preset: String) -> String {
    guard isInteractive else { return preset }
    FileHandle.standardError.write(Data("\(text)\(preset.isEmpty ? "" : " [\(preset)]") ".utf8))
    let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
    return answer.isEmpty ? preset : answer
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension IncidentSeverity: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
