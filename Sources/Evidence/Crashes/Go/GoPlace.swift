/// Chooses the frame to name for a dump.
struct GoPlace: Sendable {
  private typealias Number = GoFrameTable.Number

  var site = CrashSite()
  var root: CrashSite?

  static func find(in stacks: GoStacks, faultClass: FaultClass) -> GoPlace {
    switch faultClass {
    case .deadlock: deadlock(stacks)
    case .goroutineDump: largestGroup(stacks)
    case .testTimeout: timedOutTest(stacks)
    case .stackOverflow: recursion(stacks)
    default: crash(stacks, faultClass)
    }
  }

  /// Below the deepest `panic(` frame lies the origin of the first panic; above it are deferred handlers.
  /// A method that found its receiver missing got it from its caller.
  private static func crash(_ stacks: GoStacks, _ faultClass: FaultClass) -> GoPlace {
    guard let goroutine = stacks.firstWithUser else { return GoPlace() }
    let frames = stacks.frames(goroutine)
    let lastPanic = frames.lastIndex { stacks.traits($0).contains(.panicCall) }
    let below = frames[(lastPanic.map { $0 + 1 } ?? frames.startIndex)...]
    guard let user = below.firstIndex(where: { stacks.traits($0).contains(.user) }) else {
      return GoPlace(site: CrashSite(), root: outside(stacks, below))
    }
    let dependency = below[..<user].first { stacks.traits($0).contains(.dependency) }
    let next = below[(user + 1)...].first { stacks.traits($0).contains(.user) }
    let isReceiver = faultClass == .nilDereference && stacks.traits(below[user]).contains(.pointerMethod)
    let raisedAgain = lastPanic.flatMap { reRaise(stacks, frames[..<$0]) }
    let root = dependency ?? raisedAgain ?? (isReceiver ? next : nil)
    return GoPlace(site: stacks.table.site(below[user]), root: root.map(stacks.table.site))
  }

  /// A dependency's frame, where none of the program's own lies below the panic.
  private static func outside(_ stacks: GoStacks, _ frames: ArraySlice<Number>) -> CrashSite? {
    frames.first { stacks.traits($0).contains(.dependency) }.map(stacks.table.site)
  }

  /// A deferred function of the program's own that panicked again (not one that only recovered and logged).
  private static func reRaise(_ stacks: GoStacks, _ frames: ArraySlice<Number>) -> Number? {
    let top = frames.prefix { !stacks.traits($0).contains(.panicCall) }
    guard !top.contains(where: { stacks.traits($0).contains(.printsStack) }) else { return nil }
    return top.first { stacks.traits($0).contains(.user) }
  }

  /// Goroutine 1 waiting for others to finish is their victim; otherwise it is the first suspect.
  private static func deadlock(_ stacks: GoStacks) -> GoPlace {
    guard let first = stacks.firstWithUser else { return GoPlace() }
    if isJoin(stacks, first), stacks.userCount > 1 { return largestGroup(stacks, without: first.number) }
    return place(stacks, first)
  }

  /// Waits for others as a whole: in a wait group, or `main` itself for a message while others wait for a lock or
  /// want to send.
  private static func isJoin(_ stacks: GoStacks, _ goroutine: GoStacks.Goroutine) -> Bool {
    if goroutine.traits.contains(.waitGroup) { return true }
    guard goroutine.state == .channel || goroutine.state == .select, let user = goroutine.user,
      stacks.table.isMain(user)
    else { return false }
    return stacks.goroutines.contains { other in
      other.number != goroutine.number && other.user.map { !stacks.table.isMain($0) } == true
        && (other.state == .lock || other.state == .channel)
    }
  }

  private static func place(_ stacks: GoStacks, _ goroutine: GoStacks.Goroutine) -> GoPlace {
    GoPlace(site: goroutine.user.map(stacks.table.site) ?? CrashSite())
  }

  private static func largestGroup(_ stacks: GoStacks, without number: Int? = nil) -> GoPlace {
    var counts = [Int](repeating: 0, count: stacks.table.count)
    var order: [Number] = []
    for goroutine in stacks.goroutines where goroutine.number != number {
      guard let frame = goroutine.user else { continue }
      if counts[Int(frame)] == 0 { order.append(frame) }
      counts[Int(frame)] += 1
    }
    let largest = counts.max() ?? 0
    let frame = order.first { counts[Int($0)] == largest }
    return GoPlace(site: frame.map(stacks.table.site) ?? CrashSite())
  }

  /// The alarm's own goroutine is innocent: a blocked one with the program's code in it is not, and one that
  /// waits for a lock least of all.
  private static func timedOutTest(_ stacks: GoStacks) -> GoPlace {
    let suspects = stacks.goroutines.filter { goroutine in
      goroutine.state.isBlocked && goroutine.user != nil && !waitsForTest(stacks, goroutine)
    }
    let locked = suspects.first { $0.traits.contains(.lock) }
    guard let culprit = locked ?? suspects.first ?? stacks.firstWithUser else { return GoPlace() }
    let frames = stacks.userFrames(culprit)
    let caller = frames.dropFirst().first { !stacks.traits($0).contains(.testFile) }
    return GoPlace(site: stacks.table.site(frames[0]), root: caller.map(stacks.table.site))
  }

  /// A test that waits for those below it, or for its turn.
  private static func waitsForTest(_ stacks: GoStacks, _ goroutine: GoStacks.Goroutine) -> Bool {
    let above = stacks.frames(goroutine).prefix { $0 != goroutine.user }
    return above.contains { stacks.traits($0).contains(.testRunner) }
  }

  /// The function that repeats, at the line where it calls itself.
  private static func recursion(_ stacks: GoStacks) -> GoPlace {
    guard let goroutine = stacks.firstWithUser else { return GoPlace() }
    let frames = stacks.userFrames(goroutine)
    var counts = [Int](repeating: 0, count: stacks.table.count)
    for frame in frames { counts[Int(frame)] += 1 }
    let most = counts.max() ?? 0
    let frame = frames.first { counts[Int($0)] == most }
    return GoPlace(site: frame.map(stacks.table.site) ?? CrashSite())
  }
}
