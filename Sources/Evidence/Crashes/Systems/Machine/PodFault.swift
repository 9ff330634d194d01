/// How a container ended, as Kubernetes or a container engine tells it.
struct PodFault: Sendable {
  var container: String?
  var reason: String?
  var exitCode: Int?
  var restarts: Int?
  var limitKiB: Int?
  /// RFC 3339 text of the end.
  var time: String?

  /// `nil` for a container that ended in order.
  var draft: CrashDraft? {
    guard let fault = faultClass else { return nil }
    var draft = CrashDraft(fault == .oomKilled ? .kernel : .system, fault, message: message(fault))
    draft.isSecondHand = true
    draft.role = fault == .crashLoop || fault == .abnormalExit ? .consequence : .cause
    draft.identity =
      fault == .oomKilled
      ? "killed " + KernelText.name(container ?? "") : "\(container ?? "") \(exitCode ?? 0)"
    draft.service = container
    draft.details.exitCode = exitCode
    draft.details.restarts = restarts
    draft.details.subclass = reason
    draft.time = time
    draft.event = CrashEvent(
      key: "\(container ?? "") \(exitCode ?? 0) \(restarts ?? 0) \(time ?? "")", sink: "container")
    if fault == .oomKilled, let container {
      draft.details.victims = [CrashVictim(task: container, limitKiB: limitKiB)]
    }
    return draft
  }

  private var faultClass: FaultClass? {
    if reason == "OOMKilled" { return .oomKilled }
    if reason == "CrashLoopBackOff" { return .crashLoop }
    switch exitCode {
    case nil: return reason == "Error" ? .abnormalExit : nil
    case 0, 143, 130: return nil
    case 132?, 134?: return .abnormalExit
    case let code? where code > 128 && code < 160: return FaultClass(signal: code - 128)
    default: return .abnormalExit
    }
  }

  private func message(_ fault: FaultClass) -> String {
    let what = container.map { "\($0): " } ?? ""
    if fault == .oomKilled || fault == .crashLoop { return what + (reason ?? "OOMKilled") }
    return what + "ended with " + (exitCode.map { "exit code \($0)" } ?? "an error")
  }

  /// `48Mi`, `1Gi`, `512M`, `50331648`
  static func kibibytes(_ text: CrashText) -> Int? {
    let digits = text.trimmed.leadingDigits
    guard let number = digits.number else { return nil }
    let unit = text.trimmed.dropFirst(digits.count).string
    let scales: [String: (Int, Int)] = [
      "": (1, 1024), "Ki": (1, 1), "Mi": (1024, 1), "Gi": (1 << 20, 1), "k": (1000, 1024),
      "M": (1_000_000, 1024),
      "G": (1_000_000_000, 1024),
    ]
    guard let scale = scales[unit] else { return nil }
    let product = number.multipliedReportingOverflow(by: scale.0)
    return product.overflow ? nil : product.partialValue / scale.1
  }
}
