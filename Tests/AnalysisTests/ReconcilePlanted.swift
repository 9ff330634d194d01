import Evidence
import Foundation
import IncidentModel
import Scan

@testable import Analysis

/// Tables of records with planted defects, and what is wrong with them.
struct PlantedRecords {
  struct Truth: Equatable {
    var missingLeft: Set<String> = []
    var missingRight: Set<String> = []
    var duplicatedLeft: Set<String> = []
    var duplicatedRight: Set<String> = []
    var mismatched: Set<String> = []
    var cents: Int64 = 0
  }

  var left: [String] = []
  var right: [String] = []
  var truth = Truth()

  static let header = "order_id,customer,total,currency,created_at,status"

  /// Each key gets at most one defect. The right side writes numbers and times in other ways.
  init(rows: Int, seed: UInt64, defects: Double = 0.1) {
    var chance = Chance(state: seed)
    for index in 0..<rows {
      let key = "A-\(index)"
      let cents = Int64(chance.within(100...90_000))
      let line = { (cents: Int64, style: Int) -> String in
        let (whole, rest) = (cents / 100, cents % 100)
        let amount =
          style == 1 && rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
        let clock = "\(10 + index / 60 % 14):\(index % 60 < 10 ? "0" : "")\(index % 60)"
        let time = style == 1 ? "2026-03-12 \(clock):00+00:00" : "2026-03-12T\(clock):00Z"
        return "\(key),c\(index % 97),\(amount),EUR,\(time),\(index % 3 == 0 ? "open" : "paid")"
      }
      let (one, other) = (line(cents, 0), line(cents, 1))
      guard chance.happens(defects) else {
        left.append(one)
        right.append(other)
        continue
      }
      plant(chance.within(0...4), key, one, other, line(cents + 7, 1))
    }
  }

  private mutating func plant(_ kind: Int, _ key: String, _ one: String, _ other: String, _ changed: String) {
    switch kind {
    case 0:
      left.append(one)
      truth.missingRight.insert(key)
    case 1:
      right.append(other)
      truth.missingLeft.insert(key)
    case 2:
      left += [one, one]
      right.append(other)
      truth.duplicatedLeft.insert(key)
    case 3:
      left.append(one)
      right += [other, other]
      truth.duplicatedRight.insert(key)
    default:
      left.append(one)
      right.append(changed)
      truth.mismatched.insert(key)
      truth.cents += 7
    }
  }

  static func source(_ name: String, _ rows: [String]) throws -> RecordSource {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try RecordSource.open(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  func compare(
    _ options: ReconciliationOptions = .init()
  ) throws -> (result: ReconciliationResult, bad: [ReconciliationResult.BadRecord]) {
    try Self.compare(Self.source("left.csv", left), Self.source("right.csv", right), options)
  }

  static func compare(
    _ left: RecordSource, _ right: RecordSource, _ options: ReconciliationOptions = .init()
  ) throws -> (result: ReconciliationResult, bad: [ReconciliationResult.BadRecord]) {
    var bad: [ReconciliationResult.BadRecord] = []
    let result = try Reconciliation.compare(left: left, right: right, options: options) { bad.append($0) }
    return (result, bad)
  }

  static func found(_ bad: [ReconciliationResult.BadRecord]) -> Truth {
    func keys(_ problem: ReconciliationResult.Problem) -> Set<String> {
      Set(bad.filter { $0.problems.contains(problem) }.map(\.key))
    }
    return Truth(
      missingLeft: keys(.missingLeft), missingRight: keys(.missingRight),
      duplicatedLeft: keys(.duplicatedLeft),
      duplicatedRight: keys(.duplicatedRight), mismatched: keys(.mismatched))
  }
}
