import IncidentModel

/// `facts.json`: all facts with their receipts, the same bytes for the same facts.
public enum FactsJSON {
  /// `{"candor": version, "incident": id, "evidence": […], "facts": […]}`, indented, in the order of the sheet;
  /// `evidence` holds the SHA-256 of every file that was read, by its name. With a `format` each fact also says how
  /// documents print it, so that a number on paper can be looked up here.
  public static func encode(
    _ facts: FactSheet, incident: String, version: String, evidence: [String: String] = [:],
    format: FactFormat? = nil
  ) -> String {
    let files = evidence.sorted { $0.key < $1.key }.map { file, hash -> JSONText in
      .object(["file": .string(file), "sha256": .string(hash)])
    }
    return JSONText.object([
      "candor": .string(version), "incident": .string(incident), "evidence": .array(files),
      "facts": .array(facts.facts.map { json($0, format) }),
    ]).pretty
  }

  /// What `encode` wrote.
  public struct Decoded: Sendable {
    public var version: String
    public var incident: String
    /// SHA-256 by file, of all evidence at the time.
    public var evidence: [String: String]
    public var facts: FactSheet
  }

  /// Reads what `encode` wrote; a damaged file gives one error that names `file` and the fact at fault.
  public static func decode(_ bytes: [UInt8], file: String) throws -> Decoded {
    guard let root = JSONParser.parse(bytes) else { throw error("It is not valid JSON.", file) }
    guard let version = root["candor"]?.text, let incident = root["incident"]?.text,
      case .array(let items) = root["facts"]
    else { throw error("`candor`, `incident` and `facts` were expected.", file) }
    var sheet = FactSheet()
    for (position, item) in items.enumerated() {
      guard let fact = fact(item) else {
        throw error("Fact \(item["id"]?.text ?? "number \(position + 1)") is not complete.", file)
      }
      sheet.add(fact)
    }
    return Decoded(version: version, incident: incident, evidence: hashes(root["evidence"]), facts: sheet)
  }

  private static func hashes(_ json: JSONText?) -> [String: String] {
    guard case .array(let files) = json else { return [:] }
    var hashes: [String: String] = [:]
    for file in files {
      if let name = file["file"]?.text, let hash = file["sha256"]?.text { hashes[name] = hash }
    }
    return hashes
  }

  private static func error(_ problem: String, _ file: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        "facts/unreadable", .error, "The file of facts cannot be read. \(problem)",
        nextStep: "Run `candor build` to write it again.", at: SourceSpan(file: file)))
  }

  static func json(_ fact: Fact, _ format: FactFormat? = nil) -> JSONText {
    .object([
      "id": .string(fact.id), "title": .string(fact.title), "value": fact.value.map(json) ?? .null,
      "text": .optional(format?.text(fact)),
      "unit": .string(fact.unit.description), "interval": fact.interval.map(json) ?? .null,
      "label": .string(fact.label.rawValue), "method": .string(fact.method), "receipt": json(fact.receipt),
    ])
  }

  private static func json(_ value: FactValue) -> JSONText {
    switch value {
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .time(let time): .string(time.rfc3339)
    case .text(let text): .string(text)
    }
  }

  private static func json(_ interval: FactInterval) -> JSONText {
    .object([
      "low": .decimal(interval.low), "high": .decimal(interval.high), "level": .decimal(interval.level),
    ])
  }

  private static func json(_ receipt: Receipt) -> JSONText {
    .object([
      "inputs": .array(receipt.inputs.map(json)), "facts": .array(receipt.facts.map(JSONText.string)),
      "source": .optional(receipt.source), "as_of": .optional(receipt.asOf?.rfc3339),
    ])
  }
}

extension FactsJSON {
  /// `query` and `server` only where a server was asked.
  private static func json(_ input: Receipt.Input) -> JSONText {
    let remote = [("query", input.query), ("server", input.server)].compactMap { key, value in
      value.map { JSONText.Member(key, .string($0)) }
    }
    return .object(
      [
        .init("file", .string(input.file)), .init("sha256", .string(input.sha256)),
        .init("lines", .array(input.lines.map { .integer(Int64($0)) })),
        .init("line_count", input.lineCount.map { .integer(Int64($0)) } ?? .null),
      ] + remote)
  }

  private static func fact(_ json: JSONText) -> Fact? {
    guard let id = json["id"]?.text, let title = json["title"]?.text, let method = json["method"]?.text,
      let unit = json["unit"]?.text.flatMap(FactUnit.init),
      let label = json["label"]?.text.flatMap(FactLabel.init),
      let receipt = json["receipt"].flatMap(receipt)
    else { return nil }
    var value: FactValue?
    if let found = json["value"], found != .null {
      guard let read = self.value(found, unit) else { return nil }
      value = read
    }
    return Fact(
      id: id, title: title, value: value, unit: unit, interval: json["interval"].flatMap(interval),
      label: label,
      method: method, receipt: receipt)
  }

  private static func value(_ json: JSONText, _ unit: FactUnit) -> FactValue? {
    switch json {
    case .integer(let number): return .integer(number)
    case .decimal(let number): return .decimal(number)
    case .string(let text):
      if unit == .text { return .text(text) }
      return Timestamp(rfc3339: text).map(FactValue.time) ?? .text(text)
    default: return nil
    }
  }

  private static func interval(_ json: JSONText) -> FactInterval? {
    guard let low = json["low"]?.number, let high = json["high"]?.number, let level = json["level"]?.number
    else {
      return nil
    }
    return FactInterval(low: low, high: high, level: level)
  }

  private static func receipt(_ json: JSONText) -> Receipt? {
    guard case .array(let inputs) = json["inputs"], case .array(let facts) = json["facts"] else { return nil }
    let read = inputs.compactMap(input)
    guard read.count == inputs.count else { return nil }
    return Receipt(
      inputs: read, facts: facts.compactMap(\.text), source: json["source"]?.text,
      asOf: json["as_of"]?.text.flatMap { Timestamp(rfc3339: $0) })
  }

  private static func input(_ json: JSONText) -> Receipt.Input? {
    guard let file = json["file"]?.text, let hash = json["sha256"]?.text,
      case .array(let lines) = json["lines"]
    else { return nil }
    return Receipt.Input(
      file: file, sha256: hash, lines: lines.compactMap(\.whole), lineCount: json["line_count"]?.whole,
      query: json["query"]?.text, server: json["server"]?.text)
  }
}

extension JSONText {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate var whole: Int? { if case .integer(let number) = self { Int(number) } else { nil } }

  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }
}
