/// A field's dotted path, taken apart once for the questions of all roles.
struct FieldName {
  /// Without case and separators.
  private let segments: [String]
  /// The segments behind the objects that carry no meaning of their own.
  private let inner: [String]
  private let words: RoleWords

  init(_ path: String) {
    let parts = path.split(separator: ".").map(String.init)
    segments = parts.map(RoleNames.plain)
    inner = Array(segments.drop { RoleNames.neutral.contains($0) })
    words = RoleWords(parts)
  }

  /// How well it names the role, between 0 and 1; earlier names of `RoleNames` beat later ones.
  func score(_ role: FieldRole) -> Double {
    guard let last = segments.last, let candidates = RoleNames.ranks[role] else { return 0 }
    if let rank = candidates[segments.joined()] { return 1 - 0.004 * Double(rank) - depthCost(segments) }
    if inner.count < segments.count, let rank = candidates[inner.joined()] {
      return 0.96 - 0.004 * Double(rank) - depthCost(inner)
    }
    guard segments.count > 1, let rank = candidates[last] else { return words.score(role) }
    let known = segments.dropLast().allSatisfy(RoleNames.containers.contains)
    return max(words.score(role), ((known ? 0.82 : 0.6) - 0.004 * Double(rank)) * words.trust)
  }

  private func depthCost(_ segments: [String]) -> Double { 0.01 * Double(segments.count - 1) }
}
