import IncidentModel

/// Orders drafts by time, joins the stages of one change, and tells rollbacks by versions that come back.
struct ChangeHistory {
  private(set) var changes: [Change] = []
  /// Stages of one change lie closer together than this.
  static let stageSeconds: Int64 = 7200

  init(_ drafts: [ChangeDraft]) {
    let ordered = drafts.enumerated().sorted {
      ($0.element.change.time, $0.offset) < ($1.element.change.time, $1.offset)
    }.map(\.element)
    changes = Self.joined(ordered).map(\.change)
    linkVersions()
  }

  private static func joined(_ drafts: [ChangeDraft]) -> [ChangeDraft] {
    var result: [ChangeDraft] = []
    for draft in drafts {
      if let index = result.lastIndex(where: { isStage(draft, of: $0) }) {
        if result[index].isWaiting { result[index] = draft }
      } else {
        result.append(draft)
      }
    }
    return result
  }

  private static func isStage(_ later: ChangeDraft, of earlier: ChangeDraft) -> Bool {
    let (a, b) = (earlier.change, later.change)
    guard let before = earlier.state, let after = later.state,
      a.service == b.service, a.version == b.version, a.kind == b.kind,
      b.time.seconds(since: a.time) <= stageSeconds
    else { return false }
    return (earlier.identity != nil && earlier.identity == later.identity) || before != after
  }

  /// Fills in what ran before, and turns a deployment of an earlier version into the rollback that it is.
  private mutating func linkVersions() {
    var history: [String: [String]] = [:]
    for index in changes.indices {
      let change = changes[index]
      guard change.kind == .deployment || change.kind == .rollback, let version = change.version else {
        continue
      }
      let service = change.service ?? ""
      let past = history[service, default: []]
      let isNew = past.last.map { !VersionText.same($0, version) } ?? true
      let plain = change.description == change.plainDescription
      if change.previousVersion == nil, isNew { changes[index].previousVersion = past.last }
      if change.kind == .deployment, isNew, past.contains(where: { VersionText.same($0, version) }) {
        changes[index].kind = .rollback
      }
      if plain { changes[index].description = changes[index].plainDescription }
      history[service, default: []].append(version)
    }
  }
}
