/// Values for the places of a `SignatureCorpus`, from a seeded generator.
struct CorpusValues {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Knuth's linear congruential generator (MMIX).
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func fill(_ template: Substring) -> String {
    var (output, rest) = ("", template)
    while let open = rest.firstIndex(of: "{") {
      output += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}"), let value = value(rest[after..<close]) else {
        output += "{"
        rest = rest[after...]
        continue
      }
      output += value
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }

  private mutating func value(_ name: Substring) -> String? {
    let name = String(name)
    if let words = Self.words[name] { return words[below(words.count)] }
    return digits(name) ?? address(name) ?? compound(name)
  }

  private mutating func pick(_ name: String) -> String { value(Substring(name)) ?? "" }

  private mutating func characters(_ count: Int, _ alphabet: String) -> String {
    let alphabet = Array(alphabet)
    return String((0..<count).map { _ in alphabet[below(alphabet.count)] })
  }

  private mutating func digits(_ name: String) -> String? {
    switch name {
    case "num": return String(below([10, 100, 1000, 100_000][below(4)]))
    case "num8": return String(10_000_000 + below(80_000_000))
    case "bignum": return String(1_000_000_000 + below(9_000_000_000))
    case "port": return String(1024 + below(60_000))
    case "float": return "\(below(500)).\(1 + below(9999))"
    case "money": return "\(1 + below(900)).\(10 + below(90))"
    case "hex7": return characters(7, "0123456789abcdef")
    case "hex8": return characters(8, "0123456789abcdef")
    case "hex12": return characters(12, "0123456789abcdef")
    case "hex16": return characters(16, "0123456789abcdef")
    case "hex32": return characters(32, "0123456789abcdef")
    case "tail": return characters(6, "abcdefghijklmnopqrstuvwxyz")
    case "hexshort": return characters(1 + below(5), "0123456789abcdef")
    case "base64":
      return characters(43, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    default: return nil
    }
  }

  private mutating func address(_ name: String) -> String? {
    switch name {
    case "ip": return (0..<4).map { _ in String(1 + below(250)) }.joined(separator: ".")
    case "mac": return (0..<6).map { _ in characters(2, "0123456789abcdef") }.joined(separator: ":")
    case "host": return "\(pick("process"))\(below(40)).\(["shop.example.org", "dc1.internal"][below(2)])"
    case "email": return "\(pick("user"))@example.com"
    case "url": return "https://\(pick("user")).example.com/hooks/\(below(1000))"
    case "uuid": return [8, 4, 4, 4, 12].map { characters($0, "0123456789abcdef") }.joined(separator: "-")
    case "path":
      return (0...(1 + below(3))).map { _ in "/" + pick("part") }.joined() + "/\(below(10_000))"
    case "winpath": return "C:\\Windows\\\(pick("part"))\\\(pick("part"))\(below(100)).dll"
    case "time": return "2026-03-1\(below(9))T0\(below(9)):\(10 + below(49)):\(10 + below(49))Z"
    case "calendar": return "Thu Mar \(10 + below(19)) 0\(below(9)):\(10 + below(49)):\(10 + below(49)) 2026"
    case "pci": return "0000:\(characters(2, "0123456789abcdef")):1f.\(below(8))"
    case "usb": return "\(1 + below(4))-\(1 + below(4))"
    case "lsn": return "\(below(9))/\(characters(7, "0123456789ABCDEF"))"
    case "version": return "\(below(10)).\(below(20)).\(below(30))"
    default: return nil
    }
  }

  private mutating func compound(_ name: String) -> String? {
    switch name {
    case "duration":
      return ["\(1 + below(900))ms", "\(below(9)).\(below(999))s", "\(1 + below(900))µs", "1m\(below(59))s"][
        below(4)]
    case "size": return "\(1 + below(900)) \(["KB", "MB", "GiB"][below(3)])"
    case "orderid": return "ord_\(characters(10, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"))"
    case "custid": return "c-\(10_000 + below(80_000))"
    case "peerid": return "node-\(characters(5, "abcdefghijkmnpqrstuvwxyz23456789"))"
    case "pod":
      return
        "\(pick("service"))-\(characters(9, "bcdf456789"))-\(characters(5, "bcdfghjklmnpqrstvwxz2456789"))"
    case "deployment": return "\(pick("service"))-\(characters(10, "bcdf456789"))"
    case "node": return "ip-10-0-\(below(250))-\(below(250)).internal"
    case "image": return "registry.example.com/shop/\(pick("service")):v\(pick("version"))"
    case "numlist": return (0...below(8)).map { _ in String(below(40)) }.joined(separator: " ")
    case "ranges": return (0...below(4)).map { _ in "\(below(60))-\(60 + below(60))" }.joined(separator: " ")
    case "hexgroups": return (0..<4).map { _ in characters(4, "0123456789abcdef") }.joined(separator: ":")
    case "algorithms": return (0...below(3)).map { _ in pick("algorithm") }.joined(separator: ",")
    case "sql": return "SELECT \(pick("column")), \(pick("column")) FROM \(pick("table")) …"
    case "goerr":
      return ["\(pick("table")): not found", "context canceled", "upstream \(pick("service")): 503", "EOF"][
        below(4)]
    default: return nil
    }
  }

  private static let words: [String: [String]] = [
    "user": [
      "root", "admin", "test", "oracle", "postgres", "ubuntu", "git", "mysql", "guest", "ada", "bob42",
      "deploy",
      "pi", "ftpuser", "support", "jenkins", "nagios", "hadoop", "www-data", "carol",
    ],
    "few": ["root", "deploy", "alice"],
    "state": ["pending", "available", "deleting", "in-use", "error"],
    "STATE": ["NEW", "UNASSIGNED", "ASSIGNED", "RUNNING", "SUCCEEDED", "KILLED", "FAIL_CONTAINER_CLEANUP"],
    "QUORUM": ["LOOKING", "FOLLOWING", "LEADING"],
    "EVENT": ["CONTAINER_REMOTE_LAUNCH", "CONTAINER_REMOTE_CLEANUP"],
    "CONSTANT": ["WIFI_ON", "WIFI_OFF", "WIFI_ENABLING", "WIFI_DISABLING"],
    "METHOD": ["GET", "POST", "PUT", "DELETE"], "CUR": ["USD", "EUR", "GBP"], "bool": ["true", "false"],
    "Bool": ["True", "False"], "onoff": ["on", "off"], "letter": ["A", "B", "C", "D"],
    "Class": [
      "JobFinisher", "RMCommunicationHandler", "SpeculatorEventDispatcher", "TaskStartedEvent", "PaymentCard",
      "MapAttemptFinished", "WindowManager", "AlarmReceiver", "SyncService", "MainActivity",
    ],
    "Variant": ["Io", "Timeout", "Protocol"], "thread": ["main", "tokio-runtime-worker", "ledger-writer"],
    "Client": ["WindowsUpdateAgent", "SPP", "DISM Package Manager Provider", "CbsTask"],
    "pkg": ["android", "com.example.mail", "com.example.chat", "com.android.systemui", "org.maps.viewer"],
    "part": ["var", "lib", "data", "orders", "cache", "images", "v1", "users", "current", "tmp"],
    "process": ["nginx", "java", "cart", "sh", "python3", "ledger"],
    "service": ["cart", "ledger", "payments", "catalog", "auth-proxy", "mailer"],
    "provider": ["stripe", "adyen", "paypal"],
    "reason": ["timeout", "fraud suspected", "limit exceeded", "shutdown"],
    "table": ["orders", "customers", "payments", "invoices", "ledger_entries"],
    "column": ["amount", "currency", "customer_id", "created_at", "work_mem"],
    "constraint": ["orders_pkey", "payments_idempotency_key", "customers_email_key", "refunds_pkey"],
    "flag": ["new-checkout", "fast-ledger", "dark_mode", "beta.search", "price-test"],
    "tenant": ["acme", "globex", "initech", "umbrella", "hooli"],
    "topic": ["orders", "payments.v2", "emails"],
    "file": ["main.rs", "ledger/mod.rs", "api.rs", "net/conn.rs"],
    "namespace": ["default", "prod", "kube-system"], "nodestate": ["NodeReady", "NodeNotReady"],
    "grpc": ["NotFound", "Unknown", "Unavailable"],
    "algorithm": ["diffie-hellman-group1-sha1", "diffie-hellman-group14-sha1", "ecdh-sha2-nistp256"],
    "product": ["Blue chair", "Oak table", "Lamp", "Desk mat XL", "Wool blanket 140 x 200", "Mug"],
    "subject": ["Your order", "Reset your password", "Welcome", "Your invoice for March"],
    "jobname": ["nightly-report", "reindex", "cleanup_sessions", "sitemap", "billing"],
  ]
}
