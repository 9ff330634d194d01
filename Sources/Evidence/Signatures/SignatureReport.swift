import IncidentModel

/// A kind of message: its constant words, with slots where values stood.
public struct SignatureTemplate: Hashable, Sendable {
  /// Sixteen hexadecimal digits, made from `text` alone.
  public var id: String
  /// `order <num> rejected: <*>`
  public var text: String
  public var tally: SignatureTally
  /// One entry a slot of `text`, in its order; empty when no samples were kept.
  public var slots: [SignatureSlot] = []

  public var count: Int { tally.count }
  /// Lines of the evidence, from 1.
  public var firstLine: Int { tally.first.line }
  public var lastLine: Int { tally.last.line }
}

/// One variable place of a template.
public struct SignatureSlot: Hashable, Sendable {
  public var kind: SlotKind
  /// The most frequent values of a sample of the messages, the most frequent first. As the evidence has them:
  /// redact before showing.
  public var values: [String]
}

/// The templates of a log, and which one each line has.
public struct SignatureReport: Sendable {
  /// In the order of their first lines.
  public var templates: [SignatureTemplate]
  /// In `lines`: a place without a message.
  static let noMessage: Int32 = -2

  /// One entry a place in the order of the messages, an index into `templates` or `noMessage`; empty unless the
  /// miner kept lines.
  public var lines: [Int32]
  /// Messages beyond `SignatureMiner.distinctLimit`, which share the template `<*>`.
  public var overflow = 0

  /// Bytes handed to the sink at a time.
  private static let chunk = 1 << 20

  /// `line,template_id,template` with a header (RFC 4180, lines end with `\n`), in pieces of about a megabyte.
  /// For more than one file, with the places where they start in `lines`, a column `file` comes first.
  public func csv(
    files: [(name: String, start: Int)] = [("", 0)], to sink: ([UInt8]) -> Void
  ) {
    let cells = templates.map { Array(("," + $0.id + "," + Self.quoted($0.text) + "\n").utf8) }
    var output = Array(((files.count > 1 ? "file," : "") + "line,template_id,template\n").utf8)
    output.reserveCapacity(Self.chunk + (1 << 16))
    for (number, file) in files.enumerated() {
      let end = number + 1 < files.count ? files[number + 1].start : lines.count
      let prefix = files.count > 1 ? Array((Self.quoted(file.name) + ",").utf8) : []
      for place in file.start..<max(file.start, end) where lines[place] >= 0 {
        output.append(contentsOf: prefix)
        Self.append(place - file.start + 1, to: &output)
        output.append(contentsOf: cells[Int(lines[place])])
        if output.count >= Self.chunk {
          sink(output)
          output.removeAll(keepingCapacity: true)
        }
      }
    }
    sink(output)
  }

  private static func append(_ number: Int, to output: inout [UInt8]) {
    var (divisor, rest) = (1, number)
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      output.append(0x30 + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// Folds rows, which are distinct masked messages, into templates.
struct SignatureReportBuilder {
  private var index: [String: Int] = [:]
  private var templates: [SignatureTemplate] = []
  /// By row an index into `templates`, first in the order of rows and after `report` in that of the report.
  private(set) var templateOfRow: [Int] = []
  private var restTemplate = -1

  mutating func add(_ text: String, _ tally: SignatureTally, row: Int) {
    templateOfRow.append(template(text, tally))
  }

  mutating func addRest(_ tally: SignatureTally) {
    restTemplate = template(SlotKind.any.text, tally)
  }

  private mutating func template(_ text: String, _ tally: SignatureTally) -> Int {
    if let known = index[text] {
      templates[known].tally.fold(tally)
      return known
    }
    index[text] = templates.count
    let id = ContentHash(text).hexadecimal
    templates.append(SignatureTemplate(id: id, text: text, tally: tally))
    return templates.count - 1
  }

  /// Puts the templates into the order of their first lines.
  mutating func report(lines: [Int32]) -> SignatureReport {
    let order = templates.indices.sorted { place(templates[$0]) < place(templates[$1]) }
    var moved = [Int](repeating: 0, count: templates.count)
    for (new, old) in order.enumerated() { moved[old] = new }
    templateOfRow = templateOfRow.map { moved[$0] }
    let rest = restTemplate < 0 ? 0 : moved[restTemplate]
    let mapped = lines.map {
      $0 == SignatureReport.noMessage ? $0 : Int32(truncatingIfNeeded: $0 < 0 ? rest : templateOfRow[Int($0)])
    }
    return SignatureReport(templates: order.map { templates[$0] }, lines: mapped)
  }

  private func place(_ template: SignatureTemplate) -> (Int32, Int, String) {
    (template.tally.first.file, template.tally.first.line, template.text)
  }
}
