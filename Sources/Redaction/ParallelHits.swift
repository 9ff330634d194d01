import Dispatch
import Synchronization

/// What was found in each part of a text.
struct ParallelHits {
  struct Part: Sendable {
    var hits: [(hit: RedactionHit, rule: Int)] = []
    /// Where a search goes on behind the part.
    var resume: Int
  }

  private var parts: [Part]

  init(count: Int) { parts = Array(repeating: Part(resume: 0), count: count) }

  subscript(number: Int) -> Part { parts[number] }

  /// Searches every part, several at once.
  mutating func fill(_ search: @Sendable (Int) -> Part) {
    guard parts.count > 1 else {
      for number in parts.indices { parts[number] = search(number) }
      return
    }
    let results = Mutex(parts)
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let part = search(number)
      results.withLock { $0[number] = part }
    }
    parts = results.withLock { $0 }
  }
}
