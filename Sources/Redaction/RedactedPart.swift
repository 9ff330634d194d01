extension Redactor {
  /// A value as it is shown alone, redacted as it stood: between the texts before and behind it, which may be what tells
  /// that it is a secret.
  public func redact(_ value: String, before: String, behind: String) -> String {
    let bytes = Array((before + value + behind).utf8)
    let start = before.utf8.count
    let range = start..<start + value.utf8.count
    var output: [UInt8] = []
    var position = start
    for span in spans(in: bytes) {
      let part = (span.start..<span.end).clamped(to: range)
      guard !part.isEmpty else { continue }
      output += bytes[position..<part.lowerBound]
      output += pseudonym(of: bytes[part], kind: span.kind)
      position = part.upperBound
    }
    return String(decoding: output + bytes[position..<range.upperBound], as: UTF8.self)
  }
}
