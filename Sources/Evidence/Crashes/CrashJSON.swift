import IncidentModel

/// Members of the JSON of `candor crashes`, their keys in ascending order. Every key is always there, `null` or empty where
/// the text does not hold it.
extension JSONText {
  mutating func members(of crash: Crash) {
    let (details, fault) = (crash.details, crash.faultClass)
    member("block", details.blocks.first)
    key("blocks")
    array(details.blocks) { $0.number($1) }
    member("caught_by", fault.caughtBy)
    member("count", crash.count)
    member("does_not_show", fault.doesNotShow)
    member("engineer", fault.engineerNote)
    member("error_chain", details.errorChain)
    member("exit_code", details.exitCode)
    member("explanation", crash.explanation)
    member("fault_class", fault.rawValue)
    member("fault_subclass", details.subclass)
    member("file", crash.site.file)
    member("first_seen", crash.firstSeen?.rfc3339)
    member("function", crash.site.function)
    member("language", crash.language.rawValue)
    member("last_seen", crash.lastSeen?.rfc3339)
    member("line", crash.site.line)
    member("message", crash.message)
    member("plain_words", fault.plainWords)
    member("practices", fault.practices.map(\.rawValue))
    membersBehindPractices(of: crash)
  }

  private mutating func membersBehindPractices(of crash: Crash) {
    let details = crash.details
    key("race")
    array(crash.race) { json, access in json.object { $0.members(of: access) } }
    member("relation", details.relation)
    member("relation_file", details.relationFile)
    member("relation_source", details.relationSource?.rawValue)
    member("relations", details.tablesNamed)
    member("restarts", details.restarts)
    member("role", crash.role.rawValue)
    member("root", crash.root) { $0.members(of: $1) }
    member("root_cause", details.rootCause)
    member("services", crash.services)
    member("signature", crash.signature)
    member("source", crash.source) { $0.members(of: $1) }
    member("statements", details.statements)
    member("threads", crash.threads)
    member("versions", crash.versions)
    key("victims")
    array(details.victims) { json, victim in json.object { $0.members(of: victim) } }
  }

  private mutating func members(of site: CrashSite) {
    member("file", site.file)
    member("function", site.function)
    member("line", site.line)
  }

  private mutating func members(of access: RaceAccess) {
    member("file", access.site.file)
    member("function", access.site.function)
    member("line", access.site.line)
    member("op", access.op)
  }

  private mutating func members(of source: CrashSource) {
    member("file", source.file)
    member("first_line", source.firstLine)
    member("last_line", source.lastLine)
  }

  /// Sizes in MiB, rounded to the nearest.
  private mutating func members(of victim: CrashVictim) {
    member("constraint", victim.constraint)
    member("limit_mib", victim.limitKiB.map(Self.mebibytes))
    member("pid", victim.pid)
    member("rss_mib", victim.residentKiB.map(Self.mebibytes))
    member("task", victim.task)
    member("trigger", victim.trigger)
  }

  private static func mebibytes(_ kibibytes: Int) -> Int {
    kibibytes / 1024 + (kibibytes % 1024 >= 512 ? 1 : 0)
  }

  mutating func members(of finding: Finding) {
    member("file", finding.file)
    member("line", finding.line)
    member("message", finding.message)
    member("rule", finding.rule)
    member("severity", finding.severity)
    member("source", finding.source) { $0.members(of: $1) }
    member("tool", finding.tool)
  }
}
