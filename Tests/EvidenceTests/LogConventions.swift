import Testing

/// The same requests as different loggers, servers and collectors write them.
struct LogConvention: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: WorldParts
  /// In front of the first line.
  var header = ""
  var line: @Sendable (WorldEvent) -> String

  var testDescription: String { name }

  func text(_ events: [WorldEvent]) -> String {
    header + events.map { line($0) }.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }
}

/// Pieces that the conventions share.
enum Spell {
  static func q(_ text: String) -> String { WorldText.escaped(text) }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  static func three(_ value: Int) -> String { String(String(1000 + value).dropFirst()) }

  /// `2026-03-12T02:14:00.123`
  static func date(_ event: WorldEvent, _ separator: String = "T", _ point: String = ".") -> String {
    LogDialect.date(event.time / 1000, separator) + point + three(event.time % 1000)
  }

  static func iso(_ event: WorldEvent) -> String { date(event) + "Z" }

  /// `02:14:00`
  static func clock(_ event: WorldEvent) -> String {
    String(LogDialect.date(event.time / 1000, "T").suffix(8))
  }

  static func day(_ event: WorldEvent) -> Int { 1 + (event.time / 1000 - 1_772_323_200) / 86_400 }

  /// `12/Mar/2026:02:14:00 +0000`
  static func common(_ event: WorldEvent) -> String { "\(two(day(event)))/Mar/2026:\(clock(event)) +0000" }

  /// `12.3`, in milliseconds.
  static func ms(_ event: WorldEvent) -> String { "\(event.tenths / 10).\(event.tenths % 10)" }

  /// `0.0123`, in seconds.
  static func seconds(_ event: WorldEvent) -> String {
    "\(event.tenths / 10_000)." + String(String(10_000 + event.tenths % 10_000).dropFirst())
  }

  static func ns(_ event: WorldEvent) -> Int { event.tenths * 100_000 }

  static func money(_ cents: Int, _ point: String = ".") -> String {
    "\(cents / 100)\(point)\(two(cents % 100))"
  }

  /// `,"key":value` for what an event has.
  static func member(_ key: String, _ value: String?) -> String { value.map { ",\(q(key)):\($0)" } ?? "" }

  static func small(_ event: WorldEvent) -> String { event.level.lowercased() }

  /// ` key=value` for what an event has.
  static func pair(_ key: String, _ value: String?) -> String {
    value.map { " \(key)=" + ($0.contains(where: { " =\"".contains($0) }) ? q($0) : $0) } ?? ""
  }
}

extension LogConvention {
  static let all = loggers + collectors + servers + tables + texts

  private static let order: @Sendable (WorldEvent, String, String) -> String = { event, id, amount in
    guard let order = event.order, let cents = event.cents else { return "" }
    return
      ",\(Spell.q(id)):\(Spell.q(order)),\(Spell.q(amount)):\(cents),\"currency\":\(Spell.q(event.currency))"
  }

  static let loggers: [LogConvention] = [
    LogConvention(name: "slog, groups", parts: .all) { e in
      let front =
        #"{"time":\#(Spell.q(Spell.iso(e))),"level":"\#(e.level)","msg":\#(Spell.q(e.message)),"service":"\#(e.service)""#
      guard let status = e.status else { return front + "}" }
      let http =
        #""http":{"method":"\#(e.method)","path":"\#(e.path)","status":\#(status),"duration":\#(Spell.ns(e))}"#
      let customer = e.customer.map { #","customer":{"id":"\#($0)"}"# } ?? ""
      let order =
        e.order.map {
          #","order":{"id":"\#($0)","total_cents":\#(e.cents ?? 0),"currency":"\#(e.currency)"}"#
        } ?? ""
      return front + "," + http + customer + order + Spell.member("err", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "slog, text of durations", parts: .all) { e in
      let front = #"{"time":"\#(Spell.date(e))+01:00","level":"\#(e.level)","msg":\#(Spell.q(e.message))"#
      var shifted = e
      shifted.time += 3_600_000
      let head = front.replacing(Spell.date(e), with: Spell.date(shifted))
      guard let status = e.status else { return head + "}" }
      return head + #","code":\#(status),"elapsed":"\#(Spell.ms(e))ms""#
        + Spell.member("user_id", e.customer.map(Spell.q))
        + order(e, "order_id", "amount_cents") + Spell.member("error", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "zap, production", parts: .all) { e in
      let ts = "\(e.time / 1000).\(Spell.three(e.time % 1000))"
      let front =
        #"{"level":"\#(Spell.small(e))","ts":\#(ts),"caller":"http/log.go:42","msg":\#(Spell.q(e.message))"#
      guard let status = e.status else { return front + "}" }
      return front + #","status":\#(status),"path":"\#(e.path)","duration":\#(Spell.seconds(e))"#
        + Spell.member("accountId", e.customer.map(Spell.q)) + order(e, "orderId", "amountMinor")
        + Spell.member("error", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "zap, ISO times", parts: .all) { e in
      let front =
        #"{"L":"\#(e.level)","T":"\#(Spell.date(e))+0000","C":"http/log.go:42","M":\#(Spell.q(e.message))"#
      guard let status = e.status else { return front + "}" }
      return front + #","status":\#(status),"latency":"\#(Spell.ms(e))ms""#
        + Spell.member("userID", e.customer.map(Spell.q))
        + order(e, "orderID", "totalCents") + Spell.member("error", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "zerolog, seconds", parts: .all) { e in
      let front = #"{"level":"\#(Spell.small(e))""#
      let back = #","time":\#(e.time / 1000),"message":\#(Spell.q(e.message))}"#
      guard let status = e.status else { return front + back }
      return front + Spell.member("error", e.error.map(Spell.q))
        + #","status":\#(status),"latency":\#(Spell.ms(e))"#
        + Spell.member("customer", e.customer.map(Spell.q)) + order(e, "order", "price_cents") + back
    },
    LogConvention(name: "zerolog, milliseconds", parts: .all) { e in
      let front = #"{"level":"\#(Spell.small(e))","req_id":"\#(e.trace.prefix(12))""#
      let back = #","time":\#(e.time),"message":\#(Spell.q(e.message))}"#
      guard let status = e.status else { return front + back }
      return front + #","status":\#(status),"size":512,"duration":\#(Spell.ms(e))"#
        + Spell.member("cust", e.customer.map(Spell.q)) + order(e, "order_no", "total_minor")
        + Spell.member("error", e.error.map(Spell.q)) + back
    },
    LogConvention(name: "logrus, JSON", parts: .all) { e in
      let front = #"{"level":"\#(Spell.small(e))","msg":\#(Spell.q(e.message)),"time":"\#(Spell.iso(e))""#
      guard let status = e.status else { return front + "}" }
      return front + #","statusCode":\#(status),"latency":\#(Spell.ns(e))"#
        + Spell.member("clientID", e.customer.map(Spell.q))
        + order(e, "orderNumber", "amount_cents") + Spell.member("error", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "logrus, text", parts: .all) { e in
      let front = #"time="\#(Spell.iso(e))" level=\#(Spell.small(e)) msg=\#(Spell.q(e.message))"#
      guard let status = e.status else { return front }
      return front + " status=\(status) took=\(Spell.ms(e))ms" + Spell.pair("customer", e.customer)
        + Spell.pair("order_id", e.order) + Spell.pair("amount_cents", e.cents.map { "\($0)" })
        + Spell.pair("currency", e.cents.map { _ in e.currency }) + Spell.pair("error", e.error)
    },
    LogConvention(name: "tracing-subscriber, JSON", parts: .all) { e in
      let front =
        #"{"timestamp":"\#(Spell.date(e))456Z","level":"\#(e.level)","fields":{"message":\#(Spell.q(e.message))"#
      let back =
        #"},"target":"shop::http","span":{"name":"request"},"spans":[{"name":"server"},{"name":"request"}]}"#
      guard let status = e.status else { return front + back }
      let span =
        #"},"target":"shop::http","span":{"customer_id":\#(Spell.q(e.customer ?? "")),"name":"request","status":"open"},"spans":[{"name":"request"}]}"#
      return front + #","status":\#(status),"latency_ms":\#(Spell.ms(e))"#
        + order(e, "order_id", "amount_cents")
        + Spell.member("error", e.error.map(Spell.q)) + span
    },
    LogConvention(name: "tracing-subscriber, flattened", parts: .all) { e in
      let front =
        #"{"timestamp":"\#(Spell.iso(e))","level":"\#(e.level)","message":\#(Spell.q(e.message)),"target":"shop::http""#
      guard let status = e.status else { return front + "}" }
      return front + #","http.status":\#(status),"elapsed_us":\#(e.tenths * 100)"#
        + Spell.member("user.id", e.customer.map(Spell.q))
        + order(e, "order.id", "order.amount_minor") + Spell.member("error", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "pino", parts: .all) { e in
      let front = #"{"level":\#(e.isFailed ? 50 : 30),"time":\#(e.time),"pid":7,"hostname":"web-1""#
      let back = #","msg":\#(Spell.q(e.message))}"#
      guard let status = e.status else { return front + back }
      let req =
        #","req":{"id":\#(e.tenths),"method":"\#(e.method)","url":"\#(e.path)","headers":{"host":"shop","user-agent":"x"},"remotePort":5001}"#
      let err =
        e.error.map { #","err":{"type":"Error","message":\#(Spell.q($0)),"stack":"Error: x\n at y"}"# } ?? ""
      return front + req + #","res":{"statusCode":\#(status)},"responseTime":\#(Spell.ms(e))"#
        + Spell.member("customerId", e.customer.map(Spell.q)) + order(e, "orderId", "amountCents") + err
        + back
    },
    LogConvention(name: "bunyan", parts: .all) { e in
      let front = #"{"name":"shop","hostname":"h","pid":1,"level":\#(e.isFailed ? 50 : 30)"#
      let back = #","msg":\#(Spell.q(e.message)),"time":"\#(Spell.iso(e))","v":0}"#
      guard let status = e.status else { return front + back }
      let err = e.error.map { #","err":{"message":\#(Spell.q($0)),"name":"Error","code":"E1"}"# } ?? ""
      return front
        + #","req":{"method":"\#(e.method)","url":"\#(e.path)"},"res":{"statusCode":\#(status)},"latency":\#(Spell.ms(e))"#
        + Spell.member("user", e.customer.map { #"{"id":"\#($0)"}"# }) + order(e, "order", "total_cents")
        + err + back
    },
    LogConvention(name: "winston", parts: .all) { e in
      let front =
        #"{"level":"\#(Spell.small(e))","message":\#(Spell.q(e.message)),"timestamp":"\#(Spell.iso(e))""#
      guard let status = e.status else { return front + "}" }
      let inner =
        #""statusCode":\#(status),"responseTime":\#(Spell.ms(e))"#
        + Spell.member("userId", e.customer.map(Spell.q))
        + order(e, "orderId", "amountCents") + Spell.member("error", e.error.map(Spell.q))
      return front + #","meta":{\#(inner)}}"#
    },
  ]

  static let collectors: [LogConvention] = [
    LogConvention(name: "ECS, dotted", parts: .all) { e in
      let front =
        #"{"@timestamp":"\#(Spell.iso(e))","log.level":"\#(e.level)","message":\#(Spell.q(e.message)),"service.name":"\#(e.service)","ecs.version":"1.6.0""#
      guard let status = e.status else { return front + "}" }
      return front
        + #","http.request.method":"\#(e.method)","url.path":"\#(e.path)","http.response.status_code":\#(status),"event.duration":\#(Spell.ns(e))"#
        + Spell.member("user.id", e.customer.map(Spell.q))
        + order(e, "labels.order_id", "labels.amount_cents")
        .replacing("\"currency\"", with: "\"labels.currency\"")
        + Spell.member("error.message", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "ECS, nested", parts: .all) { e in
      let front =
        #"{"@timestamp":"\#(Spell.iso(e))","log":{"level":"\#(Spell.small(e))","logger":"http"},"message":\#(Spell.q(e.message)),"service":{"name":"\#(e.service)","version":"\#(e.version)"}"#
      guard let status = e.status else { return front + "}" }
      return front
        + #","http":{"request":{"method":"\#(e.method)","bytes":88},"response":{"status_code":\#(status),"bytes":120}},"url":{"path":"\#(e.path)"},"event":{"duration":\#(Spell.ns(e)),"outcome":"success"}"#
        + Spell.member("user", e.customer.map { #"{"id":"\#($0)"}"# })
        + ",\"labels\":{\"region\":\"eu\"" + order(e, "order_id", "amount_cents") + "}"
        + Spell.member("error", e.error.map { #"{"message":\#(Spell.q($0)),"type":"E"}"# }) + "}"
    },
    LogConvention(name: "Google Cloud", parts: .all) { e in
      let front =
        #"{"severity":"\#(e.level)","timestamp":"\#(Spell.iso(e))","insertId":"\#(e.trace.prefix(8))","resource":{"type":"k8s_container","labels":{"container_name":"\#(e.service)"}}"#
      guard let status = e.status else {
        return front + #","jsonPayload":{"message":\#(Spell.q(e.message))}}"#
      }
      let payload =
        #""message":\#(Spell.q(e.message))"# + Spell.member("customerId", e.customer.map(Spell.q))
        + order(e, "orderId", "amountMinor") + Spell.member("error", e.error.map(Spell.q))
      return front
        + #","httpRequest":{"requestMethod":"\#(e.method)","requestUrl":"https://shop.example\#(e.path)","status":\#(status),"latency":"\#(Spell.seconds(e))s","responseSize":"512","remoteIp":"10.0.0.7"},"jsonPayload":{\#(payload)}}"#
    },
    LogConvention(name: "AWS, API gateway", parts: .all) { e in
      guard let status = e.status else { return "" }
      return
        #"{"requestId":"\#(e.trace.prefix(10))","ip":"10.0.0.7","requestTime":"\#(Spell.common(e))","requestTimeEpoch":\#(e.time),"httpMethod":"\#(e.method)","resourcePath":"\#(e.path)","status":"\#(status)","protocol":"HTTP/1.1","responseLatency":\#(Spell.ms(e)),"responseLength":"120""#
        + Spell.member("principalId", e.customer.map(Spell.q)) + order(e, "orderId", "amountCents")
        + Spell.member("errorMessage", e.error.map(Spell.q)) + "}"
    },
    LogConvention(name: "Datadog", parts: .all) { e in
      let front =
        #"{"date":\#(e.time),"status":"\#(Spell.small(e))","service":"\#(e.service)","message":\#(Spell.q(e.message)),"ddtags":"env:prod","dd":{"trace_id":"\#(e.trace)"}"#
      guard let status = e.status else { return front + "}" }
      return front
        + #","http":{"status_code":\#(status),"method":"\#(e.method)","url_details":{"path":"\#(e.path)"}},"duration":\#(Spell.ns(e))"#
        + Spell.member("usr", e.customer.map { #"{"id":"\#($0)"}"# }) + order(e, "order_id", "amount_cents")
        + Spell.member("error", e.error.map { #"{"message":\#(Spell.q($0)),"kind":"E","stack":"at x"}"# })
        + "}"
    },
    LogConvention(name: "Caddy", parts: [.customers, .latency]) { e in
      let front =
        #"{"level":"\#(Spell.small(e))","ts":\#(e.time / 1000).\#(Spell.three(e.time % 1000)),"logger":"http.log.access","msg":"handled request""#
      guard let status = e.status else { return front + "}" }
      return front
        + #","request":{"remote_ip":"10.0.0.7","remote_port":"50123","proto":"HTTP/2.0","method":"\#(e.method)","host":"shop","uri":"\#(e.path)","headers":{"User-Agent":["curl"]}},"bytes_read":0,"user_id":"\#(e.customer ?? "")","duration":\#(Spell.seconds(e)),"size":1024,"status":\#(status),"resp_headers":{"Server":["Caddy"]}}"#
    },
    LogConvention(name: "Traefik", parts: .latency) { e in
      guard let status = e.status else { return "" }
      return
        #"{"ClientAddr":"10.0.0.7:5000","ClientHost":"10.0.0.7","ClientUsername":"\#(e.customer ?? "-")","DownstreamContentSize":21,"DownstreamStatus":\#(status),"Duration":\#(Spell.ns(e)),"OriginDuration":\#(Spell.ns(e) - 5000),"OriginStatus":\#(status),"Overhead":5000,"RequestCount":\#(e.tenths),"RequestMethod":"\#(e.method)","RequestPath":"\#(e.path)","RouterName":"shop@docker","StartUTC":"\#(Spell.iso(e))","level":"info","msg":"","time":"\#(Spell.iso(e))"}"#
    },
    LogConvention(name: "docker json-file with slog", parts: .all) { e in
      let inner = loggers[0].line(e)
      return
        #"{"log":\#(Spell.q(inner + "\u{1}").replacing("\u{1}", with: "\\n")),"stream":"stdout","time":"\#(Spell.date(e))987654Z"}"#
    },
    LogConvention(name: "Kubernetes (CRI) with zerolog", parts: .all) { e in
      "\(Spell.date(e))987654Z stdout F " + loggers[5].line(e)
    },
    LogConvention(name: "docker compose with logfmt", parts: .all) { e in "orders-1  | " + loggers[7].line(e)
    },
    LogConvention(name: "syslog with JSON", parts: .all) { e in
      "Mar \(Spell.two(Spell.day(e))) \(Spell.clock(e)) web-1 orders[812]: " + loggers[2].line(e)
    },
    LogConvention(name: "OTLP, one record a line", parts: .all) { e in OTLP.line([e]) },
  ]
}

/// OpenTelemetry's export.
enum OTLP {
  /// The records of one line.
  static func line(_ events: [WorldEvent]) -> String {
    let records = events.map(record).joined(separator: ",")
    let service = events.first?.service ?? ""
    return
      #"{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"\#(service)"}},{"key":"service.version","value":{"stringValue":"1.4.2"}}]},"scopeLogs":[{"scope":{"name":"http"},"logRecords":[\#(records)]}]}]}"#
  }

  private static func record(_ e: WorldEvent) -> String {
    var attributes: [String] = []
    func add(_ key: String, _ kind: String, _ value: String?) {
      if let value { attributes.append(#"{"key":"\#(key)","value":{"\#(kind)":\#(value)}}"#) }
    }
    if let status = e.status {
      add("http.response.status_code", "intValue", "\"\(status)\"")
      add("http.request.method", "stringValue", "\"\(e.method)\"")
      add("http.route", "stringValue", "\"\(e.path)\"")
      add("duration_ms", "doubleValue", Spell.ms(e))
      add("enduser.id", "stringValue", e.customer.map(Spell.q))
      add("order.id", "stringValue", e.order.map(Spell.q))
      add("order.amount_cents", "intValue", e.cents.map { "\"\($0)\"" })
      add("order.currency", "stringValue", e.cents.map { _ in Spell.q(e.currency) })
      add("exception.message", "stringValue", e.error.map(Spell.q))
    }
    return
      #"{"timeUnixNano":"\#(e.time)000000","observedTimeUnixNano":"\#(e.time + 5)000000","severityNumber":\#(e.isFailed ? 17 : 9),"severityText":"\#(e.level)","body":{"stringValue":\#(Spell.q(e.message))},"attributes":[\#(attributes.joined(separator: ","))],"traceId":"\#(e.trace)","spanId":"0102030405060708"}"#
  }
}
