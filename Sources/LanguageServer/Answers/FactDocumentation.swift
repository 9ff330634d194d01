import Analysis
import Briefing
import IncidentModel

/// A fact with its receipt, for a hover or beside a completion.
struct FactDocumentation {
  /// Files and facts of a receipt that are named.
  static let inputs = 6

  let format: FactFormat

  func markdown(_ fact: Fact) -> String {
    var parts = ["**\(MarkdownWords.plain(fact.title))** \(MarkdownWords.code(fact.id))", value(fact)]
    if !fact.method.isEmpty { parts.append(MarkdownWords.plain(fact.method)) }
    let receipt = receipt(fact.receipt)
    if !receipt.isEmpty { parts.append("Receipt:\n\n" + receipt.map { "- \($0)" }.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n")
  }

  private func value(_ fact: Fact) -> String {
    guard fact.value != nil else { return "**not known**: the evidence does not hold it." }
    let value = "**\(MarkdownWords.plain(format.text(fact)))** (\(fact.label.rawValue))"
    guard let interval = fact.interval else { return value }
    return value + ", with a probability of \(FactFormat.percent(interval.level))"
  }

  private func receipt(_ receipt: Receipt) -> [String] {
    var lines = receipt.inputs.prefix(Self.inputs).map(line)
    if receipt.inputs.count > Self.inputs { lines.append("and \(receipt.inputs.count - Self.inputs) more") }
    if !receipt.facts.isEmpty {
      lines.append(
        "from " + receipt.facts.prefix(Self.inputs).map(MarkdownWords.code).joined(separator: ", "))
    }
    if let source = receipt.source {
      let moment = receipt.asOf.map { ", \(format.clock($0))" } ?? ""
      lines.append("stated by \(MarkdownWords.plain(source))\(moment)")
    }
    return lines
  }

  private func line(_ input: Receipt.Input) -> String {
    let lines =
      input.lines.isEmpty
      ? nil : "lines " + input.lines.prefix(Self.inputs).map(String.init).joined(separator: ", ")
    let noun = input.query == nil ? "lines" : "rows"
    let count = input.lineCount.map { "\(FactFormat.grouped(Double($0))) \(noun)" }
    let asked = input.query == nil ? nil : "asked of \(MarkdownWords.plain(input.server ?? "the server"))"
    let parts = [
      MarkdownWords.code(input.file), lines ?? count, asked, "SHA-256 \(input.sha256.prefix(12))…",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension FactDocumentation {
  /// Names of facts that may be meant.
  static let suggestions = 5

  /// What can be said of a name that is no fact of the incident.
  static func unknown(_ name: String, among ids: [String], isRead: Bool) -> String {
    let shown = MarkdownWords.code("{{\(name)}}")
    if let entry = FactCatalogue.entry(for: name) {
      let state = isRead ? "This incident's evidence does not give it." : "The evidence is not read yet."
      return "**\(entry.title)** \(MarkdownWords.code(name))\n\n\(entry.definition)\n\n\(state)"
    }
    let near = nearest(name, among: ids)
    let advice =
      near.isEmpty
      ? "`candor facts` lists every name." : "Near: \(near.map(MarkdownWords.code).joined(separator: ", "))."
    return "\(shown) names no fact of this incident. \(advice)"
  }

  /// The nearest name first, then those of the same group.
  static func nearest(_ name: String, among ids: [String]) -> [String] {
    let group = name.prefix { $0 != "." }
    let best = NearestName.suggest(for: name, among: ids).map { [$0] } ?? []
    let others = ids.filter { !group.isEmpty && $0.hasPrefix("\(group).") && !best.contains($0) }
    return Array((best + others).prefix(suggestions))
  }
}
