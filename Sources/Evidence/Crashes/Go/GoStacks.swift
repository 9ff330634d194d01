/// The stacks of one dump: the first one whole, of the others what is needed to tell who waits where.
struct GoStacks: Sendable {
  struct Goroutine: Sendable {
    var number: Int
    var state: String
    var frames: [GoFrame] = []

    var userFrames: [GoFrame] { frames.filter { $0.owner == .user } }
    var isBlocked: Bool { state != "running" && state != "runnable" && state != "idle" && state != "syscall" }
  }

  private(set) var goroutines: [Goroutine] = []
  private var pendingCall: String?
  private var isRuntimeStack = false
  private var seen = 0

  var isEmpty: Bool { goroutines.allSatisfy { $0.frames.isEmpty } }

  /// Goroutines with at least one frame of the program's own.
  var userCount: Int { goroutines.count { $0.frames.contains { $0.owner == .user } } }

  /// False when the line fits nowhere.
  mutating func add(_ part: GoStackLine) -> Bool {
    switch part {
    case .goroutine(let number, let state):
      isRuntimeStack = false
      seen += 1
      if seen <= CrashLimits.goroutines { goroutines.append(Goroutine(number: number, state: state)) }
    case .call(let function):
      guard seen > 0 || isRuntimeStack else { return false }
      pendingCall = function
    case .creator: pendingCall = nil
    case .place(let path, let line): place(path, line)
    case .note: isRuntimeStack = seen == 0
    case .blank: pendingCall = nil
    }
    return true
  }

  private mutating func place(_ path: String, _ line: Int) {
    guard let function = pendingCall else { return }
    pendingCall = nil
    guard !isRuntimeStack, seen <= CrashLimits.goroutines, let last = goroutines.indices.last,
      goroutines[last].frames.count < (last == 0 ? CrashLimits.frames : CrashLimits.otherFrames)
    else { return }
    goroutines[last].frames.append(GoFrame(function: function, path: path, line: line))
  }
}
