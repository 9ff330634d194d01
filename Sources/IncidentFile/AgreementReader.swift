import IncidentModel

/// An agreement about availability: its tiers, their credits and the fee that the credits are shares of.
struct AgreementReader {
  static let keys = ["name", "target", "tiers", "fee", "down_from", "earlier_downtime", "source"]

  let context: ReadingContext

  func read(_ node: FrontMatterNode) -> ServiceAgreement? {
    let fields = Fields(node, of: "an agreement", keys: Self.keys, context)
    guard let name = fields.required("name") else { return nil }
    guard let target = share("target", fields) else {
      if !fields.has("target") { _ = fields.required("target") }
      return nil
    }
    let tiers = fields.items("tiers").compactMap(tier)
    var agreement = ServiceAgreement(name: name, target: target, tiers: tiers, currency: context.currency)
    agreement.fee = AmountReader(context: context).minor("fee", fields)
    agreement.downFrom = share("down_from", fields)
    agreement.earlierDowntime = seconds("earlier_downtime", fields)
    agreement.source = fields.text("source")
    checkOrder(agreement, fields)
    return agreement
  }

  private func tier(_ node: FrontMatterNode) -> ServiceAgreement.Tier? {
    let fields = Fields(node, of: "a tier", keys: ["below", "credit"], context)
    for key in ["below", "credit"] where !fields.has(key) { _ = fields.required(key) }
    guard let below = share("below", fields), let credit = share("credit", fields) else { return nil }
    return .init(below: below, credit: credit)
  }

  /// Credits that fall with the availability are most likely two numbers in the wrong place.
  private func checkOrder(_ agreement: ServiceAgreement, _ fields: Fields) {
    for (milder, harder) in zip(agreement.tiers, agreement.tiers.dropFirst())
    where harder.credit <= milder.credit || harder.below == milder.below {
      context.report(
        "tier-order",
        "The tiers of `\(agreement.name)` do not rise: less availability must give more credit.",
        next: "Check `below` and `credit` of each tier.",
        at: fields.value("tiers")?.place ?? fields.node.place)
      return
    }
  }

  /// `99.9 %`, `99.9` or `0.999`.
  private func share(_ key: String, _ fields: Fields) -> Double? {
    guard let node = fields.value(key) else { return nil }
    let text = node.text ?? ""
    let hasSign = text.hasSuffix("%")
    let plain = IncidentLayout.trimmed(text.dropLast(hasSign ? 1 : 0))
    guard let number = DecimalText(String(plain)), !number.isNegative, number.double <= 100 else {
      fields.wrongType(key, node, expected: "a share such as `99.9 %`")
      return nil
    }
    return hasSign || number.double > 1 ? number.double / 100 : number.double
  }

  /// `12 min`, `1 h`, or minutes without a unit.
  private func seconds(_ key: String, _ fields: Fields) -> Int64? {
    guard let node = fields.value(key) else { return nil }
    let words = (node.text ?? "").split(separator: " ").map(String.init)
    let units: [String: Double] = [
      "s": 1, "seconds": 1, "min": 60, "minutes": 60, "minute": 60, "h": 3600, "hours": 3600, "hour": 3600,
    ]
    let unit = words.count == 2 ? units[words[1].lowercased()] : words.count == 1 ? 60 : nil
    guard let unit, let number = words.first.flatMap({ DecimalText($0) }), !number.isNegative else {
      fields.wrongType(key, node, expected: "a time such as `12 min`")
      return nil
    }
    return Int64(min(number.double * unit, 1e12).rounded())
  }
}

/// Amounts of money in whole units of the incident's currency.
struct AmountReader {
  let context: ReadingContext

  /// In minor units.
  func minor(_ key: String, _ fields: Fields) -> Int64? {
    guard let node = fields.value(key) else { return nil }
    return minor(node, key, fields)
  }

  /// `1200`, `1200.50` or `1200 EUR`; another currency than the incident's is refused.
  func minor(_ node: FrontMatterNode, _ key: String, _ fields: Fields) -> Int64? {
    let words = (node.text ?? "").split(separator: " ").map(String.init)
    let code = words.first(where: { CurrencyCode.all.contains($0.uppercased()) })?.uppercased()
    let number = words.lazy.compactMap { DecimalText($0) }.first
    guard words.count <= (code == nil ? 1 : 2), let number, !number.isNegative,
      let minor = number.scaled(digits: FactFormat.minorDigits(context.currency))
    else {
      fields.wrongType(key, node, expected: "an amount such as `1200 \(context.currency)`")
      return nil
    }
    guard code == nil || code == context.currency else {
      context.report(
        "other-currency", "`\(key)` is in \(code ?? ""), the incident in \(context.currency).",
        next: "Convert it, and name rate and source, or leave it out.", at: node.place)
      return nil
    }
    return minor
  }
}
