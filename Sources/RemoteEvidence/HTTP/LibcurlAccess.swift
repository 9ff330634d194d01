import CCurl
import Synchronization

/// HTTP by libcurl: certificates are checked, redirections are not followed, and neither proxies nor `.netrc` of the
/// environment are used, so that credentials go to the server that the user named and to no other.
public final class LibcurlAccess: HTTPAccess {
  /// Handles at rest keep their connections open for the next request.
  private let idle = Mutex<[Handle]>([])

  public init() {}

  public func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    guard let handle = idle.withLock({ $0.popLast() }) ?? Handle() else {
      throw .broken("libcurl cannot be loaded; install it, on Debian with `apt install libcurl4`")
    }
    let answer = try handle.perform(request)
    idle.withLock { $0.append(handle) }
    return answer
  }
}

/// One transfer at a time. Only its owner of the moment touches it.
private final class Handle: @unchecked Sendable {
  private static let isStarted = candor_curl_start()
  private let curl: UnsafeMutableRawPointer

  init?() {
    guard Self.isStarted, let curl = candor_curl_open() else { return nil }
    self.curl = curl
  }

  deinit { candor_curl_close(curl) }

  func perform(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    candor_curl_reset(curl)
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { candor_curl_free(headers) }
    for header in request.headers + [(name: "Expect", value: "")] {
      headers = candor_curl_append(headers, "\(header.name): \(header.value)")
    }
    let answer = Answer(limit: request.mostBytes)
    guard restrict(), address(request, headers), receive(into: answer) else {
      throw .broken("libcurl lacks an option")
    }
    let code = withExtendedLifetime(answer) { candor_curl_perform(curl) }
    if code != CURLE_OK { throw Self.failure(code, answer) }
    var status = 0
    _ = candor_curl_status(curl, &status)
    return HTTPResponse(status: status, body: answer.bytes)
  }

  private func restrict() -> Bool {
    set(CURLOPT_PROTOCOLS_STR, "http,https") && set(CURLOPT_PROXY, "") && set(CURLOPT_FOLLOWLOCATION, 0)
      && set(CURLOPT_NETRC, 0) && set(CURLOPT_NOSIGNAL, 1) && set(CURLOPT_ACCEPT_ENCODING, "gzip")
  }

  private func address(_ request: HTTPRequest, _ headers: UnsafeMutablePointer<curl_slist>?) -> Bool {
    let body = request.body.withUnsafeBytes {
      candor_curl_set_body(curl, $0.baseAddress, curl_off_t($0.count))
    }
    return body == CURLE_OK && set(CURLOPT_URL, request.url)
      && candor_curl_set_headers(curl, headers) == CURLE_OK
      && set(CURLOPT_CONNECTTIMEOUT, request.connectSeconds) && set(CURLOPT_TIMEOUT, request.totalSeconds)
  }

  private func receive(into answer: Answer) -> Bool {
    let context = Unmanaged.passUnretained(answer).toOpaque()
    return candor_curl_set_sink(curl, takeBytes) == CURLE_OK
      && candor_curl_set_pointer(curl, CURLOPT_WRITEDATA, context) == CURLE_OK
      && set(CURLOPT_NOPROGRESS, 0) && candor_curl_set_watch(curl, watchTransfer) == CURLE_OK
      && candor_curl_set_pointer(curl, CURLOPT_XFERINFODATA, context) == CURLE_OK
  }

  private func set(_ option: CURLoption, _ value: Int) -> Bool {
    candor_curl_set_number(curl, option, value) == CURLE_OK
  }

  private func set(_ option: CURLoption, _ value: String) -> Bool {
    candor_curl_set_text(curl, option, value) == CURLE_OK
  }

  private static func failure(_ code: CURLcode, _ answer: Answer) -> HTTPFailure {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
    case CURLE_COULDNT_CONNECT: .refused
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_WRITE_ERROR where answer.isTooLarge: .tooLarge
    case CURLE_ABORTED_BY_CALLBACK: .cancelled
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
      .insecure(String(cString: candor_curl_words(code)))
    default: .broken(String(cString: candor_curl_words(code)))
    }
  }
}

/// What has arrived so far.
private final class Answer {
  private let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isTooLarge = false

  init(limit: Int) { self.limit = limit }

  /// False when the bytes do not fit, which ends the transfer.
  func append(_ part: UnsafeRawBufferPointer) -> Bool {
    isTooLarge = bytes.count + part.count > limit
    if !isTooLarge { bytes.append(contentsOf: part) }
    return !isTooLarge
  }
}

private func takeBytes(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes, let context else { return 0 }
  let answer = Unmanaged<Answer>.fromOpaque(context).takeUnretainedValue()
  return answer.append(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
}

/// Called at least once a second.
private func watchTransfer(
  _ context: UnsafeMutableRawPointer?, _ toReceive: curl_off_t, _ received: curl_off_t,
  _ toSend: curl_off_t, _ sent: curl_off_t
) -> Int32 { Task.isCancelled ? 1 : 0 }
