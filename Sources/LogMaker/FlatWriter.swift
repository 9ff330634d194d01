/// Formats without nesting: logfmt, combined access log with the time taken in microseconds, CSV.
enum FlatWriter {
  static let csvHeader = Array(
    "timestamp,service,version,region,method,path,status,duration_ms,customer_id,order_id,amount_cents,currency,error\n"
      .utf8)

  static func appendLogfmt(_ event: LogEvent, to buffer: inout LineBuffer) {
    buffer.append(time)
    ClockText.append(event.millisecond, .milliseconds, to: &buffer)
    buffer.append(event.failed ? levelError : levelInfo)
    buffer.append(messages[event.message])
    pair(" service=", services[event.service], &buffer)
    pair(" version=", versions[event.service][event.version], &buffer)
    pair(" region=", regions[event.region], &buffer)
    if event.status > 0 {
      pair(" method=", event.order >= 0 ? post : get, &buffer)
      pair(" path=", endpoints[event.endpoint], &buffer)
      pair(" status=", nil, &buffer)
      buffer.append(number: event.status)
    }
    if event.duration >= 0 {
      pair(" duration_ms=", nil, &buffer)
      DurationForm.milliseconds.append(event.duration, to: &buffer)
    }
    if event.customer >= 0 {
      pair(" customer_id=", nil, &buffer)
      buffer.append(customer: event.customer)
    }
    if event.order >= 0 { appendOrder(event, to: &buffer) }
    if event.error >= 0 { pair(" error=", quotedErrors[event.error], &buffer) }
    buffer.append(UInt8(ascii: "\n"))
  }

  private static func appendOrder(_ event: LogEvent, to buffer: inout LineBuffer) {
    pair(" order_id=ord-", nil, &buffer)
    buffer.append(number: event.order)
    pair(" amount_cents=", nil, &buffer)
    buffer.append(number: event.amount)
    pair(" currency=", currencies[event.currency], &buffer)
  }

  static func appendAccess(_ event: LogEvent, to buffer: inout LineBuffer) {
    pair("10.", nil, &buffer)
    buffer.append(number: Int(event.trace & 255))
    pair(".7.", nil, &buffer)
    buffer.append(number: Int(event.trace >> 8 & 255))
    pair(" - ", nil, &buffer)
    if event.customer >= 0 {
      buffer.append(customer: event.customer)
    } else {
      buffer.append(UInt8(ascii: "-"))
    }
    pair(" [", nil, &buffer)
    ClockText.appendAccess(event.millisecond, to: &buffer)
    pair("] \"", event.order >= 0 ? post : get, &buffer)
    pair(" ", endpoints[event.endpoint], &buffer)
    pair(" HTTP/1.1\" ", nil, &buffer)
    buffer.append(number: event.status)
    pair(" ", nil, &buffer)
    buffer.append(number: event.number)
    pair(" \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\" ", nil, &buffer)
    buffer.append(number: max(event.duration, 0) * 100)
    buffer.append(UInt8(ascii: "\n"))
  }

  static func appendCSV(_ event: LogEvent, to buffer: inout LineBuffer) {
    let comma = UInt8(ascii: ",")
    ClockText.append(event.millisecond, .milliseconds, to: &buffer)
    for cell in [
      services[event.service], versions[event.service][event.version], regions[event.region],
      event.order >= 0 ? post : get, endpoints[event.endpoint],
    ] {
      buffer.append(comma)
      buffer.append(cell)
    }
    buffer.append(comma)
    buffer.append(number: event.status)
    buffer.append(comma)
    if event.duration >= 0 { DurationForm.milliseconds.append(event.duration, to: &buffer) }
    buffer.append(comma)
    if event.customer >= 0 { buffer.append(customer: event.customer) }
    if event.order >= 0 {
      pair(",ord-", nil, &buffer)
      buffer.append(number: event.order)
      buffer.append(comma)
      buffer.append(number: event.amount)
      pair(",", currencies[event.currency], &buffer)
    } else {
      pair(",,,", nil, &buffer)
    }
    buffer.append(comma)
    if event.error >= 0 { buffer.append(csvErrors[event.error]) }
    buffer.append(UInt8(ascii: "\n"))
  }

  private static func pair(_ key: StaticString, _ value: [UInt8]?, _ buffer: inout LineBuffer) {
    buffer.append(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    if let value { buffer.append(value) }
  }
}

extension FlatWriter {
  private static let time = Array("time=".utf8)
  private static let levelError = Array(" level=error".utf8)
  private static let levelInfo = Array(" level=info".utf8)
  private static let post = Array("POST".utf8)
  private static let get = Array("GET".utf8)
  private static let services = Traffic.services.map { Array($0.utf8) }
  private static let versions = Traffic.versions.map { $0.map { Array($0.utf8) } }
  private static let regions = Traffic.regions.map { Array($0.utf8) }
  private static let endpoints = Traffic.endpoints.map { Array($0.utf8) }
  private static let currencies = Traffic.currencies.map { Array($0.utf8) }
  private static let quotedErrors = ErrorTexts.all.map { JSONWriter.quoted($0, escaped: false) }
  private static let messages = MessageTexts.templates.map { text in
    Array(" msg=".utf8) + JSONWriter.quoted(text, escaped: false)
  }
  /// RFC 4180, section 2: quoted where a comma or a quote asks for it.
  private static let csvErrors = ErrorTexts.all.map { text in
    let needsQuotes = text.contains(",") || text.contains("\"")
    return Array(
      (needsQuotes
        ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : text).utf8)
  }
}
