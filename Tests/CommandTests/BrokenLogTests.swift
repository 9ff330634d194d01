import Foundation
import Testing

/// Logs that cannot be read, or change while they are, through the command.
struct BrokenLogTests {
  private struct Answer: Decodable {
    struct Requests: Decodable { var total, failed: Int }

    var lines, malformed: Int
    var requests: Requests
  }

  private func answer(_ result: CommandResult) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(result.output))
  }

  @Test func aFolderWithNoReadableFile() throws {
    let incident = try IncidentOnDisk(logged: false)
    try FileManager.default.createSymbolicLink(
      atPath: incident.at("shop/evidence/gone.log").path, withDestinationPath: "nowhere")
    let result = try incident.candor("logs", "--format", "json", "shop/evidence")
    #expect(result.exit == 2, "\(result.errors)")
    #expect(result.problems.count >= 1)
    #expect(result.errors.contains("gone.log"))
  }

  @Test func anEmptyFolderIsAnError() throws {
    let incident = try IncidentOnDisk(logged: false)
    let result = try incident.candor("logs", "--format", "json", "shop/evidence")
    #expect(result.exit == 2 && !result.problems.isEmpty, "\(result.errors)")
  }

  @Test func anUnreadableFileAmongReadableOnes() throws {
    let incident = try IncidentOnDisk()
    try FileManager.default.createSymbolicLink(
      atPath: incident.at("shop/evidence/memory.log").path, withDestinationPath: "/proc/self/mem")
    let result = try incident.candor("logs", "--format", "json", "shop/evidence")
    #expect(try answer(result).requests.total == 900)
    #expect(result.errors.contains("memory.log"))
    #expect(result.problems.filter { $0.contains("memory.log") }.count == 1, "\(result.errors)")
  }

  @Test func standardInputIsReadLikeAFile() throws {
    let incident = try IncidentOnDisk()
    let file = try incident.candor("logs", "--format", "json", "shop/evidence/shop.log")
    let stream = try incident.candor("logs", "--format", "json", "-", input: IncidentOnDisk.log())
    #expect(try answer(file).requests.total == 900)
    #expect(try answer(stream).requests.total == 900)
    #expect(file.exit == stream.exit)
  }

  @Test func aPackedPipeIsReadLikeAFile() throws {
    let incident = try IncidentOnDisk()
    let packed = try incident.candor(
      "logs", "--format", "json", "-", limit: "gzip -c shop/evidence/shop.log > packed; exec < <(cat packed)")
    #expect(try answer(packed).requests.total == 900)
  }

  /// The writer appends whole lines; what is read ends between two of them or is a line cut, never nonsense.
  @Test func aFileThatGrowsWhileItIsRead() throws {
    let incident = try IncidentOnDisk()
    let path = incident.at("shop/evidence/shop.log")
    let addition = Data(IncidentOnDisk.log(count: 50).utf8)
    let writing = Thread {
      guard let file = try? FileHandle(forWritingTo: path) else { return }
      _ = try? file.seekToEnd()
      while !Thread.current.isCancelled {
        try? file.write(contentsOf: addition)
        Thread.sleep(forTimeInterval: 0.002)
      }
    }
    writing.start()
    defer { writing.cancel() }
    for _ in 0..<3 {
      let result = try incident.candor("logs", "--format", "json", "shop/evidence/shop.log")
      let answer = try answer(result)
      #expect(answer.requests.total >= 900)
      #expect(answer.malformed <= 1)
      #expect(answer.lines == answer.requests.total + answer.malformed)
    }
  }

  /// Cut to a third in the middle of the reading, as `logrotate` with `copytruncate` does.
  @Test func aFileThatShrinksWhileItIsRead() throws {
    let incident = try IncidentOnDisk()
    let path = incident.at("shop/evidence/shop.log")
    try incident.write(String(repeating: IncidentOnDisk.log(), count: 40), to: "shop/evidence/shop.log")
    let cutting = Thread {
      Thread.sleep(forTimeInterval: 0.02)
      truncate(path.path, 60_000)
    }
    cutting.start()
    let result = try incident.candor("logs", "--format", "json", "shop/evidence/shop.log")
    #expect(result.exit < 2)
    #expect(try answer(result).requests.total >= 300)
  }
}
