import Evidence
import IncidentModel
import Scan
import Testing

/// The same requests, written in every known way, give the same exact answers.
@Suite struct LogConventionTests {
  private static let world = RequestWorld(200)
  private static let truth = WorldTruth(world.events)
  private static var options: LogOptions {
    var options = LogOptions()
    options.reference = Timestamp(rfc3339: "2026-06-01T00:00:00Z")
    return options
  }

  @Test(arguments: LogConvention.all)
  func givesTheSameAnswers(convention: LogConvention) {
    let summary = LogEngine.summarize([source(convention.text(Self.world.events))], options: Self.options)
    #expect(Self.truth.mistakes(summary, convention.parts) == [])
    #expect(summary.malformed == 0)
  }

  @Test(arguments: LogConvention.all.enumerated().filter { $0.offset % 6 == 0 }.map(\.element))
  func isTheSameThroughCompression(convention: LogConvention) throws {
    let text = convention.text(Array(Self.world.events.prefix(100)))
    let packed = ByteSource(name: "log", bytes: gzip(Array(text.utf8)))
    let summary = LogEngine.summarize([packed], options: Self.options)
    #expect(WorldTruth(Array(Self.world.events.prefix(100))).mistakes(summary, convention.parts) == [])
  }

  /// A folder of logs of every kind.
  @Test func filesOfDifferentConventionsAddUp() {
    let chosen = LogConvention.all.filter { $0.parts == .all }
    let sources = chosen.enumerated().map { source($1.text(Self.world.events), name: "log-\($0)") }
    let summary = LogEngine.summarize(sources, options: Self.options)
    #expect(summary.requests.total == Self.truth.requests * chosen.count)
    #expect(summary.requests.failed == Self.truth.failed * chosen.count)
    #expect(summary.customers.affected == Self.truth.affected.count)
    #expect(summary.customers.active == Self.truth.active.count)
    #expect(summary.orders.failed == Self.truth.orders)
    #expect(summary.orders.value == Self.truth.value)
  }

  /// Several programs that write to one file, line by line.
  @Test(arguments: [
    ["zerolog, milliseconds", "text, level and tag"], ["slog, groups", "log4j"],
    ["logrus, text", "Python's logging"], ["pino", "nginx with times"], ["pino", "tracing-subscriber, JSON"],
    ["zap, production", "logrus, text"],
  ])
  func linesOfTwoProgramsInOneFile(names: [String]) throws {
    let writers = names.compactMap { name in LogConvention.all.first { $0.name == name } }
    try #require(writers.count == 2)
    let lines = Self.world.events.enumerated().map { writers[$0 % 2].line($1) }.filter { !$0.isEmpty }
    let summary = LogEngine.summarize([source(lines.joined(separator: "\n"))], options: Self.options)
    #expect(summary.malformed == 0)
    #expect(summary.requests == RequestCount(total: Self.truth.requests, failed: Self.truth.failed))
    #expect(summary.customers.active == Self.truth.active.count)
  }

  @Test func damagedLinesOfAMixedFileAreCounted() {
    let writers = LogConvention.all.filter { ["zerolog, milliseconds", "log4j"].contains($0.name) }
    var lines = Self.world.events.enumerated().map { writers[$0 % 2].line($1) }
    lines.insert(#"{"level":"info","status":500,"#, at: 40)
    lines.insert("    at com.acme.Orders.place(Orders.java:12)", at: 80)
    let summary = LogEngine.summarize([source(lines.joined(separator: "\n"))], options: Self.options)
    #expect(summary.malformed == 1)
    #expect(summary.malformedExamples.map(\.line) == [41])
    #expect(summary.requests.total == Self.truth.requests)
  }

  @Test func severalRecordsOfALineAreAllRead() {
    let events = Self.world.events
    let lines = stride(from: 0, to: events.count, by: 7).map { start in
      OTLP.line(Array(events[start..<min(start + 7, events.count)]))
    }
    let summary = LogEngine.summarize([source(lines.joined(separator: "\n"))])
    #expect(Self.truth.mistakes(summary) == [])
    #expect(summary.lines == lines.count)
  }

  @Test(arguments: ["[\n%\n]\n", "%\n"], ["zerolog, milliseconds", "ECS, nested", "Google Cloud"])
  func recordsOfADocumentAreRead(frame: String, name: String) throws {
    let writer = try #require(LogConvention.all.first { $0.name == name })
    let indented = Self.world.events.map { event in
      writer.line(event).replacing("\",\"", with: "\",\n  \"").replacing("{\"", with: "{\n  \"")
    }
    let isList = frame.hasPrefix("[")
    let text = frame.replacing("%", with: indented.joined(separator: isList ? ",\n" : "\n"))
    let summary = LogEngine.summarize([source(text)])
    #expect(Self.truth.mistakes(summary) == [])
    #expect(summary.malformed == 0)
    #expect(summary.files.first?.sha256 == Digest.sha256(Array(text.utf8)))
    #expect(try EvidenceInspector.inspect(source(text)).sha256 == Digest.sha256(Array(text.utf8)))
  }

  @Test func anExportOverTheWholeFileIsRead() {
    let text = OTLP.line(Self.world.events).replacing("},{", with: "},\n  {")
    #expect(Self.truth.mistakes(LogEngine.summarize([source(text)])) == [])
  }

  @Test func errorLinesOfTextCountWhenNothingIsARequest() {
    let text = lines(40) {
      "2026-03-12 \(clock($0)),123 \($0 % 4 == 0 ? "ERROR" : "INFO") [orders] pool \($0 % 4)"
    }
    let summary = LogEngine.summarize([source(text)])
    #expect(summary.requests.total == 0)
    #expect(summary.topErrors.map(\.message) == ["pool 0"])
    #expect(summary.topErrors.first?.count == 10)
  }
}

/// Logs with invented names, nesting, order, units and forms.
@Suite struct LogDialectTests {
  private func mistakes(_ seed: Int, _ names: DialectNames) -> [String] {
    let world = RequestWorld(200, seed: UInt64(seed))
    let dialect = LogDialect(seed: UInt64(seed), names: names)
    let summary = LogEngine.summarize([source(dialect.text(world.events))])
    return WorldTruth(world.events).mistakes(summary)
  }

  @Test(arguments: 1...16)
  func usualNamesAreUnderstood(seed: Int) { #expect(mistakes(seed, .usual) == []) }

  @Test(arguments: 1...16)
  func unusualNamesAreUnderstood(seed: Int) { #expect(mistakes(seed, .unseen) == []) }
}
