import Scan

/// The stacks of one dump. A goroutine is a row of frame numbers; nothing is allocated for a frame that is known.
struct GoStacks: Sendable {
  struct Goroutine: Sendable {
    var number: Int
    var state: GoState
    /// Its frames in `GoStacks.frames`.
    fileprivate(set) var first: Int32
    fileprivate(set) var count: Int32 = 0
    /// The innermost frame of the program's own.
    fileprivate(set) var user: GoFrameTable.Number?
    fileprivate(set) var traits: GoFrameTable.Traits = []
  }

  private(set) var goroutines: [Goroutine] = []
  private(set) var table = GoFrameTable()
  /// Goroutines with at least one frame of the program's own.
  private(set) var userCount = 0
  private var frames: [GoFrameTable.Number] = []
  private var call: [UInt8] = []
  private var hasCall = false
  private var isRuntimeStack = false
  private var seen = 0
  private(set) var isEmpty = true

  func frames(_ goroutine: Goroutine) -> ArraySlice<GoFrameTable.Number> {
    frames[Int(goroutine.first)..<Int(goroutine.first + goroutine.count)]
  }

  func traits(_ frame: GoFrameTable.Number) -> GoFrameTable.Traits { table.traits(frame) }

  func userFrames(_ goroutine: Goroutine) -> [GoFrameTable.Number] {
    frames(goroutine).filter { table.traits($0).contains(.user) }
  }

  /// The first goroutine with the program's own code in it.
  var firstWithUser: Goroutine? { goroutines.first { $0.user != nil } }

  /// False when the line fits nowhere.
  mutating func add(_ part: GoLine, _ text: LineBytes) -> Bool {
    switch part {
    case .goroutine(let number, let state): start(number, GoState(LineBytes(rebasing: text[state])))
    case .call(let name):
      guard seen > 0 || isRuntimeStack else { return false }
      call.removeAll(keepingCapacity: true)
      call.append(contentsOf: UnsafeBufferPointer(rebasing: text[name]))
      hasCall = true
    case .creator: hasCall = false
    case .place(let path, let line):
      if seen == 0, !isRuntimeStack { return false }
      if hasCall { place(LineBytes(rebasing: text[path]), line) }
    case .runtimeStack: isRuntimeStack = true
    case .note: break
    case .blank: hasCall = false
    }
    return true
  }

  private mutating func start(_ number: Int, _ state: GoState) {
    isRuntimeStack = false
    hasCall = false
    seen += 1
    if seen <= CrashLimits.goroutines {
      goroutines.append(Goroutine(number: number, state: state, first: Int32(frames.count)))
    }
  }

  private mutating func place(_ path: LineBytes, _ line: Int) {
    hasCall = false
    guard !isRuntimeStack, seen <= CrashLimits.goroutines, let last = goroutines.indices.last else { return }
    isEmpty = false
    let limit = last == 0 ? CrashLimits.frames : CrashLimits.otherFrames
    guard goroutines[last].count < limit,
      let frame = call.withUnsafeBufferPointer({ table.add(name: $0, path: path, line: line) })
    else { return }
    frames.append(frame)
    goroutines[last].count += 1
    let traits = table.traits(frame)
    goroutines[last].traits.formUnion(traits)
    if goroutines[last].user == nil, traits.contains(.user) {
      goroutines[last].user = frame
      userCount += 1
    }
  }
}

/// What a goroutine was doing, by the words of its header (`src/runtime/runtime2.go`, `waitReasonStrings`).
enum GoState: Sendable {
  case running, runnable, system, channel, lock, select, sleep, network, other

  init(_ text: LineBytes) {
    if text.matches("running", 0) {
      self = .running
    } else if text.matches("runnable", 0) {
      self = .runnable
    } else if text.matches("chan ", 0) {
      self = .channel
    } else if text.matches("sync.WaitGroup", 0) {
      self = .other
    } else if text.matches("sync.", 0) || text.matches("semacquire", 0) {
      self = .lock
    } else if text.matches("select", 0) {
      self = .select
    } else if text.matches("sleep", 0) {
      self = .sleep
    } else if text.matches("IO wait", 0) {
      self = .network
    } else if text.matches("syscall", 0) || text.matches("idle", 0) {
      self = .system
    } else {
      self = .other
    }
  }

  /// True when it waits for another part of the program.
  var isBlocked: Bool {
    switch self {
    case .running, .runnable, .system: false
    default: true
    }
  }
}
