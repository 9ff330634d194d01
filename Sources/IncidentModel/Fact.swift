/// Where a fact's number comes from.
public enum FactLabel: String, Sendable, Codable, CaseIterable {
  /// Counted or measured from evidence; anyone who counts again gets the same.
  case computed
  /// Inferred from evidence by a method with an error; carries its interval.
  case estimated
  /// Said by a person or taken from a document outside the evidence.
  case stated
  /// Asked for, and the evidence does not hold it.
  case unknown
}

/// What a fact's number counts.
public enum FactUnit: Hashable, Sendable {
  /// Things counted, named in the plural: `customers`, `orders`, `requests`.
  case count(String)
  /// Money in minor units (cents) of an ISO 4217 currency.
  case money(String)
  /// A share between 0 and 1.
  case ratio
  /// A length of time in seconds.
  case seconds
  /// A length of time in milliseconds, for latencies.
  case milliseconds
  /// An instant.
  case time
  /// Words.
  case text
}

/// A fact's value; the unit says what it means.
public enum FactValue: Hashable, Sendable {
  case integer(Int64)
  case decimal(Double)
  case time(Timestamp)
  case text(String)

  /// The value as a number, for arithmetic and comparison; `nil` for words.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value
    case .time(let value): Double(value.seconds)
    case .text: nil
    }
  }

  public var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  public var time: Timestamp? {
    if case .time(let value) = self { value } else { nil }
  }

  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }
}

/// The range that an estimate lies in with probability `level`, in the fact's unit.
public struct FactInterval: Hashable, Sendable, Codable {
  public var low: Double
  public var high: Double
  /// 0.9 for "nine times out of ten".
  public var level: Double

  public init(low: Double, high: Double, level: Double) {
    self.low = low
    self.high = high
    self.level = level
  }
}

/// One number, time or name in a report, with everything needed to trust or to recompute it.
public struct Fact: Hashable, Sendable, Codable {
  /// Stable and documented in docs/facts.md: `customers.affected`.
  public var id: String
  /// What it is, in plain words, as a heading or a table row would say: "Customers affected".
  public var title: String
  /// `nil` exactly when the label is `unknown`.
  public var value: FactValue?
  public var unit: FactUnit
  public var interval: FactInterval?
  public var label: FactLabel
  /// One sentence: how the number came about, with the definitions that it rests on.
  public var method: String
  public var receipt: Receipt

  public init(
    id: String, title: String, value: FactValue?, unit: FactUnit, interval: FactInterval? = nil,
    label: FactLabel, method: String, receipt: Receipt
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.unit = unit
    self.interval = interval
    self.label = label
    self.method = method
    self.receipt = receipt
  }
}

/// What a fact was made from: enough to find the lines and to compute it again.
public struct Receipt: Hashable, Sendable, Codable {
  /// One file, or one table on a server, that went into a fact.
  public struct Input: Hashable, Sendable, Codable {
    /// The path as the user knows it, relative to the incident folder; of a table its address.
    public var file: String
    /// SHA-256 (FIPS 180-4) of the file's bytes as they lie on disk, in lower-case hexadecimal; of a table, of all
    /// queries and their answers.
    public var sha256: String
    /// The lines that the number rests on, from 1, where few enough to name.
    public var lines: [Int]
    /// Lines that counted towards the number, where they are too many to name.
    public var lineCount: Int?
    /// The question that a server answered, to be asked again.
    public var query: String?
    /// The server's program and version.
    public var server: String?

    public init(
      file: String, sha256: String, lines: [Int] = [], lineCount: Int? = nil, query: String? = nil,
      server: String? = nil
    ) {
      self.file = file
      self.sha256 = sha256
      self.lines = lines
      self.lineCount = lineCount
      self.query = query
      self.server = server
    }

    private enum CodingKeys: String, CodingKey {
      case file, sha256, lines, query, server
      case lineCount = "line_count"
    }
  }

  public var inputs: [Input]
  /// The other facts that it was computed from, by id.
  public var facts: [String]
  /// Who said it, for a stated fact.
  public var source: String?
  /// When it was true or said, for a stated fact.
  public var asOf: Timestamp?

  public init(
    inputs: [Input] = [], facts: [String] = [], source: String? = nil, asOf: Timestamp? = nil
  ) {
    self.inputs = inputs
    self.facts = facts
    self.source = source
    self.asOf = asOf
  }

  private enum CodingKeys: String, CodingKey {
    case inputs, facts, source
    case asOf = "as_of"
  }
}
