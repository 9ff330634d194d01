/// Counts the units of an encoding before any byte of a text, without reading the text from its start.
struct UnitIndex: Sendable {
  private static let step = 512

  /// Code points, and of these the ones that are two units of UTF-16, before every `step`-th byte.
  private var points: [Int32] = []
  private var pairs: [Int32] = []

  /// Linear in the number of bytes.
  init(_ bytes: [UInt8]) {
    var (point, pair) = (Int32(0), Int32(0))
    points.reserveCapacity(bytes.count / Self.step + 1)
    pairs.reserveCapacity(bytes.count / Self.step + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        if index % Self.step == 0 {
          points.append(point)
          pairs.append(pair)
        }
        if bytes[index] & 0xC0 != 0x80 { point += 1 }
        if bytes[index] >= 0xF0 { pair += 1 }
      }
    }
    points.append(point)
    pairs.append(pair)
  }

  /// - Parameter offset: where a code point begins, or the text's end.
  func count(before offset: Int, _ bytes: [UInt8], _ encoding: PositionEncoding) -> Int {
    if encoding == .utf8 { return offset }
    let mark = min(offset / Self.step, points.count - 1)
    let start = min(mark * Self.step, offset)
    let rest = bytes[start..<offset].reduce(0) { $0 + encoding.units(of: $1) }
    return Int(points[mark]) + (encoding == .utf16 ? Int(pairs[mark]) : 0) + rest
  }
}
