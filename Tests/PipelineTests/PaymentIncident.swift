import Foundation
import IncidentModel

/// Payments in London that time out since a flag was switched on and still do where the log ends:
/// tracing-subscriber's JSON, amounts in pence, Prometheus' answer as history, no alert; people say when they
/// noticed.
struct PaymentIncident {
  /// 18:00 in London, one hour ahead of Greenwich.
  static let start = Timestamp(rfc3339: "2026-06-11T17:00:00Z")!
  static let end = start.adding(seconds: 200 * 60)
  static let flag = start.adding(seconds: 9005)
  static let failsFrom = start.adding(seconds: 9100)
  static let noticed = Timestamp(rfc3339: "2026-06-11T19:44:00Z")!
  static let paymentsPerHour = 330.0
  private static let step: Int64 = 300

  private var numbers = SeededNumbers(33)
  private var made = MadeIncident()
  private var lines: [String] = []
  private var paid: [Int64: Int] = [:]

  static let made = make()

  private static func make() -> MadeIncident {
    var incident = PaymentIncident()
    incident.makeRequests()
    incident.makeHistory()
    incident.makeFlags()
    incident.made.files["incident.md"] = """
      ---
      title: Payments time out
      status: investigating
      timezone: Europe/London
      currency: GBP
      times:
        detected: {at: 2026-06-11 20:44, source: Support team}
      ---
      """
    return incident.made
  }

  private static func rate(_ time: Timestamp) -> Double {
    paymentsPerHour * DayShape.hours[Int((time.seconds / 3600 + 1) % 24)]
  }

  private mutating func makeRequests() {
    var time = Self.start
    while true {
      time = time.adding(milliseconds: numbers.gap(perHour: Self.rate(time) * 3))
      guard time < Self.end else { break }
      let isPayment = numbers.happens(1.0 / 3)
      let stray = numbers.happens(0.003) && abs(time.seconds(since: Self.failsFrom)) > 120
      let failed = stray || (isPayment && time >= Self.failsFrom && numbers.happens(0.4))
      let customer = "c_\(numbers.whole(10_000..<12_000))"
      let pence = Int64(numbers.whole(350..<19_000))
      made.truth.requests.append(
        .init(time: time, failed: failed, customer: customer, amount: isPayment ? pence : nil))
      add(time, customer, isPayment ? pence : nil, failed)
    }
    made.files["evidence/basket.log"] = lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ time: Timestamp, _ customer: String, _ pence: Int64?, _ failed: Bool) {
    let path = pence == nil ? "/basket" : "/basket/pay"
    let payment =
      pence.map { #","order_id":"GB\#(lines.count)","amount_pence":\#($0),"currency":"GBP""# } ?? ""
    let error = failed ? #","error":"no answer from instant-pay""# : ""
    let took = Double(numbers.whole(1000..<9000)) / 100
    lines.append(
      #"{"timestamp":"\#(time.rfc3339)","level":"\#(failed ? "ERROR" : "INFO")","fields":{"message":"request finished","status":\#(failed ? 504 : 200),"elapsed_ms":\#(took),"customer_id":"\#(customer)"\#(payment)\#(error)},"target":"basket::http","span":{"method":"\#(pence == nil ? "GET" : "POST")","path":"\#(path)","name":"request"},"spans":[{"name":"request"}]}"#
    )
    if pence != nil, !failed { paid[time.floored(to: Self.step).seconds, default: 0] += 1 }
  }

  private mutating func makeHistory() {
    var points: [String] = []
    var time = Self.start.adding(seconds: -28 * 86_400 - 18 * 3600)
    while time < Self.end {
      let mean = Self.rate(time) * Double(Self.step) / 3600
      let count = time >= Self.start ? paid[time.seconds] ?? 0 : numbers.poisson(mean)
      points.append("[\(time.seconds),\"\(count)\"]")
      time = time.adding(seconds: Self.step)
    }
    made.files["evidence/orders.json"] =
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"basket_orders","job":"basket"},"values":["#
      + points.joined(separator: ",") + "]}]}}"
  }

  private mutating func makeFlags() {
    func flag(_ name: String, _ time: Timestamp, _ words: String) -> String {
      #"{"timestamp":"\#(time.rfc3339)","type":"feature_flag","flag":"\#(name)","service":"basket","environment":"production","old_value":false,"new_value":true,"comment":"\#(words)"}"#
    }
    made.files["evidence/flags.json"] =
      "[" + flag("new-footer", Self.flag.adding(seconds: -260_000), "New footer") + ","
      + flag("instant-pay", Self.flag, "Instant pay for all customers") + "]"
  }
}
