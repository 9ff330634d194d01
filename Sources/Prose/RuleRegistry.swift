/// Every rule for prose, in the order of docs/rules.md.
public enum RuleRegistry {
  public static let rules: [any ProseRule] = [
    BlameRule(), EvasivePassiveRule(), JargonRule(), LongSentenceRule(), FillerRule(), HedgeRule(),
    OverpromiseRule(), SpeculationRule(), UnquantifiedImpactRule(), NoReceiptRule(), MinimisingRule(),
  ]

  /// The rule of that id.
  public static func rule(_ id: String) -> (any ProseRule)? { rules.first { $0.id == id } }
}
