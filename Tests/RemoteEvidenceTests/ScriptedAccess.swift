import Synchronization

@testable import RemoteEvidence

/// Stands in for the network: answers requests one after the other and keeps them.
final class ScriptedAccess: HTTPAccess {
  private let state: Mutex<(answers: [Result<HTTPResponse, HTTPFailure>], requests: [HTTPRequest])>

  init(_ answers: [Result<HTTPResponse, HTTPFailure>]) { state = Mutex((answers, [])) }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }

  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers.isEmpty ? .failure(HTTPFailure.offline) : state.answers.removeFirst()
    }
    return try answer.get()
  }
}

extension Result where Success == HTTPResponse, Failure == HTTPFailure {
  /// An answer in `JSONCompact` with the columns' names.
  static func rows(_ columns: [String], _ rows: String) -> Self {
    let meta = columns.map { "{\"name\":\"\($0)\",\"type\":\"String\"}" }.joined(separator: ",")
    return .success(HTTPResponse(status: 200, body: Array("{\"meta\":[\(meta)],\"data\":[\(rows)]}".utf8)))
  }

  static func refusal(_ status: Int, _ text: String) -> Self {
    .success(HTTPResponse(status: status, body: Array(text.utf8)))
  }
}
