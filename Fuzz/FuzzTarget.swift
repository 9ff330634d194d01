import Evidence
import Scan

/// Feeds arbitrary bytes to one reader. Whatever they are, it must come back; where two ways lead to the same
/// answer, they must agree.
enum FuzzTarget: String, CaseIterable {
  case json, logfmt, access, text, csv, times, numbers, archive, failure, logs, head, signatures, shapes
  case crashes, wrapped, godump, gorace, goprofile, gin, rustpanic, rusterror, sanitizer, database, kernel
  case mysql, pods, units, findings, documents

  func run(_ bytes: [UInt8]) {
    switch self {
    case .json: scan(.json, bytes)
    case .logfmt: scan(.logfmt, bytes)
    case .access: scan(.access, bytes)
    case .text: scan(.text, bytes)
    case .csv: records(bytes)
    case .times: times(bytes)
    case .numbers: numbers(bytes)
    case .archive: archive(bytes)
    case .failure: failure(bytes)
    case .logs: logs(bytes)
    case .head: _ = try? EvidenceInspector.inspect(source(bytes))
    case .signatures: signatures(bytes)
    case .shapes: shapes(bytes)
    case .crashes: CrashFuzz.check(bytes)
    case .wrapped: CrashFuzz.readWrapped(bytes)
    case .godump: CrashFuzz.read(behind: "panic: boom\n\ngoroutine 1 [running]:", bytes)
    case .gorace: CrashFuzz.read(behind: "WARNING: DATA RACE", bytes)
    case .goprofile: CrashFuzz.read(behind: "goroutine profile: total 3", bytes)
    case .gin: CrashFuzz.read(behind: "[Recovery] panic recovered:", bytes)
    case .rustpanic: CrashFuzz.read(behind: "thread 'main' panicked at src/main.rs:4:5:", bytes)
    case .rusterror: CrashFuzz.read(behind: "Error: no checkpoint\n\nCaused by:", bytes)
    case .sanitizer: CrashFuzz.read(behind: "==7==ERROR: AddressSanitizer: heap-use-after-free on 0x1", bytes)
    case .database: CrashFuzz.read(behind: "ERROR:  invalid page in block 3 of relation base/1/2", bytes)
    case .kernel: CrashFuzz.read(behind: "Out of memory: Killed process 7 (shop)", bytes)
    case .mysql: CrashFuzz.read(behind: "2026-11-26 16:13:49 0 [ERROR] mysqld got signal 11 ;", bytes)
    case .pods: CrashFuzz.read(behind: "  containerStatuses:", bytes)
    case .units: CrashFuzz.read(behind: "a.service: Main process exited, code=killed, status=9/KILL", bytes)
    case .findings: CrashFuzz.read(behind: "a.go:1:2: wrong type (SA5009)", bytes)
    case .documents: CrashFuzz.read(behind: "{\"runs\":[{\"results\":[", bytes)
    }
  }

  private func source(_ bytes: [UInt8]) -> ByteSource { ByteSource(name: "fuzz", bytes: bytes) }

  private func scan(_ format: LineFormat, _ bytes: [UInt8]) {
    let plan = FieldPlan([
      "time", "status", "msg", "http.status", "fields.customer.id", "error", "duration_ms", "user", "path",
    ])
    let values = FieldValues(plan)
    bytes.withUnsafeBufferPointer { line in
      let isGood = (try? format.scan(line, plan, into: values)) != nil
      if isGood {
        for slot in 0..<values.count where values[slot].isPresent { _ = values[slot].text(in: line) }
      }
      var fields = 0
      let isListed =
        (try? format.forEachField(line) { path, value in fields += path.count + Int(value.count) }) != nil
      precondition(isGood == isListed, "one reader takes the line, the other does not")
    }
  }

  private func records(_ bytes: [UInt8]) {
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var cells = 0
      _ = try? RecordReader(source(bytes), delimiter: delimiter).read { record in
        cells += record.raw.count + record.text(0).utf8.count + record.field(3).count
        return cells < 1 << 24
      }
    }
    _ = Delimiter.sniff(bytes)
  }

  private func times(_ bytes: [UInt8]) {
    var parser = TimeParser()
    bytes.withUnsafeBufferPointer { all in
      let first = parser.parse(all)
      precondition(first == parser.parse(all), "the same text, another time")
      var fresh = TimeParser()
      _ = fresh.parse(LineBytes(rebasing: all[(all.count / 2)...]))
    }
  }

  private func numbers(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { all in
      guard let number = DecimalNumber(all) else { return }
      for power in -30...30 {
        _ = number.scaled(by: power)
        _ = number.isWhole(scaledBy: power)
      }
    }
  }

  /// The first byte says which archive the rest is taken for.
  private func archive(_ bytes: [UInt8]) {
    guard let kind = bytes.first else { return }
    let magic: [UInt8] = kind & 1 == 0 ? [0x1F, 0x8B, 8] : [0x28, 0xB5, 0x2F, 0xFD]
    for candidate in [Array(bytes.dropFirst()), magic + bytes.dropFirst()] {
      guard let stream = try? ByteStream(source(candidate)) else { continue }
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 + Int(kind) * 64, alignment: 16)
      defer { room.deallocate() }
      var total = 0
      while total < 1 << 26, case let count = stream.read(into: room), count > 0 { total += count }
    }
  }

  private func failure(_ bytes: [UInt8]) {
    guard let expression = try? FailureExpression(String(decoding: bytes, as: UTF8.self)) else { return }
    _ = expression.fields
  }

  private func logs(_ bytes: [UInt8]) {
    var options = LogOptions()
    options.hashes = bytes.count & 1 == 0
    options.threads = 1 + bytes.count & 1
    let summary = LogEngine.summarize([source(bytes)], options: options)
    precondition(summary.requests.failed <= summary.requests.total)
    precondition(summary.malformed <= summary.lines)
    precondition(summary.perMinute.reduce(0) { $0 + $1.failed } <= summary.requests.failed)
  }

  private func signatures(_ bytes: [UInt8]) {
    var log = SignatureLog(keepsLines: bytes.count & 1 == 0, keepsSamples: bytes.count & 2 == 0)
    log.read(source(bytes))
    let report = log.report()
    precondition(report.templates.allSatisfy { $0.count > 0 }, "a template without a message")
  }

  /// A line among many of a known shape is damaged for the fast reader when it is for the exact one.
  private func shapes(_ bytes: [UInt8]) {
    guard !bytes.contains(0x0A), bytes.last != 0x0D else { return }
    let plan = FieldPlan([])
    let isGood = bytes.withUnsafeBufferPointer {
      (try? JSONLine.scan($0, plan, into: FieldValues(plan))) != nil
    }
    let log = Self.known + bytes + [0x0A] + Self.known
    var options = LogOptions()
    options.hashes = false
    options.threads = 1
    let summary = LogEngine.summarize([source(log)], options: options)
    precondition(summary.malformed == (isGood ? 0 : 1), "the readers disagree on a line")
    precondition(summary.requests.total >= 2 * Self.knownLines, "a line took its neighbours along")
  }

  private static let knownLines = 40
  private static let known: [UInt8] = (0..<knownLines).flatMap { step in
    Array(
      (#"{"time":"2026-03-12T02:00:\#(10 + step)Z","service":"shop","status":\#(step % 5 == 0 ? 500 : 200),"#
        + #""duration_ms":1\#(step).5,"customer_id":"c\#(step)","msg":"said \"no\" \\"}"# + "\n").utf8)
  }
}
