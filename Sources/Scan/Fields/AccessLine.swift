/// One line of a web server's, proxy's or load balancer's access log.
///
/// Common and combined (Apache HTTP Server, "Log Files"; nginx `combined`), also with the virtual host in front:
/// `host ident user [time] "request" status bytes "referer" "agent" …`; Envoy's and Istio's default:
/// `[time] "request" status flags … bytes bytes duration …`; AWS' Application Load Balancer:
/// `type time balancer client target seconds seconds seconds status status bytes bytes "request" "agent" …`.
///
/// The fields have the names `address` (of the client), `user`, `time`, `method`, `endpoint` (the path without its
/// query), `status`, `bytes`, `referer`, `agent`, `vhost` and `duration` as far as the line has them; the first
/// number after the agent is the duration, and `key=value` pairs there are fields of their own.
public enum AccessLine {
  /// Every field name that a line can have, apart from pairs.
  public static let fields = [
    "time", "status", "method", "endpoint", "address", "user", "bytes", "referer", "agent", "duration",
    "vhost",
  ]

  /// Names that are learned of one line; it may hold more pairs.
  private static let pairLimit = 512

  /// Fills `values` with what `plan` asks for, by the names in `fields`.
  public static func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    try scan(line, AccessPlan(plan, values), into: values)
  }

  /// The same with the plan's slots found before: for many lines.
  @inline(__always)
  static func scan(
    _ line: LineBytes, _ plan: AccessPlan, into values: FieldValues
  ) throws(MalformedLine) {
    values.clear()
    guard let bytes = ByteWords(line) else { throw MalformedLine(.empty, at: 0) }
    try withUnsafePointer(to: plan) { plan throws(MalformedLine) in
      var walk = AccessWalk(bytes: bytes, plan: plan)
      try walk.run()
    }
  }

  /// Calls `body` with every field's name and value.
  public static func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    var names = fields
    var known = Set(fields)
    TextPairs.forEach(line, from: 0) { key, _ in
      guard names.count < pairLimit else { return }
      let name = String(decoding: key, as: UTF8.self)
      if known.insert(name).inserted { names.append(name) }
    }
    let plan = FieldPlan(names)
    let values = FieldValues(plan)
    try scan(line, plan, into: values)
    for (slot, name) in names.enumerated() where values[slot].kind != .missing {
      body(Array(name.utf8), values[slot])
    }
  }
}

/// Where the fields of an access log go, found once for all lines; for as long as the plan and the values live.
struct AccessPlan {
  let time, status, method, endpoint, address, user, bytes, referer, agent, duration, host: FieldPlan.Place
  /// Asks for fields that only pairs can give.
  let hasPairs: Bool
  let writer: SlotWriter

  init(_ plan: FieldPlan, _ values: FieldValues) {
    time = plan.place(of: "time")
    status = plan.place(of: "status")
    method = plan.place(of: "method")
    endpoint = plan.place(of: "endpoint")
    address = plan.place(of: "address")
    user = plan.place(of: "user")
    bytes = plan.place(of: "bytes")
    referer = plan.place(of: "referer")
    agent = plan.place(of: "agent")
    duration = plan.place(of: "duration")
    host = plan.place(of: "vhost")
    hasPairs = plan.alternatives.contains { $0.contains { !AccessLine.fields.contains($0) } }
    writer = SlotWriter(values, plan)
  }
}

/// Walks over one line and sets what is wanted.
private struct AccessWalk {
  let bytes: ByteWords
  private let planned: UnsafePointer<AccessPlan>
  var index = 0

  init(bytes: ByteWords, plan: UnsafePointer<AccessPlan>) {
    self.bytes = bytes
    planned = plan
  }

  @inline(__always)
  private var plan: AccessPlan { planned.pointee }

  @inline(__always)
  mutating func run() throws(MalformedLine) {
    guard bytes.end > 0 else { throw MalformedLine(.empty, at: 0) }
    if bytes.base[0] == 0x5B { return try envoy() }
    let first = try word()
    if bytes.byte(index) &- 0x30 < 10, Self.isScheme(bytes, first) { return try balancer() }
    try common(first)
  }

  @inline(__always)
  private mutating func common(_ first: Range<Int>) throws(MalformedLine) {
    let second = try word()
    let third = try word()
    var (address, user) = (first, third)
    if bytes.byte(index) != 0x5B { (address, user) = try longFront(first, second, third) }
    let time = try enclosed(0x5B, 0x5D)
    let request = try quoted()
    let status = try word()
    guard isStatus(status) else { throw MalformedLine(.badValue, at: status.lowerBound) }
    set(plan.address, .string, address)
    setText(plan.user, user)
    set(plan.time, .string, time)
    split(request)
    set(plan.status, .number, status)
    let size = try word()
    if plan.bytes.isWanted { setNumber(plan.bytes, size) }
    try tail()
  }

  /// More words before the time: a virtual host, or addresses of proxies. The last three are the usual ones.
  private mutating func longFront(
    _ first: Range<Int>, _ second: Range<Int>, _ third: Range<Int>
  ) throws(MalformedLine) -> (address: Range<Int>, user: Range<Int>) {
    var last = [first, second, third]
    while bytes.byte(index) != 0x5B, last.count < 8 { last.append(try word()) }
    set(plan.host, .string, first)
    let address = last[last.count - 3]
    let hasComma = bytes.base[address.upperBound - 1] == 0x2C
    return (hasComma ? address.lowerBound..<address.upperBound - 1 : address, last[last.count - 1])
  }

  @inline(__always)
  private mutating func tail() throws(MalformedLine) {
    if index >= bytes.end { return }
    if bytes.base[index] == 0x22 {
      setText(plan.referer, try quoted())
      if index >= bytes.end { return }
      setText(plan.agent, try quoted())
    }
    if plan.hasPairs { setPairs() }
    while index < bytes.end {
      let part = bytes.base[index] == 0x22 ? try quoted() : try word()
      guard bytes.isNumber(part) else { continue }
      set(plan.duration, .number, part)
      return
    }
  }

  private func setPairs() {
    let line = LineBytes(start: bytes.base, count: bytes.end)
    TextPairs.forEach(line, from: index) { key, value in
      plan.writer.set(key: key, value)
    }
  }

  /// Envoy's default has two byte counts and the duration after the response flags; Istio's has three more
  /// words between.
  private mutating func envoy() throws(MalformedLine) {
    let time = try enclosed(0x5B, 0x5D)
    let request = try quoted()
    let status = try word()
    guard isStatus(status) else { throw MalformedLine(.badValue, at: status.lowerBound) }
    set(plan.time, .string, time)
    split(request)
    set(plan.status, .number, status)
    _ = try word()
    var numbers = 0
    while index < bytes.end, numbers < 3 {
      let part = bytes.base[index] == 0x22 ? try quoted() : try word()
      numbers = bytes.isNumber(part) ? numbers + 1 : 0
      if numbers == 2 { set(plan.bytes, .number, part) }
      if numbers == 3 { set(plan.duration, .number, part) }
    }
  }

  /// AWS, "Access logs for your Application Load Balancer": the duration is the target's processing time.
  private mutating func balancer() throws(MalformedLine) {
    let time = try word()
    _ = try word()
    let client = try word()
    _ = try word()
    _ = try word()
    let duration = try word()
    _ = try word()
    let status = try word()
    guard isStatus(status) else { throw MalformedLine(.badValue, at: status.lowerBound) }
    for _ in 0..<2 { _ = try word() }
    let size = try word()
    let request = try quoted()
    set(plan.time, .string, time)
    set(plan.address, .string, client)
    set(plan.status, .number, status)
    setNumber(plan.bytes, size)
    // -1 when the target did not answer.
    if bytes.isNumber(duration) { set(plan.duration, .number, duration) }
    split(request)
    if bytes.byte(index) == 0x22 { setText(plan.agent, try quoted()) }
  }

  private static func isScheme(_ bytes: ByteWords, _ word: Range<Int>) -> Bool {
    ["http", "https", "h2", "grpcs", "ws", "wss"].contains {
      $0.utf8.elementsEqual(UnsafeBufferPointer(start: bytes.base + word.lowerBound, count: word.count))
    }
  }

  // MARK: Parts

  @inline(__always)
  private mutating func word() throws(MalformedLine) -> Range<Int> {
    let start = index
    index = bytes.find(0x20, start)
    guard index > start else {
      throw MalformedLine(index >= bytes.end ? .truncated : .badStructure, at: index)
    }
    defer { skipBlanks() }
    return start..<index
  }

  @inline(__always)
  private mutating func quoted() throws(MalformedLine) -> Range<Int> { try enclosed(0x22, 0x22) }

  @inline(__always)
  private mutating func enclosed(_ open: UInt8, _ close: UInt8) throws(MalformedLine) -> Range<Int> {
    guard index < bytes.end else { throw MalformedLine(.truncated, at: index) }
    guard bytes.base[index] == open else { throw MalformedLine(.badStructure, at: index) }
    let start = index + 1
    index = bytes.find(close, or: 0x5C, start)
    while index < bytes.end, bytes.base[index] == 0x5C {
      index = bytes.find(close, or: 0x5C, min(index + 2, bytes.end))
    }
    guard index < bytes.end else { throw MalformedLine(.truncated, at: bytes.end) }
    let range = start..<index
    index += 1
    skipBlanks()
    return range
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while index < bytes.end, bytes.base[index] == 0x20 { index += 1 }
  }

  @inline(__always)
  private func isStatus(_ range: Range<Int>) -> Bool {
    range.count == 3 && bytes.isNumber(range) || range.count == 1 && bytes.base[range.lowerBound] == 0x30
  }

  @inline(__always)
  private func set(_ place: FieldPlan.Place, _ kind: ValueKind, _ range: Range<Int>) {
    plan.writer.set(place, kind, range)
  }

  /// `-` stands for nothing.
  @inline(__always)
  private func setText(_ place: FieldPlan.Place, _ range: Range<Int>) {
    let isDash = range.isEmpty || range.count == 1 && bytes.base[range.lowerBound] == 0x2D
    set(place, isDash ? .null : .string, range)
  }

  @inline(__always)
  private func setNumber(_ place: FieldPlan.Place, _ range: Range<Int>) {
    if bytes.isNumber(range) { set(place, .number, range) } else { setText(place, range) }
  }

  /// `GET /v1/orders?page=2 HTTP/1.1`
  @inline(__always)
  private func split(_ request: Range<Int>) {
    guard plan.method.isWanted || plan.endpoint.isWanted else { return }
    let blank = bytes.find(0x20, request.lowerBound)
    guard blank < request.upperBound else { return }
    set(plan.method, .string, request.lowerBound..<blank)
    guard plan.endpoint.isWanted else { return }
    let end = min(bytes.find(0x20, or: 0x3F, blank + 1), request.upperBound)
    set(plan.endpoint, .string, blank + 1..<end)
  }
}
