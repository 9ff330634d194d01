import Foundation

/// Order statistics as the estimator needs them; empty input gives zero, never a trap.
enum Quantiles {
  /// Linear interpolation between the two nearest of `values` (Hyndman and Fan 1996, type 7); time linear in them.
  static func of(_ values: [Double], _ level: Double) -> Double {
    var known = values.filter(\.isFinite)
    guard known.count > 1 else { return known.first ?? 0 }
    let place = level * Double(known.count - 1)
    let index = min(max(Int(place), 0), known.count - 1)
    return known.withUnsafeMutableBufferPointer { known in
      select(index, in: known)
      let value = known[index]
      guard index + 1 < known.count else { return value }
      var next = known[index + 1]
      for other in known[(index + 1)...] where other < next { next = other }
      return value + (place - Double(index)) * (next - value)
    }
  }

  /// Puts the value of a rank in its place, smaller ones before it and larger ones behind (Hoare 1961, "Find"),
  /// with the middle of three as pivot.
  private static func select(_ rank: Int, in values: UnsafeMutableBufferPointer<Double>) {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let (first, middle, last) = (values[low], values[(low + high) / 2], values[high])
      let pivot = max(min(first, middle), min(max(first, middle), last))
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        guard left <= right else { break }
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
      if rank <= right { high = right } else if rank >= left { low = left } else { return }
    }
  }

  static func median(_ values: [Double]) -> Double { of(values, 0.5) }

  /// Weighted quantiles: each value stands at the middle of its weight, linear in between.
  static func weighted(_ values: [Double], _ weights: [Double], _ levels: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let total = weights.reduce(0, +)
    guard total > 0, !order.isEmpty else { return levels.map { _ in 0 } }
    var places: [Double] = []
    var sum = 0.0
    for index in order {
      places.append((sum + 0.5 * weights[index]) / total)
      sum += weights[index]
    }
    return levels.map { interpolate($0, places, order.map { values[$0] }) }
  }

  private static func interpolate(_ x: Double, _ xs: [Double], _ ys: [Double]) -> Double {
    guard let first = xs.first, x > first else { return ys.first ?? 0 }
    var (low, high) = (0, xs.count - 1)
    guard x < xs[high] else { return ys[high] }
    while high - low > 1 {
      let middle = (low + high) / 2
      if xs[middle] <= x { low = middle } else { high = middle }
    }
    let width = xs[high] - xs[low]
    return width > 0 ? ys[low] + (x - xs[low]) / width * (ys[high] - ys[low]) : ys[high]
  }

  /// 199 evenly spaced quantiles of Student's t with six degrees of freedom, from its closed form
  /// (Abramowitz and Stegun 26.7.4).
  static let student6: [Double] = (0..<199).map { index in
    let level = (Double(index) + 0.5) / 199
    var (low, high) = (-60.0, 60.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if cumulative6(middle) < level { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func cumulative6(_ t: Double) -> Double {
    let angle = atan(t / 6.0.squareRoot())
    let square = cos(angle) * cos(angle)
    return 0.5 + 0.5 * sin(angle) * (1 + square / 2 + 3 * square * square / 8)
  }
}
