import IncidentModel
import Scan

/// A kind of message: its constant words, with slots where values stood.
public struct SignatureTemplate: Hashable, Sendable {
  /// Sixteen hexadecimal digits, made from `text` alone.
  public var id: String
  /// `order <num> rejected: <*>`
  public var text: String
  public var count: Int
  /// Lines of the evidence, from 1.
  public var firstLine: Int
  public var lastLine: Int

  public init(id: String, text: String, count: Int, firstLine: Int, lastLine: Int) {
    self.id = id
    self.text = text
    self.count = count
    self.firstLine = firstLine
    self.lastLine = lastLine
  }
}

/// The templates of a log, and which one each line has.
public struct SignatureReport: Sendable {
  /// In the order of their first lines.
  public var templates: [SignatureTemplate]
  /// One entry a message added: an index into `templates`.
  public var lines: [Int]
  /// Messages beyond `SignatureMiner.distinctLimit`, which share the template `<*>`.
  public var overflow: Int

  /// `line,template_id,template` with a header (RFC 4180, lines end with `\n`).
  public func csv() -> String {
    let cells = templates.map { "," + $0.id + "," + Self.quoted($0.text) + "\n" }
    var output = "line,template_id,template\n"
    for (offset, index) in lines.enumerated() { output += String(offset + 1) + cells[index] }
    return output
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// Finds the templates of log messages, without a setting for any particular log.
///
/// Values are masked by their shape, equal masked messages are folded, and of the distinct ones those words
/// are taken for values that vary while the rest of the message stays the same (`TemplateMerger`). Linear in
/// the input; memory is proportional to the distinct masked messages, plus four bytes a message.
public struct SignatureMiner: Sendable {
  /// Distinct masked messages kept.
  public static let distinctLimit = 200_000

  private var index: [[UInt8]: Int32] = [:]
  private var masked: [[UInt8]] = []
  private var lines: [Int32] = []
  private var overflow = 0

  public init() {}

  /// Takes the next message; its number is its place in the order of the calls, from 1.
  public mutating func add(_ message: UnsafeBufferPointer<UInt8>) {
    let text = MessageMask.mask(message)
    if let known = index[text] {
      lines.append(known)
    } else if masked.count < Self.distinctLimit {
      let next = Int32(masked.count)
      index[text] = next
      masked.append(text)
      lines.append(next)
    } else {
      overflow += 1
      lines.append(-1)
    }
  }

  public mutating func add(_ message: String) {
    var message = message
    message.withUTF8 { add($0) }
  }

  /// The templates of everything added so far.
  public func report() -> SignatureReport {
    let texts = TemplateMerger.merge(masked)
    var (templates, known, report): ([SignatureTemplate], [String: Int], [Int]) = ([], [:], [])
    var places = [Int](repeating: -1, count: masked.count)
    report.reserveCapacity(lines.count)
    for (offset, line) in lines.enumerated() {
      var place = line < 0 ? -1 : places[Int(line)]
      if place < 0 {
        let text = line < 0 ? SlotKind.any.text : texts[Int(line)]
        place = known[text] ?? templates.count
        known[text] = place
        if line >= 0 { places[Int(line)] = place }
        if place == templates.count {
          let id = ContentHash(text).hexadecimal
          templates.append(
            SignatureTemplate(id: id, text: text, count: 0, firstLine: offset + 1, lastLine: 0))
        }
      }
      templates[place].count += 1
      templates[place].lastLine = offset + 1
      report.append(place)
    }
    return SignatureReport(templates: templates, lines: report, overflow: overflow)
  }

  /// The templates of a file's lines. Throws when the source cannot be opened.
  public static func mine(_ source: ByteSource) throws -> (report: SignatureReport, summary: ScanSummary) {
    var miner = SignatureMiner()
    let summary = try LineReader(source).read { bytes, number in
      while miner.lines.count < number - 1 { miner.add("") }
      miner.add(bytes)
      return true
    }
    return (miner.report(), summary)
  }
}
