import Scan

/// Reports that stand inside one log record: a stack as an escaped string in a JSON field or a quoted
/// `logfmt` value, or the fields of a panic hook that logs.
enum EmbeddedReports {
  /// Words of records that may hold one.
  static let words = ["panic.payload", "runtime.gopanic", "goroutine ", "\"MESSAGE\":[", "\"MESSAGE\" : ["]

  /// The lines of each report in the record, as a program would have printed them.
  ///
  /// `carried` is left out: a line of another's output that the record only carries.
  static func find(in record: JSONValues, without carried: CrashText? = nil) -> [[CrashText]] {
    find(in: record, without: carried, depth: CrashLimits.recordDepth)
  }

  private static func find(in record: JSONValues, without carried: CrashText?, depth: Int) -> [[CrashText]] {
    if let hook = hookReport(record) { return [hook] }
    if depth > 0 {
      let nested = record.values.filter(\.isString).flatMap { records($0.text) }.flatMap {
        find(in: JSONValues($0), without: nil, depth: depth - 1)
      }
      if !nested.isEmpty { return nested }
    }
    let texts = record.values.filter { value in
      value.isString && value.text.firstIndex(of: 0x0A) != nil
        && (carried == nil || value.text != carried && value.text.dropLast(1) != carried)
    }
    return texts.compactMap { report($0.text, record: record) }
  }

  /// The lines of a value that are log records of another program.
  private static func records(_ text: CrashText) -> [CrashText] {
    guard text.contains("{\"") else { return [] }
    return text.split(0x0A).filter {
      $0.count > 2 && $0.first == 0x7B && $0[1] == 0x22 && $0.trimmed.last == 0x7D
    }
  }

  /// The lines of a text that holds `\n` for its line feeds, when there is a report in it.
  static func find(inLiteral text: LineBytes) -> [CrashText]? {
    guard text.count > 64, let found = ByteSearch.first(0x5C, in: text, from: 0), found + 1 < text.count,
      CrashFamilies.search.occurs(in: text)
    else { return nil }
    let whole = CrashText(Array(text))
    guard whole.contains("\\n") else { return nil }
    let lines = JSONEscapes.decode(whole).split(0x0A)
    return lines.count > 2 ? lines : nil
  }

  /// The same for a line with `key="quoted\nvalue"` pairs.
  static func find(inQuoted line: CrashText) -> [[CrashText]] {
    guard line.contains("\\n") else { return [] }
    var (reports, index): ([[CrashText]], Int) = ([], line.bytes.startIndex)
    while let open = CrashText(line.bytes[index...]).index(of: "=\"") {
      index += open + 2
      guard let value = JSONEscapes.read(line.bytes, from: &index) else { break }
      let nested = records(value).flatMap { find(in: JSONValues($0), without: nil, depth: 1) }
      reports += nested
      guard nested.isEmpty, value.firstIndex(of: 0x0A) != nil else { continue }
      if let found = report(value, record: JSONValues(pairs: line)) { reports.append(found) }
    }
    return reports
  }

  private static let known = CrashFamilies.all.flatMap { $0.words }

  private static func report(_ text: CrashText, record: JSONValues?) -> [CrashText]? {
    if let record, text.contains("runtime.gopanic\n") { return bareStack(text, record) }
    guard known.contains(where: text.contains) else { return nil }
    let lines = text.split(0x0A)
    guard lines.first?.hasPrefix("goroutine ") == true, let record else { return lines }
    guard text.contains("\npanic("), let reason = reason(of: record) else { return lines }
    return [headline(reason)] + lines
  }

  /// A stack as loggers write it themselves: functions without arguments, no goroutine named.
  private static func bareStack(_ text: CrashText, _ record: JSONValues) -> [CrashText]? {
    guard let reason = reason(of: record) else { return nil }
    let lines = text.split(0x0A).map { line in
      line.isBlank || line.startsIndented ? line : CrashText(Array(line.bytes) + Array("(...)".utf8))
    }
    return [headline(reason), "goroutine 1 [running]:"] + lines
  }

  private static func headline(_ reason: CrashText) -> CrashText {
    CrashText(Array("panic: ".utf8) + reason.bytes)
  }

  /// What was recovered, from a field of its own or from the message.
  private static func reason(of record: JSONValues) -> CrashText? {
    let names: Set<Substring> = ["panic", "recovered", "recover", "reason", "err", "error", "cause"]
    let single = record.values.filter { $0.isString && $0.text.firstIndex(of: 0x0A) == nil }
    let own = single.first { names.contains($0.path.split(separator: ".").last ?? "") }?.text
    return own ?? single.lazy.compactMap { $0.text.after("panic: ") }.first
  }

  /// `panic.payload`, `panic.location` and `panic.backtrace`, at whatever depth.
  private static func hookReport(_ record: JSONValues) -> [CrashText]? {
    func field(_ name: String) -> CrashText? { record.values.first { $0.path.hasSuffix(name) }?.text }
    guard let payload = field("panic.payload"), let location = field("panic.location") else { return nil }
    let thread = (field("threadName") ?? field("thread_name") ?? field("thread.name"))?.string ?? ""
    var lines = [CrashText("thread '\(thread)' panicked at \(location.string):")]
    lines.append(payload.split(0x0A).first ?? "")
    if let stack = field("panic.backtrace") {
      lines.append("stack backtrace:")
      lines += stack.split(0x0A).filter { !$0.isBlank }
    }
    return lines
  }
}
