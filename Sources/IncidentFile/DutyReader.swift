import IncidentModel

/// The block `duties`: what decides which duties to notify may apply.
struct DutyReader {
  let context: ReadingContext

  func read(_ node: FrontMatterNode) -> DutyContext {
    let fields = Fields(node, of: "`duties`", keys: DutyContext.keys, context)
    guard node.map != nil else {
      fields.wrongType("duties", node, expected: "a set such as `regimes: [GDPR]`")
      return DutyContext()
    }
    var duties = DutyContext()
    duties.line = node.place.line
    duties.regimes = fields.items("regimes").compactMap { regime($0, fields) }
    readTimes(fields, &duties)
    duties.personalData = fields.choice("personal_data", DataHarm.self)
    duties.highRisk = fields.bool("high_risk")
    duties.healthData = fields.bool("health_data")
    duties.cardData = fields.bool("card_data")
    duties.isAttack = fields.bool("attack")
    duties.isCritical = fields.bool("critical_service")
    duties.people = count("people", fields)
    duties.clients = count("clients", fields)
    duties.dailyTransactions = count("daily_transactions", fields)
    duties.memberStates = count("member_states", fields)
    return duties
  }

  private func readTimes(_ fields: Fields, _ duties: inout DutyContext) {
    duties.aware = fields.time("aware")
    duties.classified = fields.time("classified")
    duties.material = fields.time("material")
    duties.discovered = fields.time("discovered")
    duties.notified = fields.time("notified")
    duties.reported = fields.time("reported")
  }

  /// `GDPR`, `SEC 8-K`, `card schemes`: letters and digits of the name count, and what follows it does not.
  private func regime(_ node: FrontMatterNode, _ fields: Fields) -> DutyRegime? {
    guard let text = node.text else {
      fields.wrongType("regimes", node, expected: "names")
      return nil
    }
    let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
    if let found = DutyRegime.allCases.first(where: { plain.hasPrefix($0.rawValue) }) { return found }
    if plain.hasPrefix("pci") || plain.hasPrefix("visa") || plain.hasPrefix("card") { return .cards }
    let names = DutyRegime.allCases.map(\.rawValue)
    let nearest = NearestName.suggest(for: plain, among: names)
    context.report(
      "unknown-regime", "`\(text)` is not a regime that Candor knows.",
      because: "It is left out of the duties; put it under `obligations` with its deadline.",
      next: (nearest.map { "Did you mean `\($0)`? " } ?? "") + "Known are: \(names.joined(separator: ", ")).",
      replacement: nearest, at: node.place)
    return nil
  }

  private func count(_ key: String, _ fields: Fields) -> Int64? {
    guard let node = fields.value(key) else { return nil }
    if let number = node.text.flatMap({ DecimalText($0) }), !number.isNegative, number.isWhole {
      return number.scaled(digits: 0)
    }
    fields.wrongType(key, node, expected: "a whole number")
    return nil
  }
}
