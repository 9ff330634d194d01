/// Passwords behind the one-letter options of well-known programs.
struct CommandLineRule: RedactionRule {
  var kind: String { "password" }
  var what: String {
    "Passwords on the command lines of `mysql`, `curl`, `docker login`, `redis-cli`, `sshpass`, `mongosh`, `sqlcmd`, `ldapsearch` and the like."
  }
  var openings: [String] {
    ["-p", "-u", "-a", "-w", "--us", "--pr", "echo", "prin"]
  }
  var positives: [String] {
    [
      "mysql -u app -p«hunter2» ledger", "curl -u app:«hunter2» https://x.example/",
      "sshpass -p «hunter2» ssh x",
      "docker login -u app -p «hunter2» r.example", "redis-cli -h cache -a «hunter2» ping",
      "sqlcmd -U sa -P «hunter2»",
      "ldapsearch -x -D cn=x -w «hunter2»", "curl --user 'app:«hunter2»' https://x.example/",
      "echo '«hunter2»' | docker login --password-stdin",
      "[\"curl\",\"-u\",\"app:«hunter2»\"]",
    ]
  }
  var negatives: [String] {
    [
      "mysql -u app -p ledger", "ps -p 12345", "docker run -p 8080:80 x", "curl -u app https://x.example",
      "ls -a secrets1",
      "mkdir -p /var/lib/mysql", "ssh -p 2222 host", "redis-cli -p 6379",
    ]
  }

  private struct Option {
    var letter: StaticString
    var programs: [StaticString]
    var isAttached = false
    var isPair = false
  }

  private static let options = [
    Option(letter: "-p", programs: ["mysql", "mariadb"], isAttached: true),
    Option(letter: "-p", programs: ["sshpass", "login", "mongo", "skopeo", "htpasswd", "clickhouse-client"]),
    Option(letter: "-P", programs: ["sqlcmd", "bcp", "mosquitto"]),
    Option(letter: "-u", programs: ["curl", "http", "nats"], isPair: true),
    Option(letter: "--user", programs: ["curl", "wget"], isPair: true),
    Option(letter: "--proxy-user", programs: ["curl"], isPair: true),
    Option(letter: "-U", programs: ["curl", "smbclient"], isPair: true),
    Option(letter: "-a", programs: ["redis-cli"]),
    Option(letter: "-w", programs: ["ldapsearch", "ldapadd", "ldapmodify", "ldapwhoami"]),
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    if input[index] != 45 { return piped(input, index) }
    let before = input[index - 1]
    guard before == 32 || ByteKind.isQuote(before) else { return nil }
    let line = input.lineBefore(index, atMost: 160)
    for option in Self.options where input.has(option.letter, at: index) {
      guard option.programs.contains(where: { input.contains($0, in: line) }) else { continue }
      if let range = value(input, index + option.letter.utf8CodeUnitCount, option) {
        return RedactionHit(range)
      }
    }
    return nil
  }

  /// `echo x | docker login --password-stdin`
  private func piped(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard input.startsWord(index),
      input.hasAnyCase("echo ", at: index) || input.hasAnyCase("printf ", at: index)
    else {
      return nil
    }
    let line = input.lineAfter(index, atMost: 240)
    guard Self.takers.contains(where: { input.contains($0, in: line) }) else { return nil }
    let word = input.end(from: index, atMost: 8) { $0 != 32 }
    let start = input.end(from: word, atMost: 4) { $0 == 32 }
    let option = Option(letter: "-", programs: [])
    return value(input, input.has("-n ", at: start) ? start + 2 : start - 1, option).map { RedactionHit($0) }
  }

  private static let takers: [StaticString] = [
    "--password-stdin", "passwd --stdin", "sudo -s", "chpasswd", "passphrase-fd 0",
  ]

  private func value(_ input: RedactionInput, _ index: Int, _ option: Option) -> Range<Int>? {
    let start = option.isAttached ? index : argument(input, index)
    guard option.isAttached || start > index || option.isPair else { return nil }
    let quote = AssignedValue.quote(input, start)
    let inside = quote?.inside ?? start
    let end =
      quote.flatMap { AssignedValue.quoted(input, $0)?.upperBound }
      ?? AssignedValue.bareEnd(input, start, isTag: false)
    guard end > inside, input[inside] != 45, input[inside] != 61 else { return nil }
    var range = inside..<end
    if option.isPair {
      guard let colon = input[range].firstIndex(of: 58) else { return nil }
      range = inside + colon + 1..<end
    }
    let isNumber = input[range].allSatisfy(ByteKind.isDigit) || input[range].contains(58) && !option.isPair
    return range.count < 3 || isNumber || SecretValue.isPlaceholder(input, range) ? nil : range
  }

  /// Behind blanks, or behind what separates the words of a list: `","`.
  private func argument(_ input: RedactionInput, _ index: Int) -> Int {
    let list = input.end(from: index, atMost: 8) { ByteKind.isQuote($0) || $0 == 44 || $0 == 32 || $0 == 92 }
    guard input[index..<list].contains(44) else {
      return input.end(from: index, atMost: 4, while: ByteKind.isBlank)
    }
    return list
  }
}
