/// Where the fields of logfmt lines go, with the keys that were seen and what followed each.
///
/// Lines of a program mostly have the same keys in the same order, so the next key is compared with the one that
/// followed last time, sixteen bytes at once; any other is looked up. Not to be shared between threads.
public final class LogfmtPlan {
  /// Keys remembered; lines with more are read as well, only slower.
  private static let limit = 64
  /// Longer keys are looked up each time.
  private static let keyBytes = 15

  /// A key with its `=`, and the keys that followed it.
  private struct Node {
    var front: UInt64 = 0
    var back: UInt64 = 0
    var frontMask: UInt64 = 0
    var backMask: UInt64 = 0
    /// Bytes of the key and its `=`.
    var count = 0
    var entry: FieldPlan.Entry?
    var next = 0
    /// Others that followed it.
    var second = 0
    var third = 0
  }

  private let fields: FieldPlan
  /// The first one stands for the line's start.
  private let nodes = UnsafeMutablePointer<Node>.allocate(capacity: limit)
  private var count = 1

  public init(_ plan: FieldPlan) {
    fields = plan
    // The first node is nobody's successor: it must match nothing.
    nodes.initialize(repeating: Node(front: 1, frontMask: .max), count: Self.limit)
  }

  deinit { nodes.deallocate() }

  @inline(__always)
  func scan(_ bytes: ByteWords, into values: FieldValues) throws(MalformedLine) {
    var index = 0
    var node = 0
    var found = false
    while true {
      while index < bytes.end, bytes.base[index] <= 0x20 { index += 1 }
      guard index < bytes.end else { break }
      let expected = successor(of: node, bytes, index)
      let entry: FieldPlan.Entry?
      if expected > 0 {
        node = expected
        index += nodes[node].count
        entry = nodes[node].entry
      } else {
        let start = index
        index = Self.keyEnd(bytes, start)
        guard bytes.byte(index) == 0x3D, index > start else {
          index += 1
          continue
        }
        entry = learn(bytes, start..<index, after: &node)
        index += 1
      }
      found = true
      if let entry {
        index = try keep(entry, bytes, index, values)
      } else {
        index = try Self.skip(bytes, index)
      }
    }
    if !found { throw MalformedLine(bytes.end == 0 ? .empty : .noFields, at: 0) }
  }

  /// The node of the key at `index` when it followed `node` before; else 0.
  @inline(__always)
  private func successor(of node: Int, _ bytes: ByteWords, _ index: Int) -> Int {
    guard index + 16 <= bytes.end else { return 0 }
    let (front, back) = (bytes.word(index), bytes.word(index + 8))
    let known = nodes + node
    if matches(known.pointee.next, front, back) { return known.pointee.next }
    if matches(known.pointee.second, front, back) { return known.pointee.second }
    return matches(known.pointee.third, front, back) ? known.pointee.third : 0
  }

  @inline(__always)
  private func matches(_ expected: Int, _ front: UInt64, _ back: UInt64) -> Bool {
    let node = nodes + expected
    return (front ^ node.pointee.front) & node.pointee.frontMask | (back ^ node.pointee.back)
      & node.pointee.backMask == 0
  }

  /// Looks the key up, and remembers that it follows `node`.
  @inline(never)
  private func learn(_ bytes: ByteWords, _ key: Range<Int>, after node: inout Int) -> FieldPlan.Entry? {
    let entry = fields.entry(bytes.base + key.lowerBound, key.count, in: 0)
    guard key.count <= Self.keyBytes, key.lowerBound + 16 <= bytes.end else { return entry }
    let (front, back) = (bytes.word(key.lowerBound), bytes.word(key.lowerBound + 8))
    let known = (1..<count).first { nodes[$0].count == key.count + 1 && matches($0, front, back) }
    guard let position = known ?? append(bytes, key, entry) else { return entry }
    (nodes[node].next, nodes[node].second, nodes[node].third) = (
      position, nodes[node].next, nodes[node].second
    )
    node = position
    return entry
  }

  private func append(_ bytes: ByteWords, _ key: Range<Int>, _ entry: FieldPlan.Entry?) -> Int? {
    guard count < Self.limit else { return nil }
    let length = key.count + 1
    var node = Node()
    node.frontMask = length >= 8 ? .max : (1 << UInt64(length * 8)) - 1
    node.backMask = length >= 16 ? .max : length <= 8 ? 0 : (1 << UInt64((length - 8) * 8)) - 1
    node.front = bytes.word(key.lowerBound) & node.frontMask
    node.back = bytes.word(key.lowerBound + 8) & node.backMask
    node.count = length
    node.entry = entry
    nodes[count] = node
    count += 1
    return count - 1
  }

  @inline(__always)
  private func keep(
    _ entry: FieldPlan.Entry, _ bytes: ByteWords, _ start: Int, _ values: FieldValues
  ) throws(MalformedLine) -> Int {
    let (value, next) = try Self.value(bytes, start)
    fields.fill(values, entry, value, depth: 0)
    return next
  }

  /// The end of the key that begins at `start`: a blank, `=` or a quote.
  @inline(__always)
  static func keyEnd(_ bytes: ByteWords, _ start: Int) -> Int {
    var index = start
    while index < bytes.end, bytes.base[index] > 0x20, bytes.base[index] != 0x3D, bytes.base[index] != 0x22 {
      index += 1
    }
    return index
  }

  /// The offset after the value that begins at `start`.
  @inline(__always)
  static func skip(_ bytes: ByteWords, _ start: Int) throws(MalformedLine) -> Int {
    guard bytes.byte(start) == 0x22 else { return bytes.findBlank(start) }
    var escaped = false
    return try quote(bytes, start + 1, &escaped) + 1
  }

  /// The value that begins at `start`, and the offset after it.
  @inline(__always)
  static func value(_ bytes: ByteWords, _ start: Int) throws(MalformedLine) -> (FieldValue, Int) {
    if bytes.byte(start) == 0x22 {
      var escaped = false
      let close = try quote(bytes, start + 1, &escaped)
      return (FieldValue(.string, start + 1..<close, isEscaped: escaped), close + 1)
    }
    let end = bytes.findBlank(start)
    if end == start { return (FieldValue(.null, start..<end), end) }
    return (FieldValue(isNumeric(bytes, start, end) ? .number : .string, start..<end), end)
  }

  @inline(__always)
  private static func isNumeric(_ bytes: ByteWords, _ start: Int, _ end: Int) -> Bool {
    guard isNumeric(bytes.base[end - 1]) else { return false }
    var index = start
    while index < end {
      guard isNumeric(bytes.base[index]) else { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  private static func isNumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D }

  /// The offset of the quote that closes the value.
  @inline(__always)
  private static func quote(
    _ bytes: ByteWords, _ start: Int, _ escaped: inout Bool
  ) throws(MalformedLine) -> Int {
    var index = bytes.find(0x22, or: 0x5C, start)
    while index < bytes.end, bytes.base[index] == 0x5C {
      escaped = true
      index = bytes.find(0x22, or: 0x5C, min(index + 2, bytes.end))
    }
    guard index < bytes.end else { throw MalformedLine(.truncated, at: bytes.end) }
    return index
  }
}
