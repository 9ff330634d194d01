import Evidence
import Foundation
import IncidentModel

/// The time, by one side's clock, that the other side covers: where its export was cut, nothing is missing.
struct OverlapSpan {
  /// So few records beyond the other side's span are missing records rather than a cut.
  static let fewestBeyond = 4

  private(set) var earliest: Timestamp?
  private(set) var latest: Timestamp?
  private let times: [Timestamp?]

  /// `matched` tells by row whether the record is on both sides.
  init(_ table: RecordTable, matched: [Bool], zone: TimeZone) {
    guard let column = table.roles.time else {
      times = []
      return
    }
    var parser = TimeText(zone: zone)
    let times = (0..<table.rowCount).map { row in
      table.columns[column].withCell(row) { parser.parse($0)?.time }
    }
    self.times = times
    let both = times.indices.filter { matched[$0] }.compactMap { times[$0] }
    guard let first = both.min(), let last = both.max() else { return }
    let before = times.reduce(0) { $0 + ($1.map { $0 < first } == true ? 1 : 0) }
    let after = times.reduce(0) { $0 + ($1.map { $0 > last } == true ? 1 : 0) }
    earliest = before >= Self.fewestBeyond ? first : nil
    latest = after >= Self.fewestBeyond ? last : nil
  }

  func time(_ row: Int) -> Timestamp? { row < times.count ? times[row] : nil }

  func isOutside(_ row: Int) -> Bool {
    guard let time = time(row) else { return false }
    return earliest.map { time < $0 } == true || latest.map { time > $0 } == true
  }
}
