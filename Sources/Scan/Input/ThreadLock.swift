#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock around state that no value of its own can hold, because what it hands out points into a thread's buffer.
final class ThreadLock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(mutex, nil) }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// How often a thread looks again before it sleeps: the wait for a block is short, and waking takes as long.
  private static let looks = 2_000

  func locked<Result>(_ body: () -> Result) -> Result {
    var looks = 0
    while pthread_mutex_trylock(mutex) != 0 {
      looks += 1
      if looks == Self.looks {
        pthread_mutex_lock(mutex)
        break
      }
      if looks % 16 == 0 { sched_yield() }
    }
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// `nil` when another thread holds the lock.
  func lockedIfFree<Result>(_ body: () -> Result) -> Result? {
    guard pthread_mutex_trylock(mutex) == 0 else { return nil }
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
