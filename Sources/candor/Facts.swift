import ArgumentParser
import IncidentModel
import Pipeline
import Rendering

struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "The facts of an incident, with their receipts.")

  @Argument(help: "The incident's folder.")
  var directory: String

  @Flag(help: "Show facts that the evidence does not give, with the reason.")
  var unknown = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let investigation = Investigation(try LoadedIncident(IncidentFolder(directory), world: world))
    progress?.finish()
    let console = Console.live
    switch output.format {
    case .json:
      console.write(
        Array(
          FactsJSON.encode(
            investigation.facts, incident: investigation.incident.id, version: Product.version,
            evidence: investigation.caseFile.hashes,
            format: FactFormat(timeZone: investigation.incident.timeZone)
          )
          .utf8))
    case .text: print(investigation, console)
    }
    try console.finish(investigation.diagnostics)
  }

  private func print(_ investigation: Investigation, _ console: Console) {
    let queries = investigation.facts.queries
    let format = FactFormat(timeZone: investigation.incident.timeZone)
    for fact in investigation.facts.facts where fact.value != nil || unknown {
      console.print(
        "\(console.paint(fact.id, .accent))  \(console.paint(format.text(fact), .bold))  \(fact.label.rawValue)"
      )
      console.paragraph(fact.method, indent: 4)
      for input in fact.receipt.inputs {
        console.print("    " + console.paint(receipt(input, queries), .dim))
      }
      if let source = fact.receipt.source {
        let date = fact.receipt.asOf.map { ", \(format.clock($0))" } ?? ""
        console.print("    " + console.paint("stated by \(source)\(date)", .dim))
      }
    }
    for (number, query) in queries.enumerated() {
      console.print("\n\(console.paint("query \(number + 1)", .accent))")
      for line in query.split(separator: "\n") { console.print("    " + console.paint(String(line), .dim)) }
    }
    let missing = investigation.facts.facts.count { $0.value == nil }
    if missing > 0, !unknown {
      console.print("\n\(missing) facts are not known from this evidence; --unknown says why.")
    }
  }

  private func receipt(_ input: Receipt.Input, _ queries: [String]) -> String {
    let lines = input.lines.isEmpty ? nil : "lines \(input.lines.map(String.init).joined(separator: ", "))"
    let noun = input.query == nil ? "lines" : "rows"
    let count = input.lineCount.map { "\(FactFormat.grouped(Double($0))) \(noun)" }
    let asked = input.query.flatMap { queries.firstIndex(of: $0) }.map { index in
      "query \(index + 1) to \(input.server ?? "the server")"
    }
    let parts = [input.file, lines ?? count, asked, "sha256 \(input.sha256.prefix(12))…"].compactMap { $0 }
    return parts.joined(separator: ", ")
  }
}
