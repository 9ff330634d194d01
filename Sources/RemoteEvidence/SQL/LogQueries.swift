import Evidence
import IncidentModel

/// What makes a row a request.
enum RequestShape: Sendable {
  case status, endpointOrDuration, none

  init(_ columns: LogColumns) {
    self =
      columns.has(.status)
      ? .status : columns.has(.endpoint) || columns.has(.duration) ? .endpointOrDuration : .none
  }

  var definition: String {
    switch self {
    case .status: "a request is a row with a status"
    case .endpointOrDuration: "a request is a row with an endpoint or a duration"
    case .none: "the rows hold no requests"
    }
  }
}

/// The texts of all queries about one table: the subset of SQL that 18.16 and today's servers share.
///
/// Every one groups on the server and is right on a `Distributed` table: the innermost SELECT aggregates on the
/// shards, and what surrounds it only sees its groups. Names begin with `candor_`, so that none meets a column.
struct LogQueries: Sendable {
  let table: String
  let columns: LogColumns
  let shape: RequestShape
  let attributes: [String]
  /// Rows outside do not exist; without it, rows far from `middle` do not, and those without a time do.
  let range: Range<Timestamp>?
  let middle: Int64?
  let topErrors: Int
  private let time: TimeSQL
  private let failure: String
  private let currencyDefault: String

  init(
    _ address: ClickHouseAddress, _ columns: LogColumns, _ found: TableMapping.Result,
    range: Range<Timestamp>?, expression: FailureExpression, options: LogOptions
  ) {
    table = SQLText.identifier(address.database) + "." + SQLText.identifier(address.table)
    self.columns = columns
    shape = RequestShape(columns)
    attributes = found.attributes
    self.range = range
    middle = found.middleTime
    topErrors = options.topErrors
    time = TimeSQL(zone: options.zone)
    failure = FailureSQL(columns: columns).condition(expression)
    currencyDefault = options.currency ?? CurrencyCode.none
  }
}

extension LogQueries {
  /// Expressions that the queries name.
  enum Name: String, CaseIterable {
    case time, request, failed, inside, reading, customer, order, currency, money, duration, error

    var sql: String { "candor_" + rawValue }
  }

  /// `WITH … AS …` for the names, and for those that they rest on.
  func with(_ names: Name..., window: Range<Timestamp>?) -> String {
    let wanted = Set(names).union([.time])
    let all = wanted.contains(.failed) ? wanted.union([.request]) : wanted
    let parts = Name.allCases.filter(all.contains).map { "  \(definition($0, window)) AS \($0.sql)" }
    return "WITH\n" + parts.joined(separator: ",\n")
  }

  private func definition(_ name: Name, _ window: Range<Timestamp>?) -> String {
    switch name {
    case .time: time.nanoseconds(columns[.time].map(\.column), milliseconds: columns.milliseconds)
    case .request: isRequest
    case .failed: "(candor_request AND \(failure))"
    case .inside: window.map { "(candor_time != 0 AND \(Self.inside($0)))" } ?? "1"
    case .reading: RoleSQL.isReading(columns)
    case .customer: columns.text(.customer)
    case .order: columns.text(.order)
    case .currency: MoneySQL(columns: columns, currencyDefault: currencyDefault).currency
    case .money: MoneySQL(columns: columns, currencyDefault: currencyDefault).minor
    case .duration: RoleSQL.nanoseconds(columns[.duration])
    case .error: errorText
    }
  }

  /// Version 18 takes a bare name for a conjunction apart when it looks for filters, and then loses the name.
  private static func isTrue(_ name: Name) -> String { "\(name.sql) = 1" }

  private var isRequest: String {
    switch shape {
    case .status: LogColumns.isPresent(columns[.status], \.isTelling)
    case .endpointOrDuration: LogColumns.isPresent(columns[.endpoint] + columns[.duration])
    case .none: "0"
    }
  }

  /// What went wrong: the error, and the message where the table has no column for errors or holds no requests.
  private var errorText: String {
    let speaks = shape == .none || !columns.has(.error)
    return LogColumns.text(columns[.error] + (speaks ? columns[.message] : []))
  }

  /// Rows whose error counts.
  private var isError: String {
    let isBad =
      shape == .none
      ? "\(RoleSQL.level(columns[.level])) >= \(LogLevel.error.rawValue)" : Self.isTrue(.failed)
    return "\(isBad) AND candor_inside = 1 AND candor_error != ''"
  }

  private static func inside(_ range: Range<Timestamp>) -> String {
    let from = range.lowerBound.nanoseconds
    let to = range.upperBound.nanoseconds
    let tests = [from > .min ? "candor_time >= \(from)" : nil, to < .max ? "candor_time < \(to)" : nil]
    let some = tests.compactMap { $0 }
    return some.isEmpty ? "1" : some.joined(separator: " AND ")
  }

  /// A year and a day, as of lines of files.
  private static let reach: Int64 = 366 * 86_400 * 1_000_000_000

  private var plausible: String? {
    middle.map { "(candor_time = 0 OR abs(candor_time - \($0)) <= \(Self.reach))" }
  }

  /// `FROM … WHERE …` for the rows that exist, and for which `conditions` hold.
  func from(_ conditions: String...) -> String {
    var tests: [String] = []
    if let range {
      let single = columns[.time].count == 1 ? columns[.time].first : nil
      tests += [single.flatMap { TimeSQL.coarse($0.column, range) }].compactMap { $0 }
      tests += ["candor_time != 0 AND \(Self.inside(range))"]
    } else if let plausible {
      tests.append(plausible)
    }
    tests += conditions
    return "FROM \(table)" + (tests.isEmpty ? "" : "\nWHERE " + tests.joined(separator: "\n  AND "))
  }

  /// The coarse condition alone, for samples.
  var sampleRange: String {
    guard let range, let single = columns[.time].first, columns[.time].count == 1,
      let coarse = TimeSQL.coarse(single.column, range)
    else { return "" }
    return " WHERE " + coarse
  }
}

extension LogQueries {
  /// What `overview` asks for, in its order.
  enum Total: String, CaseIterable {
    case rows, dated, first, last, requests, failedRequests, datedRequests, inside, failed, firstFailure,
      lastFailure
    case withCustomer, withOrder, withDuration, withError, negative, unreadable, customers, orders, cells
  }

  /// Everything that needs no groups, and estimates of how many groups the other queries will have.
  func overview(_ window: Range<Timestamp>?) -> String {
    let items = Total.allCases.map { "  \(sql($0)) AS candor_total_\($0.rawValue)" }
    return """
      \(with(.failed, .inside, .reading, .customer, .order, .money, .duration, .error, window: window))
      SELECT
      \(items.joined(separator: ",\n"))
      \(from())
      LIMIT 1
      """
  }

  private func sql(_ total: Total) -> String {
    let request = "candor_request AND candor_inside"
    let failed = "candor_failed AND candor_inside"
    let hasOrder = "(candor_order != '' OR candor_money != \(MoneySQL.absent))"
    switch total {
    case .rows: return "count()"
    case .dated: return "countIf(candor_time != 0)"
    case .first: return "minIf(candor_time, candor_time != 0)"
    case .last: return "maxIf(candor_time, candor_time != 0)"
    case .requests: return "countIf(candor_request)"
    case .failedRequests: return "countIf(candor_failed)"
    case .datedRequests: return "countIf(candor_request AND candor_time != 0)"
    case .inside: return "countIf(\(request))"
    case .failed: return "countIf(\(failed))"
    case .firstFailure: return "minIf(candor_time, \(failed) AND candor_time != 0)"
    case .lastFailure: return "maxIf(candor_time, \(failed) AND candor_time != 0)"
    case .withCustomer: return "countIf(\(request) AND candor_customer != '')"
    case .withOrder: return "countIf(\(failed) AND NOT candor_reading AND \(hasOrder))"
    case .withDuration: return "countIf(\(request) AND isNotNull(candor_duration))"
    case .withError: return "countIf(\(isError))"
    case .negative: return "countIf(\(failed) AND NOT candor_reading AND candor_money = \(MoneySQL.negative))"
    case .unreadable:
      return "countIf(\(failed) AND NOT candor_reading AND candor_money = \(MoneySQL.unreadable))"
    case .customers: return "uniqIf(candor_customer, \(request) AND candor_customer != '')"
    case .orders: return "uniqIf(candor_order, \(request) AND candor_order != '')"
    case .cells:
      let parts = attributes.map(attribute) + ["intDiv(candor_time, \(Self.minute))"]
      return "uniqIf((\(parts.joined(separator: ", "))), candor_request AND candor_time != 0)"
    }
  }

  static let minute: Int64 = 60_000_000_000

  /// Rows that `range` leaves out for being far from all others.
  func implausible() -> String? {
    guard range == nil, let plausible else { return nil }
    return "\(with(.time, window: nil))\nSELECT count()\nFROM \(table)\nWHERE NOT \(plausible)\nLIMIT 1"
  }

  /// minute, requests, failed
  func minutes() -> String {
    """
    \(with(.failed, window: nil))
    SELECT intDiv(candor_time, \(Self.minute)) AS candor_minute, count(), countIf(candor_failed)
    \(from(Self.isTrue(.request), "candor_time != 0"))
    GROUP BY candor_minute
    ORDER BY candor_minute
    LIMIT \(ClickHouseLimits.answerRows)
    """
  }

  /// five seconds, failed, first, last
  func failures() -> String {
    let width = Int64(FailureBucket.seconds) * 1_000_000_000
    return """
      \(with(.failed, window: nil))
      SELECT intDiv(candor_time, \(width)) AS candor_bucket, count(), min(candor_time), max(candor_time)
      \(from(Self.isTrue(.failed), "candor_time != 0"))
      GROUP BY candor_bucket
      ORDER BY candor_bucket
      LIMIT \(ClickHouseLimits.answerRows)
      """
  }

  /// active, affected
  func customers(_ window: Range<Timestamp>?, _ slice: Slice) -> String {
    """
    SELECT count(), countIf(candor_hit)
    FROM (
    \(with(.failed, .inside, .customer, window: window))
    SELECT candor_customer, max(candor_failed) AS candor_hit
    \(from(Self.isTrue(.request), Self.isTrue(.inside), "candor_customer != ''" + slice.condition("candor_customer")))
    GROUP BY candor_customer
    )
    LIMIT 1
    """
  }

  /// customer
  func affectedIDs(_ window: Range<Timestamp>?) -> String {
    """
    \(with(.failed, .inside, .customer, window: window))
    SELECT candor_customer
    \(from(Self.isTrue(.failed), Self.isTrue(.inside), "candor_customer != ''"))
    GROUP BY candor_customer
    ORDER BY candor_customer
    LIMIT \(ClickHouseLimits.affectedIDs + 1)
    """
  }

  /// currency, orders, recovered, with an amount, their sum, the sum roughly
  ///
  /// The amount of an order is that of its first failed request that has one. Good requests before the first
  /// failure of all cannot be a recovery and are not read.
  func orders(_ window: Range<Timestamp>?, _ slice: Slice, since firstFailure: Int64) -> String {
    let amount = "candor_failed AND candor_money >= 0"
    return """
      SELECT candor_code, count(), countIf(candor_first != 0 AND candor_good >= candor_first), \
      countIf(candor_priced > 0), sum(candor_value), sum(toFloat64(candor_value))
      FROM (
      \(with(.failed, .inside, .reading, .order, .currency, .money, window: window))
      SELECT candor_order, countIf(\(amount)) AS candor_priced,
        minIf((if(candor_time = 0, toInt64(\(Int64.max)), candor_time), candor_money, candor_currency), \(amount)) AS candor_amount,
        candor_amount.2 AS candor_value, if(candor_priced > 0, candor_amount.3, '') AS candor_code,
        minIf(candor_time, candor_failed AND candor_time != 0) AS candor_first, maxIf(candor_time, NOT candor_failed) AS candor_good
      \(from(
        Self.isTrue(.request), Self.isTrue(.inside), "NOT candor_reading", "candor_order != ''",
        "(candor_failed OR candor_time >= \(firstFailure))" + slice.condition("candor_order")))
      GROUP BY candor_order
      HAVING countIf(candor_failed) > 0
      )
      GROUP BY candor_code
      ORDER BY candor_code
      LIMIT \(ClickHouseLimits.answerRows)
      """
  }

  /// currency, failed requests with an amount and no order, their sum, the sum roughly
  func amountsWithoutOrder(_ window: Range<Timestamp>?) -> String {
    """
    \(with(.failed, .inside, .reading, .order, .currency, .money, window: window))
    SELECT candor_currency, count(), sum(candor_money), sum(toFloat64(candor_money))
    \(from(Self.isTrue(.failed), Self.isTrue(.inside), "NOT candor_reading", "candor_order = ''", "candor_money >= 0"))
    GROUP BY candor_currency
    ORDER BY candor_currency
    LIMIT \(ClickHouseLimits.answerRows)
    """
  }

  /// failed, [p50, p99] in nanoseconds, requests
  ///
  /// Grouped by value first, so that the quantiles see each length of time once, with its count.
  func latency(_ window: Range<Timestamp>?) -> String {
    """
    SELECT candor_failed, quantilesExactWeighted(0.5, 0.99)(candor_value, candor_count), sum(candor_count)
    FROM (
    \(with(.failed, .inside, .duration, window: window)),
      toInt64(greatest(assumeNotNull(candor_duration), 0)) AS candor_length,
      \(RoleSQL.step("candor_length")) AS candor_step
    SELECT candor_failed, intDiv(candor_length + intDiv(candor_step, 2), candor_step) * candor_step AS candor_value, \
    count() AS candor_count
    \(from(Self.isTrue(.request), Self.isTrue(.inside), "isNotNull(candor_duration)"))
    GROUP BY candor_failed, candor_value
    )
    GROUP BY candor_failed
    ORDER BY candor_failed
    LIMIT 2
    """
  }

  /// text, rows, first, last
  func errors(_ window: Range<Timestamp>?) -> String {
    """
    \(with(.failed, .inside, .error, window: window))
    SELECT substring(candor_error, 1, \(Self.errorBytes)) AS candor_text, count() AS candor_count, \
    minIf(candor_time, candor_time != 0), max(candor_time)
    \(from(isError))
    GROUP BY candor_text
    ORDER BY candor_count DESC, candor_text
    LIMIT \(topErrors)
    """
  }

  func distinctErrors(_ window: Range<Timestamp>?) -> String {
    """
    SELECT count()
    FROM (
    \(with(.failed, .inside, .error, window: window))
    SELECT substring(candor_error, 1, \(Self.errorBytes)) AS candor_text
    \(from(isError))
    GROUP BY candor_text
    LIMIT \(ClickHouseLimits.errorTexts)
    )
    LIMIT 1
    """
  }

  /// Bytes of a text that tell it from others, as of the embedded engine.
  private static let errorBytes = 2000

  /// service, version, first, last, requests, failed
  func versions() -> String {
    let (service, version) = (columns.text(.service), columns.text(.version))
    return """
      \(with(.failed, window: nil))
      SELECT \(service) AS candor_service, \(version) AS candor_version, min(candor_time) AS candor_first, \
      max(candor_time), countIf(candor_request), countIf(candor_failed)
      \(from("candor_time != 0", "candor_version != ''"))
      GROUP BY candor_service, candor_version
      ORDER BY candor_first, candor_service, candor_version
      LIMIT \(ClickHouseLimits.versions)
      """
  }

  /// the attributes' texts, requests, [(bucket, requests, failed)]
  func cube(stepMinutes: Int64) -> String {
    let names = attributes.indices.map { "candor_a\($0)" }
    let list = names.joined(separator: ", ")
    let texts = zip(attributes, names).map { "\(attribute($0)) AS \($1)" }.joined(separator: ", ")
    return """
      SELECT \(list), sum(candor_count) AS candor_total, \
      arraySort(groupArray((candor_bucket, candor_count, candor_bad)))
      FROM (
      \(with(.failed, window: nil))
      SELECT \(texts), intDiv(candor_time, \(Self.minute * stepMinutes)) AS candor_bucket, \
      count() AS candor_count, countIf(candor_failed) AS candor_bad
      \(from(Self.isTrue(.request), "candor_time != 0"))
      GROUP BY \(list), candor_bucket
      )
      GROUP BY \(list)
      ORDER BY candor_total DESC, \(list)
      LIMIT \(ClickHouseLimits.combinations)
      """
  }

  private func attribute(_ name: String) -> String {
    let text = LogColumns.text(columns.uses(named: name))
    return name == FieldRole.endpoint.rawValue && columns.has(.endpoint) ? RoleSQL.route(text) : text
  }
}

/// One of several equal parts of the values of a column, told by their hash.
struct Slice: Sendable, Hashable {
  var index: Int
  var count: Int

  /// The parts that hold about `values` different ones, at most `groups` in each.
  static func parts(of values: Int, groups: Int = ClickHouseLimits.groups) -> [Slice] {
    let wanted = (max(values, 1) + groups - 1) / groups
    let count = min(ClickHouseLimits.slices, wanted)
    return (0..<count).map { Slice(index: $0, count: count) }
  }

  func condition(_ name: String) -> String {
    count == 1 ? "" : "\n  AND cityHash64(\(name)) % \(count) = \(index)"
  }
}
