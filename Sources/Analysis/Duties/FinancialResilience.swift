import IncidentModel

/// Regulation (EU) 2022/2554 (DORA), Articles 18 and 19; thresholds of Delegated Regulation (EU) 2024/1772, time
/// limits of Delegated Regulation (EU) 2025/301, Article 5(1).
enum FinancialResilience: DutyRules {
  static let regime = DutyRegime.dora
  private static let reference =
    "Regulation (EU) 2022/2554, Article 19(4); Delegated Regulation (EU) 2025/301, Article 5(1)"

  static func duties(_ facts: DutyCase) -> [Duty] {
    let (standing, reason) = major(facts)
    let context = facts.context
    let initial = [facts.hours(4, after: context.classified), facts.hours(24, after: facts.aware)]
      .compactMap { $0 }.min()
    let intermediate = facts.hours(72, after: context.notified ?? initial)
    let final = facts.month(after: context.reported ?? intermediate)
    return [
      Duty(
        "dora_19_initial", "DORA Article 19, initial notification", standing, because: reason,
        term: "4 hours after classification as major, and 24 hours after becoming aware",
        reference: "\(reference)(a)", startsWith: "classification as major, or awareness"
      ).running(
        from: context.classified ?? facts.aware, to: initial, isLatest: context.classified == nil),
      Duty(
        "dora_19_intermediate", "DORA Article 19, intermediate report", standing, because: reason,
        term: "72 hours after the initial notification", reference: "\(reference)(b)",
        startsWith: "the initial notification being sent"
      ).running(from: context.notified, to: intermediate, isLatest: context.notified == nil),
      Duty(
        "dora_19_final", "DORA Article 19, final report", standing, because: reason,
        term: "one month after the latest intermediate report", reference: "\(reference)(c)",
        startsWith: "the latest intermediate report being sent"
      ).running(from: context.reported, to: final, isLatest: context.reported == nil),
    ]
  }

  /// Critical services hit, and malicious access or at least two thresholds.
  private static func major(_ facts: DutyCase) -> (Duty.Standing, String) {
    let context = facts.context
    guard context.regimes.contains(.dora) else {
      return (.notAssessed, "Whether the company is a financial entity is not stated.")
    }
    if context.classified != nil { return (.mayApply, "The incident was classified as major.") }
    if context.isCritical == false { return (.notIndicated, "The service is said not to be critical.") }
    let condition = context.isCritical == nil ? ", if the service is critical" : ""
    if context.isAttack == true { return (.mayApply, "There was malicious access\(condition).") }
    let reached = reached(facts)
    let list = reached.joined(separator: "; ")
    if reached.count >= 2 { return (.mayApply, "Thresholds reached\(condition): \(list).") }
    let count = reached.isEmpty ? "No threshold is" : "Only one threshold is"
    let named = reached.isEmpty ? "" : ": \(list)"
    return (.notIndicated, "\(count) reached as far as is known, and two are needed\(named).")
  }

  private static func reached(_ facts: DutyCase) -> [String] {
    let context = facts.context
    var reached: [String] = []
    if let hit = facts.customers {
      if hit > 100_000 {
        reached.append("more than 100,000 clients")
      } else if let all = context.clients, hit * 10 > all {
        reached.append("more than 10 % of clients")
      }
    }
    if let failed = facts.failedOrders, let daily = context.dailyTransactions, failed * 10 > daily {
      reached.append("more than 10 % of the daily transactions")
    }
    if let downtime = facts.downtime {
      if downtime > 24 * 3600 { reached.append("longer than 24 hours") }
      if downtime > 2 * 3600 { reached.append("more than 2 hours of downtime") }
    }
    if let losses = facts.losses, losses > 10_000_000 { reached.append("costs over EUR 100,000") }
    if let states = context.memberStates, states >= 2 { reached.append("\(states) member states") }
    if facts.hasBadRecords || [.lost, .altered, .disclosed].contains(context.personalData) {
      reached.append("data lost or altered")
    }
    return reached
  }
}
