import Foundation
import IncidentModel

/// The machine's wall clock and environment.
enum SystemClock {
  @Sendable static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  @Sendable static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}
