#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads lines of JSON by the shapes of the lines before them, and exactly where that does not do.
///
/// The values and the verdict on every line are those of `JSONLine.scan`, which reads whatever has no known shape.
/// One for each thread and file.
final class JSONShapeReader {
  /// Bytes behind the last line that may be read, whatever they are.
  static let slack = LineShapes.pieceBytes + 64

  private let plan: FieldPlan
  private var shapes = LineShapes()
  private var places = NestingPlaces()

  init(_ plan: FieldPlan) { self.plan = plan }

  /// Reads the line at `start` into `values`, which afterwards hold offsets from `start`. `limit` is behind a line
  /// feed, and `slack` more bytes can be read there. Returns the start of the next line, or `nil` when the line
  /// must be read by `JSONLine.scan`.
  @inline(__always)
  func read(
    _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, into values: FieldValues
  ) -> UnsafePointer<UInt8>? {
    values.clear()
    var text = start
    var current = 0
    var view = shapes.view
    while true {
      var step = view.first(after: current, at: text)
      if step.word == 0 {
        step = laterStep(after: current, at: text, limit)
        if step.word == 0 { return nil }
        view = shapes.view
      }
      text += step.length
      current = step.number
      if step.kind == LineShapes.Kind.string.rawValue {
        guard let end = stringEnd(text, step, start, values) else { return nil }
        text = end
      } else if step.kind == LineShapes.Kind.number.rawValue {
        guard let end = Self.numberEnd(text) else { return nil }
        if step.slot != -1 { keep(step, .number, text, end, start, values) }
        text = end
      } else if step.kind == LineShapes.Kind.end.rawValue {
        return text
      } else {
        guard let end = otherValue(step, text, start, limit, values) else { return nil }
        text = end
      }
    }
  }

  @inline(never)
  private func laterStep(
    after current: Int, at text: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> LineShapes.Step {
    let step = shapes.laterFollower(of: current, at: text)
    return step.word != 0 ? step : learn(after: current, at: text, limit)
  }

  @inline(never)
  private func otherValue(
    _ step: LineShapes.Step, _ text: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>,
    _ limit: UnsafePointer<UInt8>, _ values: FieldValues
  ) -> UnsafePointer<UInt8>? {
    if step.kind != LineShapes.Kind.constant.rawValue {
      return nested(step.number, text, start, limit, values)
    }
    guard step.slot != -1 else { return text }
    let piece = shapes.pieces[step.number]
    keep(step, piece.valueKind, text - Int(piece.valueBytes), text, start, values)
    return text
  }

  @inline(__always)
  private func stringEnd(
    _ text: UnsafePointer<UInt8>, _ step: LineShapes.Step, _ start: UnsafePointer<UInt8>,
    _ values: FieldValues
  ) -> UnsafePointer<UInt8>? {
    var end = JSONTokens.special(text)
    var escaped = false
    if end.pointee != 0x22 {
      guard let quote = Self.escapedEnd(end) else { return nil }
      end = quote
      escaped = true
    }
    if step.slot != -1 { keep(step, .string, text, end, start, values, escaped) }
    return end + 1
  }

  /// From a backslash or control byte to the closing quote; `nil` when the string is damaged.
  @inline(never)
  private static func escapedEnd(_ special: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var text = special
    while text.pointee == 0x5C {
      switch text[1] {
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: text += 2
      case 0x75:
        for offset in 2..<6 where JSONString.hexDigit(text[offset]) == nil { return nil }
        text += 6
      default: return nil
      }
      text = JSONTokens.special(text)
    }
    return text.pointee == 0x22 ? text : nil
  }

  /// Behind a number of RFC 8259, section 6, or `nil`.
  @inline(__always)
  private static func numberEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var text = start
    if text.pointee == 0x2D { text += 1 }
    if text.pointee == 0x30 {
      text += 1
    } else {
      guard let end = digitsEnd(text) else { return nil }
      text = end
    }
    if text.pointee == 0x2E {
      guard let end = digitsEnd(text + 1) else { return nil }
      text = end
    }
    guard text.pointee | 0x20 == 0x65 else { return text }
    text += 1
    if text.pointee == 0x2B || text.pointee == 0x2D { text += 1 }
    return digitsEnd(text)
  }

  @inline(__always)
  private static func digitsEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var text = start
    while text.pointee &- 0x30 < 10 { text += 1 }
    return text == start ? nil : text
  }

  @inline(__always)
  private func keep(
    _ step: LineShapes.Step, _ kind: ValueKind, _ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>,
    _ start: UnsafePointer<UInt8>, _ values: FieldValues, _ escaped: Bool = false
  ) {
    var value = FieldValue(kind, start: from - start, count: to - from, isEscaped: escaped)
    if step.slot >= 0 {
      value.order = step.order
      values.place(step.slot, value)
    } else {
      fill(step.number, value, values)
    }
  }

  @inline(never)
  private func fill(_ number: Int, _ value: FieldValue, _ values: FieldValues) {
    let piece = shapes.pieces[number]
    plan.fill(values, plan.entry(at: Int(piece.entry)), value, depth: Int(piece.order))
  }

  private func nested(
    _ number: Int, _ text: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>,
    _ limit: UnsafePointer<UInt8>, _ values: FieldValues
  ) -> UnsafePointer<UInt8>? {
    let piece = shapes.pieces[number]
    let tokens = JSONTokens(base: start, end: limit - start)
    let depth = places.depth(piece.after)
    do throws(MalformedLine) {
      if piece.kind == .nested { return start + (try tokens.value(text - start, depth: depth + 1)) }
      let object = PlannedObject(tokens: tokens, plan: plan, values: values)
      return start
        + (try object.keep(plan.entry(at: Int(piece.entry)), text - start, depth: depth))
    } catch {
      return nil
    }
  }
}

extension JSONShapeReader {
  /// Learns the piece that stands at `text`, exactly; none when it is damaged, too long, or one too many.
  @inline(never)
  private func learn(
    after current: Int, at text: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> LineShapes.Step {
    let tokens = JSONTokens(base: text, end: limit - text)
    var walk = PieceWalk(tokens: tokens, plan: plan, state: shapes.pieces[current].after)
    do throws(MalformedLine) {
      let length = try walk.run(isStart: current == 0, &places)
      guard length > 0, length <= LineShapes.pieceBytes else { return .none }
      return shapes.learn(LineBytes(start: text, count: length), walk.piece, after: current)
    } catch {
      return .none
    }
  }
}

/// Reads from the end of one value to the start of the next.
private struct PieceWalk {
  let tokens: JSONTokens
  let plan: FieldPlan
  var piece = LineShapes.Piece()
  private var place: Int32
  private var index = 0

  init(tokens: JSONTokens, plan: FieldPlan, state: Int32) {
    self.tokens = tokens
    self.plan = plan
    place = state
    piece.before = state
  }

  /// The length of the piece. Throws when the text is no JSON.
  mutating func run(isStart: Bool, _ places: inout NestingPlaces) throws(MalformedLine) -> Int {
    var isFresh = isStart
    if isStart {
      try expect(0x7B, at: tokens.blanks(0))
      place = NestingPlaces.root
    }
    while true {
      index = tokens.blanks(index)
      if tokens.byte(index) == 0x7D {
        index += 1
        isFresh = false
        if place == NestingPlaces.root { return try end() }
        place = places.parent(place)
        continue
      }
      if !isFresh { try expect(0x2C, at: index) }
      isFresh = false
      if let child = try member(places) {
        place = places.inside(child, of: place)
        isFresh = true
      } else {
        piece.after = place
        return index
      }
    }
  }

  private mutating func expect(_ byte: UInt8, at place: Int) throws(MalformedLine) {
    guard tokens.byte(place) == byte else { throw tokens.structure(place) }
    index = tokens.blanks(place + 1)
  }

  private mutating func end() throws(MalformedLine) -> Int {
    let feed = tokens.blanks(index)
    guard tokens.byte(feed) == 0x0A else { throw tokens.structure(feed) }
    piece.kind = .end
    return feed + 1
  }

  /// Reads a key up to its value; returns the plan's node when the value is an object that is walked into.
  private mutating func member(_ places: NestingPlaces) throws(MalformedLine) -> Int32? {
    guard tokens.byte(index) == 0x22 else { throw tokens.structure(index) }
    var escaped = false
    let quote = try tokens.string(index + 1, &escaped)
    let key = LineBytes(start: tokens.base + index + 1, count: quote - index - 1)
    let number = escaped ? entry(JSONString.decode(key), places) : key.withEntry(plan, places.node(place))
    index = try tokens.colon(quote + 1)
    guard let number else {
      try value(nil, places.depth(place))
      return nil
    }
    let entry = plan.entry(at: number)
    if entry.child >= 0, tokens.byte(index) == 0x7B, entry.targetCount == 0 {
      index += 1
      return entry.child
    }
    try value(number, places.depth(place))
    return nil
  }

  private func entry(_ key: [UInt8], _ places: NestingPlaces) -> Int? {
    key.withUnsafeBufferPointer { $0.withEntry(plan, places.node(place)) }
  }

  /// Notes what kind of value stands at `index`, and steps over an opening quote or a constant.
  private mutating func value(_ number: Int?, _ depth: Int) throws(MalformedLine) {
    switch tokens.byte(index) {
    case 0x22:
      piece.kind = .string
      index += 1
    case 0x2D, 0x30...0x39: piece.kind = .number
    case 0x7B, 0x5B: piece.kind = number == nil ? .nested : .wanted
    default: try constant()
    }
    guard let number else { return }
    let entry = plan.entry(at: number)
    if entry.targetCount == 1, piece.kind != .wanted {
      let target = plan.target(Int(entry.firstTarget))
      piece.slot = target.slot
      piece.order = FieldOrder.make(rank: Int(target.rank), depth: depth)
    } else if entry.targetCount > 0 || piece.kind == .wanted {
      piece.entry = Int32(truncatingIfNeeded: number)
      piece.order = UInt16(truncatingIfNeeded: depth)
    }
  }

  private mutating func constant() throws(MalformedLine) {
    let start = index
    index = try tokens.value(start, depth: 0)
    piece.kind = .constant
    piece.valueBytes = UInt8(truncatingIfNeeded: index - start)
    piece.valueKind = tokens.byte(start) == 0x6E ? .null : .bool
  }
}

extension LineBytes {
  fileprivate func withEntry(_ plan: FieldPlan, _ node: Int) -> Int? {
    guard let baseAddress else { return plan.entryNumber(UnsafePointer(bitPattern: 1)!, 0, in: node) }
    return plan.entryNumber(baseAddress, count, in: node)
  }
}

/// The places in the nesting of a line's wanted objects, numbered.
struct NestingPlaces {
  /// Before the line's object; inside it.
  static let start: Int32 = 0
  static let root: Int32 = 1
  private var nodes: [Int32] = [0, 0]
  private var parents: [Int32] = [0, 0]
  private var depths: [Int] = [0, 0]

  func node(_ place: Int32) -> Int { Int(nodes[Int(place)]) }
  func parent(_ place: Int32) -> Int32 { parents[Int(place)] }
  func depth(_ place: Int32) -> Int { depths[Int(place)] }

  /// The place inside the object under a plan's node.
  mutating func inside(_ node: Int32, of parent: Int32) -> Int32 {
    for known in nodes.indices.dropFirst(2) where nodes[known] == node && parents[known] == parent {
      return Int32(known)
    }
    nodes.append(node)
    parents.append(parent)
    depths.append(depths[Int(parent)] + 1)
    return Int32(nodes.count - 1)
  }
}
