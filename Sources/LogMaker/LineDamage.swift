/// Ways in which lines come to harm. Each is one line that is no record and takes none of its neighbours along.
enum LineDamage {
  /// A part of an access log's line can be one in another format, so only other texts harm those.
  private static let kinds = 6
  private static let otherTexts = 2..<6

  /// Replaces the record between `start` and the end of `buffer` by a damaged line.
  static func strike(
    _ buffer: inout LineBuffer, from start: Int, _ format: LogPlan.Format, _ random: inout SeededRandom
  ) {
    let length = buffer.count - start
    switch format == .access ? Int.random(in: otherTexts, using: &random) : random.below(kinds) {
    case 0: cut(&buffer, start + 2 + random.below(length - 4))
    case 1: interleave(&buffer, start, length, random.below(length / 2) + 2)
    case 2: replace(&buffer, start, "\tat main.go:\(random.below(900)) +0x1d4")
    case 3: replace(&buffer, start, "panic: assignment to entry in nil map [recovered]")
    case 4: replace(&buffer, start, "Started in \(random.below(90)) ms, listening")
    default: binary(&buffer, start, &random)
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  private static func cut(_ buffer: inout LineBuffer, _ end: Int) { buffer.truncate(to: end) }

  /// The front of a record, then the record again from its start.
  private static func interleave(_ buffer: inout LineBuffer, _ start: Int, _ length: Int, _ cut: Int) {
    let record = Array(buffer.bytes[start..<start + length - 1])
    buffer.truncate(to: start + min(cut, length - 4))
    buffer.append(record)
  }

  private static func replace(_ buffer: inout LineBuffer, _ start: Int, _ text: String) {
    buffer.truncate(to: start)
    buffer.append(Array(text.utf8))
  }

  private static func binary(_ buffer: inout LineBuffer, _ start: Int, _ random: inout SeededRandom) {
    buffer.truncate(to: start)
    for _ in 0..<60 {
      let byte = UInt8(truncatingIfNeeded: random.next())
      buffer.append(byte == 0x0A ? 0x0B : byte)
    }
  }
}
