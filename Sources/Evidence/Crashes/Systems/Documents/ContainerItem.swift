/// Ends of containers from the items of JSON documents.
enum ContainerItem {
  /// An entry of `status.containerStatuses` of a pod.
  static func status(_ item: DocumentItem) -> CrashDraft? {
    var fault = PodFault()
    fault.container = item.string("name")
    fault.restarts = item.number("restartCount")
    for state in ["lastState", "state"] {
      guard
        item.string(state, "terminated", "reason") != nil
          || item.string(state, "terminated", "exitCode") != nil
      else { continue }
      fault.reason = item.string(state, "terminated", "reason")
      fault.exitCode = item.number(state, "terminated", "exitCode")
      fault.time = item.string(state, "terminated", "finishedAt")
      if fault.draft != nil { return fault.draft }
    }
    fault.reason = item.string("state", "waiting", "reason")
    return fault.draft
  }

  /// An entry of `docker inspect`.
  static func inspected(_ item: DocumentItem) -> CrashDraft? {
    guard let killed = item.string("State", "OOMKilled") else { return nil }
    var fault = PodFault()
    fault.container = item.string("Name").map { String($0.drop { $0 == "/" }) }
    fault.exitCode = item.number("State", "ExitCode")
    fault.restarts = item.number("RestartCount")
    if killed == "true" { fault.reason = "OOMKilled" }
    if let time = item.string("State", "FinishedAt"), !time.hasPrefix("0001") { fault.time = time }
    if let bytes = item.number("HostConfig", "Memory"), bytes > 0 { fault.limitKiB = bytes / 1024 }
    return fault.draft
  }

  /// A line of `docker events --format '{{json .}}'`.
  static func event(_ item: DocumentItem) -> CrashDraft? {
    guard let action = item.string("Action") ?? item.string("status"), action == "oom" || action == "die"
    else {
      return nil
    }
    var fault = PodFault()
    fault.container = item.string("Actor", "Attributes", "name")
    fault.exitCode = item.number("Actor", "Attributes", "exitCode")
    if action == "oom" { fault.reason = "OOMKilled" }
    return fault.draft
  }
}
