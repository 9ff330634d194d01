/// One invented way of logging: names, nesting, order, units and forms, all picked by a seed.
struct LogDialect {
  enum Layout: CaseIterable { case flat, container, groups, mixed }
  enum Casing: CaseIterable { case snake, camel, kebab, pascal, joined }
  enum TimeForm: CaseIterable {
    case utc, offset, seconds, fraction, milliseconds, microseconds, nanoseconds, nanosecondText, blank
  }
  enum DurationForm: CaseIterable {
    case suffixMS, suffixUS, suffixNS, suffixS, go, bareMS, bareSeconds, bareNS
  }
  enum AmountForm: CaseIterable { case cents, minor, number, text, comma }
  enum Writing: CaseIterable { case json, logfmt, csv }

  var layout = Layout.flat
  var casing = Casing.snake
  var timeForm = TimeForm.utc
  var durationForm = DurationForm.suffixMS
  var amountForm = AmountForm.cents
  var writing = Writing.json
  var statusIsText = false
  var hasCopies = false
  var idForm = 0
  var decoys: [(String, String)] = []
  var keys: [String: String] = [:]
  private var order: [Int] = []
  private var container = ""
  private var groupNames: [String: String] = [:]
  private var plainWords: Set<String> = []

  init(seed: UInt64, names: DialectNames, writing: Writing? = nil) {
    var dice = Dice(seed)
    self.writing = writing ?? dice.pick([.json, .json, .json, .logfmt, .csv])
    layout = self.writing == .json ? dice.pick(Layout.allCases) : .flat
    casing = dice.pick([.snake, .snake, .camel, .camel, .kebab, .pascal, .joined])
    timeForm = dice.pick(TimeForm.allCases)
    durationForm = dice.pick(DurationForm.allCases)
    amountForm = dice.pick(AmountForm.allCases)
    statusIsText = dice.chance(15)
    hasCopies = dice.chance(60)
    idForm = dice.below(3)
    let shuffled = dice.shuffle(Self.lures)
    decoys = shuffled.prefix(dice.below(6)).map { (spell($0.0), $0.1) }
    container = dice.pick([
      "fields", "data", "ctx", "attributes", "labels", "payload", "context", "extra", "props", "kv",
    ])
    groupNames = [
      "http": dice.pick(["http", "req", "request", "web", "rpc", "call"]),
      "order": dice.pick(["order", "purchase", "sale", "payment"]),
      "customer": dice.pick(["customer", "user", "client", "actor", "account"]),
      "service": dice.pick(["service", "app", "svc", "source"]),
      "error": dice.pick(["error", "err", "exception", "failure"]),
    ]
    choose(names, &dice)
    order = dice.shuffle(Array(0..<60))
  }

  /// Fields beside the true ones: `#` stands for a number, `~` for a word that repeats.
  private static let lures: [(String, String)] = [
    ("order status", "~open"), ("order count", "#"), ("customer tier", "~gold"), ("account type", "~basic"),
    ("tax cents", "#"), ("discount", "#"), ("cpu ms", "#"), ("queue wait ms", "#"), ("error count", "#"),
    ("retry status", "~503"), ("session id", "~s"), ("client ip", "~10.0.0."), ("client version", "~1.2."),
    ("user locale", "~en"), ("items", "#"), ("response size", "#"), ("request bytes", "#"),
    ("currency rate", "#"),
    ("payment method", "~card"), ("price list", "~retail"), ("total retries", "#"), ("timeout ms", "~3000"),
    ("error code", "~E1"), ("host", "~node-"), ("pid", "#"), ("caller", "~srv/http.go:1"),
    ("span id", "~ab12"),
    ("cache status", "~hit"), ("zone offset", "~1"), ("build host", "~ci-"), ("db rows", "#"),
    ("exit code", "~0"),
  ]

  private mutating func choose(_ names: DialectNames, _ dice: inout Dice) {
    let durationUnits: [DurationForm: String] = [
      .suffixMS: " ms", .suffixUS: " us", .suffixNS: " ns", .suffixS: " s",
    ]
    let amountUnits: [AmountForm: String] = [.cents: " cents", .minor: " minor"]
    let picks: [(String, [String], String)] = [
      ("time", names.time, ""), ("level", names.level, ""), ("message", names.message, ""),
      ("status", names.status, ""), ("customer", names.customer, ""), ("order", names.order, ""),
      ("amount", names.amount, amountUnits[amountForm] ?? ""), ("currency", names.currency, ""),
      ("duration", names.duration, durationUnits[durationForm] ?? ""), ("service", names.service, ""),
      ("version", names.version, ""), ("region", names.region, ""), ("error", names.error, ""),
      ("path", names.path, ""), ("method", names.method, ""),
    ]
    var used: Set<String> = ["trace id", "user agent", "request id", "port", "bytes"]
    for (meaning, list, unit) in picks {
      let free = list.filter { !used.contains($0) }
      let words = dice.pick(free.isEmpty ? list : free)
      used.insert(words)
      keys[meaning] = place(meaning, spell(words + unit))
    }
  }

  func spell(_ words: String) -> String {
    if words.hasPrefix("@") { return words }
    let parts = words.split(separator: " ").map(String.init)
    let capital = { (word: String) in word.prefix(1).uppercased() + word.dropFirst() }
    switch casing {
    case .snake: return parts.joined(separator: "_")
    case .kebab: return parts.joined(separator: "-")
    case .joined: return parts.joined()
    case .pascal: return parts.map(capital).joined()
    case .camel: return parts[0] + parts.dropFirst().map(capital).joined()
    }
  }

  private func place(_ meaning: String, _ name: String) -> String {
    if ["time", "level", "message"].contains(meaning) { return name }
    let groups = [
      "status": "http", "path": "http", "method": "http", "duration": "http", "order": "order",
      "amount": "order",
      "currency": "order", "customer": "customer", "service": "service", "version": "service",
      "error": "error",
    ]
    switch layout {
    case .flat: return name
    case .container: return container + "." + name
    case .groups: return groups[meaning].flatMap { groupNames[$0] }.map { $0 + "." + name } ?? name
    case .mixed:
      return ["order", "amount", "currency", "customer"].contains(meaning) ? container + "." + name : name
    }
  }

  /// The file.
  func text(_ events: [WorldEvent]) -> String {
    guard writing == .csv else { return events.map { write(fields($0)) + "\n" }.joined() }
    var columns: [String] = []
    for event in events { for (key, _) in fields(event) where !columns.contains(key) { columns.append(key) } }
    let rows = events.map { event in
      let values = Dictionary(fields(event).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
      return columns.map { Self.cell(values[$0]?.text ?? "") }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  enum Value {
    case bare(String)
    case quoted(String)
    var text: String {
      switch self {
      case .bare(let text), .quoted(let text): text
      }
    }
  }

  private func fields(_ event: WorldEvent) -> [(String, Value)] {
    var fields: [(String, Value)] = []
    func add(_ meaning: String, _ value: Value?) {
      if let value, let key = keys[meaning] { fields.append((key, value)) }
    }
    add("time", time(event.time))
    add("level", .quoted(event.level))
    add("message", .quoted(event.message))
    add("service", .quoted(event.service))
    add("version", .quoted(event.version))
    add("region", .quoted(event.region))
    fields.append((spell("trace id"), .quoted(event.trace)))
    if let status = event.status {
      add("status", statusIsText ? .quoted("\(status)") : .bare("\(status)"))
      add("method", .quoted(event.method))
      add("path", .quoted(event.path))
      add("duration", duration(event.tenths))
      add("customer", event.customer.map(identifier))
      add("order", event.order.map(identifier))
      add("amount", event.cents.map(amount))
      add("currency", event.cents == nil ? nil : .quoted(event.currency))
      add("error", event.error.map { .quoted($0) })
    }
    fields += noise(event)
    let ordered = fields.enumerated().sorted { order[$0.offset % 60] < order[$1.offset % 60] }.map(\.element)
    return writing == .csv ? fields : ordered
  }

  /// Names as they are, their digits as a number, or as a UUID.
  private func identifier(_ name: String) -> Value {
    let digits = String(name.filter { $0.isNumber })
    switch idForm {
    case 0: return .quoted(name)
    case 1: return .bare(digits)
    default:
      return .quoted("5f0c7a1e-90ab-4c3d-8e21-" + String(repeating: "0", count: 12 - digits.count) + digits)
    }
  }

  /// What must not be taken for an answer.
  private func noise(_ event: WorldEvent) -> [(String, Value)] {
    let number = event.time / 7 % 5000
    var noise: [(String, Value)] = [
      (spell("request id"), .quoted("r-\(event.time % 1_000_000)")), (spell("bytes out"), .bare("\(number)")),
      (spell("remote port"), .bare("\(40_000 + number)")), (spell("attempt"), .bare("\(number % 3)")),
    ]
    for (key, kind) in decoys where event.status != nil && !keys.values.contains(key) {
      noise.append((key, kind == "#" ? .bare("\(number)") : .quoted("\(kind.dropFirst())\(number % 4)")))
    }
    guard hasCopies, event.status != nil else { return noise }
    let copies: [(String, Value)] = [
      ("upstream." + spell("status"), .bare(number % 4 == 0 ? "502" : "200")),
      ("upstream." + spell("service"), .quoted("bank-\(number % 3)")),
      ("upstream." + spell("latency ms"), .bare("\(number % 90)")),
      ("meta." + spell("customer id"), .quoted("cus_\(number % 9)")),
      (spell("user agent"), .quoted("curl/7.\(number % 9)")),
      (spell("db time ms"), .bare("\(number % 40)")),
    ]
    noise += copies
    if number % 3 == 0 { noise.append(("upstream." + spell("error"), .quoted("retry \(number % 7)"))) }
    return noise
  }

  private func time(_ milliseconds: Int) -> Value {
    let (whole, rest) = (milliseconds / 1000, milliseconds % 1000)
    let fraction = String(1000 + rest).dropFirst()
    switch timeForm {
    case .utc: return .quoted(Self.date(whole, "T") + ".\(fraction)Z")
    case .offset: return .quoted(Self.date(whole + 19_800, "T") + ".\(fraction)+05:30")
    case .blank: return .quoted(Self.date(whole, " ") + ",\(fraction)")
    case .seconds: return .bare("\(whole)")
    case .fraction: return .bare("\(whole).\(fraction)")
    case .milliseconds: return .bare("\(milliseconds)")
    case .microseconds: return .bare("\(milliseconds)000")
    case .nanoseconds: return .bare("\(milliseconds)000000")
    case .nanosecondText: return .quoted("\(milliseconds)000000")
    }
  }

  /// Events lie on two days of March 2026.
  static func date(_ seconds: Int, _ separator: String) -> String {
    let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    let day = 1 + (seconds - 1_772_323_200) / 86_400
    let clock = seconds % 86_400
    return "2026-03-\(two(day))\(separator)\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))"
  }

  private func duration(_ tenths: Int) -> Value {
    let decimal = { (value: Int, places: Int) -> String in
      let digits = String(value)
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      return padded.dropLast(places) + "." + padded.suffix(places)
    }
    switch durationForm {
    case .suffixMS, .bareMS: return .bare(decimal(tenths, 1))
    case .suffixUS: return .bare("\(tenths * 100)")
    case .suffixNS, .bareNS: return .bare("\(tenths * 100_000)")
    case .suffixS, .bareSeconds: return .bare(decimal(tenths, 4))
    case .go: return .quoted(decimal(tenths, 1) + "ms")
    }
  }

  private func amount(_ cents: Int) -> Value {
    let rest = String(100 + cents % 100).dropFirst()
    switch amountForm {
    case .cents, .minor: return .bare("\(cents)")
    case .number: return .bare("\(cents / 100).\(rest)")
    case .text: return .quoted("\(cents / 100).\(rest)")
    case .comma: return .quoted("\(cents / 100),\(rest)")
    }
  }

  private func write(_ fields: [(String, Value)]) -> String {
    writing == .json ? WorldText.json(fields) : WorldText.logfmt(fields)
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// Fields as lines.
enum WorldText {
  static func escaped(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  static func plain(_ value: LogDialect.Value) -> String {
    switch value {
    case .bare(let text): text
    case .quoted(let text): escaped(text)
    }
  }

  static func logfmt(_ fields: [(String, LogDialect.Value)]) -> String {
    fields.map { key, value in
      let text = value.text
      return key + "=" + (text.contains(where: { " =\"".contains($0) }) ? escaped(text) : text)
    }.joined(separator: " ")
  }

  /// Dotted keys become objects of one level.
  static func json(_ fields: [(String, LogDialect.Value)]) -> String {
    var members: [(key: String, text: String, isGroup: Bool)] = []
    for (key, value) in fields {
      let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        members.append((key, plain(value), false))
        continue
      }
      let member = escaped(parts[1]) + ":" + plain(value)
      if let position = members.firstIndex(where: { $0.key == parts[0] && $0.isGroup }) {
        members[position].text += "," + member
      } else {
        members.append((parts[0], member, true))
      }
    }
    return "{"
      + members.map { escaped($0.key) + ":" + ($0.isGroup ? "{\($0.text)}" : $0.text) }.joined(separator: ",")
      + "}"
  }
}
