import Evidence
import Foundation
import IncidentModel
import Pipeline
import Redaction

/// Templates as people see them: words of the evidence redacted, the most frequent first.
struct ShownSignatures {
  struct Slot: Encodable {
    var kind: String
    var values: [String]
  }

  struct Place: Encodable {
    var file: String
    var line: Int
  }

  struct Template: Encodable {
    var id, template: String
    var count, firstLine, lastLine: Int
    var first, last: Place
    var firstSeen, lastSeen: Timestamp?
    var services, versions: [String]
    var isNew: Bool?
    var slots: [Slot]

    enum CodingKeys: String, CodingKey {
      case id, template, count, firstLine, lastLine, first, last, firstSeen, lastSeen, services, versions
      case isNew = "new"
      case slots
    }
  }

  struct Report: Encodable {
    var lines: Int
    var templates: [Template]
  }

  /// Services, and versions, that a row of text names.
  private static let names = 4

  let report: Report
  private let hasTimes: Bool

  /// `since` marks those first seen at or after it as new; without a time nothing is said of a template.
  init(_ log: SignatureLog, _ report: SignatureReport, since: Timestamp?, key: String) {
    let redactor = QuoteRedaction.redactor(incident: key)
    let ordered = report.templates.sorted {
      ($1.count, $0.tally.first.file, $0.firstLine) < ($0.count, $1.tally.first.file, $1.firstLine)
    }
    let templates = ordered.map { template in
      Template(
        id: template.id, template: redactor.redact(template.text).text, count: template.count,
        firstLine: template.firstLine, lastLine: template.lastLine,
        first: Self.place(template.tally.first, log), last: Self.place(template.tally.last, log),
        firstSeen: template.tally.firstTime, lastSeen: template.tally.lastTime,
        services: log.services(template), versions: log.versions(template),
        isNew: since.flatMap { since in template.tally.firstTime.map { $0 >= since } },
        slots: Self.slots(template, redactor))
    }
    self.report = Report(lines: log.lines, templates: templates)
    hasTimes = templates.contains { $0.firstSeen != nil }
  }

  /// Values where they stood: only their surroundings tell that a word is a password.
  private static func slots(_ template: SignatureTemplate, _ redactor: Redactor) -> [Slot] {
    var rest = template.text[...]
    var before = ""
    return template.slots.map { slot in
      let mark = slot.kind.text
      let place = rest.range(of: mark) ?? rest.endIndex..<rest.endIndex
      before += rest[..<place.lowerBound]
      rest = rest[place.upperBound...]
      let values = slot.values.map { redactor.redact($0, before: before, behind: String(rest)) }
      before += mark
      return Slot(kind: slot.kind.name, values: values)
    }
  }

  /// For the list of every line.
  static func redacted(_ report: SignatureReport, key: String) -> SignatureReport {
    let redactor = QuoteRedaction.redactor(incident: key)
    var shown = report
    for index in shown.templates.indices {
      shown.templates[index].text = redactor.redact(shown.templates[index].text).text
    }
    return shown
  }

  private static func place(_ occurrence: SignatureOccurrence, _ log: SignatureLog) -> Place {
    let file = Int(occurrence.file)
    return Place(file: log.files.indices.contains(file) ? log.files[file] : "", line: occurrence.line)
  }

  func print(_ console: Console) {
    console.columns(report.templates.map(row), indent: 0)
  }

  private func row(_ template: Template) -> [String] {
    let seen = [template.firstSeen, template.lastSeen].compactMap { $0.map(\.description) }
    let times =
      seen.isEmpty ? "\(template.first.file):\(template.first.line)" : seen.joined(separator: " to ")
    var row = [String(template.count), template.id, times]
    if report.templates.contains(where: { $0.isNew == true }) {
      row.append(template.isNew == true ? "new" : "")
    }
    let values = template.slots.compactMap(\.values.first).prefix(3).joined(separator: ", ")
    let services = (template.services.prefix(Self.names) + template.versions.prefix(Self.names)).joined(
      separator: ", ")
    let details = [services, values.isEmpty ? "" : "e.g. \(values)"].filter { !$0.isEmpty }
    row.append(template.template + (details.isEmpty ? "" : "  (\(details.joined(separator: "; ")))"))
    return row
  }
}
