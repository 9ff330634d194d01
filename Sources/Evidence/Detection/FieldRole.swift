/// What a field of a line means, whatever it is called.
public enum FieldRole: String, Sendable, Hashable, Codable, CaseIterable {
  case time, level, service, version, customer, order, amount, currency, duration, status, region, endpoint
  case method, error, message, trace, host
}

/// What a number in a field counts.
public enum ValueUnit: String, Sendable, Hashable, Codable {
  case nanoseconds, microseconds, milliseconds, seconds
  /// Hundredths of the currency, or whatever its smallest unit is.
  case minor = "minor units"
  /// The currency's own unit, with a decimal point where needed.
  case major = "major units"
  /// Of a status: gRPC's numbers, 0 to 16, instead of HTTP's.
  case remoteCall = "gRPC codes"

  /// For lengths of time: the power of ten from this unit to nanoseconds.
  var nanosecondPower: Int {
    switch self {
    case .nanoseconds: 0
    case .microseconds: 3
    case .seconds: 9
    case .milliseconds, .minor, .major, .remoteCall: 6
    }
  }
}

/// A field that was found to hold a role.
public struct MappedField: Sendable, Hashable {
  /// Why it was taken.
  public enum Basis: String, Sendable, Hashable, Codable {
    /// Its name is a usual one for the role, and its values do not contradict.
    case name
    /// Its values show it.
    case values
    /// The user said so.
    case stated
    /// Not seen in the file's head; a usual name that is looked for all the same.
    case convention
  }

  /// Dotted: `http.status`.
  public var path: String
  /// Between 0 and 1.
  public var confidence: Double
  public var basis: Basis
  /// A value as the file has it, at most 80 characters.
  public var example: String?
  /// For durations, amounts and statuses that are gRPC codes.
  public var unit: ValueUnit?
  /// What was assumed without the file saying so, in words.
  public var assumption: String?

  public init(
    path: String, confidence: Double, basis: Basis, example: String? = nil, unit: ValueUnit? = nil,
    assumption: String? = nil
  ) {
    self.path = path
    self.confidence = confidence
    self.basis = basis
    self.example = example
    self.unit = unit
    self.assumption = assumption
  }
}

/// Which fields of a file hold which roles.
public struct FieldMapping: Sendable, Hashable {
  /// Of each role the fields in order of preference: in a line, the first that is present counts. Files that
  /// several programs write to need more than one.
  public var fields: [FieldRole: [MappedField]]

  public init(_ fields: [FieldRole: [MappedField]] = [:]) { self.fields = fields }

  /// The preferred field of a role.
  public subscript(role: FieldRole) -> MappedField? { fields[role]?.first }

  /// The fields that were seen or stated, leaving out those only looked for; in the order of the roles.
  public var found: [(role: FieldRole, field: MappedField)] {
    FieldRole.allCases.flatMap { role in
      (fields[role] ?? []).filter { $0.basis != .convention }.map { (role, $0) }
    }
  }

  /// True when the role was seen in the file or stated.
  public func has(_ role: FieldRole) -> Bool { fields[role]?.first.map { $0.basis != .convention } ?? false }
}
