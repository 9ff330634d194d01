import Evidence
import IncidentModel
import Scan

func source(_ text: String, name: String = "log") -> ByteSource {
  ByteSource(name: name, bytes: Array(text.utf8))
}

func lines(_ count: Int, _ line: (Int) -> String) -> String {
  (0..<count).map { line($0) + "\n" }.joined()
}

func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? Timestamp(seconds: 0) }

/// `02:14:07` and so on, one second a step.
func clock(_ step: Int) -> String {
  let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
  return "\(two(2 + step / 3600)):\(two(step / 60 % 60)):\(two(step % 60))"
}

/// Twenty requests in the shape of a logger: every fifth fails, five customers take turns.
enum LoggerFixture: String, CaseIterable, Sendable {
  case slog, zap, zerolog, logrus, tracing, pino, bunyan, openTelemetry, ecs, logfmt, access, envoy, csv,
    foreign

  static let count = 20
  var text: String { header + lines(Self.count, line) }
  private var header: String {
    self == .csv ? "time,service,path,status,latency_ms,customer_id,order_id,amount_cents,currency\n" : ""
  }

  private func line(_ step: Int) -> String {
    let status = step % 5 == 4 ? 503 : 200
    let level = status == 503 ? "error" : "info"
    let time = "2026-03-12T\(clock(step))Z"
    let epoch = 1_773_280_800 + step
    let customer = "c-\(step % 5)"
    let error = status == 503 ? "pool exhausted" : ""
    switch self {
    case .slog:
      let fault = error.isEmpty ? "" : ",\"err\":\"\(error)\""
      return
        "{\"time\":\"\(time)\",\"level\":\"\(level.uppercased())\",\"msg\":\"request\",\"service\":\"shop\",\"method\":\"POST\",\"path\":\"/orders\",\"status\":\(status),\"duration\":\(12_500_000 + step),\"customer_id\":\"\(customer)\",\"order_id\":\(step),\"amount_cents\":1250,\"currency\":\"EUR\"\(fault)}"
    case .zap:
      let fault = error.isEmpty ? "" : ",\"error\":\"\(error)\""
      return
        "{\"level\":\"\(level)\",\"ts\":\(epoch).25,\"caller\":\"a/b.go:12\",\"msg\":\"request\",\"app\":\"shop\",\"uri\":\"/orders\",\"status_code\":\(status),\"latency\":0.0125,\"userId\":\"\(customer)\",\"orderId\":\(step),\"amount\":12.5,\"currency\":\"EUR\"\(fault)}"
    case .zerolog:
      let fault = error.isEmpty ? "" : "\"error\":\"\(error)\","
      return
        "{\"level\":\"\(level)\",\(fault)\"service\":\"shop\",\"url\":\"/orders\",\"status\":\(status),\"took\":12.5,\"account\":\"\(customer)\",\"order\":\"\(step)\",\"total\":\"12.50\",\"ccy\":\"EUR\",\"time\":\(epoch),\"message\":\"request\"}"
    case .logrus:
      let fault = error.isEmpty ? "" : ",\"error\":\"\(error)\""
      return
        "{\"app\":\"shop\",\"elapsed\":\"12.5ms\",\"level\":\"\(level)\",\"msg\":\"request\",\"path\":\"/orders\",\"statusCode\":\(status),\"time\":\"\(time)\",\"user\":\"\(customer)\",\"orderID\":\(step),\"price_cents\":1250,\"currency\":\"EUR\"\(fault)}"
    case .tracing:
      let fault = error.isEmpty ? "" : ",\"error\":\"\(error)\""
      return
        "{\"timestamp\":\"\(time)\",\"level\":\"\(level.uppercased())\",\"fields\":{\"message\":\"close\",\"status\":\(status),\"time.busy\":\"12.5ms\",\"order_id\":\(step),\"amount_cents\":1250,\"currency\":\"EUR\"\(fault)},\"target\":\"ledger::http\",\"span\":{\"customer_id\":\"\(customer)\",\"path\":\"/orders\",\"name\":\"request\"},\"spans\":[{\"name\":\"request\"}]}"
    case .pino:
      let fault = error.isEmpty ? "" : ",\"err\":{\"type\":\"Error\",\"message\":\"\(error)\"}"
      return
        "{\"level\":\(status == 503 ? 50 : 30),\"time\":\(epoch)250,\"pid\":7,\"hostname\":\"h\",\"name\":\"shop\",\"req\":{\"method\":\"POST\",\"url\":\"/orders\"},\"res\":{\"statusCode\":\(status)},\"responseTime\":12.5,\"customerId\":\"\(customer)\",\"orderId\":\"\(step)\",\"amountCents\":1250,\"currency\":\"EUR\"\(fault),\"msg\":\"request completed\"}"
    case .bunyan:
      let fault = error.isEmpty ? "" : ",\"err\":{\"message\":\"\(error)\",\"name\":\"Error\"}"
      return
        "{\"name\":\"shop\",\"hostname\":\"h\",\"pid\":1,\"level\":\(status == 503 ? 50 : 30),\"statusCode\":\(status),\"latency\":12.5,\"customer\":\"\(customer)\",\"order\":\"\(step)\",\"amount\":12.5,\"currency\":\"EUR\",\"url\":\"/orders\"\(fault),\"msg\":\"done\",\"time\":\"\(time)\",\"v\":0}"
    case .openTelemetry:
      let fault = error.isEmpty ? "" : ",\"exception.message\":\"\(error)\""
      return
        "{\"timeUnixNano\":\"\(epoch)250000000\",\"severityText\":\"\(level.uppercased())\",\"body\":\"request\",\"resource\":{\"service.name\":\"shop\",\"service.version\":\"1.4.2\"},\"attributes\":{\"http.response.status_code\":\(status),\"http.route\":\"/orders\",\"enduser.id\":\"\(customer)\",\"duration_ms\":12.5,\"order.id\":\"\(step)\",\"amount_cents\":1250,\"currency\":\"EUR\"\(fault)}}"
    case .ecs:
      let fault = error.isEmpty ? "" : ",\"error.message\":\"\(error)\""
      return
        "{\"@timestamp\":\"\(time)\",\"log.level\":\"\(level)\",\"message\":\"request\",\"service.name\":\"shop\",\"url.path\":\"/orders\",\"http.response.status_code\":\(status),\"event.duration\":12500000,\"user.id\":\"\(customer)\",\"labels\":{\"order_id\":\"\(step)\",\"amount_cents\":1250,\"currency\":\"EUR\"}\(fault)}"
    case .logfmt:
      let fault = error.isEmpty ? "" : " err=\"\(error)\""
      return
        "ts=\(time) level=\(level) svc=shop path=/orders status=\(status) duration=12.5ms customer_id=\(customer) order_id=\(step) amount_cents=1250 currency=EUR\(fault)"
    case .access:
      return
        "10.0.0.\(step) - \(customer) [12/Mar/2026:\(clock(step)) +0000] \"POST /orders HTTP/1.1\" \(status) 12 \"-\" \"app\" 12500"
    case .envoy:
      return
        "[\(time)] \"POST /orders HTTP/2\" \(status) - 0 91 12 11 \"-\" \"app\" \"id-\(step)\" \"shop\" \"up\""
    case .csv: return "\(time),shop,/orders,\(status),12.5,\(customer),o\(step),1250,EUR"
    case .foreign:
      return
        "{\"Zeit\":\"\(time)\",\"Stufe\":\"\(level)\",\"Dienst\":\"shop\",\"ziel\":\"/orders\",\"resp\":\(status),\"acct\":\"\(customer)\",\"Auftrag\":\"o\(step)\",\"Betrag\":\"12.50\",\"Whg\":\"EUR\",\"Dauer\":\"12.5ms\"}"
    }
  }
}
