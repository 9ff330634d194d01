import ArgumentParser
import FollowUp
import IncidentModel
import Pipeline

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "Writes the e-mail, the calendar entries and the commitments after the meeting.")

  @Argument(help: "The incident's folder.")
  var directory: String

  @ArgumentParser.Option(help: "What was decided in the meeting, in a sentence.")
  var decision: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let context = try MeetingContext(directory)
    var input = context.documents.followUp
    input.decisionTaken = decision
    let letter = FollowUpLetter(input)
    var files = [
      ("followup.md", letter.markdown), ("followup.eml", MailDraft(input).eml),
      ("commitments.json", Commitments(input).json),
    ]
    if let calendar = DocumentSet.calendar(input) { files.append(("followup.ics", calendar)) }
    let folder = context.documents.investigation.loaded.folder.output
    let written = files.map { (path: "\(folder)/\($0.0)", bytes: Array($0.1.utf8)) }
    do { try World.live.files.write(written) } catch { throw DiagnosticError(.unwritable(error)) }
    switch output.format {
    case .json: Console.live.print(Commitments(input).json)
    case .text:
      Console.live.print(letter.plainText)
      Console.live.print("\nWritten to \(folder): \(files.map(\.0).joined(separator: ", "))")
    }
    try context.finish()
  }
}
