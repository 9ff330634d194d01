/// Takes out what only repeats a crash that told of itself, and keeps what it adds.
///
/// A supervisor's exit status, restart counter or crash loop belongs to the crash of the same service; a warning
/// about a page of PostgreSQL to the error that followed it.
enum SecondHandFolding {
  static func folded(_ crashes: [Crash]) -> [Crash] {
    var kept = crashes.filter { !isEcho($0) }
    for echo in crashes where isEcho(echo) {
      let owners = kept.indices.filter { owns(kept[$0], echo) }
      guard let first = owners.first else {
        kept.append(echo)
        continue
      }
      kept[first].details.restarts = [kept[first].details.restarts, echo.details.restarts].compactMap { $0 }
        .max()
      kept[first].details.exitCode = kept[first].details.exitCode ?? echo.details.exitCode
      for owner in owners where isPageWarning(echo) && kept[owner].details.subclass == "invalid_page" {
        kept[owner].details.subclass = echo.details.subclass
      }
    }
    return kept
  }

  private static func isEcho(_ crash: Crash) -> Bool { crash.language == .system || isPageWarning(crash) }

  private static func isPageWarning(_ crash: Crash) -> Bool {
    crash.language == .postgresql && crash.message?.hasPrefix("page verification failed") == true
  }

  private static func owns(_ crash: Crash, _ echo: Crash) -> Bool {
    guard !isPageWarning(echo) else {
      return crash.language == .postgresql && crash.faultClass == .storageCorruption
        && !crash.details.blocks.isEmpty
    }
    guard crash.language != .system, crash.faultClass.isFailure, crash.role == .cause else { return false }
    let isSameService = crash.services.contains { name in echo.services.contains { same(name, $0) } }
    if isSameService { return true }
    let isBlind = crash.services.isEmpty || echo.services.isEmpty
    return isBlind && crash.source.file == echo.source.file
  }

  /// `stock`, `stock.service`, `stock-7c9d5b6f4-x2k8p` and `stock-1` are one service.
  private static func same(_ left: String, _ right: String) -> Bool {
    func plain(_ name: String) -> String {
      let base = name.split(separator: ".").first.map(String.init) ?? name
      return PodListFamily.workload(base.split(separator: "/").last.map(String.init) ?? base)
    }
    let (one, two) = (plain(left), plain(right))
    return one == two || one.hasPrefix(two + "-") || two.hasPrefix(one + "-")
  }
}
