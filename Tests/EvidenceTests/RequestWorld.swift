/// Repeatable numbers (SplitMix64, S. Vigna).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = (seed ^ (seed << 29)) &* 0xD134_2543_DE82_EF95
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  mutating func shuffle<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.reversed() where index > 0 { list.swapAt(index, below(index + 1)) }
    return list
  }
}

/// One event of a service: a request when it has a status, else a remark.
struct WorldEvent {
  /// Milliseconds since 1970.
  var time = 0
  var level = "INFO"
  var service = ""
  var version = ""
  var region = ""
  var message = ""
  var status: Int?
  var method = ""
  var path = ""
  /// Tenths of a millisecond.
  var tenths = 0
  var customer: String?
  var order: String?
  var cents: Int?
  var currency = "EUR"
  var error: String?
  var trace = ""

  var isFailed: Bool { (status ?? 0) >= 500 }
}

/// The same requests for every way of writing them, and what must be found in them.
struct RequestWorld {
  /// 2026-03-12T02:14:00Z
  static let start = 1_773_281_640_000
  private(set) var events: [WorldEvent] = []

  private static let services = ["shop-api", "ledger", "mailer", "search"]
  private static let routes = ["/v1/cart", "/v1/orders", "/v1/login", "/v1/items"]
  private static let errors = [
    "pool exhausted after 30 tries", "dial tcp 10.0.0.7:5432: connect: connection refused",
    "context deadline exceeded", "upstream said \"no\"",
  ]

  init(_ count: Int = 300, seed: UInt64 = 7) {
    var dice = Dice(seed)
    for step in 0..<count { events.append(Self.event(step, of: count, &dice)) }
  }

  private static func event(_ step: Int, of count: Int, _ dice: inout Dice) -> WorldEvent {
    var event = WorldEvent()
    event.time = start + step * 2017 + dice.below(900)
    event.service = services[dice.below(4)]
    event.version = "2.\(dice.below(3)).1"
    event.region = dice.pick(["eu-west-1", "us-east-2"])
    event.trace = String(dice.next() | 1 << 63, radix: 16) + String(dice.next() | 1 << 63, radix: 16)
    guard !dice.chance(12) else {
      event.message = dice.pick(["cache warmed", "gc pause over", "config reloaded"])
      return event
    }
    let failing = step * 3 > count && step * 3 < count * 2 && dice.chance(40)
    let buying = dice.chance(50)
    event.status = failing ? dice.pick([500, 503, 504]) : dice.pick([200, 200, 200, 201, 204, 404, 429])
    event.method = buying ? "POST" : dice.pick(["GET", "PUT", "DELETE"])
    event.path = buying ? "/v1/orders" : dice.pick(routes)
    event.message = "request done"
    event.tenths = failing ? 9000 + dice.below(21_000) : 15 + dice.below(900)
    event.customer = dice.chance(92) ? "cus_\(1000 + dice.below(60) * 7)x" : nil
    if buying {
      event.order = "o-\(700_000 + step)"
      event.cents = 199 + dice.below(40_000)
      event.currency = dice.pick(["EUR", "USD"])
    }
    if failing {
      event.level = "ERROR"
      event.error = dice.pick(errors)
    }
    return event
  }
}

/// The exact answers.
struct WorldTruth {
  var requests = 0
  var failed = 0
  var perMinute: [Int: Int] = [:]
  var active: Set<String> = []
  var affected: Set<String> = []
  var orders = 0
  var value: [String: Int64] = [:]
  var okTenths: [Int] = []
  var failedTenths: [Int] = []
  var firstFailure: Int?
  var lastFailure: Int?
  var errors: [String: Int] = [:]

  init(_ events: [WorldEvent]) {
    for event in events where event.status != nil { add(event) }
    okTenths.sort()
    failedTenths.sort()
  }

  private mutating func add(_ event: WorldEvent) {
    requests += 1
    if let customer = event.customer { active.insert(customer) }
    guard event.isFailed else { return okTenths.append(event.tenths) }
    failedTenths.append(event.tenths)
    failed += 1
    perMinute[event.time / 60_000, default: 0] += 1
    firstFailure = min(firstFailure ?? .max, event.time)
    lastFailure = max(lastFailure ?? .min, event.time)
    if let customer = event.customer { affected.insert(customer) }
    if event.order != nil { orders += 1 }
    if let cents = event.cents { value[event.currency, default: 0] += Int64(cents) }
    if let error = event.error { errors[error, default: 0] += 1 }
  }

  /// Nearest rank, in milliseconds.
  static func quantile(_ sorted: [Int], _ share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return Double(sorted[max(0, min(sorted.count - 1, rank - 1))]) / 10
  }
}
