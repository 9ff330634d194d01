/// JSON (RFC 8259) whose keys keep their order, so that the same values always give the same bytes.
public indirect enum JSONText: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// Written with a point or an exponent, so that it reads back as what it was; not finite is `null`.
  case decimal(Double)
  case string(String)
  case array([JSONText])
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONText

    public init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  static func object(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(members.map { Member($0.key, $0.value) })
  }

  static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  subscript(key: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Indented by two blanks, with a line end at the end.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value.isFinite ? "\(value)" : "null"
    case .string(let value): text += Self.quoted(value)
    case .array(let items): Self.write(items.map { (nil, $0) }, "[", "]", to: &text, indent: indent)
    case .object(let members):
      Self.write(members.map { ($0.key, $0.value) }, "{", "}", to: &text, indent: indent)
    }
  }

  private static func write(
    _ items: [(key: String?, value: JSONText)], _ open: String, _ close: String, to text: inout String,
    indent: String
  ) {
    text += open
    for (position, item) in items.enumerated() {
      text += (position == 0 ? "\n" : ",\n") + indent + "  "
      if let key = item.key { text += quoted(key) + ": " }
      item.value.write(to: &text, indent: indent + "  ")
    }
    text += items.isEmpty ? close : "\n" + indent + close
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
