extension FactUnit: Codable, CustomStringConvertible {
  /// `customers`, `money:USD`, `ratio`, `seconds`, `milliseconds`, `time`, `text`, `count:…`.
  public var description: String {
    switch self {
    case .count(let noun): "count:\(noun)"
    case .money(let currency): "money:\(currency)"
    case .ratio: "ratio"
    case .seconds: "seconds"
    case .milliseconds: "milliseconds"
    case .time: "time"
    case .text: "text"
    }
  }

  /// The reverse of `description`; `nil` for anything else.
  public init?(_ text: String) {
    if text.hasPrefix("count:") {
      self = .count(String(text.dropFirst(6)))
    } else if text.hasPrefix("money:") {
      self = .money(String(text.dropFirst(6)))
    } else {
      switch text {
      case "ratio": self = .ratio
      case "seconds": self = .seconds
      case "milliseconds": self = .milliseconds
      case "time": self = .time
      case "text": self = .text
      default: return nil
      }
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let unit = FactUnit(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown unit \(text)")
    }
    self = unit
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension FactValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .decimal(value)
    } else {
      let text = try container.decode(String.self)
      self = Timestamp(rfc3339: text).map(FactValue.time) ?? .text(text)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .integer(let value): try container.encode(value)
    case .decimal(let value): try container.encode(value)
    case .time(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    }
  }
}
