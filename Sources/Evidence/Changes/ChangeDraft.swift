import IncidentModel

/// One entry read as a change, before its neighbours were looked at.
struct ChangeDraft {
  var change: Change
  /// Names the thing that several entries (queued, running, done) are about.
  var identity: String?
  var state: String?

  /// `nil` when the entry holds no time or is none of a change.
  init?(_ entry: Entry, _ finder: inout EntryFinder, _ assumptions: inout Assumptions, file: String) {
    let line = entry.node.line
    guard !Self.isOtherEvent(entry), let time = Self.time(entry, &finder, &assumptions) else { return nil }
    var fields = ChangeParts(entry)
    fields.guess(entry, &assumptions)
    state = entry.text(ChangeFields.state)
    identity = entry.text(["deployment.id", "deployment_id", "id"])
    if let replicaSet = Self.scaledUp(entry) {
      fields.version = replicaSet.split(separator: "-").last.map(String.init)
      (identity, state) = (replicaSet, fields.words)
    }
    let kind = fields.kind
    change = Change(
      time: time, service: fields.service, version: fields.version, previousVersion: fields.previous,
      kind: kind, setting: fields.setting, description: "", source: SourceSpan(file: file, line: line))
    change.description = fields.words ?? change.plainDescription
  }

  /// Kubernetes events that tell of no new version: probes, image pulls, the old replica set going away.
  private static func isOtherEvent(_ entry: Entry) -> Bool {
    guard entry.text(["kind"]) == "Event", let reason = entry.text(["reason"]) else { return false }
    if reason == "ScalingReplicaSet" { return scaledUp(entry) == nil }
    return !["rollback", "rollout", "deploy"].contains { reason.lowercased().contains($0) }
  }

  /// `Scaled up replica set orders-7d9f8c to 3` (Kubernetes deployment controller).
  private static func scaledUp(_ entry: Entry) -> String? {
    guard entry.text(["reason"]) == "ScalingReplicaSet", let message = entry.text(["message"]) else {
      return nil
    }
    let words = message.split(separator: " ")
    return words.count > 4 && words[1] == "up" ? String(words[4]) : nil
  }

  private static func time(
    _ entry: Entry, _ finder: inout EntryFinder, _ assumptions: inout Assumptions
  ) -> Timestamp? {
    if let named = finder.time(entry, ChangeFields.time) { return named.time }
    guard let any = finder.anyTime(entry) else { return nil }
    assumptions.take("time", from: any.path, line: entry.node.line)
    return any.time
  }

  /// Waiting to start: not the change itself yet.
  var isWaiting: Bool {
    ["queued", "pending", "waiting", "requested", "scheduled"].contains(state?.lowercased() ?? "")
  }
}

extension Change {
  /// True when the evidence had no words of its own for it, and the description was made from its parts.
  public var isDescribedByName: Bool { description == plainDescription }

  /// `orders 2.15.0 deployed (before: 2.14.2)`
  var plainDescription: String {
    let verb =
      switch kind {
      case .deployment: "deployed"
      case .rollback: "rolled back"
      case .configuration: "configuration changed"
      case .flag: "flag changed"
      }
    let what = [service, version].compactMap { $0 }.joined(separator: " ")
    let before = previousVersion.map { " (before: \($0))" } ?? ""
    return what.isEmpty ? verb : "\(what) \(verb)\(before)"
  }
}

/// The fields of a change.
struct ChangeParts {
  var service: String?
  var version: String?
  var previous: String?
  var kind: Change.Kind
  var setting: String?
  var words: String?

  init(_ entry: Entry) {
    words = entry.text(ChangeFields.words).map { Self.oneLine($0) }
    kind = Self.kind(entry, words: words ?? "")
    service = entry.text(ChangeFields.service) ?? entry.inherited(ChangeFields.outerService)
    if Self.isSetting(entry, kind) {
      applySetting(entry)
      return
    }
    version = entry.text(ChangeFields.version).map(VersionText.tag)
    previous = entry.text(ChangeFields.previous).map(VersionText.tag)
    applyTool(entry)
    if service == nil { service = entry.text(["metadata.labels.app", "app_id"]) }
    if version == nil { version = entry.text(["version"]).map(VersionText.tag) }
  }

  /// A setting or flag was changed or changed back; its values are no versions.
  private static func isSetting(_ entry: Entry, _ kind: Change.Kind) -> Bool {
    guard kind == .rollback else { return kind == .configuration || kind == .flag }
    let said = ChangeFields.kind.compactMap { entry.text([$0])?.lowercased() }
    return said.contains { isConfiguration($0) || $0.contains("flag") }
  }

  private mutating func applySetting(_ entry: Entry) {
    let names =
      kind == .flag ? ChangeFields.flag + ["name", "key"] : ChangeFields.setting + ChangeFields.flag
    setting = entry.text(names)
    guard let setting else { return }
    let values = [
      entry.text(["old", "old_value", "from", "before"]),
      entry.text(["new", "new_value", "to", "after", "value"]),
    ]
    let change = values.compactMap { $0 }.map(Self.oneLine).joined(separator: " → ")
    if !change.isEmpty {
      words = [words, "(\(setting): \(change))"].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// What some tools keep where generic names do not reach.
  private mutating func applyTool(_ entry: Entry) {
    if let chart = entry.text(["chart"]) { applyHelm(entry, chart) }
    let containers = entry.node.at("spec", "template", "spec", "containers")?.elements
    if let image = containers?.first?["image"]?.text { applyKubernetes(entry, image) }
    if entry.node["deployment_status"] != nil || entry.node["sha"] != nil { applyGitHub(entry) }
    if entry.node["deployedAt"] != nil, let revision = entry.text(["revision", "source.targetRevision"]) {
      version = revision
    }
  }

  private mutating func applyHelm(_ entry: Entry, _ chart: String) {
    if let version = entry.text(["app_version"]) { self.version = version }
    guard service == nil else { return }
    let parts = chart.split(separator: "-")
    let name = parts.prefix { !($0.first?.isNumber ?? false) }.joined(separator: "-")
    service = name.isEmpty ? chart : name
  }

  private mutating func applyKubernetes(_ entry: Entry, _ image: String) {
    version = VersionText.tag(image)
    let owner = entry.node.at("metadata", "ownerReferences")?.elements?.first?["name"]?.text
    service = owner ?? entry.text(["metadata.labels.app"]) ?? VersionText.imageName(image)
  }

  private mutating func applyGitHub(_ entry: Entry) {
    let ref = entry.text(["deployment.ref", "ref"]).map(VersionText.tag)
    if let ref, VersionText.isVersionLike(ref) {
      version = ref
    } else {
      version = entry.text(["deployment.sha", "sha"]) ?? ref
    }
    guard let url = entry.text(["repository_url", "deployment.url", "url"]) else { return }
    let parts = url.split(separator: "/").map(String.init)
    if let repos = parts.firstIndex(of: "repos"), repos + 2 < parts.count, entry.text(["service"]) == nil {
      service = parts[repos + 2]
    }
  }

  static func oneLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    return line.count > 200 ? String(line.prefix(199)) + "…" : line
  }
}

extension ChangeParts {
  private static func kind(_ entry: Entry, words: String) -> Change.Kind {
    let said = ChangeFields.kind.compactMap { entry.text([$0])?.lowercased() }
    let state = entry.text(ChangeFields.state)?.lowercased() ?? ""
    let all = said + [words.lowercased(), state]
    if entry.text(["rollback", "is_rollback"])?.lowercased() == "true" { return .rollback }
    if all.contains(where: isRollback) { return .rollback }
    if entry.first(ChangeFields.flag) != nil || said.contains(where: { $0.contains("flag") }) { return .flag }
    if said.contains(where: isConfiguration) { return .configuration }
    let hasVersion = entry.first(ChangeFields.version.filter { !["to", "after", "new"].contains($0) }) != nil
    if !hasVersion, entry.first(ChangeFields.setting) != nil { return .configuration }
    return .deployment
  }

  private static func isRollback(_ text: String) -> Bool {
    ["rollback", "roll back", "rolled back", "rolled_back", "roll_back", "rolling back", "revert", "undo"]
      .contains { text.contains($0) }
      && !["no rollback", "without rollback", "rollback plan", "rollback enabled"].contains {
        text.contains($0)
      }
  }

  private static func isConfiguration(_ text: String) -> Bool {
    ["config", "setting", "parameter", "feature_toggle", "env_var", "secret", "scale", "migration"]
      .contains { text.contains($0) }
  }

  /// By the shape of values, where no name was known.
  mutating func guess(_ entry: Entry, _ assumptions: inout Assumptions) {
    let line = entry.node.line
    if version == nil, setting == nil, kind == .deployment || kind == .rollback,
      let field = entry.fields.first(where: {
        VersionText.isVersionLike(VersionText.tag($0.text)) && !isID($0.path)
      })
    {
      version = VersionText.tag(field.text)
      assumptions.take("version", from: field.path, line: line)
    }
    guard service == nil else { return }
    let flag = entry.text(ChangeFields.flag)
    if kind == .flag {
      service = nil
      if words == nil { words = (flag ?? entry.text(["name"])).map { "flag \($0) changed" } }
      return
    }
    if let name = entry.first(["name"]), Self.isServiceLike(name.text) {
      service = name.text
    } else if let field = entry.fields.first(where: { Self.isServiceLike($0.text) && !isKnown($0.path) }) {
      service = field.text
      assumptions.take("service", from: field.path, line: line)
    }
  }

  private func isID(_ path: String) -> Bool {
    let name = Entry.plain(path)
    return name.hasSuffix("id") || name.contains("ip") || name.hasSuffix("apiversion")
  }

  private func isKnown(_ path: String) -> Bool {
    let name = Entry.plain(path.split(separator: ".").last.map(String.init) ?? path)
    let others = [
      "env", "environment", "cluster", "namespace", "region", "user", "author", "actor", "by", "branch",
    ]
    let known = ChangeFields.kind + ChangeFields.state + ChangeFields.words + ChangeFields.version + others
    return known.contains { Entry.plain($0) == name } || name.hasSuffix("id") || name.hasSuffix("by")
  }

  /// `order-sync`, `checkout_api`: lower-case words joined, as services are named.
  private static func isServiceLike(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (3...50).contains(bytes.count), (0x61...0x7A).contains(bytes[0]) else { return false }
    let joined = bytes.contains { $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
    return (joined || text.hasSuffix("service") || text.hasSuffix("api"))
      && !VersionText.isVersionLike(text)
      && bytes.allSatisfy {
        (0x61...0x7A).contains($0) || $0 &- 0x30 < 10 || [0x2D, 0x5F, 0x2E].contains($0)
      }
  }
}
