import Foundation
import Testing

/// A temporary folder with one incident in it, `shop`, whose requests fail for an hour.
final class IncidentOnDisk {
  let folder: URL

  init(logged: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("candor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: at("shop/evidence"), withIntermediateDirectories: true)
    try write(Self.incident, to: "shop/incident.md")
    if logged { try write(Self.log(), to: "shop/evidence/shop.log") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func at(_ path: String) -> URL { folder.appendingPathComponent(path) }

  func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: at(path)) }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: at(path)), as: UTF8.self)
  }

  /// Every document with its bytes.
  func documents() throws -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: at("shop/out").path)) ?? []
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: at("shop/out/\($0)"))) })
  }

  func candor(_ arguments: String..., input: String = "", limit: String = ":") throws -> CommandResult {
    try BuiltCommand.run(arguments, in: folder, input: input, limit: limit)
  }

  static let incident = """
    ---
    id: shop
    title: Checkout failed
    severity: SEV2
    status: resolved
    owner: Shop team
    timezone: Europe/Berlin
    currency: EUR
    ---

    ## What happened
    Requests failed.

    """

  /// One request a second for ninety minutes; half of those in the middle half hour fail.
  static func log(
    failing: (Int) -> Bool = { (1800..<3600).contains($0) && $0 % 2 == 0 }, amount: String = "12.50",
    currency: (Int) -> String = { _ in "EUR" }, count: Int = 5400
  ) -> String {
    (0..<count).map { second in
      let clock = String(format: "%02d:%02d:%02d", 1 + second / 3600, second / 60 % 60, second % 60)
      let status = failing(second) ? 500 : 200
      return
        #"{"time":"2026-03-12T\#(clock)Z","service":"shop","status":\#(status),"customer_id":"c\#(second % 97)","#
        + #""order_id":"o\#(second)","amount":\#(amount),"currency":"\#(currency(second))","duration_ms":31}"#
    }.joined(separator: "\n") + "\n"
  }
}

/// One expectation for every problem that a person sees: a sentence, where it is known where, and a name.
func expectClear(_ result: CommandResult, _ id: String, times: Int = 1, at place: String = "") {
  let found = result.problems.filter { $0.contains("[\(id)]") }
  #expect(found.count == times, "\(id): \(result.errors)")
  for problem in result.problems {
    let parts = problem.split(separator: ": ", maxSplits: 2).map(String.init)
    let summary = parts.last ?? ""
    #expect(summary.first.map { !$0.isLowercase } ?? false, "\(problem)")
    #expect(problem.contains(/[.?!] \[[a-z-]+\/[a-z-]+\]$/), "\(problem)")
  }
  #expect(Set(result.problems).count == result.problems.count, "twice: \(result.errors)")
  if !place.isEmpty { #expect(found.allSatisfy { $0.hasPrefix(place) }, "\(found)") }
}
