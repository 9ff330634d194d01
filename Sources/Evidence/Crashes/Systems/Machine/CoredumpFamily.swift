/// Entries of `systemd-coredump` in the journal, and the output of `coredumpctl info`.
struct CoredumpFamily: CrashFamily {
  static let words = [" dumped core.", "Signal: "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    let text = line.text.trimmed
    if let signal = text.dropping(prefix: "Signal: ") {
      guard let number = signal.trimmed.leadingDigits.number, signal.contains("(") else { return nil }
      return CoredumpRecognizer(process: nil, signal: number)
    }
    guard text.hasPrefix("Process ") || text.contains("]: Process "), let name = text.after("(")?.before(")")
    else {
      return nil
    }
    return text.contains(" dumped core.") ? CoredumpRecognizer(process: name.string, signal: nil) : nil
  }
}

struct CoredumpRecognizer: CrashRecognizer {
  private var process: String?
  private var signal: Int?
  private var function: String?
  private var threads = 0
  private var lines = 0

  init(process: String?, signal: Int?) {
    self.process = process
    self.signal = signal
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    let text = line.text.trimmed
    guard lines < CrashLimits.backtraceLines, !line.isRecord else { return .ended }
    if text.hasPrefix("Process ") && text.contains("dumped core.") && process != nil { return .ended }
    if text.hasPrefix("Message: Process "), process == nil {
      process = text.after("(")?.before(")")?.string
      return .taken
    }
    if text.hasPrefix("Stack trace of thread ") {
      threads += 1
      return .taken
    }
    if text.first == 0x23, threads <= 1 { frame(text) }
    if text.isBlank || text.first == 0x23 || text.hasPrefix("Module ") || text.hasPrefix("Found module ")
      || text.hasPrefix("ELF object") || text.index(of: ": ").map({ $0 < 24 }) == true
    {
      return .taken
    }
    return .ended
  }

  /// `#3  0x0000555d8a3f1189 charge (stock + 0x1189)`: the first function of the program itself.
  private mutating func frame(_ text: CrashText) {
    guard function == nil, let address = text.after("0x"), let blank = address.firstIndex(of: 0x20) else {
      return
    }
    let rest = address.dropFirst(blank + 1)
    guard let name = rest.before(" ("), let module = rest.after(" (")?.before(" +"), name.string != "n/a",
      !module.string.contains(".so"), !module.string.hasPrefix("ld-")
    else { return }
    function = name.string
  }

  func finish() -> [CrashDraft] {
    guard process != nil || signal != nil, lines > 0 || process != nil else { return [] }
    let fault = signal.map { FaultClass(signal: $0) } ?? .abnormalExit
    let message = "\(process ?? "process") dumped core" + (signal.map { " on signal \($0)" } ?? "")
    var draft = CrashDraft(signal == nil ? .system : .native, fault, message: message)
    draft.service = process
    draft.site.function = function
    draft.identity = "\(process ?? "") \(function ?? "")"
    draft.threads = threads > 0 ? threads : nil
    return [draft]
  }
}
