import Scan

/// Reads sources that are JSON documents rather than lines: reports of static analysis (SARIF 2.1.0, `semgrep`,
/// `golangci-lint`, `staticcheck -f json`, `go vet -json`, `cargo --message-format=json`), pods and events of
/// `kubectl -o json`, and `docker inspect`.
///
/// A source that does not look like one costs the look at its first blocks.
struct DocumentReader {
  private var stream = JSONStream()
  private var collector = DocumentCollector()
  private var isOver = false
  private var blocks = 0

  mutating func read(_ bytes: LineBytes) {
    if isOver { return }
    if blocks == 0, !Self.mayBeDocument(bytes) { isOver = true }
    blocks += 1
    guard !isOver else { return }
    stream.read(bytes, into: &collector)
    isOver = !collector.isKnown && blocks >= CrashLimits.documentBlocks
  }

  /// Events are of another sink than those of lines, which read the same text.
  mutating func takeDrafts() -> [CrashDraft] {
    collector.takeDrafts().map { draft in
      var draft = draft
      draft.event?.sink = "document"
      return draft
    }
  }

  /// The first line that is neither blank nor a comment starts with a brace or a bracket.
  private static func mayBeDocument(_ bytes: LineBytes) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: index += 1
      case 0x23: index = (ByteSearch.first(0x0A, in: bytes, from: index) ?? bytes.count) + 1
      case 0x7B, 0x5B: return true
      default: return false
      }
    }
    return false
  }

  /// The same for one line that holds a whole document.
  static func drafts(of line: CrashText) -> [CrashDraft] {
    var stream = JSONStream()
    var collector = DocumentCollector()
    line.bytes.withUnsafeBufferPointer { stream.read($0, into: &collector) }
    return collector.takeDrafts()
  }
}

/// Gathers the values of one item at a time and makes drafts of those that it knows.
struct DocumentCollector: JSONStreamReceiver {
  /// Values are kept only under these names.
  private static let names: Set<String> = [
    "ruleId", "id", "level", "text", "uri", "startLine", "name", "check_id", "path", "line", "severity",
    "message",
    "FromLinter", "Text", "Severity", "Filename", "Line", "posn", "code", "file", "reason", "file_name",
    "line_start",
    "is_primary", "exitCode", "finishedAt", "restartCount", "OOMKilled", "ExitCode", "FinishedAt", "Name",
    "Memory",
    "RestartCount", "memory", "status", "Action", "type",
  ]
  /// Parts of documents that hold the same names for something else.
  private static let asides: Set<String> = [
    "children", "codeFlows", "relatedLocations", "threadFlows", "fixes", "expansion", "managedFields",
    "notifications",
    "invocations", "help", "snippet", "fingerprints",
  ]

  private var fields: [String: CrashText] = [:]
  private var firstLine: Int?
  private var drafts: [CrashDraft] = []
  private var run = SARIFRun()
  private var cargoSpan: (file: String, line: Int)?
  private(set) var isKnown = false

  mutating func takeDrafts() -> [CrashDraft] {
    defer { drafts = [] }
    return drafts
  }

  mutating func value(_ text: CrashText, at path: [String], line: Int) {
    guard let name = path.last, Self.names.contains(name), !path.contains(where: Self.asides.contains),
      fields.count < CrashLimits.jsonValues
    else { return }
    firstLine = firstLine ?? line
    let key = path.joined(separator: "\u{1F}")
    if fields[key] == nil { fields[key] = text }
  }

  mutating func closed(_ path: [String], line: Int) {
    if path == ["runs", "*", "tool", "driver", "rules", "*"] { return takeRule(path) }
    if path == ["message", "spans", "*"] { return takeSpan(path) }
    if path == ["runs", "*"] { return endRun(path, line) }
    let item = DocumentItem(fields: fields, path: path)
    if path == ["runs", "*", "results", "*"] {
      takeResult(item, line)
      return forget(path)
    }
    let found = known(item, path)
    if path.isEmpty || found != nil || path.count < 3 && path.last == "*" {
      keep(found ?? [], line)
      forget(path)
    }
  }

  private func known(_ item: DocumentItem, _ path: [String]) -> [CrashDraft]? {
    switch path {
    case ["results", "*"]: FindingItem.semgrep(item).map { [.init(finding: $0)] }
    case ["Issues", "*"]: FindingItem.golangci(item).map { [.init(finding: $0)] }
    case []: root(item)
    case ["*"]: ContainerItem.inspected(item).map { [$0] }
    default: deep(item, path)
    }
  }

  private func root(_ item: DocumentItem) -> [CrashDraft]? {
    if let finding = FindingItem.staticcheck(item) ?? FindingItem.cargo(item, span: cargoSpan) {
      return [.init(finding: finding)]
    }
    return ContainerItem.event(item).map { [$0] }
  }

  private func deep(_ item: DocumentItem, _ path: [String]) -> [CrashDraft]? {
    if path.last == "*",
      path.dropLast().last == "containerStatuses" || path.dropLast().last == "initContainerStatuses"
    {
      return (ContainerItem.status(item)).map { [$0] } ?? []
    }
    guard path.count == 3, path[2] == "*" else { return nil }
    return FindingItem.vet(item, rule: path[1]).map { [.init(finding: $0)] }
  }

  private mutating func keep(_ found: [CrashDraft], _ line: Int) {
    cargoSpan = nil
    for var draft in found {
      draft.firstLine = firstLine ?? line
      draft.lastLine = line
      drafts.append(draft)
      isKnown = true
    }
  }

  private mutating func forget(_ path: [String]) {
    firstLine = nil
    guard !path.isEmpty else {
      fields = [:]
      return
    }
    let prefix = path.joined(separator: "\u{1F}") + "\u{1F}"
    fields = fields.filter { !$0.key.hasPrefix(prefix) }
  }
}

/// The values of one item, by the names below its path.
struct DocumentItem: Sendable {
  let fields: [String: CrashText]
  let path: [String]

  subscript(_ names: String...) -> CrashText? { fields[(path + names).joined(separator: "\u{1F}")] }

  func string(_ names: String...) -> String? { fields[(path + names).joined(separator: "\u{1F}")]?.string }
  func number(_ names: String...) -> Int? { fields[(path + names).joined(separator: "\u{1F}")]?.number }
}

/// The results of one run of a tool, until its name and the levels of its rules are known: they may come last.
struct SARIFRun: Sendable {
  var results: [(finding: Finding, firstLine: Int, lastLine: Int)] = []
  var levels: [String: String] = [:]
}

extension DocumentCollector {
  private mutating func takeRule(_ path: [String]) {
    let item = DocumentItem(fields: fields, path: path)
    if let id = item.string("id"), let level = item.string("defaultConfiguration", "level"),
      run.levels.count < CrashLimits.findings
    {
      run.levels[id] = level
    }
    forget(path)
  }

  private mutating func takeSpan(_ path: [String]) {
    let item = DocumentItem(fields: fields, path: path)
    if cargoSpan == nil, item.string("is_primary") == "true", let file = item.string("file_name"),
      let line = item.number("line_start")
    {
      cargoSpan = (file, line)
    }
    let (first, span) = (firstLine, cargoSpan)
    forget(path)
    (firstLine, cargoSpan) = (first, span)
  }

  private mutating func endRun(_ path: [String], _ line: Int) {
    let item = DocumentItem(fields: fields, path: path)
    let tool = FindingItem.tool(item.string("tool", "driver", "name") ?? "sarif")
    for result in run.results {
      var finding = result.finding
      finding.tool = tool
      finding.severity = finding.severity ?? finding.rule.flatMap { run.levels[$0] } ?? "warning"
      finding.rule = finding.rule.map { FindingItem.bare($0) }
      var draft = CrashDraft(finding: finding)
      (draft.firstLine, draft.lastLine) = (result.firstLine, result.lastLine)
      drafts.append(draft)
      isKnown = true
    }
    run = SARIFRun()
    forget(path)
  }

  private mutating func takeResult(_ item: DocumentItem, _ line: Int) {
    guard run.results.count < CrashLimits.findings else { return }
    let finding = Finding(
      tool: "", rule: item.string("ruleId") ?? item.string("rule", "id"),
      file: item.string("locations", "*", "physicalLocation", "artifactLocation", "uri").map(
        FindingItem.path),
      line: item.number("locations", "*", "physicalLocation", "region", "startLine"),
      severity: item.string("level"), message: item.string("message", "text"))
    run.results.append((finding, firstLine ?? line, line))
    isKnown = true
  }
}

extension CrashDraft {
  init(finding: Finding) {
    self.init(.native, .lintFinding, message: finding.message)
    self.finding = finding
  }
}
