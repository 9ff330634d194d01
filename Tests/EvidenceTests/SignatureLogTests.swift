import IncidentModel
import Scan
import Testing

@testable import Evidence

/// Signatures of files.
@Suite struct SignatureLogTests {
  private func read(_ files: [String], lines: Bool = true) -> (log: SignatureLog, report: SignatureReport) {
    var log = SignatureLog(keepsLines: lines, keepsSamples: true)
    for (number, text) in files.enumerated() {
      log.read(ByteSource(name: "f\(number)", bytes: Array(text.utf8)))
    }
    return (log, log.report())
  }

  private static let json = """
    {"time":"2026-03-12T02:14:00Z","level":"error","service":"cart","version":"1.2","msg":"pay","err":"order 7 lost"}
    {"time":"2026-03-12T02:15:00Z","level":"error","service":"mail","version":"1.3","msg":"pay","err":"order 8 lost"}
    {"time":"2026-03-12T02:13:00Z","level":"info","service":"cart","version":"1.2","msg":"say \\"hi\\" to 5"}
    """

  @Test func errorsAndMessagesOfJSON() {
    let (log, report) = read([Self.json])
    #expect(report.templates.map(\.text) == ["order <num> lost", "say \"hi\" to <num>"])
    #expect(report.lines == [0, 0, 1])
    #expect(
      report.templates.map(\.tally.firstTime)
        == ["2026-03-12T02:14:00Z", "2026-03-12T02:13:00Z"].map {
          Timestamp(rfc3339: $0)
        })
    #expect(log.services(report.templates[0]) == ["cart", "mail"])
    #expect(log.versions(report.templates[0]) == ["1.2", "1.3"])
  }

  @Test func logfmt() {
    let lines = (1...4).map { "ts=2026-03-12T02:14:0\($0)Z level=warn msg=\"job \($0) late\" service=cart" }
    let (_, report) = read([lines.joined(separator: "\n")])
    #expect(report.templates.map(\.text) == ["job <num> late"])
    #expect(report.templates.map(\.lastLine) == [4])
  }

  @Test func tablesSkipTheirHeader() {
    let rows = (1...4).map { "2026-03-12T02:14:0\($0)Z,error,\"job \($0), late\"" }
    let (_, report) = read([(["time,level,message"] + rows).joined(separator: "\n")])
    #expect(report.templates.map(\.text) == ["job <num>, late"])
    #expect(report.lines == [SignatureReport.noMessage, 0, 0, 0, 0])
  }

  @Test func damagedLinesCountAsWritten() {
    let (_, report) = read([Self.json + "\n{\"time\":\"2026"])
    #expect(report.lines.count == 4)
    #expect(report.templates.last?.text == "{\"time\":\"<num>")
  }

  @Test func plainLinesOfSeveralFiles() {
    let (log, report) = read(["a 1\n\n\u{0} 2", "2026-03-12T02:14:00Z up\na 3"])
    #expect(log.lines == 5)
    #expect(log.starts == [0, 3])
    #expect(report.lines.count == 5)
    let up = report.templates.first { $0.text == "<time> up" }
    #expect(up?.tally.firstTime == Timestamp(rfc3339: "2026-03-12T02:14:00Z"))
    let a = report.templates.first { $0.text == "a <num>" }
    #expect(a?.count == 2)
    #expect(a?.tally.last.file == 1)
    #expect(a?.lastLine == 2)
  }

  @Test func slotsShowTheirCommonestValues() {
    let (_, report) = read(["job 7 of bob\njob 7 of bob\njob 8 of bob"])
    let template = report.templates.first
    #expect(template?.text == "job <num> of bob")
    #expect(template?.slots == [SignatureSlot(kind: .number, values: ["7", "8"])])
  }

  @Test func slotsOfListsAndQuotes() {
    var slots = TemplateSlots("deleted <num> by \"<*>\"")
    slots.add(Array("deleted 1, 2, 3 by  \"ada b\"".utf8))
    slots.add(Array("unlike".utf8))
    #expect(slots.slots.map(\.values) == [["1, 2, 3"], ["ada b"]])
  }

  @Test(arguments: [-1, 0, 1])
  func namesBeyondTheLimitAreLeftOut(_ beyond: Int) {
    var names = NameNumbers()
    let count = SignatureTally.names + beyond
    let numbers = (0..<count).map { number in
      Array("s\(number)".utf8).withUnsafeBufferPointer { names.number($0) }
    }
    #expect(numbers.count { $0 == nil } == max(0, beyond))
  }

  @Test func fewSamplesAreKept() {
    var miner = SignatureMiner(keepsSamples: true)
    for number in 0..<5000 { miner.add("job \(number) done") }
    let values = miner.report().templates.first?.slots.first?.values
    #expect(values?.count == SignatureSamples.shownValues)
  }
}
