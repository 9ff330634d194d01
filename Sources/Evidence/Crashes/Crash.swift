import IncidentModel

/// Who made the report: the language or system that printed it.
public enum CrashLanguage: String, Sendable, Codable, CaseIterable {
  case go, rust, kernel, postgresql, mysql, sqlite
  /// A supervisor that starts processes: Kubernetes, a container engine or systemd.
  case system
  /// Compiled code whose language the report does not show.
  case native
}

/// Whether a crash is the fault itself or only follows from an earlier one.
public enum CrashRole: String, Sendable, Codable { case cause, consequence }

/// A place in the program, as far as the text names it; what it does not hold is `nil`.
public struct CrashSite: Hashable, Sendable {
  public var function: String?
  /// Relative to the module where that can be derived from the text, else as printed.
  public var file: String?
  public var line: Int?

  public init(function: String? = nil, file: String? = nil, line: Int? = nil) {
    self.function = function
    self.file = file
    self.line = line
  }
}

/// One of the two sides of a data race.
public struct RaceAccess: Hashable, Sendable {
  /// `read`, `write`, `atomic read` or `atomic write`.
  public var op: String
  public var site: CrashSite

  public init(op: String, site: CrashSite) {
    self.op = op
    self.site = site
  }
}

/// The lines of the evidence that hold a report, from 1, inclusive.
public struct CrashSource: Hashable, Sendable {
  public var file: String
  public var firstLine: Int
  public var lastLine: Int

  public init(file: String, firstLine: Int, lastLine: Int) {
    self.file = file
    self.firstLine = firstLine
    self.lastLine = lastLine
  }
}

/// All occurrences of one fault; the details are those of the first occurrence, of a race those of the report
/// at its centre (see `RaceFolding`).
///
/// A field that the text does not hold is `nil`, never a guess. `site` is the innermost frame in the user's
/// own code: not the standard library, the runtime, a dependency, a re-raise or a deferred handler.
public struct Crash: Hashable, Sendable {
  public var language: CrashLanguage
  public var faultClass: FaultClass
  public var message: String?
  public var site: CrashSite
  /// The other frame worth naming: the dependency's line that raised it, or the place that re-raised it.
  public var root: CrashSite?
  /// The two sides of a data race, the access that was noticed first; empty for every other class.
  public var race: [RaceAccess]
  public var count: Int
  /// Sixteen hexadecimal digits; the same for the same fault in another run, whatever the addresses, thread
  /// numbers and (when the function is known) line numbers are.
  public var signature: String
  public var role: CrashRole
  public var source: CrashSource
  /// The program's own goroutines or threads that the report shows.
  public var threads: Int?
  /// When the lines carry a complete time.
  public var firstSeen: Timestamp?
  public var lastSeen: Timestamp?
  /// The containers, pods or units that the envelopes name, and the versions that the records say, in order.
  public var services: [String]
  public var versions: [String]
  public var details: CrashDetails

  public init(
    language: CrashLanguage, faultClass: FaultClass, message: String?, site: CrashSite,
    root: CrashSite? = nil, race: [RaceAccess] = [], count: Int = 1, signature: String,
    role: CrashRole = .cause, source: CrashSource, threads: Int? = nil, firstSeen: Timestamp? = nil,
    lastSeen: Timestamp? = nil, services: [String] = [], versions: [String] = [],
    details: CrashDetails = CrashDetails()
  ) {
    self.language = language
    self.faultClass = faultClass
    self.message = message
    self.site = site
    self.root = root
    self.race = race
    self.count = count
    self.signature = signature
    self.role = role
    self.source = source
    self.threads = threads
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.services = services
    self.versions = versions
    self.details = details
  }

  /// One sentence for the CEO, then two for the engineer.
  public var explanation: String {
    faultClass.plainWords + " " + faultClass.engineerNote
  }
}
