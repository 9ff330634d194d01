import IncidentModel
import Scan
import Synchronization
import Testing

@testable import Evidence

/// How the lines are shared out over threads, blocks and temporary storage must not show in the answers.
@Suite struct LogThreadsTests {
  /// Several blocks, with damage, orders that fail and recover, escapes, and times out of order.
  private static let text = lines(12_000) { step in
    if step % 1_501 == 7 { return "{\"time\":\"cut" }
    let status = step % 17 == 3 ? 503 : 200
    let error = status == 503 ? ",\"error\":\"pool \(step % 23) exhausted\"" : ""
    return
      "{\"time\":\"2026-03-12T\(clock(step / 4 + step % 5))Z\",\"service\":\"s\(step % 7)\",\"version\":\"1.\(step / 6_000)\",\"path\":\"/a/\(step % 4)\",\"method\":\"POST\",\"status\":\(status),\"duration_ms\":\(step % 900).5,\"customer_id\":\"c-\(step * 7 % 3_001)\",\"order_id\":\"o-\(step % 5_003)\",\"amount_cents\":\(step % 400),\"currency\":\"EUR\"\(error),\"msg\":\"a \\\"quoted\\\" text to fill the line with\"}"
  }

  private func summary(
    _ sources: [ByteSource], threads: Int, scratch: ScratchSpace? = nil
  ) -> String {
    var options = LogOptions()
    options.threads = threads
    options.hashes = false
    options.scratch = scratch
    if scratch != nil { options.memory = 80_000 }
    let summary = LogEngine.summarize(sources, options: options)
    let cells = summary.cube.cells.map { "\($0.combination) \($0.start.seconds) \($0.total) \($0.failed)" }
    let report = (try? StableJSON(isSnakeCase: true).text(summary.report())) ?? ""
    return
      "\(report)\n\(summary.cube.combinations)\n\(cells)\n\(summary.customers.affectedIDs.sorted())\n\(summary.malformedExamples)\n\(summary.diagnostics)"
  }

  @Test func theNumberOfThreadsDoesNotShow() {
    let source = source(Self.text)
    let one = summary([source], threads: 1)
    #expect(one.contains("\"recovered\""))
    for threads in [2, 3, 8] { #expect(summary([source], threads: threads) == one) }
  }

  @Test func readingAtAnyOffsetDoesNotShow() {
    let bytes = Array(Self.text.utf8)
    let plain = source(Self.text)
    let positional = ByteSource(
      name: plain.name, size: bytes.count, positional: { HeldBytes(bytes: bytes) },
      open: { try plain.open() })
    #expect(summary([positional], threads: 3) == summary([plain], threads: 1))
  }

  @Test func manyFilesAtOnceDoNotShow() {
    let parts = Self.text.split(separator: "\n").enumerated().reduce(into: Array(repeating: "", count: 9)) {
      $0[$1.offset * 9 / 12_000] += $1.element + "\n"
    }
    let sources = parts.enumerated().map { number, part in
      number % 2 == 0
        ? source(part, name: "f\(number)")
        : ByteSource(name: "f\(number)", bytes: gzip(Array(part.utf8)))
    }
    #expect(summary(sources, threads: 4) == summary(sources, threads: 1))
  }

  @Test func temporaryStorageThatFailsIsSaidAndChangesNothing() throws {
    struct Full: Error {}
    var options = LogOptions()
    options.scratch = { throw Full() }
    options.memory = 80_000
    let many = lines(9_000) {
      "{\"time\":1773280800,\"status\":500,\"customer_id\":\"customer-number-\($0)\",\"order_id\":\"order-number-\($0)\"}"
    }
    let summary = LogEngine.summarize([source(many)], options: options)
    #expect(summary.customers.affected == 9_000)
    #expect(summary.orders.failed == 9_000)
    #expect(summary.diagnostics.contains { $0.id == "logs/no-scratch" })
  }

  @Test func temporaryStorageDoesNotShow() {
    let many = lines(12_000) {
      "{\"time\":\(1_773_280_800 + $0 % 7_001),\"status\":\($0 % 3 == 0 ? 500 : 200),\"customer_id\":\"customer-number-\($0 % 9_000)\",\"order_id\":\"order-number-\($0 / 2)\",\"error\":\"text \($0 % 4_000)\"}"
    }
    let storage = HeldScratch()
    let spilled = summary([source(many)], threads: 2, scratch: { storage })
    #expect(storage.size > 0)
    #expect(spilled == summary([source(many)], threads: 1))
  }
}

/// Bytes that can be read at any offset.
struct HeldBytes: PositionalInput {
  let bytes: [UInt8]
  var size: Int { bytes.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = max(0, min(buffer.count, bytes.count - offset))
    if count > 0 { buffer.copyBytes(from: bytes[offset..<offset + count]) }
    return count
  }
}

/// Temporary storage that a test can look at.
final class HeldScratch: ScratchFile {
  private let held = Mutex<[UInt8]>([])

  var size: Int { held.withLock { $0.count } }

  func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    held.withLock { held in
      held += bytes
      return held.count - bytes.count
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
    held.withLock { buffer.copyBytes(from: $0[offset..<offset + buffer.count]) }
  }
}

/// Counts how many files are open at once.
private final class OpenFiles: Sendable {
  private let counts = Mutex((open: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func change(by step: Int) {
    counts.withLock { counts in
      counts.open += step
      counts.most = max(counts.most, counts.open)
    }
  }
}

private final class CountedInput: PositionalInput {
  private let held: HeldBytes
  private let files: OpenFiles

  init(_ bytes: [UInt8], _ files: OpenFiles) {
    held = HeldBytes(bytes: bytes)
    self.files = files
    files.change(by: 1)
  }

  deinit { files.change(by: -1) }

  var size: Int { held.size }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    held.read(at: offset, into: buffer)
  }
}

extension LogThreadsTests {
  /// A folder may hold more files than a process may open.
  @Test func filesAreClosedWhenTheyAreRead() {
    let files = OpenFiles()
    let line = Array("{\"time\":1773280800,\"status\":200,\"customer_id\":\"a\"}\n".utf8)
    let sources = (0..<300).map { number in
      ByteSource(
        name: "f\(number)", size: line.count, positional: { CountedInput(line, files) },
        open: { try ByteSource(name: "", bytes: line).open() })
    }
    var options = LogOptions()
    options.hashes = false
    options.threads = 3
    #expect(LogEngine.summarize(sources, options: options).requests.total == 300)
    #expect(files.most > 0 && files.most <= 8)
  }
}
