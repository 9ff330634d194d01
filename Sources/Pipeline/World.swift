import IncidentModel
import RemoteEvidence

/// Everything outside the process that the pipeline may touch: files, the clock, the environment, the network.
///
/// All stages get their bytes and times from here, so that a test can stand in for the machine and the same
/// input gives the same output. The network is used for evidence that the user names by an address, and for nothing
/// else.
public struct World: Sendable {
  public var files: any FileAccess
  public var now: @Sendable () -> Timestamp
  /// The value of an environment variable, or `nil`.
  public var environment: @Sendable (String) -> String?
  public var http: any HTTPAccess
  public var databases: any DatabaseAccess

  public init(
    files: any FileAccess, now: @escaping @Sendable () -> Timestamp,
    environment: @escaping @Sendable (String) -> String? = { _ in nil },
    http: any HTTPAccess = OfflineAccess(), databases: any DatabaseAccess = OfflineDatabases()
  ) {
    self.files = files
    self.now = now
    self.environment = environment
    self.http = http
    self.databases = databases
  }
}

extension World {
  /// The real machine.
  public static var live: World {
    World(
      files: DiskFiles(), now: SystemClock.now, environment: SystemClock.environment, http: LibcurlAccess(),
      databases: LibraryDatabases(environment: SystemClock.environment))
  }
}
