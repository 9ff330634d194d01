/// Writes events as JSON lines of one style. Everything that does not change is rendered once.
struct JSONWriter {
  private struct Step {
    var field: EventField
    /// `"name":` with its blank, and what opens or closes objects before it.
    var key: [UInt8]
    var closes: Int
    var opens: [[UInt8]]
  }

  private let style: JSONStyle
  private var steps: [Step] = []
  private let comma: [UInt8]
  private let services, regions, endpoints, currencies, errors, decoys: [[UInt8]]
  private let versions: [[[UInt8]]]
  private let messages: [(front: [UInt8], back: [UInt8])]
  private let lastCloses: Int

  init(_ style: JSONStyle) {
    self.style = style
    comma = Array((style.spaced ? ", " : ",").utf8)
    let quote = { (text: String) in Self.quoted(text, escaped: style.escaped) }
    services = Traffic.services.map(quote)
    regions = Traffic.regions.map(quote)
    endpoints = Traffic.endpoints.map(quote)
    currencies = Traffic.currencies.map(quote)
    errors = ErrorTexts.all.map(quote)
    versions = Traffic.versions.map { $0.map(quote) }
    messages = MessageTexts.templates.map { template in
      let parts = template.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      return (quote(String(parts[0])).dropLast(1).map { $0 }, quote(String(parts[1])).dropFirst(1).map { $0 })
    }
    decoys = [500, 200].map { Self.decoy(style, status: $0) }
    var open: [String] = []
    for field in style.order {
      let container = style.containers[field] ?? []
      let shared = zip(open, container).prefix { $0 == $1 }.count
      let opens = container[shared...].map { Self.key($0, style) + [UInt8(ascii: "{")] }
      let key = Self.key(style.names[field] ?? field.rawValue, style)
      steps.append(Step(field: field, key: key, closes: open.count - shared, opens: Array(opens)))
      open = container
    }
    lastCloses = open.count
  }

  /// One line with its line break.
  func append(_ event: LogEvent, to buffer: inout LineBuffer) {
    buffer.append(UInt8(ascii: "{"))
    var fresh = true
    for step in steps {
      for _ in 0..<step.closes { buffer.append(UInt8(ascii: "}")) }
      if step.closes > 0 { fresh = false }
      for open in step.opens {
        if !fresh { buffer.append(comma) }
        buffer.append(open)
        fresh = true
      }
      let isThere = has(step.field, event)
      guard isThere || style.nulls && step.field != .decoy else { continue }
      if !fresh { buffer.append(comma) }
      fresh = false
      buffer.append(step.key)
      if isThere { appendValue(step.field, event, to: &buffer) } else { buffer.append(Self.null) }
    }
    for _ in 0..<lastCloses { buffer.append(UInt8(ascii: "}")) }
    buffer.append(UInt8(ascii: "}"))
    buffer.append(UInt8(ascii: "\n"))
  }

  private func has(_ field: EventField, _ event: LogEvent) -> Bool {
    switch field {
    case .endpoint, .method, .status: event.status > 0
    case .duration: event.duration >= 0
    case .customer: event.customer >= 0
    case .order: event.order >= 0
    case .amount, .currency: event.amount >= 0
    case .error: event.error >= 0
    case .decoy: event.number & 3 == 0
    case .time, .level, .service, .version, .region, .message, .trace: true
    }
  }

  private func appendValue(_ field: EventField, _ event: LogEvent, to buffer: inout LineBuffer) {
    switch field {
    case .time: appendTime(event, to: &buffer)
    case .level: buffer.append(event.failed ? Self.errorLevel : Self.infoLevel)
    case .service: buffer.append(services[event.service])
    case .version: buffer.append(versions[event.service][event.version])
    case .region: buffer.append(regions[event.region])
    case .endpoint: buffer.append(endpoints[event.endpoint])
    case .method: buffer.append(event.order >= 0 ? Self.post : Self.get)
    case .status: buffer.append(number: event.status)
    case .duration: style.duration.append(event.duration, to: &buffer)
    case .customer:
      buffer.append(UInt8(ascii: "\""))
      buffer.append(customer: event.customer)
      buffer.append(UInt8(ascii: "\""))
    case .order:
      buffer.append(Self.orderPrefix)
      buffer.append(number: event.order)
      buffer.append(UInt8(ascii: "\""))
    case .amount: buffer.append(number: event.amount)
    case .currency: buffer.append(currencies[event.currency])
    case .error: buffer.append(errors[event.error])
    case .message: appendMessage(event, to: &buffer)
    case .trace:
      buffer.append(UInt8(ascii: "\""))
      buffer.append(hex: event.trace)
      buffer.append(UInt8(ascii: "\""))
    case .decoy: buffer.append(decoys[event.number >> 2 & 1])
    }
  }

  private func appendTime(_ event: LogEvent, to buffer: inout LineBuffer) {
    let isText = ClockText.isText(style.time)
    if isText { buffer.append(UInt8(ascii: "\"")) }
    ClockText.append(event.millisecond, style.time, to: &buffer)
    if isText { buffer.append(UInt8(ascii: "\"")) }
  }

  private func appendMessage(_ event: LogEvent, to buffer: inout LineBuffer) {
    buffer.append(messages[event.message].front)
    buffer.append(number: event.number)
    buffer.append(messages[event.message].back)
  }
}

extension JSONWriter {
  private static let null = Array("null".utf8)
  private static let errorLevel = Array("\"ERROR\"".utf8)
  private static let infoLevel = Array("\"INFO\"".utf8)
  private static let post = Array("\"POST\"".utf8)
  private static let get = Array("\"GET\"".utf8)
  private static let orderPrefix = Array("\"ord-".utf8)

  private static func key(_ name: String, _ style: JSONStyle) -> [UInt8] {
    Array("\"\(name)\":\(style.spaced ? " " : "")".utf8)
  }

  private static func decoy(_ style: JSONStyle, status: Int) -> [UInt8] {
    let fields: [(EventField, String)] = [
      (.service, "\"nobody\""), (.status, "\(status)"), (.error, "\"inner {failure}\""),
      (.customer, "\"cus_decoy\""), (.version, "\"0.0.0\""),
    ]
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, (field, value)) in fields.enumerated() {
      if index > 0 { bytes += Array((style.spaced ? ", " : ",").utf8) }
      bytes += key(style.names[field] ?? field.rawValue, style) + Array(value.utf8)
    }
    return bytes + [UInt8(ascii: "}")]
  }

  /// A JSON string (RFC 8259, section 7).
  static func quoted(_ text: String, escaped: Bool) -> [UInt8] {
    var out = "\""
    for unit in text.unicodeScalars {
      switch unit {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where unit.value >= 0x80 && escaped:
        for half in String(unit).utf16 {
          let hex = String(half, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: out.unicodeScalars.append(unit)
      }
    }
    return Array((out + "\"").utf8)
  }
}
