import Evidence
import IncidentModel

/// Makes the facts of a case: each group in a file of its own, in the order of the catalogue.
public struct FactMaker: Sendable {
  let file: CaseFile
  /// Writes values inside the sentences of methods.
  let format: FactFormat
  var sheet = FactSheet()

  /// All facts that the case gives, known and unknown; then what people stated.
  public static func facts(of file: CaseFile) -> FactSheet {
    var maker = FactMaker(file: file, format: FactFormat(timeZone: file.incident.timeZone))
    maker.addTimes()
    maker.addDurations()
    maker.addRequests()
    maker.addLatency()
    maker.addRecords()
    maker.addCustomers()
    maker.addOrders()
    maker.addLosses()
    maker.addCauses()
    maker.addEvents()
    maker.addReactions()
    maker.addClocks()
    maker.addStated()
    maker.addAgreements()
    maker.addCosts()
    maker.addDuties()
    maker.addUnstated()
    return maker.sheet
  }

  mutating func add(
    _ id: String, _ value: FactValue?, _ unit: FactUnit, interval: FactInterval? = nil,
    label: FactLabel = .computed, title: String? = nil, method: String, _ receipt: Receipt
  ) {
    sheet.add(
      Fact(
        id: id, title: title ?? FactCatalogue.title(id), value: value, unit: unit, interval: interval,
        label: value == nil ? .unknown : label, method: method,
        receipt: value == nil ? receipt : file.asking(receipt, for: id)))
  }

  mutating func addUnknown(_ id: String, _ unit: FactUnit, because reason: String) {
    add(id, nil, unit, method: reason, Receipt())
  }

  /// The receipt of files of which a number of lines counted.
  func receipt(_ counts: [(file: String, lines: Int)]) -> Receipt {
    Receipt(
      inputs: counts.filter { $0.lines > 0 }.map {
        .init(file: $0.file, sha256: file.hashes[$0.file] ?? "", lineCount: $0.lines)
      })
  }

  /// The receipt of single lines.
  func receipt(_ spans: [SourceSpan]) -> Receipt {
    var lines: [String: [Int]] = [:]
    for span in spans { lines[span.file, default: []] += span.line.map { [$0] } ?? [] }
    return Receipt(
      inputs: lines.keys.sorted().map {
        .init(file: $0, sha256: file.hashes[$0] ?? "", lines: Array(Set(lines[$0] ?? [])).sorted())
      })
  }

  func receipt(facts: String...) -> Receipt { Receipt(facts: facts) }

  /// The window in words, for methods: `from 03:12 to 03:59 on 12 March`.
  var windowText: String {
    guard let window = file.window else { return "in the logs" }
    let from = format.clockOnly(window.start)
    return "from \(from) to \(format.clock(window.end))"
  }
}

extension LogSummary {
  /// Lines of each file that count towards something.
  func counts(_ lines: (LogFile) -> Int) -> [(file: String, lines: Int)] {
    files.map { ($0.file, lines($0)) }
  }
}
