/// A `logfmt` line whose message is a line of a program's output: `ts=… level=error msg="panic: boom"`.
enum PairEnvelope {
  private static let keys: [StaticString] = ["msg=", "message=", "log=", "line="]

  static func peel(_ plain: inout PlainLine, _ scratch: () -> ScratchText) -> Bool {
    let text = plain.text
    guard isLikely(text) else { return false }
    plain.isField = true
    plain.carrier = plain.origin
    plain.record = text
    guard let value = value(text) else { return false }
    plain.origin = OriginHash.mix(plain.origin, 2)
    if value.find(0x5C) < value.count {
      let decoded = scratch()
      decoded.decode(value)
      plain.text = decoded.bytes
    } else {
      plain.text = value
    }
    if plain.text.count > 0, plain.text[plain.text.count - 1] == 0x0A {
      plain.text = plain.text.part(0, plain.text.count - 1)
    }
    return true
  }

  /// The line starts with `key=`.
  private static func isLikely(_ text: LineBytes) -> Bool {
    var end = 0
    while end < text.count, end < 32, isLetter(text[end]) || text[end] == 0x5F || text[end] == 0x40 {
      end += 1
    }
    return end > 0 && text.at(end) == 0x3D
  }

  private static func value(_ text: LineBytes) -> LineBytes? {
    var position = 0
    while position < text.count {
      let equals = text.find(0x3D, position)
      guard equals < text.count else { return nil }
      var end = equals + 1
      let isQuoted = text.at(end) == 0x22
      if isQuoted {
        end += 1
        while end < text.count, text[end] != 0x22 { end += text[end] == 0x5C ? 2 : 1 }
        end = min(end, text.count)
      } else {
        end = text.find(0x20, end)
      }
      if keys.contains(where: { text.part(position, equals + 1).equals($0) }) {
        return text.part(equals + (isQuoted ? 2 : 1), end)
      }
      position = end + (isQuoted ? 2 : 1)
    }
    return nil
  }
}

/// A member on a line of its own, as exports that are laid out for people have it: `  "textPayload": "panic: boom",`.
enum PrettyMember {
  private static let keys: [StaticString] = [
    "textPayload", "message", "log", "MESSAGE", "@message", "msg", "line", "LogEntry",
  ]

  static func peel(_ plain: inout PlainLine, _ scratch: () -> ScratchText) -> Bool {
    let text = plain.text
    var start = 0
    while start < text.count, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    guard text.at(start) == 0x22 else { return false }
    let close = text.find(0x22, start + 1)
    guard keys.contains(where: { text.part(start + 1, close).equals($0) }), text.at(close + 1) == 0x3A else {
      return false
    }
    var open = close + 2
    while text.at(open) == 0x20 { open += 1 }
    guard text.at(open) == 0x22 else { return false }
    var end = open + 1
    while end < text.count, text[end] != 0x22 { end += text[end] == 0x5C ? 2 : 1 }
    let decoded = scratch()
    decoded.decode(text.part(open + 1, end))
    plain.text = decoded.bytes
    if plain.text.count > 0, plain.text[plain.text.count - 1] == 0x0A {
      plain.text = plain.text.part(0, plain.text.count - 1)
    }
    plain.origin = OriginHash.mix(plain.origin, 3)
    return true
  }
}
