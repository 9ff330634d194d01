import IncidentModel
import Synchronization

/// Asks one server, read-only and under limits.
///
/// Settings go with each query. A user whose profile forbids changing them is asked again with fewer, because such
/// a profile brings limits of its own; what remains is remembered.
final class ClickHouseClient: Sendable {
  /// How much of the settings a server takes from this user.
  private enum Reach: CaseIterable { case everything, exceptReadonly, nothing }

  let address: ClickHouseAddress
  private let credentials: ClickHouseCredentials
  private let http: any HTTPAccess
  private let reach = Mutex(Reach.everything)
  private let modern = Mutex(false)

  init(address: ClickHouseAddress, credentials: ClickHouseCredentials, http: any HTTPAccess) {
    self.address = address
    self.credentials = credentials
    self.http = http
  }

  /// From the first version that stops a query when its client goes away, it is asked to.
  func expect(_ version: ClickHouseVersion) {
    modern.withLock { $0 = version >= ClickHouseVersion(19, 4) }
  }

  /// The answer to one SELECT or DESCRIBE without `FORMAT`; throws one `DiagnosticError` for whatever goes wrong.
  func ask(_ sql: String) throws(DiagnosticError) -> ClickHouseAnswer {
    precondition(
      ["SELECT", "WITH", "DESCRIBE"].contains { sql.hasPrefix($0) }, "only questions are asked of a server")
    while true {
      let reach = reach.withLock { $0 }
      let response: HTTPResponse
      do throws(HTTPFailure) {
        response = try http.send(request(sql, reach))
      } catch { throw DiagnosticError(.connection(error, address)) }
      if response.status == 200 {
        guard let answer = ClickHouseAnswer(response.body) else {
          throw DiagnosticError(.strangeAnswer(response, address))
        }
        return answer
      }
      let failure = ClickHouseFailure(response)
      guard failure.forbidsSettings, let next = Self.next(reach) else {
        throw DiagnosticError(failure.diagnostic(address, credentials))
      }
      self.reach.withLock { $0 = next }
    }
  }

  private static func next(_ reach: Reach) -> Reach? {
    switch reach {
    case .everything: .exceptReadonly
    case .exceptReadonly: .nothing
    case .nothing: nil
    }
  }

  private func request(_ sql: String, _ reach: Reach) -> HTTPRequest {
    let options = settings(reach).map { "\($0)=\($1)" }.joined(separator: "&")
    return HTTPRequest(
      url: address.root + (options.isEmpty ? "" : "?\(options)"), headers: credentials.headers,
      body: Array("\(sql)\nFORMAT JSONCompact".utf8), connectSeconds: ClickHouseLimits.connectSeconds,
      totalSeconds: ClickHouseLimits.totalSeconds, mostBytes: ClickHouseLimits.answerBytes)
  }

  /// By name: version 18 applies them in this order, and `readonly` forbids those behind it.
  private func settings(_ reach: Reach) -> [(String, String)] {
    var settings = reach == .nothing ? [] : Self.limits
    if reach != .nothing, modern.withLock({ $0 }) {
      settings.append(("cancel_http_readonly_queries_on_client_close", "1"))
    }
    if reach == .everything { settings.append(("readonly", "1")) }
    // Not a setting but a word to the HTTP interface: an error in the middle is then an error and no half answer.
    settings.append(("wait_end_of_query", "1"))
    return settings.sorted { $0.0 < $1.0 }
  }

  /// Every overflow is an error: half a count is no fact. A shard that does not answer is one too.
  private static let limits: [(String, String)] = [
    ("distributed_aggregation_memory_efficient", "1"), ("distributed_group_by_no_merge", "0"),
    ("enable_http_compression", "1"), ("extremes", "0"), ("group_by_overflow_mode", "throw"),
    ("max_bytes_before_external_group_by", "\(ClickHouseLimits.spillBytes)"),
    ("max_execution_time", "\(ClickHouseLimits.querySeconds)"),
    ("max_result_bytes", "\(ClickHouseLimits.answerBytes)"),
    ("max_result_rows", "\(ClickHouseLimits.answerRows)"),
    ("output_format_json_quote_64bit_integers", "0"), ("output_format_json_quote_denormals", "0"),
    ("read_overflow_mode", "throw"), ("result_overflow_mode", "throw"), ("skip_unavailable_shards", "0"),
    ("timeout_overflow_mode", "throw"),
  ]
}
