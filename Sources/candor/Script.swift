import ArgumentParser
import IncidentModel
import Pipeline
import Preparation

struct Script: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "The meeting, word for word, in one of three lengths.")

  enum Length: String, ExpressibleByArgument, CaseIterable {
    case sixtySeconds = "60s"
    case fiveMinutes = "5min"
    case fifteenMinutes = "15min"

    var cut: Preparation.Script.Length {
      switch self {
      case .sixtySeconds: .sixtySeconds
      case .fiveMinutes: .fiveMinutes
      case .fifteenMinutes: .fifteenMinutes
      }
    }
  }

  @Argument(help: "The incident's folder.")
  var directory: String

  @ArgumentParser.Option(help: "60s, 5min or 15min.")
  var length: Length = .fiveMinutes

  @OptionGroup var output: OutputOptions

  func run() throws {
    let context = try MeetingContext(directory)
    let script = Preparation.Script(context.documents.preparation, length: length.cut)
    switch output.format {
    case .text: Console.live.print(script.plainText)
    case .json: Console.live.print(script.json)
    }
    try context.finish()
  }
}
