import Foundation
import IncidentModel
import Scan

/// One thread's part in reading one file.
final class LogFileReader {
  /// Damaged lines shown for each file.
  static let exampleLimit = 5
  private let position: Int
  private let rules: LogFileRules
  private let zone: ZoneRule
  private let lines: LineScanner?
  private let records: RecordScanner?
  private let hasHeader: Bool
  private var times: TimeParser
  private(set) var counts = LogFileCounts()
  private(set) var blockTimes = BlockTimes()
  /// Lines of each block.
  private(set) var blockLines: [(block: Int, lines: Int)] = []
  private var firstTime = Int64.max
  private var previous = Int64.min

  init(_ position: Int, _ head: HeadDetection, _ rules: LogFileRules, zone: ZoneRule) {
    self.position = position
    self.rules = rules
    self.zone = zone
    hasHeader = head.hasHeader
    times = TimeParser(reference: head.reference)
    lines = head.lineFormat.map { LineScanner($0, rules.fields.plan) }
    records =
      lines == nil
      ? RecordScanner(
        delimiter: head.delimiter ?? UInt8(ascii: ","), names: head.columns, rules.fields.plan) : nil
  }

  func read(_ block: LineBlock, into tally: LogTally) {
    (firstTime, previous) = (.max, .min)
    var count = 0
    if let lines {
      let values = lines.values.slots
      let isBrief = lines.isEnveloped
      count = lines.scan(block) { offset in
        add(lines.line, values, lines.damage?.reason, block.index, offset, tally)
        if isBrief { tally.endBlock() }
      }
    } else if let records {
      count = readRecords(block, records, tally)
    }
    if block.precedesLongLine {
      counts.longLines.append(LinePosition(file: position, block: block.index, line: count))
      count += 1
    }
    blockLines.append((block.index, count))
    if firstTime != .max { blockTimes.add(block.index, first: firstTime, last: previous) }
    tally.endBlock()
  }

  private func readRecords(_ block: LineBlock, _ records: RecordScanner, _ tally: LogTally) -> Int {
    let values = records.values.slots
    let count = records.scan(block, skipsFirst: hasHeader && block.index == 0) { offset in
      add(records.record, values, records.damage?.reason, block.index, offset, tally)
    }
    counts.unclosedQuotes += records.unclosedQuotes.map {
      LinePosition(file: position, block: block.index, line: $0)
    }
    return count
  }

  @inline(__always)
  private func add(
    _ bytes: LineBytes, _ values: UnsafeMutablePointer<FieldValue>, _ damage: MalformedLine.Reason?,
    _ block: Int, _ offset: Int, _ tally: LogTally
  ) {
    let place = LinePosition(file: position, block: block, line: offset)
    if let damage { return damaged(place, damage) }
    let line = LogLine(bytes: bytes, position: place, values: values)
    guard let time = time(of: line) else {
      counts.undated &+= 1
      return tally.add(line, rules, time: nil, &counts)
    }
    if let middle = rules.middleTime, !PlausibleTime.isNear(time, middle) {
      counts.implausible &+= 1
      return
    }
    if time < previous { counts.outOfOrder &+= 1 }
    previous = time
    if firstTime == .max { firstTime = time }
    if time < counts.earliest { counts.earliest = time }
    if time > counts.latest { counts.latest = time }
    tally.add(line, rules, time: time, &counts)
  }

  @inline(never)
  private func damaged(_ place: LinePosition, _ reason: MalformedLine.Reason) {
    counts.malformed += 1
    guard counts.examples.count < Self.exampleLimit else { return keepEarlier(place, reason) }
    counts.examples.append((place, reason.rawValue))
  }

  /// A thread may read an earlier block after a later one.
  private func keepEarlier(_ place: LinePosition, _ reason: MalformedLine.Reason) {
    guard
      let last = counts.examples.indices.max(by: {
        counts.examples[$0].position < counts.examples[$1].position
      }),
      place < counts.examples[last].position
    else { return }
    counts.examples[last] = (place, reason.rawValue)
  }

  @inline(__always)
  private func time(of line: LogLine) -> Int64? {
    guard let value = line[rules.time], let time = times.parse(line.raw(value)) else { return nil }
    if time.isZoneless {
      counts.zoneless &+= 1
      return zone.instant(time)
    }
    return time.nanoseconds
  }
}
