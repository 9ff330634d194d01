import Evidence
import Foundation
import IncidentModel
import Scan
import Synchronization
import Testing

@testable import Analysis

@Suite struct ReconcileLawTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds) func findsExactlyWhatWasPlanted(seed: UInt64) throws {
    let planted = PlantedRecords(rows: 3_000, seed: seed)
    let (result, bad) = try planted.compare()
    var truth = planted.truth
    #expect(result.mismatches.map(\.records) == [truth.mismatched.count])
    #expect(result.mismatches.first?.difference == [.init(currency: "EUR", minor: truth.cents)])
    truth.cents = 0
    #expect(PlantedRecords.found(bad) == truth)
    #expect(result.badCount == bad.count)
    #expect(result.checked == 3_000)
    #expect(result.missing == truth.missingLeft.count + truth.missingRight.count)
    #expect(result.duplicated == truth.duplicatedLeft.count + truth.duplicatedRight.count)
  }

  @Test(arguments: seeds) func isCleanAgainstItself(seed: UInt64) throws {
    let planted = PlantedRecords(rows: 500, seed: seed, defects: 0)
    let one = try PlantedRecords.source("a.csv", planted.left)
    let (result, bad) = try PlantedRecords.compare(one, one)
    #expect(bad.isEmpty)
    #expect(result.compared.count == 5)
  }

  @Test(arguments: seeds) func mirrorsWhenTheSidesAreSwapped(seed: UInt64) throws {
    let planted = PlantedRecords(rows: 1_000, seed: seed)
    let (left, right) = (
      try PlantedRecords.source("a.csv", planted.left), try PlantedRecords.source("b.csv", planted.right)
    )
    let (one, oneBad) = try PlantedRecords.compare(left, right)
    let (other, otherBad) = try PlantedRecords.compare(right, left)
    #expect(oneBad.map(\.key) == otherBad.map(\.key))
    #expect(oneBad.map(\.leftLines) == otherBad.map(\.rightLines))
    #expect(one.count(.missingLeft) == other.count(.missingRight))
    #expect(one.count(.duplicatedLeft) == other.count(.duplicatedRight))
    #expect(one.mismatched == other.mismatched)
    let net = one.mismatches.first?.difference.first?.minor ?? 0
    #expect(other.mismatches.first?.difference.first?.minor == -net)
  }

  @Test(arguments: seeds) func doesNotMindTheOrderOfRows(seed: UInt64) throws {
    let planted = PlantedRecords(rows: 1_000, seed: seed)
    var shuffled = planted
    var chance = Chance(state: seed &+ 99)
    shuffled.left.shuffle(using: &chance)
    shuffled.right.reverse()
    let (one, oneBad) = try planted.compare()
    let (other, otherBad) = try shuffled.compare()
    #expect(oneBad.map(\.key) == otherBad.map(\.key))
    #expect(oneBad.map(\.problems) == otherBad.map(\.problems))
    #expect(oneBad.map(\.differences) == otherBad.map(\.differences))
    #expect(oneBad.map(\.amount) == otherBad.map(\.amount))
    #expect(one.valueAtRisk == other.valueAtRisk)
    #expect(one.customerCount == other.customerCount)
    #expect(one.mismatches == other.mismatches)
  }

  /// Temporary storage in memory that counts what it is given.
  private final class Storage: ScratchFile {
    let bytes = Mutex<[UInt8]>([])

    func append(_ piece: UnsafeRawBufferPointer) -> Int {
      bytes.withLock { bytes in
        bytes += piece
        return bytes.count - piece.count
      }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
      bytes.withLock { buffer.copyBytes(from: $0[offset..<offset + buffer.count]) }
    }
  }

  @Test(arguments: seeds) func givesTheSameFromTemporaryStorage(seed: UInt64) throws {
    let planted = PlantedRecords(rows: 2_000, seed: seed, defects: 0.5)
    let (one, oneBad) = try planted.compare()
    var options = ReconciliationOptions()
    options.limits = RecordJoinLimits { Storage() }
    (options.limits.memory, options.limits.part) = (0, 1_000)
    let (other, otherBad) = try planted.compare(options)
    #expect(one.spilledBytes == 0)
    #expect(other.spilledBytes > 100_000)
    #expect(oneBad == otherBad)
    #expect(one.valueAtRisk == other.valueAtRisk)
    #expect(one.json() == other.json())
  }

  @Test func givesTheSameOnEveryRunAndNumberOfThreads() throws {
    let planted = PlantedRecords(rows: 2_000, seed: 9)
    let runs = try [1, 2, 5].map { threads in
      var options = ReconciliationOptions()
      options.limits.threads = threads
      return try planted.compare(options).result.json()
    }
    #expect(Set(runs).count == 1)
  }

  @Test func goesOnInMemoryWhenStorageFails() throws {
    struct Full: Error {}
    var options = ReconciliationOptions()
    options.limits = RecordJoinLimits { throw Full() }
    options.limits.memory = 0
    let planted = PlantedRecords(rows: 500, seed: 1)
    let (result, bad) = try planted.compare(options)
    #expect(try planted.compare().bad == bad)
    #expect(result.diagnostics.contains { $0.id == "reconcile/no-scratch" })
  }

  @Test func listsBadRecordsInTheOrderOfTheirKeys() throws {
    let bad = try PlantedRecords(rows: 1_200, seed: 5).compare().bad
    let numbers = bad.compactMap { Int($0.key.dropFirst(2)) }
    #expect(numbers.count == bad.count)
    #expect(numbers == numbers.sorted())
  }

  @Test func countsMoreCopiesThanItCompares() throws {
    let rows = (0..<60).map { "k\($0),\($0).50" }
    let many = Array(repeating: "k7,7.5", count: 1_000)
    let left = try RecordSource.open(
      ByteSource(name: "a.csv", bytes: Array(("id,total\n" + rows.joined(separator: "\n") + "\n").utf8)))
    let right = try RecordSource.open(
      ByteSource(
        name: "b.csv", bytes: Array(("id,total\n" + (rows + many).joined(separator: "\n") + "\n").utf8)))
    let (result, bad) = try PlantedRecords.compare(left, right)
    #expect(bad.map(\.problems) == [[.duplicatedRight]])
    #expect(bad.first?.rightLines.count == 100)
    #expect(bad.first?.rightLines.first == 9)
    #expect(result.tallies[.duplicated]?.rightRows == 1_001)
  }
}
