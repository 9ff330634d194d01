/// A dotted path as words, and what they say about its role.
struct RoleWords {
  private let last: [String]
  private let outer: [String]
  /// Below 1 under objects that repeat what other systems said.
  let trust: Double

  init(_ parts: [String]) {
    last = parts.last.map(NameWords.of) ?? []
    outer = parts.dropLast().filter { !RoleNames.neutral.contains(RoleNames.plain($0)) }.flatMap(NameWords.of)
    let outerTrust: Double =
      !RoleLexicon.copies.isDisjoint(with: outer)
      ? 0.4 : RoleLexicon.asides.isDisjoint(with: outer) ? 1 : 0.65
    let isCopy = last.count > 1 && !RoleLexicon.copyWords.isDisjoint(with: last)
    trust = outerTrust * (isCopy ? 0.5 : 1) - 0.01 * Double(max(0, parts.count - 1))
  }

  /// Between 0 and 0.8, below a usual name.
  func score(_ role: FieldRole) -> Double {
    guard let lexicon = RoleLexicon.roles[role] else { return 0 }
    let base = base(role, lexicon)
    guard base > 0 else { return 0 }
    return last.reduce(base * trust) { score, word in
      if lexicon.denials.contains(word) { return score * 0.35 }
      return isFitting(word, lexicon) ? score : score * 0.95
    }
  }

  private func base(_ role: FieldRole, _ lexicon: RoleLexicon) -> Double {
    if last.contains(where: lexicon.strong.contains) { return 0.78 }
    if let word = last.first(where: lexicon.weak.contains) {
      let company = last.filter { $0 != word } + outer
      let isSupported = company.contains {
        lexicon.support.contains($0) || lexicon.strong.contains($0) || lexicon.weak.contains($0)
          || RoleLexicon.identifiers.contains($0)
      }
      return isSupported ? 0.64 : 0.45
    }
    let isAbout = outer.contains(where: lexicon.strong.contains)
    return isAbout && last.allSatisfy(generic(role).contains) ? 0.74 : 0
  }

  /// Words that take their meaning from the object around them: `customer.id`, `error.text`.
  private func generic(_ role: FieldRole) -> Set<String> {
    switch role {
    case .customer, .order, .service: RoleLexicon.identifiers
    case .error: RoleLexicon.texts
    case .version, .region: ["name", "number", "id"]
    case .duration: RoleLexicon.timeUnits.union(["total", "value"])
    case .amount: RoleLexicon.minorUnits.union(["total", "value", "sum"])
    case .status: ["code", "number", "num"]
    case .time, .level, .currency, .endpoint, .method, .message, .trace, .host: []
    }
  }

  private func isFitting(_ word: String, _ lexicon: RoleLexicon) -> Bool {
    lexicon.strong.contains(word) || lexicon.weak.contains(word) || lexicon.support.contains(word)
      || RoleLexicon.identifiers.contains(word) || RoleLexicon.timeUnits.contains(word)
  }

  static func trust(_ path: String) -> Double { RoleWords(path.split(separator: ".").map(String.init)).trust }

  static func score(_ path: String, _ role: FieldRole) -> Double {
    RoleWords(path.split(separator: ".").map(String.init)).score(role)
  }
}
