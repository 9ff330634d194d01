/// The words of a field's name.
enum NameWords {
  /// In lower case, cut at separators and capitals, and names written together (`resptimems`) at known words.
  /// Cost: linear but for names written together, which are at most `joinedLimit` long.
  static func of(_ segment: some StringProtocol) -> [String] { cut(segment).flatMap(parted) }

  /// Longer words are not looked into.
  private static let joinedLimit = 32
  /// Shorter pieces would be found in any word; these few stand for themselves.
  private static let shortest = 3
  private static let short: Set<String> = ["id", "no", "nr", "ms", "us", "ns", "rt", "tx"]

  private static func cut(_ segment: some StringProtocol) -> [String] {
    var words = [""]
    let characters = Array(segment)
    for (index, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        words.append("")
        continue
      }
      if character.isUppercase, index > 0 {
        let followsLower = characters[index - 1].isLowercase || characters[index - 1].isNumber
        let endsAcronym =
          characters[index - 1].isUppercase && index + 1 < characters.count
          && characters[index + 1].isLowercase
        if followsLower || endsAcronym { words.append("") }
      }
      words[words.count - 1].append(contentsOf: character.lowercased())
    }
    return words.filter { !$0.isEmpty }
  }

  /// The fewest known words that make up `word`; the word itself when there are none.
  private static func parted(_ word: String) -> [String] {
    guard !RoleLexicon.words.contains(word), word.count > 3, word.count <= joinedLimit else { return [word] }
    let letters = Array(word)
    var best: [[String]?] = Array(repeating: nil, count: letters.count + 1)
    best[0] = []
    for end in 1...letters.count {
      for start in max(0, end - 14)..<end {
        guard let front = best[start], front.count < (best[end]?.count ?? 5) - 1 else { continue }
        let piece = String(letters[start..<end])
        if isPiece(piece, after: front.last, isLast: end == letters.count) { best[end] = front + [piece] }
      }
    }
    return best[letters.count] ?? [word]
  }

  private static func isPiece(_ piece: String, after previous: String?, isLast: Bool) -> Bool {
    if piece.count >= shortest { return RoleLexicon.words.contains(piece) }
    if piece == "s" { return isLast && previous.map(takesSeconds.contains) ?? false }
    return short.contains(piece) && (isLast || previous == nil)
  }

  /// Behind these a final `s` is a unit.
  private static let takesSeconds = (RoleLexicon.roles[.duration]?.strong ?? []).union([
    "time", "taken", "cost", "lasted",
  ])
}
