import ArgumentParser
import IncidentModel
import Pipeline

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Computes every fact again and says what has changed since the documents were made.")

  @Argument(help: "The incident's folder.")
  var directory: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let loaded = try LoadedIncident(IncidentFolder(directory), world: world)
    let run = try VerifyRun(loaded, world: world)
    progress?.finish()
    let console = Console.live
    switch output.format {
    case .json: console.print(VerificationJSON.text(run.result))
    case .text: print(run, console)
    }
    console.report(run.problems.filter { $0.severity == .error })
    if run.problems.contains(where: { $0.severity == .error }) { throw CommandExit.wrongInput }
    if !run.result.isUnchanged { throw CommandExit.findings }
  }

  private func print(_ run: VerifyRun, _ console: Console) {
    let result = run.result
    if result.isUnchanged {
      console.print(console.paint("All \(result.checked) facts follow from the evidence as it is.", .green))
      return
    }
    for change in result.files { console.print("\(change.kind.rawValue)  \(change.file)") }
    if result.facts.isEmpty { console.print("No fact moved.") }
    let format = FactFormat(timeZone: run.timeZone)
    for change in result.facts {
      let before = change.before.map(format.text) ?? "absent"
      let after = change.after.map(format.text) ?? "absent"
      let because = change.because.isEmpty ? "" : "  (\(change.because.joined(separator: ", ")))"
      console.print("\(console.paint(change.id, .accent))  \(before) → \(after)\(because)")
    }
    console.print("\nRun 'candor build \(directory)' to bring the documents up to date.")
  }
}

/// The answer of `candor verify --format json`.
enum VerificationJSON {
  private struct File: Encodable {
    var file, change: String
    var before, after: String?
  }

  private struct Moved: Encodable {
    var id: String
    var before, after: FactValue?
    var because: [String]
  }

  private struct Report: Encodable {
    var unchanged: Bool
    var checked: Int
    var files: [File]
    var facts: [Moved]
  }

  static func text(_ result: Verification) -> String {
    JSONOutput.text(
      Report(
        unchanged: result.isUnchanged, checked: result.checked,
        files: result.files.map {
          File(file: $0.file, change: $0.kind.rawValue, before: $0.before, after: $0.after)
        },
        facts: result.facts.map {
          Moved(id: $0.id, before: $0.before?.value, after: $0.after?.value, because: $0.because)
        }))
  }
}
