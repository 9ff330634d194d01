import ArgumentParser

/// The root command: only a list; each subcommand is a file of its own.
struct Candor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candor",
    abstract: "From the evidence of an incident to everything the CEO needs to hear.",
    discussion: """
      An incident is a folder: incident.md says what people know, evidence/ holds raw files, out/ what \
      Candor makes. Nothing leaves this machine.

      Exit codes: 0 all well, 1 findings or a failed check, 2 the input or the call is wrong.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "An incident",
        subcommands: [
          Init.self, Inspect.self, Facts.self, Draft.self, Build.self, Check.self, Verify.self,
          LanguageServerCommand.self,
        ]),
      CommandGroup(
        name: "The meeting",
        subcommands: [Questions.self, Script.self, Rehearse.self, FollowUpCommand.self]),
      CommandGroup(
        name: "One stage alone",
        subcommands: [
          Logs.self, Crashes.self, Signatures.self, Estimate.self, Reconcile.self, Redact.self,
        ]),
    ])
}
