import Evidence
import IncidentModel

/// What a row says in its roles, as SQL that decides as the embedded engine does.
enum RoleSQL {
  /// 0 (trace) to 5 (fatal), -1 where there is none.
  static func level(_ uses: [LogColumns.Use]) -> String {
    let words = TableMapping.levelWords
    let names = SQLText.list(words.map(\.word))
    let ranks = words.map { String($0.level.rawValue) }.joined(separator: ", ")
    let plain = "replaceRegexpOne(\(LogColumns.text(uses)), '(?s)^([^+-]+)[+-].*$', '\\\\1')"
    return "transform(lower(\(plain)), [\(names)], [\(ranks)], -1)"
  }

  /// As Float64; NULL where there is none. Words and gRPC codes for a server's failure count as 500, other known ones
  /// as 200; a comparison with a number below 100 is about the gRPC code itself.
  static func status(_ uses: [LogColumns.Use], against limit: Double) -> String {
    LogColumns.first(uses, else: "NULL", present: \.isTelling) { use in
      let number = use.column.number
      let code = use.unit == .remoteCall && limit >= 100 ? remoteCall(number) : number
      guard [.text, .fixedText, .written].contains(use.column.type.kind) else { return code }
      let word = "upper(\(use.column.text))"
      return
        "multiIf(isNotNull(\(number)), \(code), \(word) IN (\(SQLText.list(TableMapping.failedStatusWords))), "
        + "500.0, \(word) IN (\(SQLText.list(TableMapping.fineStatusWords))), 200.0, NULL)"
    }
  }

  private static func remoteCall(_ number: String) -> String {
    let failed = TableMapping.failedRemoteCalls.map(String.init).joined(separator: ", ")
    return "if(\(number) IN (\(failed)), 500.0, if(isNotNull(\(number)), 200.0, NULL))"
  }

  /// A length of time as whole nanoseconds in Float64, NULL where there is none.
  static func nanoseconds(_ uses: [LogColumns.Use]) -> String {
    LogColumns.first(uses, else: "NULL") { use in
      let factor = (use.unit ?? .milliseconds).nanoseconds
      let scaled = "floor(\(use.column.number) * \(factor) + 0.5)"
      guard [.text, .fixedText].contains(use.column.type.kind) else { return scaled }
      return "if(isNotNull(\(use.column.number)), \(scaled), \(goDuration(use.column.text)))"
    }
  }

  /// As Go and Rust print them: `1m2.5s`, `850µs`.
  private static func goDuration(_ text: String) -> String {
    let units = [
      ("h", "3600000000000"), ("m", "60000000000"), ("s", "1000000000"), ("ms", "1000000"),
      ("(?:us|µs|μs)", "1000"),
      ("ns", "1"),
    ]
    let whole = units.map { "([0-9.]+\($0.0))?" }.joined()
    let parts = units.map { unit, factor in
      let pattern = SQLText.literal("([0-9.]+)\(unit)(?:[0-9.]|$)")
      return "toFloat64OrZero(extract(\(text), \(pattern))) * \(factor)"
    }
    let isDuration = "\(text) != '' AND match(\(text), \(SQLText.literal("^\(whole)$")))"
    return "if(\(isDuration), floor(\(parts.joined(separator: " + ")) + 0.5), NULL)"
  }

  /// The power of ten that leaves five digits of `length`, in whole nanoseconds: with it, lengths of time are rounded
  /// as `DecimalHistogram` counts them.
  static func step(_ length: String) -> String {
    let steps = (5...17).map { digits -> String in
      let bound = "1" + String(repeating: "0", count: digits)
      let step = "1" + String(repeating: "0", count: digits - 5)
      return "\(length) < \(bound), \(step)"
    }
    return "toInt64(multiIf(\(steps.joined(separator: ", ")), 10000000000000))"
  }

  /// True for a request that only looks: its method is GET, HEAD or OPTIONS, or its endpoint begins with one.
  static func isReading(_ columns: LogColumns) -> String {
    let methods = SQLText.list(["GET", "HEAD", "OPTIONS"])
    let endpoint = "match(\(columns.text(.endpoint)), \(SQLText.literal("^(?i:GET|HEAD|OPTIONS) ")))"
    let byEndpoint = columns.has(.endpoint) ? endpoint : "0"
    guard columns.has(.method) else { return byEndpoint }
    let method = columns.text(.method)
    return "if(\(method) != '', upper(\(method)) IN (\(methods)), \(byEndpoint))"
  }

  /// The path without query, its identifiers as `{id}`: `EndpointTemplate` in SQL.
  static func route(_ text: String) -> String {
    let digits = "(length(part) - length(replaceRegexpAll(part, '[0-9]', '')))"
    let isVersion = "(match(part, '^[vV]') AND \(digits) = length(part) - 1)"
    let isID =
      "\(digits) > 0 AND (\(digits) = length(part) OR NOT \(isVersion) AND length(part) >= 8 AND \(digits) >= 2)"
    return "arrayStringConcat(arrayMap(part -> if(\(isID), '{id}', part), "
      + "splitByChar('/', extract(\(text), '^[^?#]*'))), '/')"
  }
}

extension ValueUnit {
  /// How many nanoseconds one is, for lengths of time.
  fileprivate var nanoseconds: String {
    switch self {
    case .nanoseconds: "1"
    case .microseconds: "1000"
    case .seconds: "1000000000"
    case .milliseconds, .minor, .major, .remoteCall: "1000000"
    }
  }
}
