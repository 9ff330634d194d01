import IncidentModel

/// Everything outside the process that the pipeline may touch: files, the clock, the environment.
///
/// All stages get their bytes and times from here, so that a test can stand in for the machine and the same
/// input gives the same output. There is no network in it: nothing below the web application opens a socket.
public struct World: Sendable {
  public var files: any FileAccess
  public var now: @Sendable () -> Timestamp
  /// The value of an environment variable, or `nil`.
  public var environment: @Sendable (String) -> String?

  public init(
    files: any FileAccess, now: @escaping @Sendable () -> Timestamp,
    environment: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.files = files
    self.now = now
    self.environment = environment
  }
}

extension World {
  /// The real machine.
  public static var live: World {
    World(files: DiskFiles(), now: SystemClock.now, environment: SystemClock.environment)
  }
}
