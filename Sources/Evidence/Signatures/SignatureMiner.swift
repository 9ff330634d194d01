import IncidentModel
import Scan

/// Finds the templates of log messages, without a setting for any particular log.
///
/// Values are masked by their shape, equal masked messages are folded, and of the distinct ones those words are
/// taken for values that vary while the rest of the message stays the same (`TemplateMerger`). A value: miners of
/// parts of a log can be merged. Linear in the input; memory is proportional to the distinct masked messages,
/// plus four bytes a message when each message's template is wanted.
public struct SignatureMiner: Sendable {
  /// Distinct masked messages kept.
  public static let distinctLimit = 200_000
  /// Bytes of distinct masked messages kept.
  public static let distinctBytes = 256 << 20

  private var masked = MaskedMessages()
  private var recent = RecentMessages()
  private var scratch = [UInt8](repeating: 0, count: MessageMask.outputBytes)
  private let hash = KeyedHash()
  private var tallies: [SignatureTally] = []
  /// Messages beyond the limits, which share the template `<*>`.
  private var rest = SignatureTally()
  private let keepsLines: Bool
  private let keepsSamples: Bool
  private var samples = SignatureSamples()
  private var lines: [Int32] = []
  private var added = 0

  private let distinctLimit: Int

  /// `keepsLines`: the report tells each message's template. `keepsSamples`: it tells values of the slots.
  public init(keepsLines: Bool = false, keepsSamples: Bool = false) {
    self.init(keepsLines: keepsLines, keepsSamples: keepsSamples, distinctLimit: Self.distinctLimit)
  }

  init(keepsLines: Bool = false, keepsSamples: Bool = false, distinctLimit: Int) {
    self.keepsLines = keepsLines
    self.keepsSamples = keepsSamples
    self.distinctLimit = distinctLimit
  }

  /// Takes a message that came `count` times. Without an occurrence its place is that in the order of the calls,
  /// from 1.
  @inline(__always)
  public mutating func add(
    _ message: UnsafeBufferPointer<UInt8>, count: Int = 1, _ occurrence: SignatureOccurrence? = nil
  ) {
    added += 1
    let seen = occurrence ?? SignatureOccurrence(line: added)
    let row = row(of: message)
    if keepsLines { lines.append(row) }
    if row < 0 { return rest.add(seen, count) }
    if Int(row) == tallies.count { tallies.append(SignatureTally()) }
    tallies[Int(row)].add(seen, count)
    if keepsSamples { samples.offer(message, row: Int(row), turn: tallies[Int(row)].count) }
  }

  /// Counts places in the order of the messages that hold none.
  public mutating func skip(_ count: Int) {
    added += count
    if keepsLines { for _ in 0..<count { lines.append(SignatureReport.noMessage) } }
  }

  /// The same for text, as the error texts of a `LogSummary` are.
  public mutating func add(_ message: String, count: Int = 1, _ occurrence: SignatureOccurrence? = nil) {
    var message = message
    message.withUTF8 { add($0, count: count, occurrence) }
  }

  /// The number of the masked message; -1 beyond the limits.
  @inline(__always)
  private mutating func row(of message: UnsafeBufferPointer<UInt8>) -> Int32 {
    let key = hash.hash(message)
    if let known = recent.row(message, key) { return known }
    var room: [UInt8] = []
    swap(&room, &scratch)
    let number = room.withUnsafeMutableBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      let length = MessageMask.mask(message, into: base)
      return self.number(UnsafeBufferPointer(start: base, count: length))
    }
    swap(&room, &scratch)
    let row = number.map { Int32(truncatingIfNeeded: $0) } ?? -1
    recent.keep(message, key, row: row)
    return row
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let admits = masked.count < distinctLimit && masked.arena.count + text.count <= Self.distinctBytes
    return masked.number(text, hash.hash(text), admits: admits)
  }

  /// Adds what `other` has seen, as if its messages had come after those of this one.
  public mutating func merge(_ other: SignatureMiner) {
    var rows = [Int32](repeating: -1, count: other.masked.count)
    for number in 0..<other.masked.count {
      let row = other.masked.arena[other.masked.range(number)].withUnsafeBufferPointer { self.number($0) }
      guard let row else {
        rest.merge(other.tallies[number])
        continue
      }
      rows[number] = Int32(truncatingIfNeeded: row)
      if row == tallies.count { tallies.append(SignatureTally()) }
      tallies[row].merge(other.tallies[number])
      samples.merge(other.samples, from: number, to: row)
    }
    rest.merge(other.rest)
    if keepsLines { lines += other.lines.map { $0 < 0 ? $0 : rows[Int($0)] } }
    added += other.added
  }

  /// The templates of everything added so far. Cost: linear in the distinct masked messages.
  public func report() -> SignatureReport {
    let merged = TemplateMerger.merge((0..<masked.count).map { masked.bytes($0) })
    var builder = SignatureReportBuilder()
    for (row, template) in merged.enumerated() { builder.add(template, tallies[row], row: row) }
    if rest.count > 0 { builder.addRest(rest) }
    var report = builder.report(lines: lines)
    if keepsSamples { samples.fill(&report, builder.templateOfRow) }
    report.overflow = rest.count
    return report
  }
}
