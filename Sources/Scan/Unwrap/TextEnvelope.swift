/// The envelopes that write something in front of a line, each taken off by one function; `false` when the line has
/// no such envelope.
///
/// Kubernetes CRI (https://github.com/kubernetes/design-proposals-archive, "kubelet-cri-logging"), `kubectl logs
/// --prefix` and `--timestamps`, compose, journald's `short` forms (systemd.journal-fields, `journalctl -o`), syslog
/// by RFC 3164 and RFC 5424.
enum TextEnvelope {
  static func peel(_ line: inout PlainLine) -> Bool {
    let first = line.text.at(0)
    switch first {
    case 0x5B: return bracketed(&line)
    case 0x3C: return priority(&line)
    case 0x30...0x39: return timeFirst(&line) || compose(&line)
    default:
      guard isLetter(first) || first == 0x5F else { return false }
      return journal(&line) || compose(&line)
    }
  }

  /// `[pod/name/container] `
  private static func bracketed(_ line: inout PlainLine) -> Bool {
    let text = line.text
    guard text.starts("[pod/") else { return false }
    let end = text.find(0x5D)
    guard end < text.count, text.at(end + 1) == 0x20 || end + 1 == text.count else { return false }
    var start = end
    while start > 0, text[start - 1] != 0x2F { start -= 1 }
    line.service = text.part(start, end)
    line.origin = OriginHash.mix(line.origin, OriginHash.of(text.part(0, end)))
    line.text = text.dropping(end + 2)
    return true
  }

  /// The length of `2026-03-12T02:14:00.000000001Z` (or with an offset) at the start, 0 without one.
  private static func timeLength(_ text: LineBytes) -> Int {
    guard text.count >= 19, text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x54, text[13] == 0x3A,
      text.isDigits(0, 4), text.isDigits(11, 13)
    else { return 0 }
    var end = 19
    while end < text.count, text[end] != 0x20, end < 40 { end += 1 }
    return end < 40 ? end : 0
  }

  /// A time, then `stdout F `, `host program[12]: ` or nothing more.
  private static func timeFirst(_ line: inout PlainLine) -> Bool {
    let length = timeLength(line.text)
    guard length > 0 else { return false }
    line.time = line.text.part(0, length)
    line.timeForm = .written
    line.text = line.text.dropping(length + 1)
    if !containerInterface(&line) { _ = program(&line, needsNumber: true) }
    return true
  }

  private static func containerInterface(_ line: inout PlainLine) -> Bool {
    let text = line.text
    guard text.starts("stdout ") || text.starts("stderr "), text.at(7) == 0x46 || text.at(7) == 0x50 else {
      return false
    }
    var end = 8
    while end < text.count, text[end] == 0x3A || isLetter(text[end]) || isDigit(text[end]) { end += 1 }
    guard end == text.count || text[end] == 0x20 else { return false }
    line.origin = OriginHash.mix(line.origin, UInt64(text[3]))
    line.isPartial = text[7] == 0x50
    line.text = text.dropping(end + 1)
    return true
  }

  /// `host program[12]: `, or `host program: ` where no number is needed.
  private static func program(_ line: inout PlainLine, needsNumber: Bool) -> Bool {
    let text = line.text
    let host = text.find(0x20)
    guard host > 0, host < 256 else { return false }
    var colon = host + 1
    while colon < text.count, colon < host + 129, text[colon] > 0x20,
      text[colon] != 0x3A || text.at(colon + 1) != 0x20,
      text[colon] != 0x22, text[colon] != 0x28
    {
      if text[colon] == 0x3A, colon + 1 == text.count { break }
      colon += 1
    }
    guard colon < text.count, text[colon] == 0x3A, colon > host + 1,
      !needsNumber || text[colon - 1] == 0x5D || text.matches("kernel", host + 1)
    else { return false }
    let open = text.part(0, colon).find(0x5B, host + 1)
    line.service = text.part(host + 1, min(open, colon))
    line.origin = OriginHash.mix(line.origin, OriginHash.of(text.part(0, colon)))
    line.text = text.dropping(colon + 2)
    return true
  }

  /// `Nov 21 17:00:15 host program[12]: `, with microseconds, or `Fri 2026-11-21 17:00:15 UTC host unit[12]: `
  private static func journal(_ line: inout PlainLine) -> Bool {
    let text = line.text
    var start = 0
    if text.count > 16, text[3] == 0x20, text[6] == 0x20, text[9] == 0x3A, text[12] == 0x3A,
      text.isDigits(7, 9)
    {
      start = 15
      while start < text.count, text[start] == 0x2E || isDigit(text[start]) { start += 1 }
    } else if text.count > 24, text[3] == 0x20, text[8] == 0x2D, text[11] == 0x2D, text[14] == 0x20,
      text[17] == 0x3A, text[20] == 0x3A
    {
      start = text.find(0x20, 23)
      if start < text.count { start = text.find(0x20, start + 1) < text.count ? start : text.count }
      // The zone's name follows the time.
      let zone = text.find(0x20, start + 1)
      if zone < text.count, zone - start < 8, !text.part(start + 1, zone).contains(0x5B) { start = zone }
    }
    guard start > 0, text.at(start) == 0x20 else { return false }
    var rest = line
    rest.text = text.dropping(start + 1)
    guard program(&rest, needsNumber: false) else { return false }
    line = rest
    return true
  }

  /// `<34>1 2003-10-11T22:14:15.003Z host app 12 id [data] ` or `<34>Oct 11 22:14:15 host app[12]: `
  private static func priority(_ line: inout PlainLine) -> Bool {
    let text = line.text
    let end = text.part(0, 6).find(0x3E)
    guard end < 5, text.isDigits(1, end) else { return false }
    line.text = text.dropping(end + 1)
    guard line.text.starts("1 ") else { return journal(&line) || timeFirst(&line) }
    line.text = line.text.dropping(2)
    return structured(&line)
  }

  /// What follows the version of an RFC 5424 line.
  private static func structured(_ line: inout PlainLine) -> Bool {
    let text = line.text
    var ends: [Int] = []
    var position = 0
    while ends.count < 5, position < text.count {
      let end = text.find(0x20, position)
      ends.append(end)
      position = end + 1
    }
    guard ends.count == 5 else { return true }
    line.time = text.part(0, ends[0])
    line.timeForm = .written
    line.service = text.part(ends[1] + 1, ends[2])
    line.origin = OriginHash.mix(line.origin, OriginHash.of(text.part(ends[0] + 1, ends[3])))
    line.text = text.dropping(elements(text, position))
    if line.text.starts("\u{FEFF}") { line.text = line.text.dropping(3) }
    return true
  }

  /// Where the message starts behind `-` or `[id name="value"]…`.
  private static func elements(_ text: LineBytes, _ start: Int) -> Int {
    var index = start
    if text.at(index) == 0x2D { return index + 2 }
    var quoted = false
    while index < text.count {
      let byte = text[index]
      if byte == 0x5C { index += 1 } else if byte == 0x22 { quoted.toggle() }
      index += 1
      if byte == 0x5D, !quoted, text.at(index) != 0x5B { return index + 1 }
    }
    return start
  }

  /// `service-1  | ` or `service_1 | `
  private static func compose(_ line: inout PlainLine) -> Bool {
    let text = line.text
    var end = 0
    while end < text.count, end <= 128,
      isLetter(text[end]) || isDigit(text[end]) || text[end] == 0x2D || text[end] == 0x2E || text[end] == 0x5F
    { end += 1 }
    var bar = end
    while bar < text.count, text[bar] == 0x20 { bar += 1 }
    guard end > 0, end <= 128, bar > end, text.at(bar) == 0x7C,
      bar + 1 == text.count || text[bar + 1] == 0x20
    else { return false }
    line.service = text.part(0, end)
    line.origin = OriginHash.mix(line.origin, OriginHash.of(line.service))
    line.text = text.dropping(bar + 2)
    return true
  }
}
