/// One line's content, before it is written in any format.
struct LogEvent {
  /// Since the log's first minute.
  var millisecond = 0
  var service = 0
  /// Which of the service's two versions.
  var version = 0
  var region = 0
  var endpoint = 0
  /// 0 on a line that is no request.
  var status = 0
  /// Tenths of a millisecond; -1 where the line has none.
  var duration = -1
  /// -1 where the line has none; so with the next three.
  var customer = -1
  var order = -1
  var amount = -1
  var error = -1
  var currency = 0
  var message = 0
  var number = 0
  var trace: UInt64 = 0

  var failed: Bool { status >= 500 }
}

/// Draws the lines of a made log: twelve services, two versions of each, five regions.
struct Traffic {
  static let services = [
    "order-sync", "gateway", "checkout", "payments", "inventory", "catalog", "search", "accounts", "shipping",
    "pricing", "mailer", "ledger",
  ]
  /// The affected version runs in another service too, healthy; every service runs in every region.
  static let versions = [
    ["2.3.1", "2.3.0"], ["5.12.0", "5.13.0"], ["3.8.2", "3.8.1"], ["7.1.0", "7.1.1"], ["2.3.1", "2.2.9"],
    ["1.44.0", "1.43.7"], ["0.31.4", "0.31.5"], ["4.1.0", "4.0.8"], ["1.2.4", "1.2.3"], ["6.0.0", "5.9.9"],
    ["0.9.3", "0.9.2"], ["11.4.1", "11.4.0"],
  ]
  static let regions = ["eu-west-1", "us-east-1", "us-west-2", "ap-southeast-1", "sa-east-1"]
  static let endpoints = ["/v1/orders", "/v1/cart", "/v2/checkout/confirm", "/v1/items", "/v1/profile"]
  static let currencies = ["EUR", "USD", "GBP"]
  private static let goodStatuses = [200, 200, 200, 200, 200, 200, 201, 204, 302, 400, 404, 429]
  private static let badStatuses = [500, 502, 503, 504]

  let plan: LogPlan
  private var random: SeededRandom
  private let planted: (service: Int, version: Int, region: Int)?
  private let window: Range<Int>
  private var orders = 0

  init(_ plan: LogPlan) {
    self.plan = plan
    random = SeededRandom(seed: plan.seed)
    guard let incident = plan.incident, let service = Self.services.firstIndex(of: incident.service),
      let version = Self.versions[service].firstIndex(of: incident.version),
      let region = Self.regions.firstIndex(of: incident.region)
    else {
      planted = nil
      window = 0..<0
      return
    }
    planted = (service, version, region)
    let start = incident.fromMinute * 60_000 + 23_417
    window = start..<start + incident.minutes * 60_000
  }

  /// The next line, of about this time.
  mutating func next(at millisecond: Int) -> LogEvent {
    var event = LogEvent()
    event.millisecond = max(0, millisecond - random.below(plan.disorderMilliseconds + 1))
    event.service = random.below(Self.services.count)
    event.version = random.below(4) == 0 ? 1 : 0
    event.region = random.below(Self.regions.count)
    event.message = random.below(MessageTexts.count)
    event.number = random.below(1_000_000)
    event.trace = random.next()
    if !random.happens(120_000) { makeRequest(&event) }
    return event
  }

  private mutating func makeRequest(_ event: inout LogEvent) {
    event.endpoint = random.below(Self.endpoints.count)
    if !random.happens(20_000) { event.customer = random.below(plan.customers) }
    let inIncident = isPlanted(event)
    let rate = inIncident ? plan.incident?.failingPerMillion ?? 0 : plan.failingPerMillion
    let failed = random.happens(rate)
    let statuses = failed ? Self.badStatuses : Self.goodStatuses
    event.status = statuses[random.below(statuses.count)]
    if !random.happens(10_000) { event.duration = duration(slow: failed) }
    if event.endpoint == 0 || event.endpoint == 2 { makeOrder(&event) }
    if failed, !random.happens(20_000) {
      event.error = ErrorTexts.draw(&random, planted: inIncident)
    }
  }

  private func isPlanted(_ event: LogEvent) -> Bool {
    guard let planted, window.contains(event.millisecond) else { return false }
    return planted == (event.service, event.version, event.region)
  }

  private mutating func makeOrder(_ event: inout LogEvent) {
    orders += 1
    event.order = orders
    event.amount = 99 + random.below(60_000)
    event.currency = random.below(Self.currencies.count)
  }

  /// A product of two draws: many short ones, a long tail.
  private mutating func duration(slow: Bool) -> Int {
    let base = (1 + random.below(40)) * (1 + random.below(40))
    return slow ? base * (5 + random.below(30)) : base
  }
}
