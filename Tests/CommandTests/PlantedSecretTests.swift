import Foundation
import Testing

/// Secrets and personal data in every kind of evidence reach no output.
struct PlantedSecretTests {
  /// Planted where evidence has free text; each looks like nothing else in the outputs.
  static let secrets = [
    "password": "hQ7vX2kLm9Zt", "url": "wR4nB8yTc3Qa", "bearer": "f83jKd02mzPq71LsYtWv5Xe",
    "basic": "c3ZjOnBsYW50ZWRQYXNzMQ==",
    "jwt": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJlMTIzNDU2",
    "github": "ghp_Pl4nted0123456789abcdefghijABCDEF",
    "aws": "AKIAPLANTEDQ3EGABCDE", "cookie": "plantedsession0a1b2c3d4e5f",
    "signature": "9f8e7d6c5b4a39281706f5e4d3c2b1a0",
    "email": "planted.person@customer.example", "phone": "+44 20 7946 0958", "card": "4012888888881881",
    "iban": "DE89370400440532013000", "ipv4": "203.0.113.77", "ipv6": "2001:db8:77::beef",
    "ssn": "219-09-9999",
  ]

  private static func secret(_ name: String) -> String { secrets[name] ?? "" }

  /// One text with all of them, as a careless program writes it.
  static let careless = """
    login planted.person@customer.example from 203.0.113.77 [2001:db8:77::beef]:443 password=\(secret("password")) \
    db postgres://app:\(secret("url"))@db.internal/o Authorization: Bearer \(secret("bearer")) \
    then Authorization: Basic \(secret("basic")) jwt \(secret("jwt")) git \(secret("github")) aws \(secret("aws")) \
    Cookie: sid=\(secret("cookie")) GET /f?X-Amz-Signature=\(secret("signature")) call \(secret("phone")) card \
    \(secret("card")) iban \(secret("iban")) ssn \(secret("ssn"))
    """

  private static let log: String = {
    let words = careless.replacing("\"", with: "\\\"")
    return (0..<900).map { number in
      let second = number * 6
      let clock = String(format: "%02d:%02d:%02d", 1 + second / 3600, second / 60 % 60, second % 60)
      let isFailure = (300..<600).contains(number) && number % 2 == 0
      let customer = number % 3 == 0 ? "\(number % 9)\(secret("email"))" : "c\(number % 97)"
      let error =
        isFailure
        ? #","error":"\#(words)","user_agent":"bot \#(secret("email"))","region":"\#(secret("email"))""# : ""
      return
        #"{"time":"2026-03-12T\#(clock)Z","service":"shop","status":\#(isFailure ? 500 : 200),"customer_id":"\#(customer)","#
        + #""order_id":"\#(secret("email"))-\#(number)","amount":12.50,"currency":"EUR","duration_ms":31,"#
        + #""route":"/u/\#(secret("email"))/x","client_ip":"\#(secret("ipv4"))"\#(error)}"#
    }.joined(separator: "\n") + "\n{\"time\": broken \(careless)\n"
  }()

  private static let crashes = """
    panic: dial failed: \(careless)

    goroutine 1 [running]:
    main.connect({0xc000123456, 0x10})
    \t/app/main.go:42 +0x1b4

    thread 'main' panicked at src/db.rs:18:10:
    called `Result::unwrap()` on an `Err` value: Config { password: "\(secret("password"))", to: "\(secret("email"))" }
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

    2026-03-12 01:40:00.000 UTC [12] ERROR:  duplicate key value violates unique constraint "users_email_key"
    2026-03-12 01:40:00.000 UTC [12] DETAIL:  Key (email)=(\(secret("email"))) already exists.
    2026-03-12 01:40:00.000 UTC [12] STATEMENT:  \(careless)
    2026-03-12 01:40:01.000 UTC [12] PANIC:  could not write to file "x": \(careless)
    """

  private static let changes = """
    [{"service":"shop","version":"2.0.1","deployed_at":"2026-03-12T01:29:00Z","author":"\(secret("email"))",
      "description":"\(careless)"}]
    """

  private static func records(_ amount: String) -> String {
    "order_id,customer,amount,currency,note\n"
      + (0..<40).map {
        "\($0)-\(secret("email")),\(secret("email")),\($0 % 5 == 0 ? amount : "12.50"),EUR,\(secret("card")) \(amount)"
      }
      .joined(separator: "\n") + "\n"
  }

  private func planted() throws -> IncidentOnDisk {
    let incident = try IncidentOnDisk(logged: false)
    try incident.write(Self.log, to: "shop/evidence/shop.log")
    try incident.write(Self.crashes, to: "shop/evidence/crash.txt")
    try incident.write(Self.changes, to: "shop/evidence/deployments.json")
    try incident.write(Self.records("12.50"), to: "shop/evidence/orders.csv")
    try incident.write(Self.records("13.00"), to: "left.csv")
    try incident.write(Self.records("12.50"), to: "right.csv")
    return incident
  }

  /// The secrets that the bytes hold: as they are, in base64, in halves of lines.
  private func leaks(_ bytes: some Collection<UInt8>) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Self.secrets.filter { name, value in
      let encoded = Data(value.utf8).base64EncodedString().prefix(value.utf8.count / 3 * 4)
      return text.contains(value) || text.contains(encoded)
        || text.contains(value.replacing("@", with: "%40"))
    }.map(\.key).sorted()
  }

  private static let calls: [[String]] = [
    ["build", "shop"], ["facts", "shop"], ["check", "shop"], ["verify", "shop"], ["questions", "shop"],
    ["script", "shop"], ["followup", "shop"], ["inspect", "shop"], ["inspect", "left.csv"],
    ["rehearse", "shop"],
    ["logs", "shop/evidence/shop.log"], ["crashes", "shop/evidence"],
    ["signatures", "shop/evidence/shop.log"],
    ["signatures", "shop/evidence/crash.txt"], ["reconcile", "left.csv", "right.csv", "--key", "order_id"],
    ["redact", "shop/evidence/crash.txt"], ["redact", "shop/evidence/shop.log"], ["redact", "left.csv"],
    ["draft", "shop"],
  ]

  @Test(arguments: calls, ["text", "json"])
  func noAnswerHoldsOne(_ call: [String], _ format: String) throws {
    let incident = try planted()
    if call[0] == "verify" { _ = try incident.candor("build", "shop") }
    let result = try BuiltCommand.run(
      call + ["--format", format], in: incident.folder, input: "It failed.\n/skip\n")
    #expect(leaks(result.output) == [], "\(call) on standard output:\n\(shown(result.text))")
    #expect(leaks(result.errors.utf8) == [], "\(call) on standard error:\n\(shown(result.errors))")
  }

  /// Lines with one, to see where.
  private func shown(_ text: String) -> String {
    text.split(separator: "\n").filter { !leaks($0.utf8).isEmpty }.prefix(6).map { String($0.prefix(300)) }
      .joined(separator: "\n")
  }

  @Test func noDocumentHoldsOne() throws {
    let incident = try planted()
    _ = try incident.candor("draft", "shop")
    _ = try incident.candor("build", "shop")
    let documents = try incident.documents()
    #expect(documents.count > 10)
    for (name, bytes) in documents {
      #expect(leaks(bytes) == [], "\(name):\n\(shown(String(decoding: bytes, as: UTF8.self)))")
    }
    #expect(leaks(try incident.read("shop/incident.md").utf8) == [])
  }

  /// The same customer is the same in all outputs of an incident and another in the next one's.
  @Test func pseudonymsAreTheIncidentsOwn() throws {
    let incident = try planted()
    _ = try incident.candor("build", "shop")
    let mail = try incident.candor("redact", "--key", "shop", "left.csv").text.firstMatch(
      of: /\[email#[0-9a-f]{12}\]/)
    let other = try incident.candor("redact", "--key", "next", "left.csv").text.firstMatch(
      of: /\[email#[0-9a-f]{12}\]/)
    #expect(mail != nil && mail?.output != other?.output)
    let again = try incident.candor("redact", "--key", "shop", "left.csv").text
    #expect(try again == incident.candor("redact", "--key", "shop", "left.csv").text)
  }

  /// A finding shows where a secret stands in what people wrote, and not the secret.
  @Test(arguments: ["text", "json", "sarif", "github"])
  func findingsDoNotRepeatOne(_ format: String) throws {
    let incident = try IncidentOnDisk()
    let text = "# Post-mortem\n\nWe obviously saw \(Self.careless) by mistake, basically.\n"
    try incident.write(text, to: "any.md")
    let result = try incident.candor("check", "any.md", "--format", format)
    #expect(result.exit == 1 && result.text.contains("privacy/"))
    #expect(leaks(result.output) == [], "\(shown(result.text))")
    #expect(leaks(result.errors.utf8) == [])
    try incident.write(IncidentOnDisk.incident + text, to: "shop/incident.md")
    let whole = try incident.candor("check", "shop", "--format", format)
    #expect(whole.text.contains("privacy/"))
    #expect(leaks(whole.output) == [], "\(shown(whole.text))")
  }
}
