import IncidentModel

/// Where and when a message was seen.
public struct SignatureOccurrence: Sendable, Hashable {
  /// The caller's number for the file.
  public var file: Int32
  /// From 1.
  public var line: Int
  /// Nanoseconds since 1970; `nil` when the message has no time.
  public var time: Int64?
  /// The caller's numbers for the service and the version, below `SignatureTally.names`; `nil` for none.
  public var service: Int?
  public var version: Int?

  public init(
    file: Int32 = 0, line: Int, time: Int64? = nil, service: Int? = nil, version: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.time = time
    self.service = service
    self.version = version
  }
}

/// How often, where and when a kind of message was seen.
public struct SignatureTally: Sendable, Hashable {
  /// Services, and versions, that are told apart.
  public static let names = 64

  public internal(set) var count = 0
  /// In the order in which messages were added.
  public private(set) var first = SignatureOccurrence(line: 0)
  public private(set) var last = SignatureOccurrence(line: 0)
  private var earliest = Int64.max
  private var latest = Int64.min
  private var services: UInt64 = 0
  private var versions: UInt64 = 0

  public init() {}

  /// `nil` when no message had a time.
  public var firstTime: Timestamp? { earliest == .max ? nil : Timestamp(nanoseconds: earliest) }
  public var lastTime: Timestamp? { latest == .min ? nil : Timestamp(nanoseconds: latest) }
  /// The caller's numbers, ascending.
  public var serviceNumbers: [Int] { Self.numbers(services) }
  public var versionNumbers: [Int] { Self.numbers(versions) }

  private static func numbers(_ bits: UInt64) -> [Int] { (0..<names).filter { bits >> UInt64($0) & 1 == 1 } }

  @inline(__always)
  mutating func add(_ occurrence: SignatureOccurrence, _ times: Int) {
    if first.line == 0 { first = occurrence }
    last = occurrence
    count &+= times
    if let time = occurrence.time {
      earliest = min(earliest, time)
      latest = max(latest, time)
    }
    if let service = occurrence.service, service < Self.names { services |= 1 << UInt64(service) }
    if let version = occurrence.version, version < Self.names { versions |= 1 << UInt64(version) }
  }

  /// Adds one that was seen later in the order of the messages.
  mutating func merge(_ other: SignatureTally) {
    guard other.count > 0 || other.first.line > 0 else { return }
    if first.line == 0 { first = other.first }
    last = other.last
    count &+= other.count
    earliest = min(earliest, other.earliest)
    latest = max(latest, other.latest)
    services |= other.services
    versions |= other.versions
  }

  /// Adds one of a row that may lie before or after.
  mutating func fold(_ other: SignatureTally) {
    let (one, two) = (self, other)
    merge(other)
    if one.first.line > 0 {
      first = Self.isBefore(one.first, two.first) ? one.first : two.first
      last = Self.isBefore(one.last, two.last) ? two.last : one.last
    }
  }

  private static func isBefore(_ left: SignatureOccurrence, _ right: SignatureOccurrence) -> Bool {
    (left.file, left.line) <= (right.file, right.line)
  }
}
