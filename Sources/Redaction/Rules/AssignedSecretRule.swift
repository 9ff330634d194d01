/// Values that are assigned to a name that says "secret": `password=…`, `"apiKey":"…"`, `--token …`.
struct AssignedSecretRule: RedactionRule {
  var kind: String { "secret" }
  var what: String {
    "Values given to a password, token, secret or key by name, in any notation."
  }
  var openings: [String] {
    [
      "pass", "pw", "psw", "secr", "toke", "key", "kenn", "cred", "auth",
      "contrase", "mot de", "senha", "wacht", "lösenord", "пароль", "密码", "密碼", "パスワード", "hasło",
    ]
  }
  var positives: [String] {
    [
      "password=«hunter2!»", "{\"apiKey\":\"«0tWfkpALUtdz-hGCCjRE»\"}",
      "Config { password: \"«s3cr et»\", x: 1 }", "password: Some(\n        \"«hunter2»\",\n    ),",
      "env[AWS_SECRET_ACCESS_KEY]=\"«/0DZq+UMNxldyhZZ6gAbXnBUYMYIwVbIh6E3n1M»\" loaded",
      "AccountKey=«xOBCXeQnfNP8VtN1Svb5w1E+IaY+pLrv8EhLKDhAAYY7Id==»", "login --password «s3cret99» dist",
      "GET /reset?token=«PG4hel_h76ZNSg»&x=1", "&{Host:db Password:«hunter2» Port:5432}",
      "{\\\"client_secret\\\":\\\"«a1b2c3d4e5»\\\"}", "map[X-Api-Key:[«a1b2c3d4e5»] Accept:[*/*]]",
      "CREATE USER app WITH PASSWORD '«hunter2»';", "<password>«hunter2»</password>",
      "[\"password\"]=>\n  string(7) \"«hunter2»\"",
      "ENV DB_PASSWORD «hunter2»", "Pwd=«a;b&c9»;Encrypt=True", "Password: (string) (len=7) \"«hunter2»\"",
      "password: |\n  «hunter2»\nuser: x", "invalid api key «a1B2c3D4e5F6g7H8» for",
      "[(\"password\", \"«hunter2»\")]",
      "PASSWORD('«hunter2»')", "\"AUTH\" \"«hunter2»\"", "AUTH default «a1b2c3d4»",
      "secret_id=«a1b2c3d4-e5f6»",
      "contraseña: «hunter2x»", "mot de passe : «hunter2x»", "密码：«hunter2x»", "пароль=«hunter2x»",
      "auth=('app', '«hunter2»')", "the db password was «hunter2x», now",
      "<password type=\"x\">«hunter2»</password>",
    ]
  }
  var negatives: [String] {
    [
      "password=\"\"", "password: null", "api_key=***", "password={{ vault_db_password }}",
      "if secret == nil { return }", "token := getToken()", "SELECT password_hash FROM users",
      "secret: required", "primary_key=order_id", "token: expired", "max_tokens=4096",
      "the password is wrong",
      "PWD=/app/orders", "Password:(*string)(0xc000123456)", "token: Token", "password: Option<String>,",
      "WHERE token = $1 AND password = ?", "secretName: orders-tls", "password=$DB_PASSWORD",
      "key_id=abc123def456",
      "unexpected token `}`", "secret \"orders-db\" not found",
      "password authentication failed for user \"app\"",
      "token_type=Bearer expires_in=3600", "PASSWORD_FILE=/run/secrets/db", "passenger: 12a45678",
      "compass=north99x",
      "password must have 12 characters", "public_key=abcdef1234567890", "tokenizer=bert-base-2048",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard let name = SecretName.at(input, index) else { return nil }
    if name.isAccount(input), let hit = pair(input, name) { return hit }
    guard let value = AssignedValue.after(input, name: name.range) else { return nil }
    guard let range = SecretJudgement(input: input, name: name, value: value).secret else {
      return secondOfTwo(input, name, value)
    }
    return RedactionHit(range, kind: Self.kind(name.kind))
  }

  /// `credentials=("user", "password")`
  private func pair(_ input: RedactionInput, _ name: SecretName) -> RedactionHit? {
    let start = input.end(from: name.range.upperBound, atMost: 6) { [32, 61, 58, 34, 39].contains($0) }
    guard input[start] == 40 || input[start] == 91, let first = AssignedValue.quote(input, start + 1),
      let user = AssignedValue.quoted(input, first), user.count < 64
    else { return nil }
    let second = input.end(from: user.upperBound + first.depth + 1, atMost: 3) { $0 == 44 || $0 == 32 }
    guard let quote = AssignedValue.quote(input, second), let value = AssignedValue.quoted(input, quote)
    else {
      return nil
    }
    return value.count < 3 || SecretValue.isPlaceholder(input, value)
      ? nil : RedactionHit(value, kind: "password")
  }

  /// `AUTH user password`, as Redis takes it.
  private func secondOfTwo(_ input: RedactionInput, _ name: SecretName, _ value: AssignedValue)
    -> RedactionHit?
  {
    guard input.has("AUTH", at: name.range.lowerBound), name.range.count == 4, value.mark == .blank else {
      return nil
    }
    let closed = input.end(from: value.range.upperBound, atMost: 4) { $0 == 92 || ByteKind.isQuote($0) }
    guard input[closed] == 32, let second = AssignedValue.after(input, name: name.range.lowerBound..<closed)
    else {
      return nil
    }
    return SecretJudgement(input: input, name: name, value: second).secret.map {
      RedactionHit($0, kind: "password")
    }
  }

  static func kind(_ kind: SecretName.Class) -> String? {
    switch kind {
    case .password: "password"
    case .token: nil
    case .hash: "password_hash"
    }
  }
}
