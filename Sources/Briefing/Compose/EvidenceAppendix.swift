import IncidentModel

/// The receipts that an engineer checks: every fact with its id, value, label, method and inputs.
public enum EvidenceAppendix {
  /// Line numbers printed in full; more are counted.
  static let mostLines = 12

  /// The document of all facts in the order of the sheet, and of every input file with its hash.
  public static func make(incident: Incident, facts: FactSheet, inputs: BriefingInputs) -> Document {
    let format = inputs.format ?? FactFormat(timeZone: incident.timeZone)
    let sections =
      [
        DocumentSection(key: "facts", title: "Facts", blocks: table(of: facts, format)),
        DocumentSection(key: "files", title: "Files", blocks: files(of: facts)),
      ] + queries(of: facts)
    return Document(
      title: "Evidence for \(incident.title)",
      subtitle: "Every number of incident \(incident.id), with its receipt",
      footer: "Run `candor verify` to compute every fact again. \(inputs.generator).", sections: sections)
  }

  private static func table(of facts: FactSheet, _ format: FactFormat) -> [Block] {
    if facts.facts.isEmpty { return [.paragraph("No fact was computed.")] }
    let rows = facts.facts.map { fact -> [RichText] in
      [
        RichText([.strong(fact.title), .text(" "), .code(fact.id)]),
        fact.value == nil
          ? RichText(FactPhrase.unknown)
          : RichText([.fact(FactPhrase.text(fact, .noun, format), id: fact.id)]),
        RichText(level(fact)), RichText(fact.method), RichText(receipt(fact.receipt, format)),
      ]
    }
    let header: [RichText] = ["Fact", "Value", "Kind", "Method", "Receipt"]
    return [.table(Table(header: header, rows: rows, widths: [3, 3, 1.5, 5, 4]))]
  }

  private static func level(_ fact: Fact) -> String {
    guard let interval = fact.interval else { return fact.label.rawValue }
    return "\(fact.label.rawValue), range \(FactFormat.percent(interval.level)) sure"
  }

  /// What a fact was made from, in words.
  public static func receipt(_ receipt: Receipt, _ format: FactFormat) -> String {
    var parts = receipt.inputs.map { input in
      let short = String(input.sha256.prefix(12))
      let server = input.server.map { "asked of \($0)" }
      return [input.file, lines(input), server, short.isEmpty ? nil : "SHA-256 \(short)…"].compactMap { $0 }
        .joined(separator: ", ")
    }
    if !receipt.facts.isEmpty { parts.append("from \(receipt.facts.joined(separator: ", "))") }
    if let source = receipt.source { parts.append("stated by \(source)") }
    if let time = receipt.asOf { parts.append("as of \(format.clock(time))") }
    return parts.joined(separator: "; ")
  }

  private static func lines(_ input: Receipt.Input) -> String? {
    if !input.lines.isEmpty, input.lines.count <= mostLines {
      let noun = input.lines.count == 1 ? "line" : "lines"
      return "\(noun) \(input.lines.map(String.init).joined(separator: ", "))"
    }
    let count = input.lineCount ?? input.lines.count
    let noun = input.query == nil ? "lines" : "rows"
    return count == 0 ? nil : "\(FactFormat.grouped(Double(count))) \(noun)"
  }

  /// The questions that servers answered, each once, with the facts that rest on it.
  private static func queries(of facts: FactSheet) -> [DocumentSection] {
    let queries = facts.queries
    if queries.isEmpty { return [] }
    let rows = queries.map { query in
      let users = facts.facts.filter { $0.receipt.inputs.contains { $0.query == query } }
      return [RichText(users.map(\.id).joined(separator: ", ")), RichText([.code(query)])]
    }
    let table = Table(header: ["Facts", "Query"], rows: rows, widths: [2, 8])
    return [DocumentSection(key: "queries", title: "Queries", blocks: [.table(table)])]
  }

  private static func files(of facts: FactSheet) -> [Block] {
    var hashes: [String: String] = [:]
    for input in facts.facts.flatMap(\.receipt.inputs) { hashes[input.file] = input.sha256 }
    if hashes.isEmpty { return [.paragraph("No file was read.")] }
    let rows = hashes.sorted { $0.key < $1.key }.map { [RichText($0.key), RichText([.code($0.value)])] }
    return [.table(Table(header: ["File", "SHA-256"], rows: rows, widths: [3, 6]))]
  }
}
