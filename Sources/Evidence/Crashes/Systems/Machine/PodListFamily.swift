/// Rows of `kubectl get pods` and `kubectl get events`.
struct PodListFamily: CrashFamily {
  static let words = ["CrashLoopBackOff", " OOMKilled ", "ack-off restarting failed container", "OOMKilled"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    let columns = line.text.string.split(separator: " ").map(String.init)
    let fault = row(columns) ?? event(line.text)
    return fault?.draft.map { SingleLineReport(draft: $0) }
  }

  /// `stock-7c9d5b6f4-x2k8p  0/1  CrashLoopBackOff  7 (2m ago)  15m`, with a namespace in front or not.
  private static func row(_ columns: [String]) -> PodFault? {
    guard let ready = columns.prefix(3).firstIndex(where: isReady), ready > 0, columns.count > ready + 2
    else {
      return nil
    }
    var fault = PodFault()
    fault.container = workload(columns[ready - 1])
    fault.reason = columns[ready + 1].split(separator: ":").last.map(String.init)
    fault.restarts = Int(columns[ready + 2])
    return fault
  }

  private static func isReady(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
  }

  /// `stock-7c9d5b6f4-x2k8p` is a pod of the deployment `stock`.
  static func workload(_ pod: String) -> String {
    let parts = pod.split(separator: "-")
    let isHash = { (text: Substring) in
      (5...10).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber }
        && text.contains(where: \.isNumber)
    }
    guard parts.count > 2, parts[parts.count - 1].count == 5, isHash(parts[parts.count - 2]) else {
      return pod
    }
    return parts.dropLast(2).joined(separator: "-")
  }

  /// `Back-off restarting failed container stock in pod stock-…`
  private static func event(_ text: CrashText) -> PodFault? {
    guard let rest = text.after("ack-off restarting failed container") else { return nil }
    var fault = PodFault()
    fault.reason = "CrashLoopBackOff"
    if let name = rest.trimmed.before(" in pod ") {
      fault.container = name.string
    } else if let pod = text.after("pod/") {
      fault.container = workload(String(decoding: pod.bytes.prefix { $0 > 0x20 }, as: UTF8.self))
    } else if let container = rest.after("container=") {
      fault.container = String(decoding: container.bytes.prefix { $0 > 0x20 }, as: UTF8.self)
    }
    return fault
  }
}
