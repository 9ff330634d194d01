import IncidentModel

struct NoReceiptRule: SentenceRule {
  let id = "numbers/no-receipt"
  let severity = Severity.error
  let what =
    "A number that is neither a fact, nor stated by someone with a date, nor a date, time, version or reference. Read only in incident.md and in documents made from it."
  let why =
    "The number that cannot be traced is the one that is asked about, and it casts doubt on the others."
  let mend =
    "Use a placeholder such as {{customers.affected}}, or add it under `stated` with its source and date."
  let mustFire = [
    "The outage hit 37 customers.", "About three customers called.", "We lost $1.2M.", "It took 45 min.",
    "Errors rose to 12%.",
  ]
  let mustNotFire = [
    "{{customers.affected}} customers were hit.", "It began at 02:14 on 12 March 2026.",
    "Version 1.4.2 replaced v1.4.1.", "See section 3 and Art. 33.", "The 2nd site took over at 9 a.m.",
    "1,204 orders were hit.", "We report every 30 minutes.", "It is likely (55–80 %) that the disk filled.",
    "Order 10442 was paid.", "The two services share a table.",
  ]
  let exampleContext = ProseContext(kind: .incident, knownNumbers: ["1,204"], numbersNeedReceipts: true)

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    guard context.numbersNeedReceipts else { return [] }
    let known = KnownNumbers(context.knownNumbers)
    return document.sentences.filter { !$0.isHeading }.flatMap { sentence in
      NumberScan.claims(in: sentence).filter { !known.contains($0.value) }.map { claim in
        ProseMatch(
          source: claim.source,
          summary: "\"\(claim.text)\" has no receipt: it is no fact, no stated number and no date.")
      }
    }
  }

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] { [] }
}

/// The numbers that have a receipt, compared by value: `1,204`, `1204` and `1,204.0` are one.
struct KnownNumbers {
  private(set) var values: Set<Double> = []

  init(_ texts: Set<String>) {
    for text in texts {
      for part in text.split(whereSeparator: { !("0"..."9").contains($0) && $0 != "." && $0 != "," }) {
        if let value = Self.value(String(part)) { values.insert(value) }
      }
    }
  }

  func contains(_ value: Double) -> Bool { values.contains(value) }

  static func value(_ text: String) -> Double? {
    Double(text.filter { $0 != "," }.trimmingPoint)
  }
}

extension String {
  fileprivate var trimmingPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
