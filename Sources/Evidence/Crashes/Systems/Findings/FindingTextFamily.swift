import Scan

/// Findings as text: `staticcheck`, `golangci-lint`, `go vet`, `cargo clippy` and the lints of `rustc`.
struct FindingTextFamily: CrashFamily {
  /// Phrases of `go vet`'s analyzers, which print no rule (https://pkg.go.dev/cmd/vet).
  private static let vet: [(words: String, rule: String)] = [
    (" passes lock by value: ", "copylocks"), ("copies lock value", "copylocks"),
    (" captured by func literal", "loopclosure"), (" repeats json tag ", "structtag"),
    ("not compatible with reflect.StructTag.Get", "structtag"), (" has arg ", "printf"),
    (" reads arg #", "printf"),
    ("possible formatting directive", "printf"), (" call needs ", "printf"),
    (" call has arguments but no", "printf"),
    ("unreachable code", "unreachable"), ("self-assignment of ", "assign"),
    ("composite literal uses unkeyed fields", "composites"),
    ("possible misuse of unsafe.Pointer", "unsafeptr"),
    ("function is not used on all paths", "lostcancel"),
    ("should be called, not discarded, to avoid", "lostcancel"),
    ("before checking for errors", "httpresponse"), ("call not used", "unusedresult"),
    ("nil dereference in ", "nilness"),
    ("called from inside new goroutine", "waitgroup"), ("from a non-test goroutine", "testinggoroutine"),
    ("call copies lock", "copylocks"), ("direct assignment to atomic value", "atomic"),
    ("non-pointer passed to ", "unmarshal"), ("call of Unmarshal passes non-pointer", "unmarshal"),
  ]
  private static let linters = [
    "(govet)", "(staticcheck)", "(errcheck)", "(ineffassign)", "(unused)", "(gosimple)", "(gosec)",
    "(revive)",
    "(gocritic)", "(bodyclose)", "(nilaway)", "(contextcheck)", "(rowserrcheck)", "(sqlclosecheck)",
    "(stylecheck)",
    "(errorlint)", "(gocyclo)", "(prealloc)", "(noctx)", "(wrapcheck)", "(typecheck)",
  ]
  /// The beginnings of `staticcheck`'s codes, long enough to be searched for.
  private static let codes = [
    "(SA100", "(SA101", "(SA102", "(SA103", "(SA200", "(SA300", "(SA400", "(SA401", "(SA402", "(SA403",
    "(SA500",
    "(SA501", "(SA600", "(SA900", "(ST100", "(ST101", "(ST102", "(QF100", "(QF101", "(U1000)", "(S1000",
    "(S1001",
    "(S1002", "(S1003", "(S1004", "(S1005", "(S1006", "(S1007", "(S1008", "(S1009", "(S1010", "(S1011",
    "(S1012", "(S1016", "(S1017", "(S1018", "(S1019", "(S1020", "(S1021", "(S1023", "(S1024", "(S1025",
    "(S1028", "(S1029", "(S1030", "(S1031", "(S1032", "(S1033", "(S1034", "(S1035", "(S1036", "(S1037",
    "(S1038", "(S1039", "(S1040",
  ]

  static let words =
    vet.map(\.words) + linters + codes.map { " " + $0 }
    + [" --> src/", " --> crates/", " --> tests/", " --> benches/", " --> examples/", " --> build.rs"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    if line.text.trimmed.hasPrefix("--> ") { return RustLintRecognizer(line) }
    return goFinding(line.text).map { SingleLineReport(draft: CrashDraft(finding: $0)) }
  }

  /// `store.go:39:21: Printf format %d has arg #1 of wrong type string (SA5009)`
  private static func goFinding(_ text: CrashText) -> Finding? {
    let line = text.dropping(prefix: "vet: ") ?? text
    guard let end = line.index(of: ".go:"), end < 400, !line.prefix(end).contains(" ") else { return nil }
    let place = line.dropFirst(end + 4)
    guard let number = place.leadingDigits.number else { return nil }
    var rest = place.dropFirst(place.leadingDigits.count + 1)
    if rest.leadingDigits.number != nil { rest = rest.dropFirst(rest.leadingDigits.count + 1) }
    let message = rest.trimmed
    let path = FindingItem.path(line.prefix(end + 3).string)
    if let known = suffixed(message) {
      return Finding(
        tool: known.tool, rule: known.rule, file: path, line: number, severity: nil, message: known.message)
    }
    guard let analyzer = vet.first(where: { message.contains($0.words) }) else { return nil }
    return Finding(
      tool: "go vet", rule: analyzer.rule, file: path, line: number, severity: nil, message: message.string)
  }

  /// `… (SA5009)` of `staticcheck`, `copylocks: … (govet)` of `golangci-lint`.
  private static func suffixed(_ text: CrashText) -> (tool: String, rule: String, message: String)? {
    guard text.last == 0x29, let open = text.lastIndex(of: "(") else { return nil }
    let name = text.dropFirst(open + 1).dropLast(1).string
    let message = text.prefix(open).trimmed
    if linters.contains("(\(name))") {
      let (rule, plain) = FindingItem.ruled(message)
      return (FindingItem.tool(name), rule ?? name, plain.string)
    }
    guard codes.contains(where: { "(\(name))".hasPrefix($0) }) else { return nil }
    return ("staticcheck", name, message.string)
  }
}

/// A diagnostic of `rustc` or `clippy` with its arrow and its note of the lint's name.
struct RustLintRecognizer: CrashRecognizer {
  private let level: String
  private let message: CrashText
  private let code: String?
  private var rule: String?
  private var isClippy = false
  private var file: String?
  private var line: Int?
  private var lines = 0

  /// Opens at the arrow; the diagnostic stands on the line before.
  init?(_ line: CrashLine) {
    guard let head = line.previous else { return nil }
    level = head.hasPrefix("error") ? "error" : "warning"
    guard let rest = head.dropping(prefix: level) else { return nil }
    code = rest.dropping(prefix: "[")?.before("]: ")?.string
    guard let message = rest.after(": ") else { return nil }
    self.message = message
    guard arrow(line.text.trimmed) else { return nil }
  }

  /// Whether a line can be a diagnostic's first.
  static func isHead(_ text: LineBytes) -> Bool {
    text.starts(with: "warning: ".utf8) || text.starts(with: "error: ".utf8)
      || text.starts(with: "error[".utf8)
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    let text = line.text.trimmed
    if text.isBlank || lines > CrashLimits.messageLines { return .ended }
    note(text)
    return .taken
  }

  /// `--> src/lib.rs:10:5`
  private mutating func arrow(_ text: CrashText) -> Bool {
    guard let place = text.dropping(prefix: "--> ") else { return false }
    let parts = place.string.split(separator: ":")
    guard parts.count >= 3, let number = Int(parts[parts.count - 2]) else { return false }
    file = FindingItem.path(parts.dropLast(2).joined(separator: ":"))
    line = number
    return true
  }

  /// `= note: #[deny(clippy::eq_op)] on by default`, or the address of the lint's page.
  private mutating func note(_ text: CrashText) {
    if let page = text.after("rust-clippy/")?.after("index.html#") {
      isClippy = true
      rule = rule ?? page.trimmed.string
    }
    guard rule == nil else { return }
    for word in ["#[warn(", "#[deny(", "#[forbid(", "`-W ", "`-D "] {
      guard let name = text.after(word)?.bytes.prefix(while: { $0 != 0x29 && $0 != 0x60 && $0 != 0x20 })
      else { continue }
      let lint = String(decoding: name, as: UTF8.self)
      isClippy = isClippy || lint.hasPrefix("clippy::")
      rule = FindingItem.bare(lint).replacingDashes()
      return
    }
  }

  func finish() -> [CrashDraft] {
    guard let file, let rule = rule ?? code else { return [] }
    return [
      CrashDraft(
        finding: Finding(
          tool: isClippy ? "clippy" : "rustc", rule: rule, file: file, line: line, severity: level,
          message: message.string))
    ]
  }
}

extension String {
  /// Lints are written with dashes on the command line and with underscores elsewhere.
  fileprivate func replacingDashes() -> String { String(map { $0 == "-" ? "_" : $0 }) }
}
