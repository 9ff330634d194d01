/// Names that services give to what they log, as words; an invented dialect picks one for each meaning.
struct DialectNames {
  var status, customer, order, amount, currency, duration, service, version, region, error, path,
    method: [String]
  var time, level, message: [String]

  /// Names in the open, on which the mapping may be tuned.
  static let usual = DialectNames(
    status: [
      "status", "status code", "http status", "rc", "http code", "resp code", "sc status", "response code",
      "http status code", "resp status", "code", "result code", "return code", "statut",
    ],
    customer: [
      "uid", "acct", "client ref", "buyer", "customer", "user id", "account no", "cust id", "shopper",
      "kunde",
      "member number", "customer key", "cliente", "subscriber id", "buyer id", "client id", "account",
    ],
    order: [
      "order id", "order", "order no", "order ref", "purchase id", "booking ref", "invoice no", "bestellung",
      "payment ref", "checkout id", "order number", "pedido", "transaction id", "sale id",
    ],
    amount: [
      "amount", "basket total", "sum", "order total", "price", "total", "order value", "importe", "betrag",
      "gross amount", "cart value", "amt", "payment amount", "total amount", "charge",
    ],
    currency: [
      "ccy", "currency", "cur", "currency code", "moneda", "iso currency", "waehrung", "order currency",
    ],
    duration: [
      "elapsed", "took", "rt", "lat", "dur", "latency", "duration", "response time", "dauer", "request time",
      "elapsed time", "processing time", "handler duration", "req latency", "time taken",
    ],
    service: [
      "svc", "app", "component", "service", "service name", "application", "dienst", "program", "source app",
    ],
    version: ["build", "release", "version", "ver", "app version", "image tag", "build version", "revision"],
    region: ["zone", "dc", "region", "az", "datacenter", "site", "location", "cloud region"],
    error: [
      "err", "error", "exception message", "reason", "error message", "failure", "cause", "fehler", "err msg",
      "error text", "failure reason", "error detail",
    ],
    path: ["path", "uri", "route", "endpoint", "url", "request path", "handler", "http path", "target path"],
    method: ["method", "verb", "http method", "request method"],
    time: ["ts", "time", "timestamp", "@timestamp", "datetime", "event time", "logged at", "zeit"],
    level: ["level", "severity", "lvl", "log level", "sev"],
    message: ["msg", "message", "text", "event"])

  /// Names kept apart to see what the mapping makes of those it was not tuned on.
  static let unseen = DialectNames(
    status: [
      "http result", "reply code", "resp sc", "final status", "outcome code", "answer code", "http resp code",
      "server status", "reply status", "status num", "codigo estado", "antwortcode", "http answer",
    ],
    customer: [
      "customer handle", "purchaser", "acct key", "client uuid", "user ref", "caller account", "guest id",
      "holder id", "usuario", "client code", "profile id", "person id", "customer hash", "benutzer id",
      "payer ref",
    ],
    order: [
      "order key", "deal id", "purchase ref", "order code", "basket id", "cart id", "trade id", "buchung nr",
      "order uid", "shipment id", "compra id", "receipt no", "po number", "order identifier",
    ],
    amount: [
      "grand total", "order gross", "net total", "due amount", "ticket price", "paid amount", "order sum",
      "cart amount", "purchase value", "monto", "valor", "to pay", "payable", "invoice total", "turnover",
    ],
    currency: ["currency iso", "money unit", "ccy code", "order ccy", "divisa", "pay currency", "iso code"],
    duration: [
      "wall time", "cost", "spent", "handling time", "server time", "total time", "exec time", "req time",
      "tiempo", "laufzeit", "time spent", "roundtrip", "service latency", "antwortzeit", "call duration",
      "handle",
    ],
    service: [
      "module", "subsystem", "logger name", "unit", "svc id", "process name", "workload", "api name",
    ],
    version: [
      "git tag", "deploy version", "svc release", "bin version", "artifact version", "image version",
    ],
    region: ["cell", "aws zone", "geo region", "pop", "deploy region", "az name", "cloud zone"],
    error: [
      "error info", "fault message", "err detail", "problem", "error description", "err reason", "fail cause",
      "exception text", "last error", "error string", "grund", "motivo",
    ],
    path: [
      "api path", "req uri", "resource path", "http url", "operation", "location path", "endpoint path",
    ],
    method: ["http verb", "req method", "action verb", "http meth"],
    time: [
      "log time", "event ts", "created", "at", "when", "date time", "time stamp", "logged", "emitted at",
    ],
    level: ["sev level", "log severity", "prio", "level name", "importance"],
    message: ["msg text", "log message", "what", "summary", "description"])
}
