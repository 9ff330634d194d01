/// Chooses the frame to name for a dump.
struct GoPlace: Sendable {
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
    guard let frames = stacks.goroutines.first(where: { !$0.userFrames.isEmpty })?.frames else {
      return GoPlace()
    }
    let start = frames.lastIndex(where: \.isPanicCall).map { $0 + 1 } ?? 0
    let below = frames[start...]
    guard let user = below.first(where: { $0.owner == .user }) else { return GoPlace() }
    let above = below.prefix { $0 != user }
    let dependency = above.first { $0.owner == .dependency }
    let next = below.drop { $0 != user }.dropFirst().first { $0.owner == .user }
    let caller = faultClass == .nilDereference && user.isPointerMethod ? next?.site : nil
    let raisedAgain = frames.filter(\.isPanicCall).count > 0 ? reRaise(frames[..<start]) : nil
    return GoPlace(site: user.site, root: (dependency ?? raisedAgain)?.site ?? caller)
  }

  /// A deferred function of the program's own that panicked again (not one that only recovered and logged).
  private static func reRaise(_ frames: ArraySlice<GoFrame>) -> GoFrame? {
    let top = frames.prefix { !$0.isPanicCall }
    guard !top.contains(where: { $0.function.hasPrefix("runtime/debug.") }) else { return nil }
    return top.first { $0.owner == .user }
  }

  /// Goroutine 1 waiting for others to finish is their victim; otherwise it is the first suspect.
  private static func deadlock(_ stacks: GoStacks) -> GoPlace {
    guard let first = stacks.goroutines.first(where: { !$0.userFrames.isEmpty }) else { return GoPlace() }
    let waits = first.frames.contains { $0.function.hasPrefix("sync.(*WaitGroup).Wait") }
    if waits, stacks.userCount > 1 { return largestGroup(stacks, without: first.number) }
    return GoPlace(site: first.userFrames.first?.site ?? CrashSite())
  }

  private static func largestGroup(_ stacks: GoStacks, without number: Int? = nil) -> GoPlace {
    var counts: [GoFrame: Int] = [:]
    var order: [GoFrame] = []
    for goroutine in stacks.goroutines where goroutine.number != number {
      guard let frame = goroutine.userFrames.first else { continue }
      if counts[frame, default: 0] == 0 { order.append(frame) }
      counts[frame, default: 0] += 1
    }
    let largest = counts.values.max() ?? 0
    let frame = order.first { counts[$0] == largest }
    return GoPlace(site: frame?.site ?? CrashSite())
  }

  /// The alarm's own goroutine is innocent: a blocked one with the program's code in it is not, and one that
  /// waits for a lock least of all.
  private static func timedOutTest(_ stacks: GoStacks) -> GoPlace {
    let suspects = stacks.goroutines.filter { $0.isBlocked && !$0.userFrames.isEmpty }
    let locked = suspects.first { $0.frames.contains { $0.function.contains("Mutex).") } }
    let busy = stacks.goroutines.first { !$0.userFrames.isEmpty }
    guard let frames = (locked ?? suspects.first ?? busy)?.userFrames, let site = frames.first else {
      return GoPlace()
    }
    let caller = frames.dropFirst().first { $0.path?.hasSuffix("_test.go") == false }
    return GoPlace(site: site.site, root: caller?.site)
  }

  /// The function that repeats, at the line where it calls itself.
  private static func recursion(_ stacks: GoStacks) -> GoPlace {
    guard let frames = stacks.goroutines.first(where: { !$0.userFrames.isEmpty })?.userFrames else {
      return GoPlace()
    }
    var counts: [GoFrame: Int] = [:]
    for frame in frames { counts[frame, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return GoPlace(site: frames.first { counts[$0] == most }?.site ?? CrashSite())
  }
}
