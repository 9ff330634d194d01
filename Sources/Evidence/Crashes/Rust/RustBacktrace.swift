/// The lines of a backtrace as the standard library, `anyhow`, `eyre` and `color-eyre` print them.
///
///     4: pipeline::decode::order
///               at ./src/decode.rs:13:23
///    19:     0x56514492d40c - pipeline::decode::order::h14eefd6e2cce9ea3
struct RustBacktrace: Sendable {
  private var complete: [RustFrame] = []
  /// A function whose place may follow in the next line.
  private var pending: CrashText?

  var frames: [RustFrame] { pending.map { complete + [RustFrame(function: $0)] } ?? complete }
  var isEmpty: Bool { complete.isEmpty && pending == nil }

  /// True when the line is part of a backtrace. Pipelines that trim lines leave no indentation.
  mutating func take(_ text: CrashText) -> Bool {
    let line = text.trimmed
    if let place = line.dropping(prefix: "at "), text.startsIndented || pending != nil {
      end(place)
      return true
    }
    guard let function = Self.function(line) else { return false }
    if let pending { add(RustFrame(function: pending)) }
    pending = function
    return true
  }

  private mutating func end(_ place: CrashText) {
    guard let function = pending else { return }
    pending = nil
    let found = RustPlace(place)
    add(RustFrame(function: function, path: found.map { CrashText($0.path) }, line: found?.line))
  }

  private mutating func add(_ frame: RustFrame) {
    if complete.count < CrashLimits.frames { complete.append(frame) }
  }

  private static func function(_ line: CrashText) -> CrashText? {
    let digits = line.leadingDigits
    guard !digits.isEmpty, digits.count < 6, let name = line.dropFirst(digits.count).dropping(prefix: ": ")
    else { return nil }
    let call = name.trimmed
    guard call.hasPrefix("0x") else { return call }
    return call.after(" - ") ?? call
  }
}
