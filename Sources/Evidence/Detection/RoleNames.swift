/// Usual names of the roles, without case and separators, the most telling first.
///
/// They come from the documentation of Go `log/slog`, zap, zerolog, logrus, Rust `tracing-subscriber`, pino,
/// bunyan, Python `logging` with JSON formatters, the Elastic Common Schema, OpenTelemetry's semantic
/// conventions and log data model, and from plain words, also in German, French and Spanish.
enum RoleNames {
  static let names: [FieldRole: [String]] = [
    .time: [
      "timestamp", "time", "ts", "datetime", "eventtime", "logtime", "occurredat", "createdat", "date",
      "asctime", "when", "timeunixnano", "observedtimestamp", "at", "t", "startedat", "zeit", "zeitpunkt",
      "fecha", "tstamp", "stamp", "timestampms", "tsms", "timestamputc", "evttime",
    ],
    .level: [
      "level", "severity", "loglevel", "severitytext", "levelname", "lvl", "priority", "levelno", "sev",
      "prio",
    ],
    .service: [
      "service", "servicename", "app", "application", "appname", "svc", "component", "program", "job",
      "container", "containername", "target", "dienst", "servicio", "srv", "svcname", "microservice",
    ],
    .version: [
      "version", "serviceversion", "appversion", "release", "build", "ver", "imagetag", "revision", "commit",
      "gitsha", "buildversion", "rel", "releaseversion", "buildno", "buildnumber", "buildid", "svcversion",
      "svcver", "appver",
    ],
    .customer: [
      "customerid", "customer", "custid", "cust", "userid", "user", "accountid", "account", "acct", "acctid",
      "buyerid", "buyer", "clientid", "client", "tenantid", "tenant", "memberid", "member", "shopperid",
      "shopper", "enduserid", "enduser", "subscriberid", "orgid", "organizationid", "merchantid", "username",
      "kundeid", "kunde", "kundennummer", "kundennr", "clienteid", "cliente", "uid", "patronid", "patientid",
      "passengerid", "playerid", "payerid", "usr", "usrid", "acctno", "acctnumber", "acctnum", "acctref",
      "accountno", "accountnumber", "accountref", "custno", "custnumber", "custnum", "custref", "customerno",
      "customernumber", "customerref", "userno", "usernumber", "userref", "clientno", "clientnumber",
      "memberno", "membernumber", "customeruuid", "useruuid", "kundenid",
    ],
    .order: [
      "orderid", "order", "orderno", "ordernumber", "orderref", "orderuuid", "purchaseid", "purchase",
      "bookingid",
      "booking", "reservationid", "invoiceid", "invoice", "checkoutid", "paymentid", "transactionid", "txnid",
      "bestellungid", "bestellung", "bestellnummer", "auftragid", "auftrag", "commandeid", "commande",
      "pedidoid",
      "pedido", "saleid", "ticketid", "ordid", "ordno", "ordref", "ordnum", "ordernum", "ord", "orderkey",
      "paymentref", "payref", "payid", "paymentno", "bookingref", "bookingno", "bookingnumber", "invoiceno",
      "invoiceref", "invoicenumber", "reservationno", "reservationref", "txnref", "txid", "txn",
      "transactionref", "transactionno", "purchaseref", "purchaseno", "ticketno", "salesorder",
    ],
    .amount: [
      "amountcents", "amountminor", "totalcents", "totalminor", "pricecents", "priceminor", "valuecents",
      "valueminor", "amount", "ordervalue", "ordertotal", "ordervaluecents", "ordertotalcents", "orderamount",
      "totalamount", "amounttotal", "grandtotal", "total", "price", "value", "sum", "charge", "revenue",
      "betrag",
      "betragcents", "summe", "montant", "importe", "amountmicros", "amountpence", "netamount", "basketvalue",
      "cartvalue", "carttotal", "paymentamount", "amt", "amnt", "amtcents", "amntcents", "amtminor",
      "totalamt",
      "orderamt", "ordamt", "payamt", "txnamt", "transactionamount", "gesamtbetrag", "gesamt", "preis",
      "prix",
      "precio", "gross", "grossamount", "subtotal",
    ],
    .currency: [
      "currency", "currencycode", "ccy", "curr", "cur", "waehrung", "währung", "devise", "moneda",
      "currencyiso",
      "crncy",
    ],
    .duration: [
      "durationms", "latencyms", "elapsedms", "tookms", "responsetimems", "requesttimems", "duration",
      "latency",
      "elapsed", "took", "responsetime", "requesttime", "requestduration", "durationns", "durationus",
      "durationseconds", "durations", "durationsec", "latencyns", "latencyus", "latencyseconds", "latencys",
      "elapsedns", "elapsedus", "elapsedseconds", "elapsedsec", "durationmillis", "elapsedtime", "timebusy",
      "processingtime", "processingms", "timetaken", "timems", "rt", "ms", "dauer", "dauerms", "duree",
      "durée", "eventduration", "totaltimems", "runtime", "servicetime", "dur", "durms", "durus", "durns",
      "dursec", "lat", "latms", "latus", "latns",
      "resptime", "resptimems", "resptimeus", "respms", "rtms", "rtus", "rtt", "rttms", "tookus", "tookns",
      "tooks", "spent", "spentms", "timeus", "timens",
    ],
    .status: [
      "status", "statuscode", "httpstatus", "httpstatuscode", "httpresponsestatuscode", "responsestatus",
      "responsestatuscode", "responsecode", "respstatus", "respcode", "resstatuscode", "resstatus", "resp",
      "response", "sc", "rc", "grpccode", "grpcstatus", "grpcstatuscode", "rpcgrpcstatuscode", "code",
      "httpcode", "httprc", "httpst", "httpstat", "stat", "retcode", "returncode",
    ],
    .region: [
      "region", "cloudregion", "awsregion", "availabilityzone", "cloudavailabilityzone", "zone", "az",
      "datacenter", "dc", "location", "site", "cluster", "geo", "market", "standort", "rechenzentrum", "reg",
      "rgn", "avzone", "dcname",
    ],
    .endpoint: [
      "endpoint", "route", "httproute", "path", "urlpath", "httppath", "requestpath", "reqpath", "url",
      "requrl",
      "uri", "requesturi", "httptarget", "httpurl", "urloriginal", "handler", "operation", "rpcmethod",
      "grpcmethod", "resource", "pfad", "ruta", "api", "rpc", "operationname", "opname", "op", "action", "ep",
      "apimethod", "procedure",
    ],
    .method: [
      "method", "httpmethod", "httprequestmethod", "requestmethod", "reqmethod", "verb", "httpverb",
    ],
    .error: [
      "error", "err", "errormessage", "errmessage", "errmsg", "errormsg", "exceptionmessage", "exception",
      "excinfo", "failurereason", "failure", "cause", "reason", "fehler", "erreur", "errordetail",
      "errorcause",
      "errortext", "errtext", "errtxt", "errdesc", "errreason", "failreason", "exc", "fault",
    ],
    .message: ["message", "msg", "body", "text", "event", "log", "nachricht", "mensaje"],
    .trace: [
      "traceid", "trace", "requestid", "reqid", "correlationid", "xrequestid", "oteltraceid",
      "loggingtraceid", "corrid", "rid",
    ],
    .host: [
      "host", "hostname", "hostid", "pod", "podname", "k8spodname", "instance", "node", "server", "machine",
      "inst", "instanceid", "podid", "srvhost", "servername", "nodename", "containerid",
    ],
  ]

  /// Objects under which loggers put what others write at the top.
  static let containers: Set<String> = [
    "fields", "span", "attributes", "resource", "labels", "context", "ctx", "data", "extra", "http", "req",
    "res",
    "request", "response", "event", "url", "log", "service", "cloud", "error", "err", "exception", "user",
    "customer", "order", "host", "trace", "payload", "attrs", "props", "properties", "mdc",
    "k8s", "rpc", "grpc", "tags", "details", "time", "body", "enduser",
  ]

  /// Containers that carry no meaning of their own: the rest of the path is the name.
  static let neutral: Set<String> = [
    "fields", "span", "attributes", "resource", "labels", "context", "ctx", "data", "extra", "payload",
    "attrs",
    "props", "properties", "mdc", "tags", "details",
  ]

  /// Spellings that are looked for even when a file's head does not hold them, because failures are rare.
  static let looked: [FieldRole: [String]] = [
    .error: [
      "error", "err", "error.message", "err.message", "exception.message", "exception", "fields.error",
    ],
    .status: [
      "status", "status_code", "statusCode", "http_status", "httpStatus", "http.status_code", "http.status",
      "http.response.status_code", "res.statusCode", "response.status", "fields.status", "resp_code",
      "http_code", "response_code",
    ],
    .customer: [
      "customer_id", "customerId", "customer", "cust_id", "cust", "user_id", "userId", "user", "uid",
      "account_id", "accountId", "account", "acct", "acct_no", "customer.id", "user.id",
    ],
    .order: [
      "order_id", "orderId", "order", "order_no", "orderNo", "order_number", "orderNumber", "order_ref",
      "orderRef", "order.id", "payment_id", "paymentId", "pay_ref", "booking_id", "bookingId",
      "transaction_id", "txn_id",
    ],
    .amount: [
      "amount_cents", "amountCents", "amount_minor", "amountMinor", "amount", "amt", "amt_cents",
      "total_cents", "totalCents", "total_minor", "order_total", "order_value", "total", "price", "betrag",
    ],
    .currency: ["currency", "ccy"],
    .duration: ["duration_ms", "latency_ms", "elapsed_ms"],
    .version: ["version"], .region: ["region"], .service: ["service"],
  ]

  /// Stems of counters and technical numbers: a field such as `line_no` or `build_number` names no order.
  private static let countingStems: Set<String> = [
    "line", "seq", "sequence", "serial", "page", "port", "phone", "msg", "message", "event", "thread",
    "build",
    "version", "retry", "attempt", "part", "job", "worker", "git", "trace", "req", "request", "span",
    "session",
    "log", "row", "record", "batch", "card", "offset", "partition", "shard", "block", "frame", "packet",
    "step",
    "try", "pid", "error", "err", "code", "status", "customer", "cust", "user", "account", "acct", "client",
    "house", "street", "tracking", "call", "process", "proc", "chunk", "item", "index", "release", "commit",
  ]

  /// True for names that end in `ref`, `no`, `nr` or `number` and begin with a thing rather than a counter.
  static func isReference(_ path: String) -> Bool {
    let words = UnitRules.words(path)
    guard words.count >= 2, let last = words.last else { return false }
    let endings: Set<String> = ["ref", "reference", "no", "nr", "num", "number", "nummer"]
    return endings.contains(last) && !words.dropLast().contains(where: countingStems.contains)
  }

  /// Without case and separators: `Customer-ID` and `customerId` are `customerid`.
  static func plain(_ name: some StringProtocol) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// How well a dotted path names a role, between 0 and 1; earlier names beat later ones.
  static func score(_ path: String, _ role: FieldRole) -> Double { FieldName(path).score(role) }

  static let ranks: [FieldRole: [String: Int]] = names.mapValues { list in
    Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
  }
}
