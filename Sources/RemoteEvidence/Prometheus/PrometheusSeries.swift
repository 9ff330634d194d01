import Evidence
import Foundation
import IncidentModel
import Scan
import Synchronization

/// The answer to one range query as the text of a saved answer: asked once, when it is first read, in as many
/// requests as the server's limit of points needs, and kept in temporary storage.
public final class PrometheusSeries: Sendable {
  /// Prometheus answers at most 11,000 points a series; each request asks for fewer.
  public static let pointsPerRequest = 10_000
  /// More points than these are not asked for.
  public static let mostPoints = 2_000_000
  public static let connectSeconds = 10
  /// For one request.
  public static let totalSeconds = 120
  public static let answerBytes = 256 << 20

  private let address: PrometheusAddress
  private let range: Range<Timestamp>
  private let stepSeconds: Int
  private let credentials: PrometheusCredentials
  private let http: any HTTPAccess
  private let scratch: ScratchSpace
  private let spool = Mutex<Spool?>(nil)

  private struct Spool: Sendable {
    var file: any ScratchFile
    var size: Int
  }

  /// Values at `range.lowerBound`, a step later, and so on before `range.upperBound`.
  public init(
    _ address: PrometheusAddress, range: Range<Timestamp>, stepSeconds: Int,
    credentials: PrometheusCredentials, http: any HTTPAccess, scratch: @escaping ScratchSpace
  ) {
    (self.address, self.range, self.stepSeconds) = (address, range, max(1, stepSeconds))
    (self.credentials, self.http, self.scratch) = (credentials, http, scratch)
  }

  /// Opening it throws a `DiagnosticError` when the server cannot be asked.
  public var source: ByteSource {
    ByteSource(name: address.text) {
      let spool = try self.spool.withLock { spool in
        if let spool { return spool }
        let fresh = try self.stored()
        spool = fresh
        return fresh
      }
      return SpooledInput(spool.file, size: spool.size)
    }
  }

  private func stored() throws -> Spool {
    let bytes = try text()
    let file = try scratch()
    _ = try bytes.withUnsafeBytes { try file.append($0) }
    return Spool(file: file, size: bytes.count)
  }

  /// One document with the results of every request, one after the other.
  func text() throws(DiagnosticError) -> [UInt8] {
    let step = Int64(stepSeconds)
    let count = (range.upperBound.seconds(since: range.lowerBound) + step - 1) / step
    guard count <= Int64(Self.mostPoints) else { throw DiagnosticError(.tooManyPoints(count, address)) }
    var results: [ArraySlice<UInt8>] = []
    for first in stride(from: Int64(0), to: count, by: Self.pointsPerRequest) {
      let last = min(count, first + Int64(Self.pointsPerRequest)) - 1
      let answer = try ask(
        range.lowerBound.adding(seconds: first * step), range.lowerBound.adding(seconds: last * step))
      if !answer.isEmpty { results.append(answer) }
    }
    guard !results.isEmpty else { throw DiagnosticError(.noPoints(address)) }
    let head = Array("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[\n".utf8)
    return head + results.joined(separator: Array(",\n".utf8)) + Array("\n]}}\n".utf8)
  }

  /// What stands between the brackets of `result`; empty when the query has no values in these hours.
  private func ask(_ from: Timestamp, _ to: Timestamp) throws(DiagnosticError) -> ArraySlice<UInt8> {
    let response: HTTPResponse
    do throws(HTTPFailure) { response = try http.send(request(from, to)) } catch {
      throw DiagnosticError(.prometheusConnection(error, address))
    }
    guard response.status == 200 else { throw DiagnosticError(.prometheusRefusal(response, address)) }
    guard let results = PrometheusBody.results(response.body) else {
      throw DiagnosticError(.noPrometheus(response.status, address))
    }
    return results
  }

  private func request(_ from: Timestamp, _ to: Timestamp) -> HTTPRequest {
    let fields = [
      ("query", address.query), ("start", "\(from.seconds)"), ("end", "\(to.seconds)"),
      ("step", "\(stepSeconds)"), ("timeout", "\(Self.totalSeconds)s"),
    ]
    let body = fields.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
    return HTTPRequest(
      url: address.url,
      headers: credentials.headers + [("Content-Type", "application/x-www-form-urlencoded")],
      body: Array(body.utf8), connectSeconds: Self.connectSeconds, totalSeconds: Self.totalSeconds,
      mostBytes: Self.answerBytes)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

/// The body of an answer of the HTTP API v1.
enum PrometheusBody {
  /// The inside of `"result":[…]` of a matrix; `nil` when the body is something else.
  static func results(_ body: [UInt8]) -> ArraySlice<UInt8>? {
    let head = body.prefix(200)
    guard head.firstRange(of: Array("\"success\"".utf8)) != nil,
      let matrix = head.firstRange(of: Array("\"matrix\"".utf8)),
      let start = body[matrix.upperBound...].firstRange(of: Array("\"result\":[".utf8))?.upperBound
    else { return nil }
    var (depth, inText, index) = (1, false, start)
    while index < body.count {
      switch body[index] {
      case UInt8(ascii: "\\") where inText: index += 1
      case UInt8(ascii: "\""): inText.toggle()
      case UInt8(ascii: "[") where !inText: depth += 1
      case UInt8(ascii: "]") where !inText:
        depth -= 1
        if depth == 0 { return body[start..<index] }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The server's own words about an error, on one line.
  static func error(_ body: [UInt8]) -> String? {
    guard let object = try? JSONSerialization.jsonObject(with: Data(body.prefix(1 << 16))) as? [String: Any],
      let text = object["error"] as? String
    else { return nil }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 300 ? line.prefix(299) + "…" : line
  }
}
