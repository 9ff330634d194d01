import Pipeline

/// The server without its surroundings: told what happens, it says what is to be done. It reads no file, starts no
/// thread and knows no clock; the checks that it asks for do that.
///
/// What it keeps is bounded by the open documents: of each one text, one outcome, one investigation.
public struct LanguageSession: Sendable {
  enum Phase: Sendable { case fresh, running, shutDown, ended }

  var phase = Phase.fresh
  var framing = MessageFraming()
  var client = LSP.InitializeParams()
  var encoding = PositionEncoding.utf16
  var documents: [String: OpenDocument] = [:]
  /// Documents whose newest version is to be checked, in the order in which they changed.
  var due: [String] = []
  /// The document and version being checked.
  var checking: String?
  /// The document whose evidence is being read.
  var reading: String?
  /// No check begins before.
  var nextCheckAt: Int64 = 0
  /// Never runs backwards.
  var now: Int64 = 0
  /// How far the clock that is told has been set back.
  private var setBack: Int64 = 0
  /// The next moment that was asked for.
  var wakeAt: Int64?
  var effects: [SessionEffect] = []
  var requestCount = 0

  public init() {}

  /// - Parameter clock: nanoseconds since any moment; the clock may be set back.
  mutating func handle(_ event: SessionEvent, now clock: Int64) -> [SessionEffect] {
    setBack = max(setBack, now - clock)
    now = clock + setBack
    switch event {
    case .bytes(let bytes): take(bytes)
    case .endOfInput: end(status: phase == .shutDown ? 0 : 1)
    case .checked(let outcome, let took): finishCheck(outcome, took: took)
    case .evidenceRead(let outcome): finishReading(outcome)
    case .woken: break
    }
    if phase == .running { startWork() }
    defer { effects = [] }
    return effects
  }

  private mutating func take(_ bytes: [UInt8]) {
    for piece in framing.take(bytes) where phase != .ended {
      switch piece {
      case .message(let content): receive(content)
      case .tooLong(let length):
        fail(nil, .invalidRequest, "The message of \(length) bytes is beyond \(MessageLimit.content).")
      case .broken(let reason):
        fail(nil, .parseError, reason)
        end(status: 1)
      }
    }
  }

  private mutating func receive(_ content: [UInt8]) {
    do throws(ProtocolError) {
      let message = try IncomingMessage.read(content)
      guard let call = message.call else { return }
      if let id = message.id { request(id, call) } else { notified(of: call) }
    } catch { fail(nil, error.code, error.message) }
  }

  mutating func fail(_ id: RequestID?, _ code: ProtocolError.Code, _ message: String) {
    effects.append(.send(OutgoingMessage.failure(id, ProtocolError(code, message))))
    effects.append(.log("error \(code.rawValue): \(message)"))
  }

  mutating func end(status: Int32) {
    guard phase != .ended else { return }
    phase = .ended
    effects.append(.exit(status))
  }
}

extension LanguageSession {
  private mutating func request(_ id: RequestID, _ call: ClientCall) {
    switch (phase, call) {
    case (.fresh, .initialize(let params)): initialize(id, params)
    case (.fresh, _): fail(id, .serverNotInitialized, "The first request must be 'initialize'.")
    case (.shutDown, _), (.ended, _): fail(id, .invalidRequest, "The server was shut down.")
    case (.running, _): answer(id, call)
    }
  }

  private mutating func answer(_ id: RequestID, _ call: ClientCall) {
    switch call {
    case .shutdown: shutDown(id)
    case .hover(let params): ask(.hover(params.position), params.textDocument.uri, id)
    case .codeAction(let params):
      ask(.codeAction(params.range, only: params.context.only), params.textDocument.uri, id)
    case .diagnostics(let params): ask(.diagnostics, params.textDocument.uri, id)
    case .completion(let params): complete(id, params)
    case .malformed(let method): fail(id, .invalidParams, "These are no parameters of '\(method)'.")
    case .initialize: fail(id, .invalidRequest, "The server is initialized already.")
    case .unknown(let method): fail(id, .methodNotFound, "There is no method '\(method)' here.")
    default: fail(id, .invalidRequest, "This is a notification; it has no 'id'.")
    }
  }

  private mutating func notified(of call: ClientCall) {
    if case .exit = call { return end(status: phase == .shutDown ? 0 : 1) }
    guard phase == .running else { return }
    switch call {
    case .initialized: watchFiles()
    case .cancel(let id): cancel(id)
    case .didOpen(let params): open(params.textDocument)
    case .didChange(let params): change(params)
    case .didSave(let params): saved(params.textDocument.uri)
    case .didClose(let params): close(params.textDocument.uri)
    case .filesChanged: filesChanged()
    case .malformed(let method): effects.append(.log("'\(method)' came with parameters that are not its own"))
    default: break
    }
  }
}
