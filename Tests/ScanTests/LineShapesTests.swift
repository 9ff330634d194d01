import Scan
import Testing

/// Reading by learned shapes must give what `JSONLine.scan` gives, for every line and whatever came before it.
@Suite struct LineShapesTests {
  private static let paths = [
    ["status"], ["http.status", "http.code"], ["msg", "message"], ["user"], ["user.id"], ["a.b.c", "c"],
    ["ok"],
    ["list"], ["note", "status"],
  ]

  private struct Seen: Equatable {
    var values: [String?] = []
    var reason: MalformedLine.Reason?
  }

  private func exact(_ line: [UInt8], _ plan: FieldPlan) -> Seen {
    let values = FieldValues(plan)
    let line = line.last == 0x0D ? line.dropLast() : line[...]
    return line.withUnsafeBufferPointer { bytes in
      do { try JSONLine.scan(bytes, plan, into: values) } catch {
        return Seen(reason: (error as? MalformedLine)?.reason)
      }
      return Seen(values: texts(values, bytes))
    }
  }

  private func texts(_ values: FieldValues, _ line: LineBytes) -> [String?] {
    (0..<values.count).map { slot in
      let value = values[slot]
      return value.kind == .missing ? nil : "\(value.kind) \(value.rank) \(value.text(in: line))"
    }
  }

  private func byShapes(_ lines: [[UInt8]], _ plan: FieldPlan) throws -> [Seen] {
    let scanner = LineScanner(.json, plan)
    let blocks = try LineBlocks(ByteSource(name: "t", bytes: Array(lines.joined(separator: [0x0A]))))
    let buffer = BlockBuffer()
    var seen: [Seen] = []
    while let block = blocks.next(buffer) {
      _ = scanner.scan(block) { _ in
        let damage = scanner.damage?.reason
        seen.append(Seen(values: damage == nil ? texts(scanner.values, scanner.line) : [], reason: damage))
      }
    }
    return seen
  }

  private func agree(_ lines: [[UInt8]]) throws {
    let plan = FieldPlan(alternatives: Self.paths)
    let found = try byShapes(lines, plan)
    #expect(found.count == lines.count)
    for (line, seen) in zip(lines, found) {
      #expect(seen == exact(line, plan), "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: 0..<12)
  func madeLinesAgree(seed: Int) throws {
    var made = MadeJSON(UInt64(seed))
    try agree((0..<400).map { _ in made.line() })
  }

  @Test(arguments: 0..<12)
  func damagedLinesAgree(seed: Int) throws {
    var made = MadeJSON(UInt64(100 + seed))
    try agree((0..<400).map { _ in made.damagedLine() })
  }

  /// A number's piece is the front of a string's: the value's first byte decides.
  @Test func numbersAndStringsOfOneKeyAreToldApart() throws {
    let lines = [
      #"{"status":200}"#, #"{"status":"200"}"#, #"{"status":-}"#, #"{"status":null}"#, #"{"status":nullx}"#,
      #"{"status":true,"ok":false}"#, #"{"status":[1],"status":2}"#, #"{"status":2"#, #"{"status":2}}"#,
      #"{"status":2},"#, #"{"status":""}"#, #"{"status":007}"#, #"{"status":1e5}"#, #"{"status":1.}"#,
    ]
    try agree((lines + lines.reversed() + lines).map { Array($0.utf8) })
  }

  /// More keys than shapes are kept for.
  @Test func keysWithoutEndAgree() throws {
    try agree((0..<6_000).map { Array("{\"k\($0)\":1,\"status\":\($0)}".utf8) })
  }

  @Test func aDamagedLineNeverTakesItsNeighbour() throws {
    let good = #"{"msg":"x","list":[1,2],"status":1}"#
    let bad = [#"{"msg":"x"#, #"{"msg":"x","list":[1,"#, #"{"msg":"x","list":{"a":"#, "{", #"{"msg":"x\"#]
    try agree(bad.flatMap { [good, $0, good] }.map { Array($0.utf8) })
  }
}

/// JSON objects on a line, in a few loggers' styles, with keys that repeat at several depths.
private struct MadeJSON {
  private var random: SeededBytes

  init(_ seed: UInt64) { random = SeededBytes(seed) }

  mutating func line() -> [UInt8] {
    let blank = random.pick(["", "", " ", "\t"])
    return Array((blank + object(depth: 0, blank) + random.pick(["", "", "\r", " "])).utf8)
  }

  mutating func damagedLine() -> [UInt8] {
    var bytes = line()
    switch random.below(5) {
    case 0: bytes.removeLast(random.below(bytes.count))
    case 1: bytes[random.below(bytes.count)] = UInt8(random.below(256))
    case 2: bytes.remove(at: random.below(bytes.count))
    case 3: bytes.insert(random.pick(Array("{}[]\",:\\0e\u{1}".utf8)), at: random.below(bytes.count))
    default: break
    }
    return bytes.filter { $0 != 0x0A }
  }

  private mutating func object(depth: Int, _ blank: String) -> String {
    let keys = [
      "status", "http", "code", "msg", "message", "user", "id", "a", "b", "c", "ok", "list", "note", "a.b",
    ]
    let members = (0..<random.below(7)).map { _ in
      "\"\(key(random.pick(keys)))\"\(blank):\(blank)\(value(depth: depth, blank))"
    }
    return "{" + blank + members.joined(separator: "," + blank) + "}"
  }

  /// Now and then with an escape.
  private mutating func key(_ name: String) -> String {
    random.below(20) == 0 ? "\\u00\(String(name.utf8.first ?? 97, radix: 16))" + name.dropFirst() : name
  }

  private mutating func value(depth: Int, _ blank: String) -> String {
    switch random.below(depth < 3 ? 9 : 6) {
    case 0: return "\(random.below(600))"
    case 1: return random.pick(["-1.5", "0", "1e3", "12.50", "0.1E-2"])
    case 2:
      return "\"" + random.pick(["x", "", "déjà vu", "pool exhausted (max=64)", "a long text of a message"])
        + "\""
    case 3: return "\"" + random.pick(["\\\"", "\\\\", "a\\nb", "\\u00e9", "{\\\"status\\\":500}"]) + "\""
    case 4: return random.pick(["true", "false", "null"])
    case 5: return random.pick(["[]", "[1,2]", "[{\"status\":5}]", "[ \"x\" , null ]"])
    default: return object(depth: depth + 1, blank)
    }
  }
}
