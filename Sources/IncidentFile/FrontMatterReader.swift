import Foundation
import IncidentModel

/// The front matter's keys to an incident.
struct FrontMatterReader {
  /// Every key of the front matter, in the order of the documentation.
  static let keys = [
    "id", "title", "severity", "status", "owner", "prepared_for", "meeting", "timezone", "currency",
    "components",
    "evidence", "holidays", "failure", "times", "stated", "hypotheses", "actions", "contingency", "options",
    "unknowns",
    "audience", "next_update", "glossary", "obligations", "duties", "agreements", "costs",
  ]
  static let untitled = "Untitled incident"

  let context: ReadingContext
  let fields: Fields

  init(_ pairs: [FrontMatterNode.Pair], line: Int, _ context: ReadingContext) {
    let root = FrontMatterNode(place: .init(line: line, column: 1), content: .map(pairs))
    self.context = context
    fields = Fields(root, of: "the front matter", keys: Self.keys, context)
  }

  func read() -> Incident {
    context.zone = timeZone()
    context.currency = currency()
    let title = fields.required("title") ?? Self.untitled
    var incident = Incident(id: identifier(title), title: title)
    incident.timeZone = context.zone
    incident.currency = context.currency
    readNames(&incident)
    readEvidence(&incident)
    readPlans(&incident)
    return incident
  }

  private func readNames(_ incident: inout Incident) {
    incident.severity = fields.choice("severity", IncidentSeverity.self) ?? incident.severity
    incident.status = fields.choice("status", IncidentStatus.self) ?? incident.status
    incident.owner = fields.text("owner")
    incident.preparedFor = fields.text("prepared_for") ?? incident.preparedFor
    incident.audience = fields.text("audience") ?? incident.preparedFor
    incident.nextUpdate = fields.time("next_update")
    incident.meeting = fields.value("meeting").flatMap { MeetingReader(context: context).read($0) }
    incident.glossary = GlossaryReader(context: context).read(fields)
    incident.components = fields.items("components").compactMap(component)
  }

  private func readEvidence(_ incident: inout Incident) {
    incident.evidence = fields.items("evidence").compactMap(evidence)
    incident.holidays = fields.texts("holidays").compactMap(holiday)
    incident.failure = fields.text("failure")
    incident.times = TimesReader(context: context).read(fields.value("times"))
    incident.stated = StatedReader(context: context).read(fields)
  }

  private func readPlans(_ incident: inout Incident) {
    let plans = PlanReader(context: context)
    incident.hypotheses = fields.items("hypotheses").compactMap(plans.hypothesis)
    incident.actions = fields.items("actions").compactMap(plans.action)
    incident.contingency = fields.value("contingency").map(plans.contingency)
    incident.options = plans.options(fields)
    incident.unknowns = fields.items("unknowns").compactMap(plans.unknown)
    incident.obligations = fields.items("obligations").compactMap(plans.obligation)
    if let node = fields.value("duties") { incident.duties = DutyReader(context: context).read(node) }
    incident.agreements = fields.items("agreements").compactMap(AgreementReader(context: context).read)
    if let node = fields.value("costs") { incident.costs = CostReader(context: context).read(node) }
  }

  private func timeZone() -> TimeZone {
    guard let name = fields.text("timezone"), let node = fields.value("timezone") else { return .gmt }
    if let zone = Self.zone(named: name) { return zone }
    let nearest = NearestName.suggest(for: name, among: TimeZone.knownTimeZoneIdentifiers)
    context.report(
      "unknown-zone", "`\(name)` is not a time zone.", because: "All times are read in UTC until it is.",
      next: nearest.map { "Did you mean `\($0)`?" } ?? "Use a name such as `Europe/Berlin` or `UTC`.",
      replacement: nearest, at: node.place)
    return .gmt
  }

  /// A name of the time-zone database, `UTC`, or an offset such as `+05:30`.
  private static func zone(named name: String) -> TimeZone? {
    if ["UTC", "GMT", "Z"].contains(name.uppercased()) { return .gmt }
    if TimeZone.knownTimeZoneIdentifiers.contains(name) { return TimeZone(identifier: name) }
    if let sign = name.first, sign == "+" || sign == "-" {
      return Timestamp(rfc3339: "1970-01-02T00:00" + name).flatMap {
        TimeZone(secondsFromGMT: 86_400 - Int($0.seconds))
      }
    }
    return name.contains("/") || name.count <= 4 ? TimeZone(identifier: name) : nil
  }

  private func currency() -> String {
    guard let text = fields.text("currency"), let node = fields.value("currency") else { return "USD" }
    let code = text.uppercased()
    if CurrencyCode.all.contains(code) { return code }
    let nearest = CurrencyCode.suggestion(for: text)
    context.report(
      "unknown-currency", "`\(text)` is not a currency code of ISO 4217.",
      next: nearest.map { "Did you mean `\($0)`?" } ?? "Use three letters, such as `USD` or `EUR`.",
      replacement: nearest, at: node.place)
    return "USD"
  }

  private func identifier(_ title: String) -> String {
    if let id = fields.text("id") { return id }
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "incident" : words.prefix(6).joined(separator: "-")
  }

  private func component(_ node: FrontMatterNode) -> Component? {
    if let name = node.text { return Component(name: name) }
    let fields = Fields(
      node, of: "a component", keys: ["name", "language", "role", "customer_facing"], context)
    guard let name = fields.required("name") else { return nil }
    return Component(
      name: name, language: fields.text("language"), role: fields.text("role"),
      customerFacing: fields.bool("customer_facing"))
  }

  private func evidence(_ node: FrontMatterNode) -> EvidenceReference? {
    if let path = node.text { return EvidenceReference(path: path) }
    let keys = [
      "path", "source", "query", "kind", "fields", "name", "from", "to", "role", "control", "step",
    ]
    let fields = Fields(node, of: "a piece of evidence", keys: keys, context)
    guard var path = fields.text("source") ?? fields.required("path") else { return nil }
    if let query = fields.text("query") { path += "#" + query }
    var reference = EvidenceReference(
      path: path, kind: fields.text("kind"), fields: mapping(fields), name: fields.text("name"),
      from: fields.time("from"), to: fields.time("to"))
    reference.role = fields.choice("role", SeriesRole.self)
    reference.isControl = fields.bool("control") ?? false
    reference.stepSeconds = StepText.seconds("step", in: fields)
    return reference
  }

  private func holiday(_ text: String) -> CivilTime? {
    if let time = Timestamp(rfc3339: text.prefix(10) + "T00:00:00Z") { return CivilTime(utc: time) }
    context.report(
      "holiday", "`\(text)` is no day.", next: "Write a date such as 2026-12-25.",
      at: fields.value("holidays")?.place ?? fields.node.place)
    return nil
  }

  private func mapping(_ fields: Fields) -> [String: String] {
    guard let node = fields.value("fields") else { return [:] }
    guard let pairs = node.map else {
      fields.wrongType("fields", node, expected: "a set of `role: field`")
      return [:]
    }
    var mapping: [String: String] = [:]
    for pair in pairs {
      if let field = pair.value.text {
        mapping[pair.key] = field
      } else {
        fields.wrongType(pair.key, pair.value, expected: "the name of a field")
      }
    }
    return mapping
  }
}
