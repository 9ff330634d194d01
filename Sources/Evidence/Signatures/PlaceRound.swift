/// One look at every place of every message on its own.
enum PlaceRound {
  /// Makes values of the words that the evidence allows; false when nothing has changed.
  static func run(_ rows: inout [TokenRow], _ context: inout MergeContext) -> Bool {
    let near = NearRows.within(1, of: rows)
    let evidence = collect(near.map { rows[$0] }, context)
    var (changed, values) = (false, Set<Int32>())
    for index in near where apply(evidence, to: &rows[index], context, &values) { changed = true }
    context.values.formUnion(values)
    return changed
  }

  private static func isOpen(_ token: Int32, _ context: MergeContext) -> Bool {
    token == TokenVocabulary.value || context.vocabulary[token].contains(.letters)
  }

  /// Rows differ, so that a place seen once holds one word and shows nothing.
  private static func collect(_ rows: [TokenRow], _ context: MergeContext) -> [UInt64: ValueEvidence] {
    var counts = KeyCounts()
    for row in rows {
      for (token, key) in zip(row.tokens, row.contextKeys()) where isOpen(token, context) { counts.add(key) }
    }
    var evidence: [UInt64: ValueEvidence] = [:]
    for row in rows {
      for (index, key) in row.contextKeys().enumerated() {
        let token = row.tokens[index]
        guard isOpen(token, context), counts[key] > 1 else { continue }
        if token == TokenVocabulary.value {
          evidence[key, default: ValueEvidence()].addValue(original: row.originals[index])
        } else {
          evidence[key, default: ValueEvidence()].add(token)
        }
      }
    }
    return evidence
  }

  private static func apply(
    _ evidence: [UInt64: ValueEvidence], to row: inout TokenRow, _ context: MergeContext,
    _ values: inout Set<Int32>
  ) -> Bool {
    let all = row.constantWords(context.vocabulary)
    var places: [Int] = []
    for (index, key) in row.contextKeys().enumerated() {
      let token = row.tokens[index]
      guard token != TokenVocabulary.value, isOpen(token, context), let seen = evidence[key] else { continue }
      let rest = all - (context.vocabulary[token].isConstantWord ? 1 : 0)
      guard let needed = seen.needed(row, index, rest: rest, context),
        seen.hasValue || seen.words.count >= needed
      else { continue }
      places.append(index)
      if seen.words.count >= ValueEvidence.varieties {
        values.formUnion(seen.words.filter { $0 != TokenVocabulary.value })
      }
    }
    for index in places { row.makeValue(index) }
    return !places.isEmpty
  }
}
