extension LogConvention {
  private static func target(_ e: WorldEvent) -> String { "\(e.method) \(e.path)?q=\(e.tenths) HTTP/1.1" }

  private static func combined(_ e: WorldEvent, _ status: Int) -> String {
    #"10.0.0.\#(e.tenths % 250) - \#(e.customer ?? "-") [\#(Spell.common(e))] "\#(target(e))" \#(status) 512 "-" "Mozilla/5.0 (X11; Linux \"x\")""#
  }

  private static func envoy(_ e: WorldEvent, _ status: Int, _ flags: String) -> String {
    #"[\#(Spell.iso(e))] "\#(e.method) \#(e.path) HTTP/2" \#(status) \#(flags) 0 91 \#(e.tenths / 10) 11 "-" "app" "\#(e.trace.prefix(8))" "shop" "10.0.0.1:80""#
  }

  static let servers: [LogConvention] = [
    LogConvention(name: "nginx, combined", parts: .customers) { e in e.status.map { combined(e, $0) } ?? "" },
    LogConvention(name: "nginx with times", parts: [.customers, .latency]) { e in
      e.status.map { combined(e, $0) + " \(Spell.seconds(e)) 0.001 ." } ?? ""
    },
    LogConvention(name: "nginx with keyed times", parts: [.customers, .latency]) { e in
      e.status.map { combined(e, $0) + #" rt=\#(Spell.seconds(e)) uct="0.000" urt="0.001""# } ?? ""
    },
    LogConvention(name: "Apache with virtual host and %D", parts: [.customers, .latency]) { e in
      e.status.map { "shop.example:443 " + combined(e, $0) + " \(e.tenths * 100)" } ?? ""
    },
    LogConvention(name: "common, through two proxies", parts: .customers) { e in
      e.status.map {
        "10.9.9.9, " + combined(e, $0).replacing(#" "-" "Mozilla/5.0 (X11; Linux \"x\")""#, with: "")
      } ?? ""
    },
    LogConvention(name: "Envoy", parts: []) { e in e.status.map { envoy(e, $0, "-") } ?? "" },
    LogConvention(name: "Istio", parts: []) { e in
      e.status.map { envoy(e, $0, #"- via_upstream - "-""#) } ?? ""
    },
    LogConvention(name: "AWS load balancer", parts: .latency) { e in
      guard let status = e.status else { return "" }
      return
        #"https \#(Spell.date(e))000Z app/shop/50dc 10.0.0.7:2817 10.0.1.1:80 0.000 \#(Spell.seconds(e)) 0.000 \#(status) \#(status) 34 366 "\#(e.method) https://shop.example:443\#(e.path) HTTP/1.1" "curl/7.46.0" ECDHE TLSv1.2 arn:aws:x "Root=1-58" "-" "-" 0 \#(Spell.iso(e)) "forward""#
    },
    LogConvention(name: "Heroku router", parts: .latency) { e in
      guard let status = e.status else { return "" }
      return
        #"\#(Spell.date(e))000+00:00 heroku[router]: at=info method=\#(e.method) path="\#(e.path)" host=shop.example request_id=\#(e.trace.prefix(12)) fwd="10.0.0.7" dyno=web.1 connect=1ms service=\#(Spell.ms(e))ms status=\#(status) bytes=512 protocol=https"#
    },
  ]

  private static func cells(_ e: WorldEvent, _ point: String) -> [String] {
    [
      Spell.date(e, " "), e.service, e.path, e.status.map { "\($0)" } ?? "",
      e.status == nil ? "" : Spell.ms(e),
      e.customer ?? "", e.order ?? "", e.cents.map { Spell.money($0, point) } ?? "",
      e.cents == nil ? "" : e.currency,
      e.error.map { $0 + "\nat, line 2" } ?? "",
    ]
  }

  private static func quoted(_ cell: String, _ delimiter: String) -> String {
    guard cell.contains(where: { "\"\n".contains($0) || delimiter.contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func table(_ name: String, _ delimiter: String, _ point: String) -> LogConvention {
    let columns = [
      "time", "service", "path", "status", "latency_ms", "customer", "order_no", "total", "currency", "error",
    ]
    return LogConvention(
      name: name, parts: [.customers, .orders, .latency], header: columns.joined(separator: delimiter) + "\n"
    ) { e in cells(e, point).map { quoted($0, delimiter) }.joined(separator: delimiter) }
  }

  static let tables = [
    table("CSV with line breaks", ",", "."), table("CSV, semicolons and decimal commas", ";", ","),
    table("TSV", "\t", "."),
  ]

  private static func pairs(_ e: WorldEvent) -> String {
    guard let status = e.status else { return "" }
    return " status=\(status)" + Spell.pair("customer", e.customer) + " took=\(Spell.ms(e))ms"
      + Spell.pair("order", e.order)
      + Spell.pair("amount_cents", e.cents.map { "\($0)" })
      + Spell.pair("currency", e.cents.map { _ in e.currency })
      + Spell.pair("err", e.error)
  }

  private static let letters = ["INFO": "I", "ERROR": "E"]

  static let texts: [LogConvention] = [
    LogConvention(name: "text, level and tag", parts: .all) { e in
      "\(Spell.date(e, " ", ",")) \(e.level) [orders] \(e.message)" + pairs(e)
    },
    LogConvention(name: "Go's log", parts: .all) { e in
      LogDialect.date(e.time / 1000, " ").replacing("-", with: "/") + " \(e.message)" + pairs(e)
    },
    LogConvention(name: "log4j", parts: .all) { e in
      "\(Spell.date(e, " ", ",")) [http-nio-8080-exec-3] \(e.level) com.acme.Orders - \(e.message)" + pairs(e)
    },
    LogConvention(name: "logback of Spring", parts: .all) { e in
      "\(Spell.date(e, " ")) \(e.level) 812 --- [nio-8080-exec-3] c.acme.Orders : \(e.message)" + pairs(e)
    },
    LogConvention(name: "Python's logging", parts: .all) { e in
      "\(Spell.date(e, " ", ",")) - shop.orders - \(e.level) - \(e.message)" + pairs(e)
    },
    LogConvention(name: "syslog, RFC 3164", parts: .all) { e in
      "<\(e.isFailed ? 11 : 14)>Mar \(Spell.two(Spell.day(e))) \(Spell.clock(e)) web-1 orders[812]: \(e.message)"
        + pairs(e)
    },
    LogConvention(name: "syslog, RFC 5424", parts: .all) { e in
      "<\(e.isFailed ? 11 : 14)>1 \(Spell.iso(e)) web-1 orders 812 ID47 - \(e.message)" + pairs(e)
    },
    LogConvention(name: "klog", parts: .all) { e in
      "\(letters[e.level] ?? "I")03\(Spell.two(Spell.day(e))) \(Spell.clock(e)).\(Spell.three(e.time % 1000))456       1 orders.go:12] \(e.message)"
        + pairs(e)
    },
    LogConvention(name: "env_logger", parts: .all) { e in
      "[\(Spell.iso(e)) \(e.level.padded(5)) orders::http] \(e.message)" + pairs(e)
    },
    LogConvention(name: "tracing-subscriber, text", parts: .all) { e in
      #"\#(Spell.date(e))456Z \#(e.level.padded(5)) request{path="\#(e.path)"}: orders::http: \#(e.message)"#
        + pairs(e)
    },
    LogConvention(name: "zap, console", parts: .all) { e in
      let fields =
        e.status == nil ? "{\"cache\": 1}" : "{" + loggers[2].line(e).drop { $0 != "{" }.dropFirst()
      return "\(Spell.date(e))Z\t\(e.level)\thttp/log.go:42\t\(e.message)\t\(fields)"
    },
    LogConvention(name: "go-kit", parts: .all) { e in
      "ts=\(Spell.iso(e)) caller=http.go:12 level=\(Spell.small(e)) component=orders msg=\(Spell.q(e.message))"
        + pairs(e)
    },
  ]
}

extension String {
  /// Blanks in front.
  func padded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
