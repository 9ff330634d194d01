import Foundation
import IncidentModel

/// The JSON that `candor estimate` reads and writes, snake_case; unknown keys of the input are ignored.
extension EstimateInput {
  private struct Wire: Decodable {
    struct Window: Decodable {
      var start: Int
      var end: Int
      var quality: WindowQuality?
    }
    struct Search: Decodable {
      var start: Int
      var end: Int
    }
    var id: String?
    var seriesKind: SeriesKind?
    var stepSeconds: Int
    var start: String
    var values: [Double?]
    var window: Window?
    var search: Search?
    var contextSteps: Int?
    var timezone: String?
    var holidays: [String]?
    var controls: [Control]?

    struct Control: Decodable {
      var name: String?
      var values: [Double?]
    }
  }

  /// Throws `DiagnosticError` naming what is wrong with the input.
  public init(json: [UInt8], file: String = "standard input") throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let wire: Wire
    do {
      wire = try decoder.decode(Wire.self, from: Data(json))
    } catch {
      throw Self.refusal("estimate/input", Self.explain(error), file)
    }
    let zone = try wire.timezone.map { try Self.zone($0, file) }
    let instant = zone.flatMap { Timestamp(rfc3339: wire.start, zone: $0) }
    guard
      let start = zone.flatMap({ zone in instant.map { CivilTime($0, in: zone) } })
        ?? Self.wallClock(wire.start)
    else {
      throw Self.refusal(
        "estimate/start", "start is `\(wire.start)`, expected a time such as 2026-03-02T00:00:00", file)
    }
    guard wire.stepSeconds > 0 else {
      throw Self.refusal(
        "estimate/step", "step_seconds is \(wire.stepSeconds), expected a positive number", file)
    }
    var window: Window?
    if let given = wire.window {
      let steps = try Self.range(given.start, given.end, of: wire.values.count, "window", file)
      window = Window(steps: steps, quality: given.quality ?? .exact)
    }
    let search = try wire.search.map {
      try Self.range($0.start, $0.end, of: wire.values.count, "search", file)
    }
    self.init(
      id: wire.id ?? "", seriesKind: wire.seriesKind ?? .count, stepSeconds: wire.stepSeconds, start: start,
      values: wire.values, window: window, search: search, contextSteps: wire.contextSteps)
    if let zone, let instant {
      clockChanges = ClockChange.all(
        in: zone, from: instant, stepSeconds: stepSeconds, count: values.count)
    }
    holidays = try (wire.holidays ?? []).map { try Self.day($0, file) }
    controls = (wire.controls ?? []).enumerated().map { index, control in
      .init(name: control.name ?? "control \(index + 1)", values: control.values)
    }
  }

  /// The wall clock as written: an offset from UTC does not move it, as days follow the customers' clock.
  private static func wallClock(_ text: some StringProtocol) -> CivilTime? {
    let utc = TimeZone(secondsFromGMT: 0) ?? .gmt
    guard Timestamp(rfc3339: String(text), zone: utc) != nil else { return nil }
    return Timestamp(rfc3339: text.prefix(19), zone: utc).map { CivilTime(utc: $0) }
      ?? Timestamp(rfc3339: text.prefix(16), zone: utc).map { CivilTime(utc: $0) }
  }

  private static func zone(_ name: String, _ file: String) throws -> TimeZone {
    guard let zone = TimeZone(identifier: name) else {
      throw refusal("estimate/timezone", "timezone is `\(name)`, expected a name such as Europe/Berlin", file)
    }
    return zone
  }

  private static func day(_ text: String, _ file: String) throws -> CivilTime {
    guard let day = wallClock(text.prefix(10) + "T00:00:00") else {
      throw refusal("estimate/holiday", "a holiday is `\(text)`, expected a date such as 2026-12-25", file)
    }
    return day
  }

  private static func range(
    _ start: Int, _ end: Int, of count: Int, _ name: String, _ file: String
  ) throws -> Range<Int> {
    guard start >= 0, start < end, end <= count else {
      throw refusal(
        "estimate/\(name)",
        "\(name) is \(start) to \(end), expected 0 ≤ start < end ≤ \(count), the number of values", file)
    }
    return start..<end
  }

  private static func refusal(_ id: String, _ summary: String, _ file: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        id, .error, summary.prefix(1).uppercased() + summary.dropFirst() + ".",
        nextStep: "Correct the input; docs/estimate.md shows its form.",
        at: SourceSpan(file: file)))
  }

  private static func explain(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      "`\(snake(key.stringValue))` is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "the input is not the JSON object that was expected"
        : "`\(snake(context.codingPath.map(\.stringValue).joined(separator: ".")))` does not have the type expected"
    default: "the input is not the JSON object that was expected"
    }
  }

  private static func snake(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}

extension EstimateResult {
  /// Keys that do not apply are left out; `expected` is the band for a chart.
  private struct Wire: Encodable {
    struct Point: Encodable {
      var step: Int
      var expected: Double
      var low: Double
      var high: Double
      var actual: Double?
    }
    var id: String
    var status: Status
    var reason: String?
    var loss, lo50, hi50, lo80, hi80, lo90, hi90: Double?
    var net, netLo90, netHi90: Double?
    var onset, recovery: Int?
    var expectedTotal, observedTotal: Double?
    var placebos: Int?
    var placebosEffective: Double?
    var placeboErrorP90: Double?
    var windowSearched: Bool?
    var salience: Double?
    var candidateStart, candidateEnd, similarDays, historyDays: Int?
    var control: String?
    var method: String
    var expected: [Point]
  }

  /// One JSON object, keys sorted, without a line break at its end.
  public func json() -> [UInt8] {
    (try? StableJSON(.compact, isSnakeCase: true).data(wire)).map(Array.init) ?? []
  }

  private var wire: Wire {
    let band = (loss?.band ?? []).map {
      Wire.Point(step: $0.step, expected: $0.expected, low: $0.low, high: $0.high, actual: $0.actual)
    }
    return Wire(
      id: id, status: status, reason: reason, loss: loss?.gross, lo50: loss?.interval50.low,
      hi50: loss?.interval50.high, lo80: loss?.interval80.low, hi80: loss?.interval80.high,
      lo90: loss?.interval90.low, hi90: loss?.interval90.high, net: loss?.net,
      netLo90: loss?.netInterval90.low, netHi90: loss?.netInterval90.high,
      onset: loss?.window.lowerBound, recovery: loss?.window.upperBound,
      expectedTotal: loss?.expected, observedTotal: loss?.observed, placebos: loss?.placebos.count,
      placebosEffective: loss?.placebos.effectiveCount, placeboErrorP90: loss?.placebos.errorNineOfTen,
      windowSearched: loss?.windowWasSearched, salience: candidate?.salience,
      candidateStart: candidate?.window.lowerBound, candidateEnd: candidate?.window.upperBound,
      similarDays: candidate?.similarDays, historyDays: candidate?.historyDays,
      control: loss?.control, method: method, expected: band)
  }
}
