import IncidentModel

struct StaleNumberRule: ProseRule {
  let id = "numbers/stale"
  let severity = Severity.error
  let what =
    "A number typed into the prose that a fact had at the last build and has no longer, because the evidence has changed since."
  let why = "An old number beside a new one makes both look made up."
  let mend = "Use the fact's placeholder instead of the number, and it follows the evidence by itself."
  let mustFire = ["1,180 orders failed.", "The loss is $1,180."]
  let mustNotFire = [
    "1,204 orders failed.", "{{orders.failed}} orders failed.", "At 11:80 nothing happened.",
  ]
  let exampleContext = ProseContext(
    kind: .incident, knownNumbers: ["1,204"], formerNumbers: [1180: "orders.failed"])

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    guard !context.formerNumbers.isEmpty else { return [] }
    let known = KnownNumbers(context.knownNumbers)
    return document.sentences.filter { !$0.isHeading }.flatMap { sentence in
      NumberScan.claims(in: sentence).compactMap { claim in
        guard let fact = context.formerNumbers[claim.value], !known.contains(claim.value) else { return nil }
        return ProseMatch(
          source: claim.source,
          summary: "\"\(claim.text)\" was \(fact) at the last build and is not any more.")
      }
    }
  }
}
