import Dispatch
import Synchronization

/// Independent pieces of work on all cores, with results in the order of the input.
enum ParallelWork {
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) -> Output
  ) -> [Output] {
    let results = Mutex([Output?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = transform(inputs[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Two pieces at once.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let left = Mutex<First?>(nil)
    let right = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let value = first()
        left.withLock { $0 = value }
      } else {
        let value = second()
        right.withLock { $0 = value }
      }
    }
    guard let one = left.withLock({ $0 }), let two = right.withLock({ $0 }) else {
      preconditionFailure("both iterations have run")
    }
    return (one, two)
  }
}
