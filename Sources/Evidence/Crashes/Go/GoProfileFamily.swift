import Scan

/// A goroutine profile as text (`runtime/pprof`, `debug=1`): goroutines with equal stacks are counted together.
struct GoProfileFamily: CrashFamily {
  static let words = ["goroutine profile: total "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    line.text.dropping(prefix: "goroutine profile: total ")?.number.map { GoProfileRecognizer(total: $0) }
  }
}

struct GoProfileRecognizer: CrashRecognizer {
  let total: Int
  private var table = GoFrameTable()
  private var isNewStack = false
  private var count = 0
  private var largest: (count: Int, frame: GoFrameTable.Number)?
  private var user = 0

  init(total: Int) { self.total = total }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if text.isBlank { return .taken }
    if text.first == 0x23 { return frame(text) }
    guard let number = text.leadingDigits.number, text.contains(" @ 0x") else { return .foreign }
    (count, isNewStack) = (number, true)
    return .taken
  }

  /// `#	0x4ccdc4	main.consume+0x24	/srv/shop/main.go:3`; the first one of the program's own counts.
  private mutating func frame(_ text: CrashText) -> CrashVerdict {
    guard isNewStack else { return .taken }
    let parts = text.bytes.split { $0 == 0x09 || $0 == 0x20 }
    guard parts.count == 4, let plus = parts[2].lastIndex(of: 0x2B), let colon = parts[3].lastIndex(of: 0x3A),
      let line = CrashText(parts[3][(colon + 1)...]).number
    else { return .taken }
    let number = parts[2][..<plus].withUnsafeBufferPointer { name in
      parts[3][..<colon].withUnsafeBufferPointer { path in table.add(name: name, path: path, line: line) }
    }
    guard let number, table.traits(number).contains(.user) else { return .taken }
    isNewStack = false
    user += count
    if count > largest?.count ?? 0 { largest = (count, number) }
    return .taken
  }

  func finish() -> [CrashDraft] {
    guard let largest else { return [] }
    var draft = CrashDraft(.go, .goroutineDump, message: "goroutine profile: total \(total)")
    draft.site = table.site(largest.frame)
    draft.threads = user
    return [draft]
  }
}
