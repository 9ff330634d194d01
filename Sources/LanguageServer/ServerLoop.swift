import Dispatch
import Pipeline
import Synchronization

/// The bytes that a server reads and writes.
public struct ServerStreams: Sendable {
  /// Waits for bytes; none at the end of the input.
  public var read: @Sendable () -> [UInt8]
  public var write: @Sendable ([UInt8]) -> Void
  /// A line for people who look for a fault; `nil` when nobody does.
  public var log: (@Sendable (String) -> Void)?

  public init(
    read: @escaping @Sendable () -> [UInt8], write: @escaping @Sendable ([UInt8]) -> Void,
    log: (@Sendable (String) -> Void)? = nil
  ) {
    self.read = read
    self.write = write
    self.log = log
  }
}

/// Runs a session: one thread listens, one checks, one reads evidence, one writes.
public final class ServerLoop: Sendable {
  private let session = Mutex(LanguageSession())
  private let streams: ServerStreams
  private let world: World
  private let checks = DispatchQueue(label: "candor.checks")
  private let evidence = DispatchQueue(label: "candor.evidence")
  private let writer = DispatchQueue(label: "candor.writer")
  private let status = Mutex<Int32?>(nil)

  public init(_ streams: ServerStreams, world: World) {
    self.streams = streams
    self.world = world
  }

  /// Serves until the client says `exit` or is gone, and returns the exit code: 0 after `shutdown`, else 1. What is
  /// being checked then is not waited for.
  public func run() -> Int32 {
    while true {
      let bytes = streams.read()
      handle(bytes.isEmpty ? .endOfInput : .bytes(bytes))
      if let code = status.withLock({ $0 }) {
        writer.sync {}
        return code
      }
    }
  }

  private func handle(_ event: SessionEvent) {
    session.withLock { session in
      for effect in session.handle(event, now: world.now().nanoseconds) { perform(effect) }
    }
  }

  private func perform(_ effect: SessionEffect) {
    switch effect {
    case .send(let bytes): writer.async { [streams] in streams.write(bytes) }
    case .log(let line): streams.log?(line)
    case .exit(let code): status.withLock { $0 = $0 ?? code }
    case .wake(let pause):
      checks.asyncAfter(deadline: .now() + .nanoseconds(Int(pause))) { [weak self] in self?.handle(.woken) }
    case .check(let job):
      checks.async { [self] in
        let start = world.now().nanoseconds
        let outcome = job.run(world)
        handle(.checked(outcome, took: world.now().nanoseconds - start))
      }
    case .readEvidence(let job):
      evidence.async { [self] in handle(.evidenceRead(job.run(world))) }
    }
  }
}
