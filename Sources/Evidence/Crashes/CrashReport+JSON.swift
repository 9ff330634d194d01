import Foundation
import IncidentModel

extension CrashReport {
  /// The JSON of `candor crashes`: keys in a fixed order of the alphabet, absent values as `null`.
  public func json() throws -> Data {
    try StableJSON().data(CrashReportJSON(self))
  }
}

private struct CrashReportJSON: Encodable {
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

  struct Entry: Encodable {
    let crash: Crash
    enum Key: String, CodingKey {
      case language, message, root, race, count, signature, role, source, threads, explanation, services,
        versions
      case faultClass = "fault_class"
      case firstSeen = "first_seen"
      case lastSeen = "last_seen"
    }

    func encode(to encoder: any Encoder) throws {
      try Site(site: crash.site).encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
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
      try container.encode(crash.explanation, forKey: .explanation)
      try container.encode(crash.firstSeen, forKey: .firstSeen)
      try container.encode(crash.lastSeen, forKey: .lastSeen)
      try container.encode(crash.services, forKey: .services)
      try container.encode(crash.versions, forKey: .versions)
    }
  }

  struct Problem: Encodable {
    let id: String
    let severity: String
    let summary: String
    let nextStep: String
    let file: String?
    let line: Int?

    enum CodingKeys: String, CodingKey {
      case id, severity, summary, file, line
      case nextStep = "next_step"
    }
  }

  struct Stats: Encodable {
    let sources: Int
    let lines: Int
    let bytes: Int
    let reports: Int
  }

  let crashes: [Entry]
  let diagnostics: [Problem]
  let stats: Stats

  init(_ report: CrashReport) {
    crashes = report.crashes.map(Entry.init)
    diagnostics = report.diagnostics.map {
      Problem(
        id: $0.id, severity: $0.severity.rawValue, summary: $0.summary, nextStep: $0.nextStep,
        file: $0.span?.file, line: $0.span?.line)
    }
    let read = report.stats
    stats = Stats(sources: read.sources, lines: read.lines, bytes: read.bytes, reports: read.reports)
  }
}
