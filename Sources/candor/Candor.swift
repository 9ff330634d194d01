import ArgumentParser

@main
struct Candor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candor", abstract: "From the evidence of an incident to everything the CEO needs.")
}
