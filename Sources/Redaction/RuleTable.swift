import Foundation

/// Which rules may find something at a place, told from its first four bytes: for each of them a table from the byte to
/// the groups of openings that have it there, as a bit each.
struct RuleTable: Sendable {
  let rules: [any RedactionRule]
  private let first, second, third, fourth: [UInt64]
  /// Groups of rules that are tried at a word's beginning only.
  private let atWords: UInt64
  /// The rule of each group.
  private let owners: [Int]

  init(_ rules: [any RedactionRule]) {
    self.rules = rules
    let groups = OpeningGroup.all(of: rules)
    precondition(groups.count <= UInt64.bitWidth)
    owners = groups.map(\.rule)
    first = Self.table(groups, at: 0)
    second = Self.table(groups, at: 1)
    third = Self.table(groups, at: 2)
    fourth = Self.table(groups, at: 3)
    atWords = groups.indices.reduce(0) { $0 | (rules[groups[$1].rule].beginsWord ? 1 << UInt64($1) : 0) }
  }

  private static func table(_ groups: [OpeningGroup], at place: Int) -> [UInt64] {
    var table = [UInt64](repeating: 0, count: 256)
    for (index, group) in groups.enumerated() {
      for byte in UInt8.min...UInt8.max where group.admits(byte, at: place) {
        table[Int(byte)] |= 1 << UInt64(index)
      }
    }
    return table
  }

  /// Reports what the rules find whose openings begin in `range`, in the order of the openings. `resume` is where to go
  /// on: inside a long secret nothing is searched for.
  func scan(
    _ input: RedactionInput, _ range: Range<Int>, resume: inout Int, _ report: (RedactionHit, Int) -> Void
  ) {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        third.withUnsafeBufferPointer { third in
          fourth.withUnsafeBufferPointer { fourth in
            var index = max(range.lowerBound, resume)
            while index < range.upperBound {
              var candidates = first[Int(input[index])] & second[Int(input[index + 1])]
              if candidates != 0 {
                candidates &= third[Int(input[index + 2])] & fourth[Int(input[index + 3])]
                if candidates & atWords != 0, !input.startsWord(index) { candidates &= ~atWords }
                if candidates != 0 { index = max(index, tryRules(candidates, input, index, report) - 1) }
              }
              index += 1
            }
            resume = max(resume, index)
          }
        }
      }
    }
  }

  /// What `scan` reports, searched on all cores. The result is the same: a part that a long secret of the part before
  /// reaches into is searched once more from where that secret ends.
  func hits(
    _ input: RedactionInput, _ range: Range<Int>, resume: inout Int, _ report: (RedactionHit, Int) -> Void
  ) {
    let parts = Self.parts(of: max(range.lowerBound, min(resume, range.upperBound))..<range.upperBound)
    var found = ParallelHits(count: parts.count)
    found.fill { part in self.hits(input, parts[part]) }
    for (number, part) in parts.enumerated() {
      let isReached = resume > part.lowerBound && number > 0
      let own = isReached ? hits(input, min(resume, part.upperBound)..<part.upperBound) : found[number]
      for (hit, rule) in own.hits { report(hit, rule) }
      resume = max(resume, own.resume)
    }
  }

  private func hits(_ input: RedactionInput, _ range: Range<Int>) -> ParallelHits.Part {
    var part = ParallelHits.Part(resume: range.lowerBound)
    scan(input, range, resume: &part.resume) { part.hits.append(($0, $1)) }
    return part
  }

  private static func parts(of range: Range<Int>) -> [Range<Int>] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let count = max(1, min(cores, range.count / smallestPart))
    return (0..<count).map { part in
      let size = range.count / count
      let start = range.lowerBound + part * size
      return start..<(part + 1 == count ? range.upperBound : start + size)
    }
  }

  /// Fewer bytes are not worth a thread.
  private static let smallestPart = 1 << 17

  /// Bytes from which on a secret that begins where it was recognised is not searched for others inside it.
  private static let longSecret = 64

  /// Where to go on.
  private func tryRules(
    _ candidates: UInt64, _ input: RedactionInput, _ index: Int, _ report: (RedactionHit, Int) -> Void
  ) -> Int {
    var rest = candidates
    var next = index + 1
    var last = -1
    while rest != 0 {
      let rule = owners[rest.trailingZeroBitCount]
      rest &= rest - 1
      guard rule != last else { continue }
      last = rule
      guard let hit = rules[rule].match(input, at: index) else { continue }
      if isNew(hit, input) { report(hit, rule) }
      for other in hit.also where isNew(other, input) { report(other, rule) }
      if hit.range.lowerBound <= index, hit.range.upperBound - index > Self.longSecret {
        next = max(next, hit.range.upperBound)
      }
    }
    return next
  }

  /// Not empty, and not what an earlier run has put in a secret's place.
  private func isNew(_ hit: RedactionHit, _ input: RedactionInput) -> Bool {
    !hit.range.isEmpty && !Pseudonym.covers(hit.range, input)
  }
}
