import Evidence
import IncidentModel

/// Requests of a window, of which some failed and some were expected to.
struct RequestCounts {
  var requests = 0.0
  var failed = 0.0
  var expected = 0.0
  /// Failures outside the window of the same requests, from which `expected` is known.
  var normalFailed = 0.0

  var excess: Double { failed - expected }
  var rate: Double { requests > 0 ? failed / requests : 0 }

  static func + (left: RequestCounts, right: RequestCounts) -> RequestCounts {
    RequestCounts(
      requests: left.requests + right.requests, failed: left.failed + right.failed,
      expected: left.expected + right.expected, normalFailed: left.normalFailed + right.normalFailed)
  }

  static func - (left: RequestCounts, right: RequestCounts) -> RequestCounts {
    RequestCounts(
      requests: left.requests - right.requests, failed: left.failed - right.failed,
      expected: left.expected - right.expected, normalFailed: left.normalFailed - right.normalFailed)
  }
}

/// One value of one attribute, by number.
struct AttributeItem: Hashable {
  var attribute: Int
  var value: Int
}

/// A cube's combinations with their values as numbers, counted inside a window and outside.
struct RequestTable {
  struct Group {
    var inside = RequestCounts()
    var normalRequests = 0.0
    /// Requests before the window.
    var earlier = 0.0
  }

  /// Numbers of the values that no set may name.
  static let missing = 0
  static let other = 1

  private static let longestBucket: Int64 = 366 * 86_400

  let attributes: [String]
  private(set) var groups: [Group]
  /// Different values of each attribute; their numbers are places in it.
  private(set) var texts: [[String]]
  /// By group, then attribute.
  private var numbers: [Int32] = []
  /// Attributes that say how a request ended and not what it was.
  private(set) var outcomes: Set<Int> = []

  init(_ cube: AttributeCube, window: Range<Timestamp>, others: [Range<Timestamp>]) {
    attributes = cube.attributes
    groups = cube.combinations.map { _ in Group() }
    texts = attributes.map { _ in ["", AttributeCube.otherValue] }
    count(cube, window, others)
    number(cube)
    outcomes = Set(attributes.indices.filter(isOutcome))
    let rates = NormalRates(self)
    for index in groups.indices {
      groups[index].inside.expected = groups[index].inside.requests * rates[index]
    }
  }

  func value(_ group: Int, _ attribute: Int) -> Int { Int(numbers[group * attributes.count + attribute]) }

  func holds(_ group: Int, _ items: [AttributeItem]) -> Bool {
    items.allSatisfy { value(group, $0.attribute) == $0.value }
  }

  func total(of groups: some Sequence<Int>) -> RequestCounts {
    groups.reduce(RequestCounts()) { $0 + self.groups[$1].inside }
  }

  /// The buckets beside the window are neither in it nor outside: its edges are not known better than that.
  private mutating func count(
    _ cube: AttributeCube, _ window: Range<Timestamp>, _ others: [Range<Timestamp>]
  ) {
    let start = Self.bucket(window.lowerBound, cube)
    let step = max(1, min(cube.bucketSeconds, Self.longestBucket))
    let beside =
      min(start, start.adding(seconds: -step))..<max(start, window.upperBound.adding(seconds: step))
    let skipped = others.map { Self.bucket($0.lowerBound, cube)..<$0.upperBound }
    for cell in cube.cells where groups.indices.contains(cell.combination) {
      let total = Double(min(max(0, cell.total), FailureWindow.countLimit))
      let failed = min(total, Double(max(0, cell.failed)))
      if cell.start >= start && cell.start < window.upperBound {
        groups[cell.combination].inside.requests += total
        groups[cell.combination].inside.failed += failed
      } else if !beside.contains(cell.start), !skipped.contains(where: { $0.contains(cell.start) }) {
        groups[cell.combination].normalRequests += total
        groups[cell.combination].inside.normalFailed += failed
        if cell.start < start { groups[cell.combination].earlier += total }
      }
    }
  }

  /// The start of the cube's bucket that holds `time`.
  private static func bucket(_ time: Timestamp, _ cube: AttributeCube) -> Timestamp {
    min(time, time.floored(to: max(1, min(cube.bucketSeconds, longestBucket))))
  }

  private mutating func number(_ cube: AttributeCube) {
    var known = attributes.map { _ in [AttributeCube.otherValue: Int32(Self.other)] }
    numbers.reserveCapacity(groups.count * attributes.count)
    for values in cube.combinations {
      for attribute in attributes.indices {
        guard attribute < values.count, let text = values[attribute] else {
          numbers.append(Int32(Self.missing))
          continue
        }
        if let number = known[attribute][text] {
          numbers.append(number)
        } else {
          let number = Int32(texts[attribute].count)
          texts[attribute].append(text)
          known[attribute][text] = number
          numbers.append(number)
        }
      }
    }
  }
}

// MARK: - Outcomes

extension RequestTable {
  /// Share of requests from which on a value stands for failure.
  private static let failing = 0.9

  /// True of an attribute that only failed requests have, or of which some values have failed and others have not
  /// outside the window too, such as an error's code.
  private func isOutcome(_ attribute: Int) -> Bool {
    var good = 0.0
    var values = texts[attribute].map { _ in (requests: 0.0, failed: 0.0) }
    for (index, group) in groups.enumerated() {
      let value = value(index, attribute)
      values[value].requests += group.normalRequests
      values[value].failed += group.inside.normalFailed
      if value != Self.missing {
        good += group.normalRequests - group.inside.normalFailed + group.inside.requests - group.inside.failed
      }
    }
    let failed = values.reduce(0) { $0 + $1.failed }
    let telling = values.filter { $0.failed >= Self.failing * $0.requests }.reduce(0) { $0 + $1.failed }
    return good <= 0 || (failed >= FailureExplanation.leastExcess && telling >= Self.failing * failed)
  }
}
