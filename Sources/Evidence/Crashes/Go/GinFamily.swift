import Scan

/// What `gin`'s recovery middleware prints (https://github.com/gin-gonic/gin, `recovery.go`): the request, what was
/// recovered, then a path with its line and below it the function, without its package, and the source.
struct GinFamily: CrashFamily {
  static let words = ["panic recovered:"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    line.text.trimmed.hasSuffix("panic recovered:") ? GinRecognizer() : nil
  }
}

struct GinRecognizer: CrashRecognizer {
  private var message: CrashText = ""
  private var place: (path: CrashText, line: Int)?
  private var standardRoot: CrashText?
  private var site: CrashSite?
  private var dependency: CrashSite?
  private var frames = 0
  private var lines = 0

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text
    if let found = Self.place(text) {
      frames += 1
      place = found
      if standardRoot == nil, let cut = found.path.lastIndex(of: "/src/runtime/") {
        standardRoot = found.path.prefix(cut + 5)
      }
      return .taken
    }
    if let found = place, text.startsIndented { return call(text.trimmed, found) }
    if frames > 0 { return text.isBlank ? .completed : .foreign }
    lines += 1
    if lines > CrashLimits.messageLines || text.hasPrefix("goroutine ") { return .ended }
    if !text.isBlank { message = text.trimmed }
    return .taken
  }

  private mutating func call(_ text: CrashText, _ found: (path: CrashText, line: Int)) -> CrashVerdict {
    place = nil
    if let standardRoot, found.path.bytes.starts(with: standardRoot.bytes) { return .taken }
    let name = text.before(": ") ?? text
    let isDependency = found.path.bytes.withUnsafeBufferPointer(GoOwner.isDependency)
    guard isDependency ? dependency == nil && site == nil : site == nil else { return .taken }
    let file = found.path.bytes.withUnsafeBufferPointer {
      GoModulePath.relative($0, package: LineBytes(start: nil, count: 0))
    }
    let frame = CrashSite(function: name.string, file: file, line: found.line)
    if isDependency { dependency = frame } else { site = frame }
    return .taken
  }

  /// `/srv/shop/main.go:12 (0x71a7c5)`
  private static func place(_ text: CrashText) -> (path: CrashText, line: Int)? {
    guard text.last == 0x29, let open = text.lastIndex(of: " (0x"),
      let colon = text.prefix(open).lastIndex(of: 0x3A),
      let line = text.prefix(open).dropFirst(colon + 1).number
    else { return nil }
    return (text.prefix(colon), line)
  }

  func finish() -> [CrashDraft] {
    guard frames > 0 else { return [] }
    var draft = CrashDraft(.go, GoFault.panic(message, signal: nil), message: message.string)
    draft.site = site ?? CrashSite()
    draft.root = dependency
    return [draft]
  }
}
