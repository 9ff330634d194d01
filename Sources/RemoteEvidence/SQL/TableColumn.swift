/// A column as the server describes it.
struct TableColumn: Sendable, Hashable {
  var name: String
  var type: ColumnType

  /// The column itself, quoted.
  var sql: String { SQLText.identifier(name) }
}

/// What a column holds, as far as counting needs to know.
struct ColumnType: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case text
    /// Text with zeros at its end that do not count.
    case fixedText
    case integer
    case float, decimal
    case dateTime
    /// With digits of a second, today's servers only.
    case fineDateTime
    case date, wideDate
    /// Written like text: enumerations, truth values, UUIDs, addresses.
    case written
    /// Lists, maps, nested and other values that are no single one.
    case compound
  }

  var kind: Kind
  var isNullable: Bool
  /// As the server writes it.
  var name: String

  init(_ name: String) {
    self.name = name
    var inner = name[...]
    var isNullable = false
    while let (wrapper, inside) = Self.unwrapped(inner) {
      if wrapper == "Nullable" { isNullable = true }
      inner = inside
    }
    self.isNullable = isNullable
    kind = Self.kind(of: inner)
  }

  private static func unwrapped(_ name: Substring) -> (wrapper: Substring, inside: Substring)? {
    for wrapper in ["Nullable", "LowCardinality"] where name.hasPrefix(wrapper + "(") && name.hasSuffix(")") {
      return (name.prefix(wrapper.count), name.dropFirst(wrapper.count + 1).dropLast())
    }
    if name.hasPrefix("SimpleAggregateFunction("), name.hasSuffix(")"), let comma = name.firstIndex(of: ",") {
      return ("", name[name.index(after: comma)...].dropLast().drop { $0 == " " })
    }
    return nil
  }

  private static func kind(of name: Substring) -> Kind {
    switch name.prefix(while: { $0 != "(" }) {
    case "String": .text
    case "FixedString": .fixedText
    case "UInt8", "UInt16", "UInt32", "UInt64", "Int8", "Int16", "Int32", "Int64": .integer
    case "Float32", "Float64", "BFloat16": .float
    case "Decimal", "Decimal32", "Decimal64", "Decimal128", "Decimal256": .decimal
    case "UInt128", "UInt256", "Int128", "Int256": .decimal
    case "DateTime", "DateTime32": .dateTime
    case "DateTime64": .fineDateTime
    case "Date": .date
    case "Date32": .wideDate
    case "Enum8", "Enum16", "Enum", "Bool", "UUID", "IPv4", "IPv6": .written
    default: .compound
    }
  }
}

/// What a row has in a column, as SQL; the results are never NULL unless it says so.
extension TableColumn {
  /// The value as text, empty where there is none.
  var text: String {
    let plain: String =
      switch type.kind {
      case .text: type.name.hasPrefix("LowCardinality") ? "toString(\(sql))" : sql
      case .fixedText: "toStringCutToZero(\(sql))"
      case .dateTime, .fineDateTime: "toString(\(sql), 'UTC')"
      default: "toString(\(sql))"
      }
    return type.isNullable ? "ifNull(\(plain), '')" : plain
  }

  /// True where there is a value: not NULL and not empty.
  var isPresent: String {
    switch type.kind {
    case .text, .fixedText, .written: "(\(text) != '')"
    default: type.isNullable ? "isNotNull(\(sql))" : "1"
    }
  }

  /// The same for roles in which zero says nothing (a status, an amount): a column of numbers that cannot be NULL
  /// holds zero where the log had no value.
  var isTelling: String {
    switch type.kind {
    case .integer, .float, .decimal: type.isNullable ? isPresent : "(\(sql) != 0)"
    default: isPresent
    }
  }

  /// The value as Float64; NULL where it is no number.
  var number: String {
    switch type.kind {
    case .integer, .float, .decimal: "toFloat64(\(sql))"
    case .text, .fixedText, .written: SQLNumber.parsed(text)
    case .dateTime, .fineDateTime, .date, .wideDate, .compound: "NULL"
    }
  }
}

/// Text that may be a number.
enum SQLNumber {
  /// What `DecimalNumber` takes, save a leading plus sign.
  private static let pattern = SQLText.literal(#"^-?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$"#)

  static func parsed(_ text: String) -> String {
    "if(match(\(text), \(pattern)), toFloat64OrNull(\(text)), NULL)"
  }
}
