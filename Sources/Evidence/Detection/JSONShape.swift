import Foundation

/// What a list of JSON objects holds, told by keys and by telling values.
enum JSONShape {
  /// Deployments, alerts, or `nil`; with a confidence.
  static func kind(of objects: [[String: Any]]) -> (kind: EvidenceKind, confidence: Double)? {
    guard !objects.isEmpty else { return nil }
    let alerts = share(objects, isAlert)
    let deployments = share(objects, isDeployment)
    if alerts >= 0.6, alerts >= deployments { return (.alerts, alerts) }
    return deployments >= 0.6 ? (.deployments, deployments) : nil
  }

  /// Business records: objects of the same keys, none of which speaks of a log, a deployment or an alert.
  static func areRecords(_ objects: [[String: Any]]) -> Bool {
    guard objects.count > 1, let first = objects.first, first.count > 1 else { return false }
    let expected = Set(first.keys)
    let speaking: Set<String> = ["level", "severity", "msg", "message", "alertname"]
    let alike = objects.filter { object in
      expected.symmetricDifference(object.keys).count * 3 <= expected.count
        && speaking.isDisjoint(with: object.keys.map(RoleNames.plain))
    }
    return alike.count * 5 >= objects.count * 3
  }

  /// The objects of a document: the document's own array, or the longest array of objects one level below,
  /// or the document itself.
  static func objects(_ document: Any) -> [[String: Any]] {
    if let list = document as? [Any] { return list.compactMap { $0 as? [String: Any] } }
    guard let object = document as? [String: Any] else { return [] }
    let lists = object.keys.sorted().compactMap { key in
      (object[key] as? [Any])?.compactMap { $0 as? [String: Any] }
    }
    return lists.max { $0.count < $1.count }.flatMap { $0.isEmpty ? nil : $0 } ?? [object]
  }

  /// A deployment or an alert.
  static func isChange(_ object: [String: Any]) -> Bool { isDeployment(object) || isAlert(object) }

  private static func share(_ objects: [[String: Any]], _ test: ([String: Any]) -> Bool) -> Double {
    Double(objects.filter(test).count) / Double(objects.count)
  }

  private static func isAlert(_ object: [String: Any]) -> Bool {
    let keys = keys(object)
    let names: Set<String> = [
      "alertname", "alert", "alertid", "alertstate", "incidentkey", "monitor", "rule",
    ]
    let times: Set<String> = [
      "startsat", "firedat", "triggeredat", "endsat", "activeat", "resolvedat", "alertedat",
    ]
    // A service or a release has none of these.
    let alarming: Set<String> = ["firedat", "triggeredat", "alertedat", "activeat", "acknowledgedat"]
    if !keys.isDisjoint(with: alarming), !keys.isDisjoint(with: ["name", "title", "summary", "message"]) {
      return true
    }
    let states = ["firing", "resolved", "triggered", "acknowledged", "alerting", "alert", "page"]
    let firing = words(object).contains(where: states.contains)
    let named = !keys.isDisjoint(with: names)
    let timed = !keys.isDisjoint(with: times)
    return named && (timed || firing || keys.contains("severity")) || timed && firing
      || firing && keys.contains("severity")
  }

  private static func isDeployment(_ object: [String: Any]) -> Bool {
    let keys = keys(object)
    if keys.contains("level") && (keys.contains("msg") || keys.contains("message")) { return false }
    let direct: Set<String> = [
      "deployedat", "deployment", "deployid", "deploymentid", "deployer", "deployedby", "rollout",
      "fromversion",
      "toversion", "previousversion", "newversion", "oldversion", "changeid", "releaseid", "releasedat",
    ]
    if !keys.isDisjoint(with: direct) { return true }
    let versions: Set<String> = ["version", "release", "sha", "commit", "image", "tag", "revision"]
    let places: Set<String> = [
      "service", "app", "application", "component", "environment", "namespace", "cluster",
    ]
    let acts = [
      "deploy", "rollback", "rollout", "release", "config", "flag", "migration", "promote", "revert",
    ]
    let parts = words(object).flatMap { $0.split { !$0.isLetter } }
    let acting = parts.contains { word in acts.contains { word.hasPrefix($0) } }
    let versioned = !keys.isDisjoint(with: versions)
    if !keys.isDisjoint(with: ["flag", "flagkey", "flagname", "featureflag", "toggle"]), hasTime(keys) {
      return true
    }
    return acting && (versioned || !keys.isDisjoint(with: places))
      || versioned && !keys.isDisjoint(with: places) && hasTime(keys) && !keys.contains("status")
  }

  private static func hasTime(_ keys: Set<String>) -> Bool {
    !keys.isDisjoint(with: RoleNames.names[.time] ?? [])
      || keys.contains { $0.hasSuffix("at") || $0.hasSuffix("time") }
  }

  /// The plain keys of the object and of the objects in it.
  private static func keys(_ object: [String: Any]) -> Set<String> {
    var keys = Set(object.keys.map(RoleNames.plain))
    for value in object.values {
      if let inner = value as? [String: Any] { keys.formUnion(inner.keys.map(RoleNames.plain)) }
    }
    return keys
  }

  /// The short text values under keys that say what happened.
  private static func words(_ object: [String: Any]) -> [String] {
    let telling: Set<String> = [
      "event", "type", "action", "kind", "status", "state", "what", "change", "operation", "eventtype",
      "reason",
    ]
    return object.keys.sorted().compactMap { key in
      guard telling.contains(RoleNames.plain(key)) else { return nil }
      if let text = object[key] as? String { return text.lowercased() }
      return (object[key] as? [String: Any])?["state"].flatMap { ($0 as? String)?.lowercased() }
    }
  }
}
