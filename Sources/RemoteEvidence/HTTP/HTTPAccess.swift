/// HTTP as the pipeline sees it: one request, one whole answer. Part of `World`, so that tests can stand in for the
/// network and nothing else opens a connection.
public protocol HTTPAccess: Sendable {
  /// Sends `request` and waits for the answer, whatever its status. Cancelling the calling task ends the wait.
  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse
}

/// A POST with its limits.
public struct HTTPRequest: Sendable, Hashable {
  /// Absolute, `http` or `https`.
  public var url: String
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]
  /// Until the connection stands.
  public var connectSeconds: Int
  /// From the call to the last byte of the answer.
  public var totalSeconds: Int
  /// Of the unpacked answer; more is a failure.
  public var mostBytes: Int

  public init(
    url: String, headers: [(name: String, value: String)] = [], body: [UInt8], connectSeconds: Int,
    totalSeconds: Int, mostBytes: Int
  ) {
    self.url = url
    self.headers = headers
    self.body = body
    self.connectSeconds = connectSeconds
    self.totalSeconds = totalSeconds
    self.mostBytes = mostBytes
  }

  public static func == (left: HTTPRequest, right: HTTPRequest) -> Bool {
    left.url == right.url && left.body == right.body
      && left.headers.elementsEqual(right.headers) { $0.name == $1.name && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(url)
    hasher.combine(body)
  }
}

/// An answer, unpacked.
public struct HTTPResponse: Sendable, Hashable {
  public var status: Int
  public var body: [UInt8]

  public init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}

/// Why no answer came.
public enum HTTPFailure: Error, Sendable, Hashable {
  /// No address is known for the host's name.
  case unknownHost
  /// Nothing listens there, or the way there is barred.
  case refused
  /// The connection did not stand, or the answer was not complete, in time.
  case timedOut
  /// The server's certificate or its encryption was not accepted; the reason in the library's words.
  case insecure(String)
  /// The answer is larger than allowed.
  case tooLarge
  /// The task was cancelled.
  case cancelled
  /// What answered does not speak HTTP, or ended early; the reason in the library's words.
  case broken(String)
  /// No network may be used.
  case offline
}

/// No network at all: every request fails.
public struct OfflineAccess: HTTPAccess {
  public init() {}

  public func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse { throw .offline }
}
