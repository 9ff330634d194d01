import IncidentModel

/// One crash as JSON: every key is always there, `null` or empty where the text does not hold it.
struct CrashJSON: Encodable {
  struct Site: Encodable {
    let site: CrashSite
    enum Key: String, CodingKey { case function, file, line }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(site.function, forKey: .function)
      try container.encode(site.file, forKey: .file)
      try container.encode(site.line, forKey: .line)
    }
  }

  struct Access: Encodable {
    let access: RaceAccess
    enum Key: String, CodingKey { case op }

    func encode(to encoder: any Encoder) throws {
      try Site(site: access.site).encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(access.op, forKey: .op)
    }
  }

  struct Source: Encodable {
    let file: String
    let firstLine: Int
    let lastLine: Int

    enum CodingKeys: String, CodingKey {
      case file
      case firstLine = "first_line"
      case lastLine = "last_line"
    }
  }

  let crash: Crash

  enum Key: String, CodingKey {
    case language, message, root, race, count, signature, role, source, threads, explanation
    case services, versions
    case practices, relation, relations, block, blocks, statements, victims, restarts, engineer
    case plainWords = "plain_words"
    case faultClass = "fault_class"
    case faultSubclass = "fault_subclass"
    case firstSeen = "first_seen"
    case lastSeen = "last_seen"
    case caughtBy = "caught_by"
    case doesNotShow = "does_not_show"
    case relationSource = "relation_source"
    case relationFile = "relation_file"
    case errorChain = "error_chain"
    case rootCause = "root_cause"
    case exitCode = "exit_code"
  }

  func encode(to encoder: any Encoder) throws {
    try Site(site: crash.site).encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try encodePlace(&container)
    try encodeWords(&container)
    try encodeDetails(&container)
  }

  private func encodePlace(_ container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(crash.language, forKey: .language)
    try container.encode(crash.faultClass, forKey: .faultClass)
    try container.encode(crash.message, forKey: .message)
    try container.encode(crash.root.map(Site.init), forKey: .root)
    try container.encode(crash.race.map(Access.init), forKey: .race)
    try container.encode(crash.count, forKey: .count)
    try container.encode(crash.signature, forKey: .signature)
    try container.encode(crash.role, forKey: .role)
    let source = Source(
      file: crash.source.file, firstLine: crash.source.firstLine, lastLine: crash.source.lastLine)
    try container.encode(source, forKey: .source)
    try container.encode(crash.threads, forKey: .threads)
    try container.encode(crash.services, forKey: .services)
    try container.encode(crash.versions, forKey: .versions)
    try container.encode(crash.firstSeen, forKey: .firstSeen)
    try container.encode(crash.lastSeen, forKey: .lastSeen)
  }

  private func encodeWords(_ container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(crash.explanation, forKey: .explanation)
    try container.encode(crash.faultClass.plainWords, forKey: .plainWords)
    try container.encode(crash.faultClass.engineerNote, forKey: .engineer)
    try container.encode(crash.faultClass.caughtBy, forKey: .caughtBy)
    try container.encode(crash.faultClass.practices, forKey: .practices)
    try container.encode(crash.faultClass.doesNotShow, forKey: .doesNotShow)
  }

  private func encodeDetails(_ container: inout KeyedEncodingContainer<Key>) throws {
    let details = crash.details
    try container.encode(details.subclass, forKey: .faultSubclass)
    try container.encode(details.relation, forKey: .relation)
    try container.encode(details.relationSource, forKey: .relationSource)
    try container.encode(details.tablesNamed, forKey: .relations)
    try container.encode(details.relationFile, forKey: .relationFile)
    try container.encode(details.blocks.first, forKey: .block)
    try container.encode(details.blocks, forKey: .blocks)
    try container.encode(details.statements, forKey: .statements)
    try container.encode(details.victims.map(VictimJSON.init), forKey: .victims)
    try container.encode(details.errorChain, forKey: .errorChain)
    try container.encode(details.rootCause, forKey: .rootCause)
    try container.encode(details.exitCode, forKey: .exitCode)
    try container.encode(details.restarts, forKey: .restarts)
  }
}

/// A victim of the out-of-memory killer; sizes in MiB, rounded to the nearest.
struct VictimJSON: Encodable {
  let victim: CrashVictim

  enum Key: String, CodingKey {
    case task, pid, constraint, trigger
    case limit = "limit_mib"
    case resident = "rss_mib"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(victim.task, forKey: .task)
    try container.encode(victim.pid, forKey: .pid)
    try container.encode(victim.limitKiB.map(Self.mebibytes), forKey: .limit)
    try container.encode(victim.residentKiB.map(Self.mebibytes), forKey: .resident)
    try container.encode(victim.constraint, forKey: .constraint)
    try container.encode(victim.trigger, forKey: .trigger)
  }

  static func mebibytes(_ kibibytes: Int) -> Int { kibibytes / 1024 + (kibibytes % 1024 >= 512 ? 1 : 0) }
}

/// A finding of static analysis as JSON.
struct FindingJSON: Encodable {
  let finding: Finding

  enum Key: String, CodingKey { case tool, rule, file, line, severity, message, source }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(finding.tool, forKey: .tool)
    try container.encode(finding.rule, forKey: .rule)
    try container.encode(finding.file, forKey: .file)
    try container.encode(finding.line, forKey: .line)
    try container.encode(finding.severity, forKey: .severity)
    try container.encode(finding.message, forKey: .message)
    let source = CrashJSON.Source(
      file: finding.source.file, firstLine: finding.source.firstLine, lastLine: finding.source.lastLine)
    try container.encode(source, forKey: .source)
  }
}
