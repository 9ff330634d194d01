import IncidentModel

/// Causes, actions, options and everything else that people decide or intend.
struct PlanReader {
  let context: ReadingContext

  func hypothesis(_ node: FrontMatterNode) -> Hypothesis? {
    if let claim = node.text { return Hypothesis(claim: claim) }
    let keys = ["claim", "confidence", "supported_by", "against", "confirm_by"]
    let fields = Fields(node, of: "a hypothesis", keys: keys, context)
    guard let claim = fields.required("claim") else { return nil }
    return Hypothesis(
      claim: claim, confidence: ConfidenceReader(context: context).read(fields),
      supportedBy: fields.texts("supported_by"), against: fields.texts("against"),
      confirmBy: fields.text("confirm_by"))
  }

  func action(_ node: FrontMatterNode) -> Action? {
    if let what = node.text { return Action(what: what, kind: .remediate, line: node.place.line) }
    let keys = ["what", "kind", "state", "owner", "due", "resources"]
    let fields = Fields(node, of: "an action", keys: keys, context)
    guard let what = fields.required("what") else { return nil }
    return Action(
      what: what, kind: fields.choice("kind", Action.Kind.self) ?? .remediate,
      state: fields.choice("state", Action.State.self) ?? .planned, owner: fields.text("owner"),
      due: fields.time("due"), resources: fields.text("resources"), line: node.place.line)
  }

  func contingency(_ node: FrontMatterNode) -> Contingency {
    if let response = node.text { return Contingency(response: response, line: node.place.line) }
    let fields = Fields(node, of: "the contingency", keys: ["if", "then", "decided_by", "takes"], context)
    return Contingency(
      trigger: fields.text("if"), response: fields.text("then"), decidedBy: fields.text("decided_by"),
      takes: fields.text("takes"), line: node.place.line)
  }

  /// The options; a second recommended one is reported and not recommended.
  func options(_ fields: Fields) -> [Option] {
    var options: [Option] = []
    for node in fields.items("options") {
      guard var option = option(node) else { continue }
      if option.recommended, options.contains(where: \.recommended) {
        context.report(
          "two-recommended", "Two options are recommended; one was expected.",
          next: "Keep `recommended: true` on the one you would choose.", at: node.place)
        option.recommended = false
      }
      options.append(option)
    }
    return options
  }

  private func option(_ node: FrontMatterNode) -> Option? {
    if let what = node.text { return Option(what: what) }
    let fields = Fields(
      node, of: "an option", keys: ["what", "cost", "benefit", "risk", "recommended"], context)
    guard let what = fields.required("what") else { return nil }
    return Option(
      what: what, cost: fields.text("cost"), benefit: fields.text("benefit"), risk: fields.text("risk"),
      recommended: fields.bool("recommended") ?? false)
  }

  func unknown(_ node: FrontMatterNode) -> Unknown? {
    if let question = node.text { return Unknown(question: question) }
    let fields = Fields(node, of: "an unknown", keys: ["question", "answer_by", "owner"], context)
    guard let question = fields.required("question") else { return nil }
    return Unknown(question: question, answerBy: fields.time("answer_by"), owner: fields.text("owner"))
  }

  func obligation(_ node: FrontMatterNode) -> Obligation? {
    if let name = node.text { return Obligation(name: name) }
    let fields = Fields(
      node, of: "an obligation", keys: ["name", "detail", "starts", "due", "owner"], context)
    guard let name = fields.required("name") else { return nil }
    return Obligation(
      name: name, detail: fields.text("detail"), starts: fields.time("starts"), due: fields.time("due"),
      owner: fields.text("owner"))
  }
}

/// A confidence in the words of ICD 203, either of its two sets, or as a percentage.
struct ConfidenceReader {
  let context: ReadingContext

  func read(_ fields: Fields) -> Confidence? {
    guard let node = fields.value("confidence"), let text = fields.text("confidence") else { return nil }
    let word = text.lowercased().replacing("_", with: " ").replacing("-", with: " ")
    if let confidence = Confidence(rawValue: word) ?? Self.synonyms[word] ?? Self.percentage(word) {
      return confidence
    }
    let names = Confidence.allCases.map(\.rawValue)
    let nearest = NearestName.suggest(for: word, among: names)
    context.report(
      "bad-confidence", "`\(text)` is not a confidence.",
      next: (nearest.map { "Did you mean `\($0)`? " } ?? "")
        + "Use one of: \(names.joined(separator: ", ")); or a percentage.",
      replacement: nearest, at: node.place)
    return nil
  }

  private static let synonyms: [String: Confidence] = [
    "remote": .almostNoChance, "highly improbable": .veryUnlikely, "improbable": .unlikely,
    "roughly even odds": .roughlyEven, "roughly even chance": .roughlyEven, "even": .roughlyEven,
    "probable": .likely, "probably": .likely, "highly probable": .veryLikely,
    "nearly certain": .almostCertain,
    "almost certainly": .almostCertain,
  ]

  /// `70 %`, `70%` or `0.7`; a share on the border of two bands belongs to the surer one.
  private static func percentage(_ text: String) -> Confidence? {
    let hasSign = text.hasSuffix("%")
    let digits = IncidentLayout.trimmed(hasSign ? text.dropLast() : text[...])
    guard let number = Double(digits), number.isFinite else { return nil }
    let percent = hasSign || number > 1 ? number : number * 100
    guard (1...99).contains(percent) else { return nil }
    return Confidence.allCases.last { Double($0.band.lowerBound) <= percent }
  }
}
