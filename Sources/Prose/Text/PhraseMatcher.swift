/// Goes along the tokens of a sentence and the steps of a phrase.
struct PhraseMatcher {
  let steps: UnsafeBufferPointer<PhraseStep>
  let keys: UnsafeBufferPointer<WordKey>
  let lists: UnsafeBufferPointer<Range<Int32>>
  let tokens: UnsafeBufferPointer<ProseToken>

  /// The end of the longest match of the steps `position..<last` from token `index` on; gaps take as little as they
  /// can.
  func match(_ index: Int, _ position: Int, _ last: Int) -> Int? {
    guard position < last else { return index }
    let step = steps[position]
    switch step.kind {
    case .words: return has(step, index) ? match(index + 1, position + 1, last) : nil
    case .optionalWords:
      if has(step, index), let end = match(index + 1, position + 1, last) { return end }
      return match(index, position + 1, last)
    case .number:
      let found = index < tokens.count && tokens[index].kind == .number
      return found ? match(index + 1, position + 1, last) : nil
    case .start: return index == 0 ? match(index, position + 1, last) : nil
    case .notBehind: return index > 0 && has(step, index - 1) ? nil : match(index, position + 1, last)
    case .notNext: return has(step, index) ? nil : match(index, position + 1, last)
    case .gap:
      for skipped in 0...Int(step.limit) where index + skipped <= tokens.count {
        if let end = match(index + skipped, position + 1, last) { return end }
      }
      return nil
    }
  }

  private func has(_ step: PhraseStep, _ index: Int) -> Bool {
    guard index < tokens.count, case let key = tokens[index].key, key != 0 else { return false }
    return holds(step.words, key) || step.lists.contains { holds(lists[Int($0)], key) }
  }

  /// Few words are compared one after the other, many are searched by halves.
  private func holds(_ run: Range<Int32>, _ key: WordKey) -> Bool {
    var (low, high) = (Int(run.lowerBound), Int(run.upperBound))
    while high - low > 8 {
      let middle = (low + high) / 2
      if keys[middle] <= key { low = middle } else { high = middle }
    }
    while low < high {
      if keys[low] == key { return true }
      low += 1
    }
    return false
  }
}
