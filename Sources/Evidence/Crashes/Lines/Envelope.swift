import IncidentModel

/// What a log pipeline wrapped around a line, taken off layer by layer.
///
/// Known: terminal colours, Kubernetes CRI, Docker `json-file`, journald as `short`, `short-iso` and `json`,
/// `kubectl logs --prefix` and `--timestamps`, compose prefixes, Google Cloud's `textPayload`,
/// `go test -json`.
struct Envelope: Sendable {
  var text: CrashText
  var origin = ""
  var time: String?
  /// The line goes on in the next one of the same origin.
  var isPartial = false
  /// The line is the driver's own (a test event without output) and holds nothing.
  var isEmpty = false
  /// The values of a JSON log record, when the line is one.
  var record: JSONValues?

  init(_ line: CrashText) {
    text = line
    for _ in 0..<CrashLimits.envelopes {
      text = TerminalColours.removed(from: text)
      guard peel() else { return }
    }
  }

  private mutating func peel() -> Bool {
    guard let first = text.first else { return false }
    if first == 0x7B { return peelJSON() }
    if first == 0x5B { return peelKubectlPrefix() }
    if ByteClass.isDigit(first) { return peelTimeFirst() }
    return peelShortJournal() || peelCompose()
  }

  private mutating func peelJSON() -> Bool {
    let values = JSONValues(text)
    if let log = values.string("log") { return dockerFile(log, values) }
    if let message = values["MESSAGE"], values["__REALTIME_TIMESTAMP"] != nil {
      return journal(message, values)
    }
    if let payload = values.string("textPayload") { return cloud(payload, values) }
    if let action = values.string("Action"), values["Package"] != nil { return goTest(action, values) }
    record = values
    time = time ?? RecordTime.find(in: values)
    return false
  }

  private mutating func dockerFile(_ log: CrashText, _ values: JSONValues) -> Bool {
    isPartial = log.last != 0x0A && values.isWhole
    text = log.last == 0x0A ? log.dropLast(1) : log
    note(values.string("stream"), values.string("kubernetes.pod_name"))
    time = values.string("time")?.string ?? time
    return true
  }

  private mutating func journal(_ message: CrashText, _ values: JSONValues) -> Bool {
    text = values.string("MESSAGE") ?? JournalBytes.decode(values)
    note(values.string("_PID"), values.string("_SYSTEMD_UNIT"), values.string("_HOSTNAME"))
    if let micros = values["__REALTIME_TIMESTAMP"]?.number, micros < Int(Int64.max) / 1000 {
      time = Timestamp(nanoseconds: Int64(micros) * 1000).rfc3339
    }
    return true
  }

  private mutating func cloud(_ payload: CrashText, _ values: JSONValues) -> Bool {
    text = payload.last == 0x0A ? payload.dropLast(1) : payload
    let labels = values.values.filter { $0.path.hasPrefix("resource.labels.") }.map(\.text)
    for label in labels { note(label) }
    note(values.string("logName"))
    time = values.string("timestamp")?.string ?? time
    return true
  }

  private mutating func goTest(_ action: CrashText, _ values: JSONValues) -> Bool {
    note(values.string("Package"), values.string("Test"))
    time = values.string("Time")?.string ?? time
    let output = values.string("Output") ?? ""
    isEmpty = action.string != "output"
    isPartial = !isEmpty && output.last != 0x0A
    text = output.last == 0x0A ? output.dropLast(1) : output
    return !isEmpty
  }

  /// `[pod/name/container] `
  private mutating func peelKubectlPrefix() -> Bool {
    guard text.hasPrefix("[pod/"), let end = text.index(of: "] ") else { return false }
    note(text.prefix(end))
    text = text.dropFirst(end + 2)
    return true
  }

  /// A time, then `stdout F `, `host program[12]: ` or nothing more.
  private mutating func peelTimeFirst() -> Bool {
    guard text.count >= 20, text[4] == 0x2D, text[10] == 0x54, let blank = text.firstIndex(of: 0x20),
      blank < 40
    else { return peelCompose() }
    time = text.prefix(blank).string
    let rest = text.dropFirst(blank + 1)
    if !peelContainerInterface(rest), !peelProgram(rest, needsNumber: true) { text = rest }
    return true
  }

  private mutating func peelContainerInterface(_ rest: CrashText) -> Bool {
    guard rest.hasPrefix("stdout ") || rest.hasPrefix("stderr "), let flag = rest[7],
      flag == 0x46 || flag == 0x50, rest.count == 8 || rest[8] == 0x20
    else { return false }
    note(rest.prefix(6))
    isPartial = flag == 0x50
    text = rest.dropFirst(9)
    return true
  }

  /// `host program[12]: `, or `host program: ` where `needsNumber` is false.
  private mutating func peelProgram(_ rest: CrashText, needsNumber: Bool) -> Bool {
    guard let hostEnd = rest.firstIndex(of: 0x20), hostEnd > 0, hostEnd < 256 else { return false }
    let tail = rest.dropFirst(hostEnd + 1)
    guard let colon = tail.firstIndex(of: 0x3A), colon > 0, colon < 128, tail[colon + 1] == 0x20,
      !needsNumber || tail[colon - 1] == 0x5D || tail.hasPrefix("kernel:"),
      tail.prefix(colon).bytes.allSatisfy({ $0 > 0x20 && $0 != 0x22 && $0 != 0x28 })
    else { return false }
    note(rest.prefix(hostEnd), tail.prefix(colon))
    text = tail.dropFirst(colon + 2)
    return true
  }

  /// `Nov 21 17:00:15 host program[12]: `
  private mutating func peelShortJournal() -> Bool {
    guard text.count > 16, text[3] == 0x20, text[6] == 0x20, text[9] == 0x3A, text[12] == 0x3A,
      text[15] == 0x20
    else { return false }
    return peelProgram(text.dropFirst(16), needsNumber: false)
  }

  /// `service-1  | `
  private mutating func peelCompose() -> Bool {
    let name = text.bytes.prefix { byte in
      ByteClass.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    guard !name.isEmpty, name.count <= 128 else { return false }
    let padded = text.dropFirst(name.count)
    let blanks = padded.bytes.prefix { $0 == 0x20 }.count
    guard blanks > 0, padded[blanks] == 0x7C, padded[blanks + 1] ?? 0x20 == 0x20 else { return false }
    note(CrashText(name))
    text = padded.dropFirst(blanks + 2)
    return true
  }

  private mutating func note(_ parts: CrashText?...) {
    for part in parts.compactMap({ $0 }) { origin += part.string + "\u{1F}" }
  }
}

/// Where JSON log records keep their time.
enum RecordTime {
  private static let names = ["time", "timestamp", "ts", "@timestamp", "Timestamp"]

  static func find(in values: JSONValues) -> String? {
    for name in names {
      if let text = values.string(name)?.string { return text }
    }
    return nil
  }
}

/// A journal message that is not UTF-8 is printed as an array of byte values.
private enum JournalBytes {
  static func decode(_ values: JSONValues) -> CrashText {
    let bytes = values.values.lazy.filter { $0.path == "MESSAGE" }.compactMap { $0.text.number }
    return CrashText(bytes.map { UInt8(truncatingIfNeeded: $0) })
  }
}

/// Escape sequences of a terminal (ECMA-48 control sequences) and a carriage return at the end.
enum TerminalColours {
  static func removed(from text: CrashText) -> CrashText {
    let line = text.last == 0x0D ? text.dropLast(1) : text
    guard line.firstIndex(of: 0x1B) != nil else { return line }
    var output: [UInt8] = []
    output.reserveCapacity(line.count)
    var index = line.bytes.startIndex
    while index < line.bytes.endIndex {
      if line.bytes[index] == 0x1B { skip(line.bytes, &index) } else { output.append(line.bytes[index]) }
      index += 1
    }
    if output.last == 0x0D { output.removeLast() }
    return CrashText(output)
  }

  /// Leaves `index` on the last byte of the sequence.
  private static func skip(_ bytes: ArraySlice<UInt8>, _ index: inout Int) {
    guard index + 1 < bytes.endIndex, bytes[index + 1] == 0x5B else { return }
    index += 2
    while index < bytes.endIndex, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
  }
}
