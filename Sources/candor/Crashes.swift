import ArgumentParser
import Evidence
import IncidentModel
import Pipeline

struct Crashes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crashes",
    abstract: "Finds crashes in any text, grouped.",
    discussion: "Reads Go and Rust failures, raw or inside the logs of containers and services.")

  @Argument(help: "Files or folders; '-' is standard input.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console.live
    let (world, progress) = Progress.watching(.live)
    let input = InputSources(files, world: world)
    let report = CrashReader.read(try input.requireSome())
    progress?.finish()
    switch output.format {
    case .json: console.write(Array(try report.json()) + [0x0A])
    case .text: print(report, console)
    }
    try console.finish(input.diagnostics + report.diagnostics)
  }

  private func print(_ report: CrashReport, _ console: Console) {
    if report.crashes.isEmpty { return console.print("No crash found in \(report.stats.lines) lines.") }
    for crash in report.crashes {
      let times = crash.count == 1 ? "once" : "\(crash.count) times"
      console.heading(
        "\(crash.faultClass.title), \(times)\(crash.role == .consequence ? ", a consequence" : "")")
      if let message = crash.message { console.paragraph(message, indent: 2) }
      console.columns([
        ["in", crash.site.function ?? "not known"], ["at", place(crash.site)],
        ["found", "\(crash.source.file):\(crash.source.firstLine)-\(crash.source.lastLine)"],
        ["signature", crash.signature],
      ])
      console.paragraph(crash.explanation, indent: 2)
      console.paragraph("What it does not show: \(crash.faultClass.doesNotShow)", indent: 2)
      console.print("")
    }
  }

  private func place(_ site: CrashSite) -> String {
    guard let file = site.file else { return "not known" }
    return site.line.map { "\(file):\($0)" } ?? file
  }
}
