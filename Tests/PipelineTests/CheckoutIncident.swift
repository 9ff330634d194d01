import Foundation
import IncidentModel

/// A shop in São Paulo whose checkout fails after a release: zap's JSON with epoch seconds and nested HTTP fields,
/// amounts as decimal text, a table with semicolons, decimal commas and local times, the warehouse's records
/// under other names, orders by the hour, GitHub's deployments, Alertmanager's alerts, and a Go panic in a
/// Kubernetes log.
struct CheckoutIncident {
  /// 17:00 in São Paulo, three hours behind Greenwich.
  static let start = Timestamp(rfc3339: "2026-05-26T20:00:00Z")!
  static let end = start.adding(seconds: 4 * 3600)
  static let release = start.adding(seconds: 2 * 3600 + 600)
  static let failsFrom = release.adding(seconds: 137)
  static let failsTo = failsFrom.adding(seconds: 36 * 60 + 46)
  static let alert = failsFrom.adding(seconds: 240)
  static let ordersPerHour = 260.0

  private var numbers = SeededNumbers(11)
  private var made = MadeIncident()
  private var orders: [(time: Timestamp, id: String, customer: String, cents: Int64)] = []
  private var lines: [String] = []

  static let made = make()

  private static func make() -> MadeIncident {
    var incident = CheckoutIncident()
    incident.makeRequests()
    incident.makeRecords()
    incident.makeHistory()
    incident.makeEvents()
    incident.makePanic()
    incident.made.files["incident.md"] = """
      ---
      title: Checkout fails
      timezone: America/Sao_Paulo
      currency: BRL
      ---
      """
    return incident.made
  }

  private static func rate(_ time: Timestamp) -> Double {
    ordersPerHour * DayShape.hours[Int((time.seconds / 3600 + 21) % 24)]
  }

  private mutating func makeRequests() {
    var time = Self.start
    while true {
      time = time.adding(milliseconds: numbers.gap(perHour: Self.rate(time) * 3))
      guard time < Self.end else { break }
      let inside = time >= Self.failsFrom && time < Self.failsTo
      let isOrder = numbers.happens(1.0 / 3)
      // The background keeps away from the window's edges, so that both are known to the request.
      let distance = min(abs(time.seconds(since: Self.failsFrom)), abs(time.seconds(since: Self.failsTo)))
      let stray = numbers.happens(0.004) && distance > 120
      let failed = stray || (isOrder && inside && numbers.happens(0.6))
      let customer = String(numbers.whole(100_000..<101_500))
      let cents = Int64(numbers.whole(900..<30_000))
      made.truth.requests.append(
        .init(time: time, failed: failed, customer: customer, amount: isOrder ? cents : nil))
      isOrder ? order(time, customer, cents, failed) : product(time, customer, failed)
    }
    made.files["evidence/checkout.json"] = lines.joined(separator: "\n") + "\n"
  }

  private static func epoch(_ time: Timestamp) -> String {
    let thousandths = String((time.nanoseconds / 1_000_000) % 1000 + 1000).dropFirst()
    return "\(time.seconds).\(thousandths)"
  }

  private static func decimal(_ cents: Int64, _ point: String) -> String {
    "\(cents / 100)\(point)\(String(cents % 100 + 100).dropFirst())"
  }

  private mutating func order(_ time: Timestamp, _ customer: String, _ cents: Int64, _ failed: Bool) {
    let id = "P-\(700_000 + lines.count)"
    let version = time >= Self.release && time < Self.failsTo ? "v3.8.0" : "v3.7.4"
    let latency = Double(numbers.whole(40..<900)) / 1000
    lines.append(
      #"{"level":"\#(failed ? "error" : "info")","ts":\#(Self.epoch(time)),"logger":"http","caller":"checkout/handler.go:88","msg":"request","service":"checkout","version":"\#(version)","http":{"method":"POST","path":"/v1/pedidos","status":\#(failed ? 500 : 201),"latency":\#(latency)},"user_id":\#(customer),"order_id":"\#(id)","amount":"\#(Self.decimal(cents, "."))","currency":"BRL"\#(failed ? #","error":"no discount found""# : "")}"#
    )
    if !failed { orders.append((time, id, customer, cents)) }
  }

  private mutating func product(_ time: Timestamp, _ customer: String, _ failed: Bool) {
    let latency = Double(numbers.whole(5..<200)) / 1000
    lines.append(
      #"{"level":"\#(failed ? "error" : "info")","ts":\#(Self.epoch(time)),"logger":"http","caller":"catalogo/handler.go:31","msg":"request","service":"catalogo","version":"v1.22.0","http":{"method":"GET","path":"/v1/produtos/\#(numbers.whole(1..<900))","status":\#(failed ? 500 : 200),"latency":\#(latency)},"user_id":\#(customer)}"#
    )
  }

  /// What reached the warehouse: while the release ran, some orders were lost, doubled or changed.
  private mutating func makeRecords() {
    var shop = ["numero;cliente;valor;criado_em"]
    var warehouse: [String] = []
    for order in orders {
      let local = CivilTime(utc: order.time.adding(seconds: -3 * 3600))
      let day = "\(local.day)/05/\(local.year) \(local.clockText(seconds: true))"
      shop.append("\(order.id);\(order.customer);\(Self.decimal(order.cents, ","));\(day)")
      let chance = order.time >= Self.release && order.time < Self.failsTo ? numbers.unit() : 1
      let record = { (cents: Int64) in
        #"{"documento":"\#(order.id)","comprador":\#(order.customer),"total":\#(Self.decimal(cents, ".")),"recebido":"\#(order.time.adding(milliseconds: 900).rfc3339)"}"#
      }
      switch chance {
      case ..<0.08: made.truth.missing += 1
      case ..<0.12:
        made.truth.duplicated += 1
        warehouse += [record(order.cents), record(order.cents)]
      case ..<0.2:
        made.truth.mismatched += 1
        warehouse.append(record(order.cents + 1000))
      default:
        warehouse.append(record(order.cents))
        continue
      }
      made.truth.valueAtRisk += order.cents
      made.truth.badOwners.insert(order.customer)
    }
    made.files["evidence/pedidos.csv"] = shop.joined(separator: "\r\n") + "\r\n"
    made.files["evidence/armazem.ndjson"] = warehouse.joined(separator: "\n") + "\n"
  }

  private mutating func makeHistory() {
    var rows = ["hora,pedidos"]
    for hour in 0..<(35 * 24 + 21) {
      let time = Timestamp(rfc3339: "2026-04-21T03:00:00Z")!.adding(seconds: Int64(hour) * 3600)
      let count =
        time >= Self.start
        ? orders.count { $0.time >= time && $0.time < time.adding(seconds: 3600) }
        : numbers.poisson(Self.rate(time))
      let local = CivilTime(utc: time.adding(seconds: -3 * 3600))
      rows.append("\(local.dateText) \(local.clockText()),\(count)")
    }
    made.files["evidence/pedidos_por_hora.csv"] = rows.joined(separator: "\n") + "\n"
  }

  private mutating func makeEvents() {
    func deployment(_ id: Int, _ ref: String, _ time: Timestamp, _ words: String) -> String {
      #"{"id":\#(id),"sha":"\#(String(repeating: "a\(id % 10)", count: 20))","ref":"\#(ref)","task":"deploy","environment":"production","description":"\#(words)","created_at":"\#(time.rfc3339)","payload":{"service":"checkout"},"repository_url":"https://api.github.com/repos/loja/checkout"}"#
    }
    made.files["evidence/deployments.json"] =
      "[" + deployment(903, "v3.7.4", Self.failsTo.adding(seconds: -40), "Rollback") + ",\n"
      + deployment(902, "v3.8.0", Self.release, "Novo calculo de desconto") + ",\n"
      + deployment(871, "v3.7.4", Self.release.adding(seconds: -530_000), "Ajustes de frete") + "]\n"
    func alert(_ name: String, _ from: Timestamp, _ to: Timestamp) -> String {
      #"{"status":"resolved","labels":{"alertname":"\#(name)","severity":"critical"},"annotations":{"summary":"\#(name)"},"startsAt":"\#(from.rfc3339)","endsAt":"\#(to.rfc3339)"}"#
    }
    made.files["evidence/alerts.json"] =
      #"{"version":"4","status":"resolved","alerts":["#
      + alert("DiskSpaceLow", Self.start.adding(seconds: -30_000), Self.start.adding(seconds: -29_000)) + ","
      + alert("CheckoutErrorRate", Self.alert, Self.failsTo.adding(seconds: 360)) + "]}\n"
  }

  private mutating func makePanic() {
    let stack = [
      "panic: runtime error: invalid memory address or nil pointer dereference",
      "[signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0x6f1c2a]", "",
      "goroutine 812 [running]:",
      "example.com/loja/desconto.(*Calculo).Aplicar(0x0, 0xc0003a2000)",
      "\t/build/desconto/calculo.go:57 +0x2a", "exit status 2",
    ]
    let time = String(Self.failsFrom.adding(seconds: 30).rfc3339.dropLast())
    let lines = stack.map { "\(time).000000001Z stderr F \($0)" }
    made.files["evidence/checkout-7d9f.log"] = lines.joined(separator: "\n") + "\n"
  }
}
