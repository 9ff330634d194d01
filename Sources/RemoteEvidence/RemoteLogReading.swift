import Evidence
import IncidentModel

/// Answers, one after the other, to a summary.
struct RemoteLogReading {
  private let logs: RemoteLogs
  private let window: Range<Timestamp>?
  private var queries: LogQueries { logs.queries }
  private var summary = LogSummary()
  private var file: LogFile
  private var totals: [LogQueries.Total: Int64] = [:]
  private var texts: [RemoteReading.Measure: String] = [:]
  private let digest = Digest()

  init(_ logs: RemoteLogs, window: Range<Timestamp>?) {
    self.logs = logs
    self.window = window
    file = LogFile(source: logs.name)
    file.mapping = logs.mapping
    summary.requestDefinition = logs.queries.shape.definition
    summary.failureDefinition = logs.failureDefinition
    summary.diagnostics = logs.notes
  }

  /// Rows of a query, checked for their width, with the query kept for the receipt.
  private mutating func rows(
    _ sql: String, width: Int, as measure: RemoteReading.Measure? = nil
  ) throws(DiagnosticError) -> [[ClickHouseCell]] {
    let answer = try logs.client.ask(sql)
    guard answer.columns.count == width else { throw unexpected(measure) }
    if let measure { texts[measure] = texts[measure] ?? sql }
    take(sql, answer)
    return answer.rows
  }

  private func take(_ sql: String, _ answer: ClickHouseAnswer) {
    var text = Array(sql.utf8)
    for row in answer.rows { text += Array("\n\(row)".utf8) }
    text.withUnsafeBytes { digest.update($0) }
  }

  private func unexpected(_ measure: RemoteReading.Measure?) -> DiagnosticError {
    DiagnosticError(.unexpectedAnswer(measure?.rawValue ?? "the rows", logs.client.address))
  }

  private func whole(
    _ row: [ClickHouseCell], _ index: Int, _ measure: RemoteReading.Measure
  ) throws(DiagnosticError) -> Int {
    guard let value = row[index].integer else { throw unexpected(measure) }
    return Int(value)
  }

  private func time(
    _ row: [ClickHouseCell], _ index: Int, _ measure: RemoteReading.Measure
  ) throws(DiagnosticError) -> Timestamp {
    guard let value = row[index].integer else { throw unexpected(measure) }
    return Timestamp(nanoseconds: value)
  }

  private func total(_ total: LogQueries.Total) -> Int { Int(totals[total] ?? 0) }

  private func instant(_ total: LogQueries.Total) -> Timestamp? {
    totals[total].flatMap { $0 == 0 ? nil : Timestamp(nanoseconds: $0) }
  }
}

extension RemoteLogReading {
  mutating func readTotals() throws(DiagnosticError) {
    let all = LogQueries.Total.allCases
    let rows = try rows(queries.overview(window), width: all.count, as: .requests)
    guard let row = rows.first else { throw unexpected(.requests) }
    for (index, name) in all.enumerated() {
      guard let value = row[index].integer else { throw unexpected(.requests) }
      totals[name] = value
    }
    summary.requestsOverall = RequestCount(total: total(.requests), failed: total(.failedRequests))
    summary.requests = RequestCount(total: total(.inside), failed: total(.failed))
    (summary.firstFailure, summary.lastFailure) = (instant(.firstFailure), instant(.lastFailure))
    (summary.firstTime, summary.lastTime) = (instant(.first), instant(.last))
    summary.lines = total(.rows)
    fillFile()
  }

  private mutating func fillFile() {
    file.lines = total(.rows)
    (file.firstTime, file.lastTime) = (summary.firstTime, summary.lastTime)
    file.undated = total(.rows) - total(.dated)
    file.requests = summary.requests
    file.customerLines = total(.withCustomer)
    file.orderLines = total(.withOrder)
    file.latencyLines = total(.withDuration)
    file.errorLines = total(.withError)
  }

  /// What a window does not change.
  mutating func take(_ whole: LogSummary) {
    summary.perMinute = whole.perMinute
    summary.cube = whole.cube
    summary.versions = whole.versions
    texts[.minutes] = whole.files.first?.remote?.queries[.minutes]
    texts[.versions] = whole.files.first?.remote?.queries[.versions]
    file.implausible = whole.files.first?.implausible ?? 0
  }

  mutating func readSeries() throws(DiagnosticError) {
    if let sql = queries.implausible() {
      file.implausible =
        try rows(sql, width: 1).first.map { row throws(DiagnosticError) in
          try whole(row, 0, .requests)
        } ?? 0
    }
    guard total(.datedRequests) > 0 else { return }
    let minutes = try rows(queries.minutes(), width: 3, as: .minutes)
    if minutes.count >= ClickHouseLimits.answerRows {
      throw DiagnosticError(.tooLong(minutes.count, at: SourceSpan(file: logs.name)))
    }
    var buckets: [Int64: [FailureBucket]] = [:]
    for row in total(.failedRequests) > 0 ? try rows(queries.failures(), width: 4) : [] {
      let minute = try whole(row, 0, .minutes) / FailureBucket.perMinute
      buckets[Int64(minute), default: []].append(
        FailureBucket(
          failed: try whole(row, 1, .minutes), first: try time(row, 2, .minutes),
          last: try time(row, 3, .minutes)))
    }
    for row in minutes {
      let minute = Int64(try whole(row, 0, .minutes))
      let failures = buckets[minute] ?? []
      summary.perMinute.append(
        MinuteCount(
          minute: Timestamp(seconds: minute * 60), total: try whole(row, 1, .minutes),
          failed: try whole(row, 2, .minutes), firstFailure: failures.first?.first,
          lastFailure: failures.last?.last, failures: failures))
    }
  }

  mutating func readCustomers(named: Bool) throws(DiagnosticError) {
    guard total(.withCustomer) > 0 else { return }
    for slice in Slice.parts(of: total(.customers), groups: logs.groups) {
      for row in try rows(queries.customers(window, slice), width: 2, as: .customers) {
        summary.customers.active += try whole(row, 0, .customers)
        summary.customers.affected += try whole(row, 1, .customers)
      }
    }
    let affected = summary.customers.affected
    guard named, affected > 0, affected <= ClickHouseLimits.affectedIDs else { return }
    let ids = try rows(queries.affectedIDs(window), width: 1)
    summary.customers.affectedIDs = Set(ids.compactMap { $0[0].text })
  }

  mutating func readOrders() throws(DiagnosticError) {
    summary.orders.negative = total(.negative)
    summary.orders.unreadable = total(.unreadable)
    guard total(.withOrder) > 0 else { return }
    let first = totals[.firstFailure] ?? 0
    for slice in Slice.parts(of: total(.orders), groups: logs.groups) {
      for row in try rows(queries.orders(window, slice, since: first), width: 6, as: .orders) {
        summary.orders.failed += try whole(row, 1, .orders)
        summary.orders.recovered += try whole(row, 2, .orders)
        try addMoney(row[0], count: whole(row, 3, .orders), row[4], roughly: row[5])
      }
    }
    for row in try rows(queries.amountsWithoutOrder(window), width: 4) {
      let count = try whole(row, 1, .orders)
      summary.orders.linesWithoutID += count
      try addMoney(row[0], count: count, row[2], roughly: row[3])
    }
  }

  /// Sums stop at the largest number, as those of the embedded engine.
  private mutating func addMoney(
    _ currency: ClickHouseCell, count: Int, _ exact: ClickHouseCell, roughly: ClickHouseCell
  ) throws(DiagnosticError) {
    guard let code = currency.text, let sum = exact.integer, let rough = roughly.number else {
      throw unexpected(.orders)
    }
    if count == 0 { return }
    let value = rough >= 9.2e18 ? Int64.max : sum
    let (total, overflow) = (summary.orders.value[code] ?? 0).addingReportingOverflow(value)
    summary.orders.value[code] = overflow ? .max : total
    summary.orders.priced[code, default: 0] += count
  }

  mutating func readLatency() throws(DiagnosticError) {
    guard total(.withDuration) > 0 else { return }
    for row in try rows(queries.latency(window), width: 3, as: .latency) {
      guard let values = row[1].list, values.count == 2, let middle = values[0].number,
        let high = values[1].number
      else { throw unexpected(.latency) }
      let count = try whole(row, 2, .latency)
      let quantiles = LatencyQuantiles(milliseconds: middle / 1e6, high / 1e6, of: count)
      if try whole(row, 0, .latency) == 0 {
        summary.latencyOK = quantiles
      } else {
        summary.latencyFailed = quantiles
      }
    }
  }

  mutating func readErrors() throws(DiagnosticError) {
    guard total(.withError) > 0 else { return }
    for row in try rows(queries.errors(window), width: 4, as: .errors) {
      let (first, last) = (try time(row, 2, .errors), try time(row, 3, .errors))
      let isDated = last.nanoseconds != 0
      summary.topErrors.append(
        ErrorCount(
          row[0].text ?? "", count: try whole(row, 1, .errors), first: isDated ? first : nil,
          last: isDated ? last : nil, source: logs.name))
    }
    for row in try rows(queries.distinctErrors(window), width: 1) {
      summary.distinctErrors = try whole(row, 0, .errors)
    }
  }

  mutating func readVersions() throws(DiagnosticError) {
    guard queries.columns.has(.version) else { return }
    for row in try rows(queries.versions(), width: 6, as: .versions) {
      let requests = RequestCount(total: try whole(row, 4, .versions), failed: try whole(row, 5, .versions))
      summary.versions.append(
        VersionCount(
          row[1].text ?? "", of: row[0].text ?? "", from: try time(row, 2, .versions),
          to: try time(row, 3, .versions), requests))
    }
  }

  mutating func readCube() throws(DiagnosticError) {
    guard total(.datedRequests) > 0 else { return }
    let step = RemoteCube.step(cells: total(.cells))
    let attributes = queries.attributes
    let rows = try rows(queries.cube(stepMinutes: step), width: attributes.count + 2)
    guard
      let cube = RemoteCube.make(rows, attributes: attributes, stepMinutes: step, minutes: summary.perMinute)
    else { throw unexpected(.requests) }
    summary.cube = cube
  }

  func finish() -> LogSummary {
    var (summary, file) = (summary, file)
    file.sha256 = digest.finish()
    file.remote = RemoteReading(server: logs.server, queries: texts)
    summary.files = [file]
    summary.diagnostics += RemoteFindings.find(summary, file)
    return summary
  }
}
