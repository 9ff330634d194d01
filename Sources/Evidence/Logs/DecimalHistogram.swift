import Scan

/// Counts lengths of time with five significant decimal digits, so that values written with up to five digits
/// come back exactly and others within 0.005 %.
///
/// Values are counted as they are written, by digits and power of ten, so that the counters of usual ones lie close
/// together. Memory is 400 kB at most for each power of ten that occurs.
final class DecimalHistogram {
  private static let width = 100_000
  /// Powers of ten from 10^0 to 10^18 nanoseconds.
  private static let powers = 19
  private let tables: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  /// Counts that a 32-bit counter could not hold, by power and digits.
  private var overflows: [Int: Int] = [:]
  private(set) var count = 0

  init() {
    tables = .allocate(capacity: Self.powers)
    tables.initialize(repeating: nil, count: Self.powers)
  }

  deinit {
    for power in 0..<Self.powers { tables[power]?.deallocate() }
    tables.deallocate()
  }

  /// Adds a length of time of `number` × 10^`unit` nanoseconds; a negative one counts as zero. False for one that is
  /// longer than 292 years, which is left out.
  @inline(__always)
  func add(_ number: DecimalNumber, unit: Int) -> Bool {
    let power = number.exponent &+ unit
    if number.mantissa >= 0, number.mantissa < Self.width, power >= 0, power < Self.powers {
      count(Int(number.mantissa), power)
      return true
    }
    guard let nanoseconds = number.scaled(by: unit) else { return false }
    add(nanoseconds)
    return true
  }

  /// Adds a length of time in nanoseconds.
  func add(_ nanoseconds: Int64) {
    var value = max(0, nanoseconds)
    var power = 0
    var dropped: Int64 = 0
    while value >= Self.width {
      dropped = value % 10
      value /= 10
      power += 1
    }
    if dropped >= 5 { value += 1 }
    if value == Self.width {
      value /= 10
      power += 1
    }
    count(Int(value), power)
  }

  @inline(__always)
  private func count(_ digits: Int, _ power: Int) {
    let table = tables[power] ?? makeTable(power)
    table[digits] &+= 1
    if table[digits] == 0 { overflows[power * Self.width + digits, default: 0] += 1 << 32 }
    count &+= 1
  }

  @inline(never)
  private func makeTable(_ power: Int) -> UnsafeMutablePointer<UInt32> {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.width)
    table.initialize(repeating: 0, count: Self.width)
    tables[power] = table
    return table
  }

  func merge(_ other: DecimalHistogram) {
    for power in 0..<Self.powers {
      guard let theirs = other.tables[power] else { continue }
      let ours = tables[power] ?? makeTable(power)
      for digits in 0..<Self.width where theirs[digits] > 0 {
        let (sum, overflow) = ours[digits].addingReportingOverflow(theirs[digits])
        ours[digits] = sum
        if overflow { overflows[power * Self.width + digits, default: 0] += 1 << 32 }
      }
    }
    overflows.merge(other.overflows, uniquingKeysWith: +)
    count += other.count
  }

  /// The values in nanoseconds with their counts, the smallest first. Each is given as it was written first, so that
  /// it is divided by whole powers of ten alone.
  private var values: [(value: Double, count: Int)] {
    var list: [(value: Double, count: Int)] = []
    var scale = 1.0
    for power in 0..<Self.powers {
      if let table = tables[power] {
        for digits in 0..<Self.width {
          let many = Int(table[digits]) + (overflows[power * Self.width + digits] ?? 0)
          if many > 0 { list.append((Double(digits) * scale, many)) }
        }
      }
      scale *= 10
    }
    return list.sorted { $0.value < $1.value }
  }

  /// Milliseconds at the median and at 99 of 100, nearest rank ⌈q·n⌉.
  var quantiles: LatencyQuantiles? {
    guard count > 0 else { return nil }
    let values = values
    return LatencyQuantiles(
      p50: quantile(0.5, of: values) / 1e6, p99: quantile(0.99, of: values) / 1e6, count: count)
  }

  private func quantile(_ share: Double, of values: [(value: Double, count: Int)]) -> Double {
    var rest = min(count, max(1, Int((share * Double(count)).rounded(.up))))
    for (value, many) in values {
      rest -= many
      if rest <= 0 { return value }
    }
    return values.last?.value ?? 0
  }
}
