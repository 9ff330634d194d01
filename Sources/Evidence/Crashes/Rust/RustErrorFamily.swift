/// An error that `main` returned, with the causes that `anyhow` and `eyre` list below it.
///
/// `Error: ` alone is too common a word: only a list of causes makes a report.
struct RustErrorFamily: CrashFamily {
  static let words = ["Error: "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    line.text.dropping(prefix: "Error: ").map(RustErrorRecognizer.init)
  }
}

struct RustErrorRecognizer: CrashRecognizer {
  private let message: CrashText
  private var lines = 0
  private var hasCauses = false
  private var causes: [String] = []

  init(_ message: CrashText) { self.message = message }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    if line.isRecord { return .foreign }
    let text = line.text
    lines += 1
    if text.isBlank { return causes.isEmpty ? .taken : .ended }
    if text.hasPrefix("Caused by:") {
      hasCauses = true
      return .taken
    }
    guard hasCauses else { return lines > 4 ? .ended : .foreign }
    guard text.startsIndented else { return .ended }
    if causes.count < CrashLimits.frames { causes.append(text.trimmed.string) }
    return .taken
  }

  func finish() -> [CrashDraft] {
    causes.isEmpty ? [] : [CrashDraft(.rust, .errorChain, message: message.string)]
  }
}
