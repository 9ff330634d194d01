import ArgumentParser

struct Candor: ParsableCommand {
  static let configuration = CommandConfiguration(subcommands: [Init.self, Crashes.self, Estimate.self])
}
