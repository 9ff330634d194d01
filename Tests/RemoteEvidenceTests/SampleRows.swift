import Evidence
import Foundation
import IncidentModel
import Scan

/// Deterministic requests and other rows of two services with a planted failure, written for both engines.
struct SampleRow {
  /// Milliseconds since 1970.
  var time: Int64
  var level: String
  var service: String
  var version: String?
  var region: String
  var endpoint: String
  var method: String
  var status: Int?
  /// Microseconds.
  var duration: Int64?
  var customer: String?
  var order: String?
  /// Minor units.
  var amount: Int64?
  var currency: String?
  var error: String?
  var message: String
  var tier: String
}

enum SampleRows {
  /// 2026-03-12T01:00:00Z.
  static let start: Int64 = 1_773_277_200_000
  static let incident = Timestamp(seconds: 1_773_280_800)..<Timestamp(seconds: 1_773_282_600)

  /// In the order of time; `count` over two hours.
  static func make(_ count: Int) -> [SampleRow] {
    var random = Numbers(state: 42)
    return (0..<count).map { index in
      row(start + Int64(index) * 7_200_000 / Int64(count) + Int64(random.below(2)), index, &random)
    }
  }

  private static let versions = ["ledger": ["2.3.0", "2.3.1"], "checkout": ["7.0.1", "7.1.0", nil]]
  private static let regions = ["eu-west-1", "us-east-2", ""]
  private static let messages = [
    "connection \"reset\" by peer", "timeout after 5000 ms: C:\\temp\\",
    "it's a 'quoted' value; -- DROP TABLE x",
    "Überlauf im Puffer – 残高不足", "line one\nline two\tand a tab",
  ]

  private static func row(_ time: Int64, _ index: Int, _ random: inout Numbers) -> SampleRow {
    let service = random.below(3) == 0 ? "ledger" : "checkout"
    let version = versions[service]![random.below(versions[service]!.count)]
    let region = regions[random.below(regions.count)]
    let isRequest = random.below(10) > 0
    let isInside = incident.contains(Timestamp(nanoseconds: time * 1_000_000))
    let isBad = isInside && service == "ledger" && version == "2.3.1"
    let failed = random.below(1000) < (isBad ? 600 : 4)
    let order = random.below(4) == 0 ? nil : "ord-\(random.below(index / 6 + 40))"
    let path = [
      "/v1/orders/\(random.below(1000))/lines?x=\(index)", "/health", "/v2/pay/ab12cd34ef", "/api/v3",
    ]
    let text = messages[random.below(messages.count)]
    return SampleRow(
      time: time, level: failed ? "error" : random.below(20) == 0 ? "warn" : "info", service: service,
      version: version, region: region, endpoint: path[random.below(path.count)],
      method: ["GET", "POST", "put", "Head"][random.below(4)],
      status: isRequest
        ? (failed ? [500, 502, 503][random.below(3)] : [200, 201, 404][random.below(3)]) : nil,
      duration: random.below(30) == 0 ? nil : Int64(random.below(failed ? 5_000_000 : 250_000)),
      customer: random.below(12) == 0 ? nil : "kd-\(random.below(4000))'\\é",
      order: order, amount: random.below(5) == 0 ? nil : Int64(random.below(100_000)),
      currency: random.below(9) == 0 ? nil : ["EUR", "usd", "JPY"][random.below(3)],
      error: failed && random.below(8) > 0 ? text : nil, message: failed ? text : "done",
      tier: ["gold", "silver", "bronze"][random.below(3)])
  }
}

/// Numbers that look random and are the same each time (xorshift64*).
struct Numbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 2_685_821_657_736_338_717) >> 33) % bound
  }
}

extension SampleRow {
  /// A JSON object a line: for the embedded engine, and of columns for the server.
  static func lines(_ rows: [SampleRow], _ object: (SampleRow) -> [(String, String?)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      let parts = object(row).map { "\(quoted($0)):\($1 ?? "null")" }
      bytes += Array("{\(parts.joined(separator: ","))}\n".utf8)
    }
    return bytes
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func decimal(_ value: Int64, digits: Int) -> String {
    let power = Int64(pow(10, Double(digits)))
    let rest = String(value % power)
    return "\(value / power)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// Yen have no minor unit.
  var amountText: String? {
    amount.map { currency == "JPY" ? "\($0)" : Self.decimal($0, digits: 2) }
  }

  var instant: String { Timestamp(nanoseconds: time * 1_000_000).rfc3339 }

  /// As a program's log has it.
  var logged: [(String, String?)] {
    [
      ("ts", Self.quoted(instant)), ("level", Self.quoted(level)), ("service", Self.quoted(service)),
      ("version", version.map(Self.quoted)), ("region", Self.quoted(region)),
      ("endpoint", Self.quoted(endpoint)),
      ("method", Self.quoted(method)), ("status", status.map(String.init)),
      ("duration_ms", duration.map { Self.decimal($0, digits: 3) }),
      ("customer_id", customer.map(Self.quoted)),
      ("order_id", order.map(Self.quoted)), ("amount", amountText), ("currency", currency.map(Self.quoted)),
      ("error", error.map(Self.quoted)), ("msg", Self.quoted(message)), ("tier", Self.quoted(tier)),
    ]
  }
}
