import Foundation
import Testing

/// Wrong calls, pipes and machine-readable answers.
struct BadInputCallTests {
  static let onIncident = ["facts", "draft", "build", "check", "verify", "questions", "script", "followup"]
  static let onFiles = ["logs", "crashes", "signatures", "redact"]
  static let all = onIncident + onFiles + ["init", "inspect", "rehearse", "reconcile"]

  @Test(arguments: all)
  func noArgumentsAreAWrongCall(command: String) throws {
    let result = try IncidentOnDisk().candor(command)
    #expect(result.exit == 2)
    #expect(result.text.isEmpty)
    #expect(result.errors.contains("Missing expected argument"))
  }

  @Test(arguments: all + ["estimate"])
  func anUnknownOptionIsAWrongCall(command: String) throws {
    let result = try IncidentOnDisk().candor(command, "x", "y", "--no-such-option")
    #expect(result.exit == 2)
    #expect(result.errors.contains("--no-such-option"), "\(result.errors)")
  }

  @Test(arguments: onIncident + onFiles + ["inspect", "rehearse", "estimate"])
  func anUnknownFileIsNamedAndTheAnswerIsStillJSON(command: String) throws {
    let incident = try IncidentOnDisk()
    let result = try incident.candor(command, "nowhere", "--format", "json")
    #expect(result.exit == 2)
    #expect(result.problems.count == 1 && result.errors.contains("nowhere"), "\(result.errors)")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output)) }
  }

  @Test(arguments: onIncident + ["inspect", "rehearse"])
  func answersAreJSONWhateverElseIsWrong(command: String) throws {
    let incident = try IncidentOnDisk()
    try incident.write(
      IncidentOnDisk.incident.replacing("owner:", with: "onwer:"), to: "shop/incident.md")
    try incident.write("", to: "shop/evidence/empty.log")
    if command == "verify" { _ = try incident.candor("build", "shop") }
    let result = try incident.candor(command, "shop", "--format", "json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output)) }
    #expect(!result.output.contains(0x1B) && !result.errors.utf8.contains(0x1B))
  }

  @Test(arguments: onFiles)
  func singleStagesAnswerInJSON(command: String) throws {
    let result = try IncidentOnDisk().candor(command, "shop/evidence/shop.log", "--format", "json")
    #expect(result.exit == 0)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output)) }
  }

  @Test(arguments: ["questions", "check", "facts"])
  func aReaderThatLeavesEarlyDoesNoHarm(command: String) throws {
    let incident = try IncidentOnDisk()
    let line = "set -o pipefail; \(BuiltCommand.path) \(command) shop 2>/dev/null | head -1; true"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "timeout 100 bash -c '\(line)'"]
    process.currentDirectoryURL = incident.folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aRehearsalTakesPipedAnswersAndEndsWithThem() throws {
    let incident = try IncidentOnDisk()
    let answers = "Checkout failed for half an hour.\n/skip\nWe will know by noon.\n"
    let result = try incident.candor("rehearse", "shop", "--questions", "5", input: answers)
    #expect(result.exit == 0)
    #expect(result.text.contains("over 2 answers"), "\(result.text)")
    let none = try incident.candor("rehearse", "shop")
    #expect(none.exit == 0)
    #expect(none.text.contains("No question was answered"))
  }

  @Test func anyMarkdownCanBeChecked() throws {
    let incident = try IncidentOnDisk()
    try incident.write("# Post-mortem\n\n```\nunclosed\n| a | b\n", to: "any.md")
    #expect(try incident.candor("check", "any.md").exit != 2)
    let piped = try incident.candor("check", "-", input: "Bob broke it. It will never happen again.\n")
    #expect(piped.exit == 1)
    #expect(piped.text.contains("standard input:1"))
  }

  @Test func anIncidentThatExistsIsNeverMadeAgain() throws {
    let incident = try IncidentOnDisk()
    let result = try incident.candor("init", "shop", "--format", "json")
    expectClear(result, "init/exists", at: "shop/incident.md")
    #expect(result.exit == 2)
    #expect(try incident.read("shop/incident.md") == IncidentOnDisk.incident)
  }
}
