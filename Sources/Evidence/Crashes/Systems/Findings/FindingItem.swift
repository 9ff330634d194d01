/// Findings of the known tools from the items of their JSON.
enum FindingItem {
  /// `staticcheck -f json`: one object a finding.
  static func staticcheck(_ item: DocumentItem) -> Finding? {
    guard let code = item.string("code"), let file = item.string("location", "file") else { return nil }
    return Finding(
      tool: "staticcheck", rule: code, file: path(file), line: item.number("location", "line"),
      severity: item.string("severity"), message: item.string("message"))
  }

  /// `cargo clippy --message-format=json` and `cargo check`.
  static func cargo(_ item: DocumentItem, span: (file: String, line: Int)?) -> Finding? {
    guard item.string("reason") == "compiler-message", let code = item.string("message", "code", "code"),
      let level = item.string("message", "level")
    else { return nil }
    return Finding(
      tool: code.hasPrefix("clippy::") ? "clippy" : "rustc", rule: bare(code),
      file: span.map { path($0.file) },
      line: span?.line, severity: level, message: item.string("message", "message"))
  }

  static func semgrep(_ item: DocumentItem) -> Finding? {
    guard let rule = item.string("check_id"), let file = item.string("path") else { return nil }
    return Finding(
      tool: "semgrep", rule: rule, file: path(file), line: item.number("start", "line"),
      severity: item.string("extra", "severity"), message: item.string("extra", "message"))
  }

  /// `golangci-lint run --out-format json`: the linter is the tool, its own rule stands in front of the text.
  static func golangci(_ item: DocumentItem) -> Finding? {
    guard let linter = item.string("FromLinter"), let text = item["Text"] else { return nil }
    let (rule, message) = ruled(text)
    let severity = item.string("Severity").flatMap { $0.isEmpty ? nil : $0 }
    return Finding(
      tool: tool(linter), rule: rule ?? linter, file: item.string("Pos", "Filename").map(path),
      line: item.number("Pos", "Line"), severity: severity, message: message.string)
  }

  /// `go vet -json`: findings by package and analyzer.
  static func vet(_ item: DocumentItem, rule: String) -> Finding? {
    guard let place = item["posn"], let message = item.string("message") else { return nil }
    let parts = place.string.split(separator: ":")
    guard parts.count >= 2 else { return nil }
    let hasColumn = parts.count >= 3 && Int(parts[parts.count - 2]) != nil
    let file = parts.dropLast(hasColumn ? 2 : 1).joined(separator: ":")
    return Finding(
      tool: "go vet", rule: rule, file: path(file), line: Int(parts[parts.count - (hasColumn ? 2 : 1)]),
      severity: nil, message: message)
  }

  /// `SA5009: Printf format …` and `copylocks: Count passes …` carry the rule in front.
  static func ruled(_ text: CrashText) -> (rule: String?, message: CrashText) {
    guard let colon = text.index(of: ": "), colon < 40,
      text.prefix(colon).bytes.allSatisfy({ byte in
        ByteClass.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x2D
          || byte == 0x5F
      })
    else { return (nil, text) }
    return (text.prefix(colon).string, text.dropFirst(colon + 2))
  }

  /// Names as people use them: `Staticcheck`, `Semgrep OSS` and `govet` become `staticcheck`, `semgrep`, `go vet`.
  static func tool(_ name: String) -> String {
    let plain = name.lowercased().split(separator: " ").first.map(String.init) ?? name
    return plain == "govet" ? "go vet" : plain
  }

  static func bare(_ rule: String) -> String { rule.hasPrefix("clippy::") ? String(rule.dropFirst(8)) : rule }

  /// Without `file://`, `./` and, for absolute paths of Rust, what stands before `src/`.
  static func path(_ path: String) -> String {
    var path = path
    if path.hasPrefix("file://") { path = String(path.dropFirst(7)) }
    while path.hasPrefix("./") { path = String(path.dropFirst(2)) }
    return path
  }
}
