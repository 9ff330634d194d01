/// A JSON object around a line of output, by the names that log drivers, collectors and clouds give to its parts.
///
/// Docker `json-file`; Fluent Bit, Fluentd and Vector (`log`, `message`); journald's `json` export; Google Cloud
/// (`textPayload`, `jsonPayload.message`), CloudWatch (`message`, `@message`), Azure (`LogEntry`, `LogMessage`), Datadog
/// (`content.message`), Loki (`line`), Splunk (`_raw`), OpenTelemetry (`body`); `go test -json` (`Output`); and the
/// records that programs log themselves, whose message may be a line of another's output.
struct JSONEnvelope {
  /// What a member is for.
  enum Role {
    case none
    case text(Int)
    case identity, service, time, output, action, flag
  }

  private let bytes: LineBytes
  private var index = 0
  private(set) var text = 0..<0
  private(set) var textRank = 0
  private(set) var isEscaped = false
  private(set) var isArray = false
  private(set) var identity: UInt64 = 0
  private(set) var service = 0..<0
  private var serviceRank = 0
  private(set) var time = 0..<0
  private(set) var timeForm = PlainLine.TimeForm.written
  private(set) var members = 0
  private(set) var foreignMembers = 0
  private(set) var isFlaggedPartial = false
  private(set) var isTest = false
  private(set) var isOutput = false
  /// False when the line ends early or is not JSON.
  private(set) var isWhole = false

  init(_ bytes: LineBytes) {
    self.bytes = bytes
    index = 1
    isWhole = object(parent: LineBytes(start: nil, count: 0), depth: 1)
  }

  /// Deepest objects that are looked into.
  private static let depth = 4

  private mutating func blanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func object(parent: LineBytes, depth: Int) -> Bool {
    while true {
      blanks()
      guard index < bytes.count else { return false }
      if bytes[index] == 0x7D {
        index += 1
        return true
      }
      if bytes[index] == 0x2C {
        index += 1
        continue
      }
      guard bytes[index] == 0x22, member(parent, depth) else { return false }
    }
  }

  private mutating func member(_ parent: LineBytes, _ depth: Int) -> Bool {
    let key = string()
    blanks()
    guard bytes.at(index) == 0x3A else { return false }
    index += 1
    blanks()
    if depth == 1 { members += 1 }
    switch bytes.at(index) {
    case 0x22:
      let value = string()
      note(key, value, parent, depth)
      return true
    case 0x7B where depth < Self.depth:
      index += 1
      if depth == 1 { foreignMembers += 1 }
      return object(parent: part(key), depth: depth + 1)
    case 0x7B, 0x5B: return array(key, depth)
    case 0: return false
    default: return scalar(key, depth)
    }
  }

  private func part(_ range: Range<Int>) -> LineBytes { bytes.part(range.lowerBound, range.upperBound) }

  /// The text between the quotes; `index` goes behind the closing one, or to the end.
  private mutating func string() -> Range<Int> {
    let start = index + 1
    var end = start
    while true {
      end = bytes.find(0x22, end)
      guard end < bytes.count else { break }
      var slashes = 0
      while end - slashes > start, bytes[end - slashes - 1] == 0x5C { slashes += 1 }
      if slashes & 1 == 0 { break }
      end += 1
    }
    index = min(end + 1, bytes.count)
    return start..<max(start, end)
  }

  private mutating func scalar(_ key: Range<Int>, _ depth: Int) -> Bool {
    let start = index
    while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x7D, bytes[index] > 0x20 { index += 1 }
    let name = part(key)
    if depth == 1, name.equals("partial"), bytes.at(start) == 0x74 { isFlaggedPartial = true }
    if depth == 1, name.equals("timestamp") || name.equals("ts"), time.isEmpty { time = start..<index }
    return true
  }

  /// An array or a deep object; a journal message that is not UTF-8 is an array of byte values.
  private mutating func array(_ key: Range<Int>, _ depth: Int) -> Bool {
    let start = index
    var open = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        _ = string()
        continue
      }
      index += 1
      if byte == 0x5B || byte == 0x7B { open += 1 }
      if byte == 0x5D || byte == 0x7D { open -= 1 }
      if open == 0 { break }
    }
    if depth == 1, part(key).equals("MESSAGE") {
      (text, textRank, isArray) = (start..<index, 90, true)
    }
    return index < bytes.count
  }

  private mutating func note(_ key: Range<Int>, _ value: Range<Int>, _ parent: LineBytes, _ depth: Int) {
    let name = part(key)
    if depth == 1 { noteTop(name, value) } else { noteNested(name, value, parent) }
  }

  private mutating func noteTop(_ name: LineBytes, _ value: Range<Int>) {
    switch Self.role(name) {
    case .text(let rank): take(value, rank)
    case .identity: identify(name, value)
    case .service:
      identify(name, value)
      name.starts("_") ? serve(value, 2) : serve(value, 3)
    case .time:
      if time.isEmpty || name.equals("__REALTIME_TIMESTAMP") { time = value }
      if name.equals("__REALTIME_TIMESTAMP") { timeForm = .microseconds }
    case .output:
      isOutput = true
      take(value, 95)
    case .action: isTest = true
    case .flag:
      let flag = part(value)
      if flag.equals("P") || flag.equals("true") { isFlaggedPartial = true }
      foreignMembers += 1
    case .none: foreignMembers += 1
    }
  }

  private mutating func take(_ value: Range<Int>, _ rank: Int) {
    if rank > textRank { (text, textRank, isArray) = (value, rank, false) }
  }

  private mutating func serve(_ value: Range<Int>, _ rank: Int) {
    if rank > serviceRank, !value.isEmpty { (service, serviceRank) = (value, rank) }
  }

  private mutating func identify(_ name: LineBytes, _ value: Range<Int>) {
    identity ^= OriginHash.mix(OriginHash.of(name), OriginHash.of(part(value)))
  }

  /// Objects whose members name the source, and those that hold the text.
  private mutating func noteNested(_ name: LineBytes, _ value: Range<Int>, _ parent: LineBytes) {
    if Self.isLabels(parent) {
      identify(name, value)
      if name.equals("container_name") || name.equals("container") {
        serve(value, 6)
      } else if name.equals("pod_name") || name.equals("pod") {
        serve(value, 5)
      } else if name.equals("app") || name.equals("service") || name.equals("job") {
        serve(value, 4)
      }
      return
    }
    guard Self.isCarrier(parent) else { return }
    if name.equals("message") || name.equals("msg") || name.equals("_raw") || name.equals("log")
      || name.equals("stringValue")
    {
      take(value, 50)
    }
  }

  private static func isLabels(_ name: LineBytes) -> Bool {
    name.equals("labels") || name.equals("kubernetes") || name.equals("stream") || name.equals("docker")
      || name.equals("container") || name.equals("pod") || name.equals("host")
  }

  private static func isCarrier(_ name: LineBytes) -> Bool {
    name.equals("jsonPayload") || name.equals("content") || name.equals("body") || name.equals("Body")
      || name.equals("_source") || name.equals("result") || name.equals("fields") || name.equals("properties")
      || name.equals("event") || name.equals("attributes")
  }

  private static func role(_ name: LineBytes) -> Role {
    switch name.count {
    case 2: return name.equals("ts") ? .time : name.equals("_p") ? .flag : .none
    case 3:
      if name.equals("log") { return .text(80) }
      if name.equals("msg") { return .text(60) }
      return name.equals("pod") ? .service : name.equals("pid") || name.equals("app") ? .identity : .none
    case 4:
      if name.equals("time") || name.equals("Time") { return .time }
      if name.equals("line") { return .text(30) }
      if name.equals("_raw") { return .text(70) }
      if name.equals("_PID") || name.equals("Test") || name.equals("host") { return .identity }
      return name.equals("unit") ? .service : name.equals("body") || name.equals("Body") ? .text(40) : .none
    case 5: return name.equals("Attrs") || name.equals("attrs") ? .identity : .none
    case 6:
      if name.equals("stream") { return .identity }
      if name.equals("Action") { return .action }
      return name.equals("Output") ? .output : name.equals("logtag") ? .flag : .none
    case 7:
      if name.equals("message") || name.equals("MESSAGE") { return .text(name[0] == 0x4D ? 90 : 65) }
      if name.equals("Message") { return .text(64) }
      if name.equals("service") { return .service }
      return name.equals("Package") || name.equals("logName") ? .identity : .none
    default: return longRole(name)
    }
  }

  private static func longRole(_ name: LineBytes) -> Role {
    if name.equals("textPayload") { return .text(85) }
    if name.equals("@message") { return .text(66) }
    if name.equals("LogEntry") || name.equals("LogMessage") { return .text(62) }
    if name.equals("timestamp") || name.equals("@timestamp") || name.equals("__REALTIME_TIMESTAMP")
      || name.equals("TimeGenerated") || name.equals("Timestamp")
    {
      return .time
    }
    if name.equals("container_name") || name.equals("pod_name") || name.equals("ContainerName")
      || name.equals("PodName") || name.equals("CONTAINER_NAME") || name.equals("_SYSTEMD_UNIT")
    {
      return .service
    }
    if name.equals("partial_message") || name.equals("CONTAINER_PARTIAL_MESSAGE") { return .flag }
    let isIdentity =
      name.equals("logStream") || name.equals("logStreamName") || name.equals("@logStream")
      || name.equals("log_stream") || name.equals("hostname") || name.equals("_HOSTNAME")
      || name.equals("container_id") || name.equals("ContainerId") || name.equals("ContainerID")
      || name.equals("instance")
    return isIdentity ? .identity : .none
  }

  /// True for what only `json-file` writes: there a text without a line feed is a part.
  var isDockerFile: Bool { textRank == 80 && foreignMembers == 0 && members <= 4 }

  /// True when the text is a log record's own message: the object is the program's, not a collector's.
  var isRecord: Bool { textRank < 64 && textRank != 30 }
}
