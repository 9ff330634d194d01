/// Every rule for prose, in the order of docs/rules.md.
public enum RuleRegistry {
  public static let rules: [any ProseRule] = [
    BlameRule(), EvasivePassiveRule(), MinimisingRule(), JargonRule(), FillerRule(), LongSentenceRule(),
    LongSectionRule(), AcronymRule(), HedgeRule(), SpeculationRule(), OverpromiseRule(),
    UncalibratedConfidenceRule(), SingleRootCauseRule(), HumanErrorRule(), NoReceiptRule(),
    ContradictsFactRule(),
    StaleNumberRule(), UnquantifiedImpactRule(), FalsePrecisionRule(), MissingRangeRule(),
    BottomLineLateRule(),
    BadNewsLateRule(),
  ]

  /// The ids of every rule, those about structure and finished documents included.
  public static let knownIDs = Set(
    rules.map(\.id) + StructureCheck.rules.map(\.id) + OutputRule.all.map(\.id))

  /// The rule of that id.
  public static func rule(_ id: String) -> (any ProseRule)? { rules.first { $0.id == id } }
}
