import ArgumentParser
import IncidentModel
import Pipeline
import Preparation

struct Questions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "The questions that will come, with answers from facts and writing; the open ones first.")

  @Argument(help: "The incident's folder.")
  var directory: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let context = try MeetingContext(directory)
    let sheet = QuestionSheet(context.documents.preparation)
    switch output.format {
    case .text: Console.live.print(sheet.plainText)
    case .json: Console.live.print(sheet.json)
    }
    try context.finish()
  }
}

/// An incident investigated for one of the preparing commands.
struct MeetingContext {
  let documents: DocumentContext

  init(_ directory: String) throws {
    let (world, progress) = Progress.watching(.live)
    let loaded = try LoadedIncident(IncidentFolder(directory), world: world)
    documents = DocumentContext(Investigation(loaded))
    progress?.finish()
  }

  /// Problems of the input that change what was said; the rest is for 'candor build' to tell.
  func finish() throws {
    try Console.live.finish(documents.investigation.diagnostics.filter { $0.severity == .error })
  }
}
