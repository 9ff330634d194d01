/// How long a stage took.
public struct StageTime: Sendable, Hashable {
  public var stage: String
  public var milliseconds: Double
}

/// Times stages one after the other, by the world's clock.
public struct Stopwatch {
  private let world: World
  private var last: Int64
  public private(set) var laps: [StageTime] = []

  public init(_ world: World) {
    self.world = world
    last = world.now().nanoseconds
  }

  /// The stage that ends here.
  public mutating func lap(_ stage: String) {
    let now = world.now().nanoseconds
    laps.append(StageTime(stage: stage, milliseconds: Double(now - last) / 1e6))
    last = now
  }
}
