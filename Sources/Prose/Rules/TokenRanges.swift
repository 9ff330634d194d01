extension [Range<Int>] {
  /// Adds those of `others` that overlap none of these, and keeps all in order. Both are in order, and no two of one
  /// overlap; linear in their number.
  mutating func addApart(_ others: [Range<Int>]) {
    guard !others.isEmpty else { return }
    var merged: [Range<Int>] = []
    var index = 0
    for other in others {
      while index < count, self[index].upperBound <= other.lowerBound {
        merged.append(self[index])
        index += 1
      }
      if index == count || self[index].lowerBound >= other.upperBound { merged.append(other) }
    }
    self = merged + self[index...]
  }

  /// Those that overlap none of `others`. Both are in order; linear in their number.
  func without(_ others: [Range<Int>]) -> [Range<Int>] {
    var next = 0
    return filter { range in
      while next < others.count, others[next].upperBound <= range.lowerBound { next += 1 }
      return next == others.count || others[next].lowerBound >= range.upperBound
    }
  }
}
