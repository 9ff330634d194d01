import Evidence
import IncidentModel
import Scan
import Testing

/// How services write what they mean, and what is understood.
@Suite struct FieldNameTests {
  private func mapping(_ line: (Int) -> String) throws -> FieldMapping {
    try EvidenceInspector.inspect(source(lines(60, line))).mapping
  }

  @Test(arguments: [
    ("amt", "12.50", FieldRole.amount), ("amnt", "12,50", .amount), ("sum", "7", .amount),
    ("betrag", "1.234,50", .amount), ("cust", "k7", .customer), ("usr", "u-1", .customer),
    ("uid", "3391", .customer), ("acct_no", "A17", .customer), ("resp", "200", .status),
    ("rc", "503", .status), ("http_code", "404", .status), ("dur", "12", .duration),
    ("elapsed_us", "1200", .duration), ("lat", "3.5", .duration), ("svc", "shop", .service),
    ("app", "shop", .service), ("ver", "1.2.3", .version), ("rel", "r77", .version),
    ("build", "4411", .version), ("dc", "fra2", .region), ("az", "1a", .region), ("op", "pay", .endpoint),
    ("action", "book", .endpoint), ("rpc", "Orders/Create", .endpoint), ("handler", "create", .endpoint),
    ("uri", "/x", .endpoint), ("inst", "gw-0", .host), ("pod", "gw-0", .host), ("instance", "gw-0", .host),
  ])
  func shortNames(name: String, value: String, role: FieldRole) throws {
    let logfmt = try mapping { "ts=2026-03-12T\(clock($0))Z msg=done \(name)=\(value)" }
    #expect(logfmt[role]?.path == name)
    let json = try mapping { #"{"ts":"2026-03-12T\#(clock($0))Z","msg":"done","\#(name)":"\#(value)"}"# }
    #expect(json[role]?.path == name)
  }

  @Test func unitsOfShortNamesAreTold() throws {
    let mapping = try mapping { "ts=2026-03-12T\(clock($0))Z elapsed_us=\(1200 + $0) amt_cents=\($0)" }
    #expect(mapping[.duration]?.unit == .microseconds)
    #expect(mapping[.amount]?.unit == .minor)
  }

  @Test(arguments: ["pay_ref", "basket_no", "parcel_number", "salesRef", "bookingNumber"])
  func referencesAreOrders(name: String) throws {
    let unique = try mapping { #"{"ts":"2026-03-12T\#(clock($0))Z","status":200,"\#(name)":"x\#($0)"}"# }
    #expect(unique[.order]?.path == name)
  }

  @Test(arguments: ["line_no", "build_number", "request_ref", "retry_no"])
  func countersAreNoOrders(name: String) throws {
    let mapping = try mapping { #"{"ts":"2026-03-12T\#(clock($0))Z","status":200,"\#(name)":"\#($0)"}"# }
    #expect(mapping.has(.order) == false)
  }

  @Test func repeatedReferencesAreNoOrders() throws {
    let mapping = try mapping { #"{"ts":"2026-03-12T\#(clock($0))Z","tariff_ref":"t\#($0 % 2)"}"# }
    #expect(mapping.has(.order) == false)
  }

  @Test func valuesAndNeighboursDenyAName() throws {
    let codes = try mapping { "ts=2026-03-12T\(clock($0))Z rc=\($0 % 3) dur=long" }
    #expect(codes.has(.status) == false)
    #expect(codes.has(.duration) == false)
    let places = try mapping { "ts=2026-03-12T\(clock($0))Z lat=52.\($0) lon=13.\($0)" }
    #expect(places.has(.duration) == false)
  }

  @Test func numericRemoteCallCodesAreStatuses() {
    let codes = [0, 14, 5, 13, 0, 0, 4, 3, 2, 15]
    for name in ["grpc_code", "grpc.status", "code"] {
      let text = lines(20) { #"{"time":"2026-03-12T\#(clock($0))Z","\#(name)":\#(codes[$0 % 10])}"# }
      let summary = LogEngine.summarize([source(text)])
      #expect(summary.requests == RequestCount(total: 20, failed: 10))
      #expect(summary.failureDefinition.contains("gRPC"))
    }
    let text = lines(20) { #"{"time":"2026-03-12T\#(clock($0))Z","grpc_code":\#(codes[$0 % 10])}"# }
    let own = try? FailureExpression("status == 5")
    #expect(LogEngine.summarize([source(text)], options: LogOptions(failure: own)).requests.failed == 2)
  }

  @Test func amountsWithDecimalCommasAreExact() {
    let rows = lines(20) {
      "ts=2026-03-12T\(clock($0))Z status=500 order_id=o\($0) amount=\"1.234,50\" ccy=EUR"
    }
    #expect(LogEngine.summarize([source(rows)]).orders.value == ["EUR": 20 * 123_450])
    let bare = lines(20) { "ts=2026-03-12T\(clock($0))Z status=500 order_id=o\($0) amt=12,50 ccy=EUR" }
    #expect(LogEngine.summarize([source(bare)]).orders.value == ["EUR": 20 * 1250])
    let table =
      "time;status;path;order_id;betrag;currency\n"
      + lines(20) { "2026-03-12T\(clock($0))Z;500;/orders;o\($0);9,0\($0 % 10);EUR" }
    #expect(LogEngine.summarize([source(table)]).orders.value == ["EUR": 20 * 900 + 90])
  }

  @Test func doubledQuotesOfATableAreJoined() {
    let table =
      "time,status,path,error\n"
      + lines(20) { "2026-03-12T\(clock($0))Z,500,\"/a\",\"relation \"\"orders\"\" is gone, again\"" }
    let summary = LogEngine.summarize([source(table)])
    #expect(summary.topErrors.map(\.message) == [#"relation "orders" is gone, again"#])
    #expect(summary.topErrors.first?.count == 20)
    #expect(summary.cube.combinations.contains { $0.contains("/a") })
  }
}

/// Roles whose fields first occur behind the head that mappings are learned from.
@Suite struct LateFieldTests {
  private let head = HeadDetection.headBytes + 1000

  private func long(_ line: (Int) -> String) -> String {
    let one = line(0).utf8.count
    return lines(head / one + 2) { line($0 % 3000) }
  }

  @Test(arguments: [
    ("status_code", "cust_id", "order_no", "amt"), ("status", "acct", "pay_ref", "total_cents"),
    ("resp_code", "customer_id", "orderId", "amount"),
  ])
  func areFoundByTheirUsualNames(status: String, customer: String, order: String, amount: String) {
    let quiet = long { #"{"time":"2026-03-12T\#(clock($0))Z","level":"INFO","msg":"warming up the cache"}"# }
    let busy = lines(20) {
      let values = #""\#(customer)":"k\#($0 % 5)","\#(order)":"o\#($0)","\#(amount)":100,"currency":"JPY""#
      return #"{"time":"2026-03-12T03:10:\#(10 + $0)Z","\#(status)":\#($0 < 4 ? 503 : 200),\#(values)}"#
    }
    let summary = LogEngine.summarize([source(quiet + busy)])
    #expect(summary.requests == RequestCount(total: 20, failed: 4))
    #expect(summary.customers.active == 5)
    #expect(summary.orders.failed == 4)
    #expect(summary.orders.value == ["JPY": 400])
  }

  @Test func aWordUnderAStatusLaterOnIsNoRequest() {
    let quiet = long { #"{"time":"2026-03-12T\#(clock($0))Z","level":"ERROR","msg":"warming up the cache"}"# }
    let late = lines(20) { #"{"time":"2026-03-12T03:10:\#(10 + $0)Z","status":"active"}"# }
    let summary = LogEngine.summarize([source(quiet + late)])
    #expect(summary.requests.total == 0)
    #expect(summary.topErrors.map(\.message) == ["warming up the cache"])
  }

  @Test func columnsEmptyAtFirstAreUsed() {
    let quiet = long { "2026-03-12T\(clock($0))Z,200,/a,,," }
    let busy = lines(9) { "2026-03-12T03:10:\(10 + $0)Z,500,/a,k\($0),o\($0),250" }
    let summary = LogEngine.summarize(
      [source("time,status,path,cust,order_no,amt_cents\n" + quiet + busy)],
      options: LogOptions(currency: "EUR"))
    #expect(summary.customers.affected == 9)
    #expect(summary.orders.value == ["EUR": 2250])
  }
}

@Suite struct ReadRequestTests {
  private func orders(_ fields: [String]) -> FailedOrders {
    let text = fields.enumerated().map { #"{"time":"2026-03-12T02:14:0\#($0)Z",\#($1)}"# }
    return LogEngine.summarize([source(text.joined(separator: "\n"))]).orders
  }

  @Test func aFailedLookIsNoFailedOrder() {
    let found = orders([
      #""method":"GET","route":"/orders/1","status":503,"order_id":"a","amount_minor":5,"currency":"EUR""#,
      #""method":"head","route":"/orders/1","status":503,"order_id":"b""#,
      #""method":"POST","route":"/orders","status":503,"order_id":"c","amount_minor":7,"currency":"EUR""#,
      #""route":"/orders","status":503,"order_id":"d""#,
    ])
    #expect(found.failed == 2)
    #expect(found.value == ["EUR": 7])
  }

  @Test func theEndpointMayNameTheMethod() {
    let found = orders([
      #""endpoint":"GET /orders/{id}","status":503,"order_id":"a""#,
      #""endpoint":"Getaway /orders","status":503,"order_id":"b""#,
      #""endpoint":"POST /orders","status":503,"order_id":"c""#,
      #""endpoint":"OPTIONS /orders","status":503,"order_id":"d""#,
    ])
    #expect(found.failed == 2)
  }

  @Test func aGoodLookDoesNotRecoverAnOrder() {
    let failed = #""method":"POST","status":503,"order_id":"a""#
    #expect(orders([failed, #""method":"GET","status":200,"order_id":"a""#]).recovered == 0)
    #expect(orders([failed, #""method":"PUT","status":200,"order_id":"a""#]).recovered == 1)
  }
}
