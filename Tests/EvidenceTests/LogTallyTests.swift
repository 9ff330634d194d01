import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct KeyTableTests {
  struct Count: KeyPayload {
    var count = 0
    mutating func merge(_ other: Self) { count += other.count }
  }

  func key(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Keys of every length around the sixteen bytes that lie in a slot, among them ones that differ in one byte only.
  @Test func keysOfEveryLengthAreToldApart() {
    let table = KeyTable<Count>()
    let keys = (0..<40).flatMap { length in
      ["a", "b"].map {
        String(repeating: "x", count: length) + $0 + String(repeating: "y", count: length % 3)
      }
    }
    for round in 1...3 {
      for text in keys {
        key(text).withUnsafeBufferPointer { table.payload(.init($0)).pointee.merge(Count(count: round)) }
      }
    }
    #expect(table.count == Set(keys).count)
    var seen: [String: Int] = [:]
    table.visit { seen[String(decoding: $0, as: UTF8.self)] = $1.count }
    #expect(seen == Dictionary(keys.map { ($0, 6) }, uniquingKeysWith: +))
  }

  @Test(arguments: [5_000, 60_000, 1 << 20])
  func partsOfSpilledTablesComeTogether(limit: Int) throws {
    let scratch = Scratch { HeldScratch() }
    let tables = (0..<3).map { _ in KeyTable<Count>(limit: limit, scratch: scratch) }
    for number in 0..<30_000 {
      let text = number % 2 == 0 ? "\(number % 9_000)" : "a-longer-key-of-a-customer-\(number % 9_000)"
      key(text).withUnsafeBufferPointer {
        tables[number % 3].payload(.init($0)).pointee.merge(Count(count: 1))
      }
    }
    #expect(tables.contains(where: \.isSpilled) == (limit < 1 << 20))
    var (keys, sum) = (0, 0)
    try KeyTable.merge(tables, scratch) { table, _ in
      keys += table.count
      table.visit { sum += $1.count }
    }
    #expect(keys == 9_000)
    #expect(sum == 30_000)
  }
}

extension KeyTableTests {
  /// Tables that fit each by itself, and not together.
  @Test func tablesThatOverflowOnlyTogetherLoseNothing() throws {
    let scratch = Scratch { HeldScratch() }
    let tables = (0..<4).map { _ in KeyTable<Count>(limit: 70_000, scratch: scratch) }
    for number in 0..<6_000 {
      key("\(number)").withUnsafeBufferPointer {
        tables[number % 4].payload(.init($0)).pointee.merge(Count(count: 1))
      }
    }
    #expect(!tables.contains(where: { $0.isSpilled }))
    var keys = 0
    try KeyTable.merge(tables, scratch) { table, _ in keys += table.count }
    #expect(keys == 6_000)
  }
}

@Suite struct DecimalHistogramTests {
  private func number(_ text: String) -> DecimalNumber {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0)! }
  }

  /// Nearest rank, whatever way the values are written.
  @Test func quantilesAreThoseOfTheSortedValues() throws {
    let histogram = DecimalHistogram()
    var values: [Double] = []
    for step in 0..<1_000 {
      let text = step % 3 == 0 ? "\(step)" : step % 3 == 1 ? "\(step).\(step % 10)" : "\(step)e-1"
      values.append(try #require(Double(text)))
      #expect(histogram.add(number(text), unit: 6))
    }
    let sorted = values.sorted()
    let quantiles = try #require(histogram.quantiles)
    #expect(abs(quantiles.p50 - sorted[499]) < 1e-9)
    #expect(abs(quantiles.p99 - sorted[989]) < 1e-9)
    #expect(quantiles.count == 1_000)
  }

  @Test func longValuesKeepFiveDigits() throws {
    let histogram = DecimalHistogram()
    histogram.add(123_456_789)
    #expect(try #require(histogram.quantiles).p50 == 123.46)
    #expect(!histogram.add(number("9e300"), unit: 9))
    #expect(histogram.add(number("-5"), unit: 6))
    #expect(histogram.count == 2)
  }

  @Test func mergedIsTheSameAsTogether() {
    let (left, right, both) = (DecimalHistogram(), DecimalHistogram(), DecimalHistogram())
    for step in 0..<5_000 {
      let value = Int64(step) * 7_919_000 % 3_000_000_000
      (step % 2 == 0 ? left : right).add(value)
      both.add(value)
    }
    left.merge(right)
    #expect(left.quantiles == both.quantiles)
  }
}

@Suite struct RecoveredOrderTests {
  private func orders(_ rows: [(time: String, order: String, status: Int)]) -> FailedOrders {
    LogEngine.summarize([
      source(
        rows.map {
          "{\"time\":\"2026-03-12T02:\($0.time)Z\",\"method\":\"POST\",\"order_id\":\"\($0.order)\",\"status\":\($0.status)}\n"
        }.joined())
    ]).orders
  }

  /// By the clock, not by the place in the file: a retry may stand in another replica's log.
  @Test func aGoodRequestAfterTheFailedOneCounts() {
    let filler = (0..<9).map { (time: "00:0\($0)", order: "f\($0)", status: 200) }
    let later = filler + [("10:00", "a", 500), ("10:05", "a", 200), ("10:00", "b", 500), ("09:59", "b", 200)]
    #expect((orders(later).failed, orders(later).recovered) == (2, 1))
    #expect((orders(later.reversed()).failed, orders(later.reversed()).recovered) == (2, 1))
  }
}
