/// A look at two places at a time: where both vary, no message agrees with another in all but one place.
enum PairRound {
  /// Different pairs of words that must be seen.
  static let combinations = 5
  /// Words of a message that are looked at; a quadratic number of pairs is bounded by it.
  static let words = 16

  /// Messages among which pairs are looked for. Where there are more, single places have seen enough.
  static let rows = 20_000

  /// What was seen in two places.
  private struct PairEvidence {
    var left = ValueEvidence()
    var right = ValueEvidence()
    var pairs: Set<UInt64> = []
    var hasLeftValue = false
    var hasRightValue = false

    mutating func add(_ left: Int32, _ right: Int32) {
      if left == TokenVocabulary.value { hasLeftValue = true }
      if right == TokenVocabulary.value { hasRightValue = true }
      guard left != TokenVocabulary.value, right != TokenVocabulary.value else { return }
      self.left.add(left)
      self.right.add(right)
      if pairs.count < PairRound.combinations {
        pairs.insert(UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right)))
      }
    }
  }

  /// Makes values of the words that the evidence allows; false when nothing has changed.
  static func run(_ rows: inout [TokenRow], _ context: MergeContext) -> Bool {
    let near = NearRows.within(2, of: rows)
    guard near.count <= Self.rows else { return false }
    let evidence = collect(near.map { rows[$0] }, context)
    var changed = false
    for index in near where apply(evidence, to: &rows[index], context) { changed = true }
    return changed
  }

  private static func collect(_ rows: [TokenRow], _ context: MergeContext) -> [UInt64: PairEvidence] {
    var counts = KeyCounts()
    for row in rows { visit(row, context) { _, _, key in counts.add(key) } }
    var evidence: [UInt64: PairEvidence] = [:]
    for row in rows {
      visit(row, context) { left, right, key in
        guard counts[key] > 1 else { return }
        evidence[key, default: PairEvidence()].add(row.tokens[left], row.tokens[right])
      }
    }
    return evidence
  }

  /// Calls `body` with each two places that may hold values, and a hash of everything else.
  @inline(__always)
  private static func visit(
    _ row: TokenRow, _ context: MergeContext, _ body: (_ left: Int, _ right: Int, _ key: UInt64) -> Void
  ) {
    let hashes = row.placeHashes()
    let all = hashes.reduce(UInt64(row.tokens.count)) { $0 &+ $1 }
    var places: [Int] = []
    for (index, token) in row.tokens.enumerated() where places.count < words {
      if token == TokenVocabulary.value || context.vocabulary[token].contains(.letters) {
        places.append(index)
      }
    }
    for (number, left) in places.enumerated() {
      for right in places[(number + 1)...] {
        let place = (UInt64(left) << 32 | UInt64(right)) &* 0xBF58_476D_1CE4_E5B9
        body(left, right, (all &- hashes[left] &- hashes[right]) ^ place)
      }
    }
  }

  private static func apply(
    _ evidence: [UInt64: PairEvidence], to row: inout TokenRow, _ context: MergeContext
  ) -> Bool {
    let all = row.constantWords(context.vocabulary)
    var values: Set<Int> = []
    visit(row, context) { left, right, key in
      guard row.tokens[left] != TokenVocabulary.value, row.tokens[right] != TokenVocabulary.value,
        let seen = evidence[key]
      else { return }
      let constant = [left, right].count { context.vocabulary[row.tokens[$0]].isConstantWord }
      guard let leftNeeded = seen.left.needed(row, left, rest: all - constant, context),
        let rightNeeded = seen.right.needed(row, right, rest: all - constant, context)
      else { return }
      let vary =
        seen.left.words.count >= leftNeeded && seen.right.words.count >= rightNeeded
        && seen.pairs.count >= combinations
      if vary || seen.hasLeftValue && seen.hasRightValue { values.formUnion([left, right]) }
    }
    for index in values.sorted() { row.makeValue(index) }
    return !values.isEmpty
  }
}
