/// Overlapping finds become one, under the kind of the longest, the earlier one's on a tie.
struct SpanMerge {
  /// A find, not yet joined with others; `order` is the place in the order of finding.
  struct Find: Sendable {
    var start, end: Int
    var kind: String
    var order: Int

    /// What is left of it behind `place`, which moves to its end; `nil` when nothing is.
    func behind(_ place: inout Int) -> Find? {
      var rest = self
      rest.start = max(start, place)
      guard rest.start < end else { return nil }
      place = end
      return rest
    }
  }

  /// Bytes that one span may hold; the next one begins where it ends.
  static let longest = 1 << 20

  private var finds: [Find] = []
  private var order = 0

  mutating func add(_ range: Range<Int>, _ kind: String) {
    finds.append(Find(start: range.lowerBound, end: range.upperBound, kind: kind, order: order))
    order += 1
  }

  /// The spans that end by `limit` when no further find begins before it; the rest is kept.
  mutating func settled(by limit: Int) -> [Find] {
    guard !finds.isEmpty else { return [] }
    finds.sort { ($0.start, $0.order) < ($1.start, $1.order) }
    var done: [Find] = []
    var kept: [Find] = []
    var group: [Find] = []
    var joined: Find?
    var longest = 0
    for find in finds {
      guard let current = joined, find.start < current.end else {
        Self.close(&joined, &group, limit, &done, &kept)
        (joined, group, longest) = (find, [find], find.end - find.start)
        continue
      }
      if find.end - current.start > Self.longest {
        Self.close(&joined, &group, limit, &done, &kept)
        var rest = find
        rest.start = max(find.start, current.end)
        if rest.start < rest.end { (joined, group, longest) = (rest, [rest], rest.end - rest.start) }
        continue
      }
      joined = Self.join(current, find, &longest)
      group.append(find)
    }
    Self.close(&joined, &group, limit, &done, &kept)
    finds = kept
    return done
  }

  private static func join(_ current: Find, _ find: Find, _ longest: inout Int) -> Find {
    var result = current
    if find.end - find.start > longest {
      result.kind = find.kind
      longest = find.end - find.start
    }
    result.end = max(current.end, find.end)
    return result
  }

  private static func close(
    _ joined: inout Find?, _ group: inout [Find], _ limit: Int, _ done: inout [Find], _ kept: inout [Find]
  ) {
    guard let whole = joined else { return }
    if whole.end <= limit { done.append(whole) } else { kept += group }
    joined = nil
    group = []
  }

  /// Moves everything that is kept back by as many bytes as were dropped from the front.
  mutating func shift(by count: Int) {
    for index in finds.indices {
      finds[index].start -= count
      finds[index].end -= count
    }
  }

  /// Where the first find begins that is kept.
  var firstStart: Int? { finds.map(\.start).min() }
}
