/// Takes off what log pipelines put around lines, layer by layer, and joins the parts of lines that they have cut.
///
/// One pass, linear; the time for a line without an envelope is that of looking at its first bytes. Memory is one
/// text a layer and the open parts, at most `openParts` of `joinedBytes`.
public final class LineUnwrapper {
  /// Envelopes around one line that are taken off.
  public static let layers = 6
  /// Bytes of one joined line.
  public static let joinedBytes = 4 << 20
  /// Bytes of all open parts together.
  public static let partsBytes = 16 << 20
  /// Cut lines that are open at the same time.
  public static let openParts = 1024

  private let scratch = (0..<2 * layers + 2).map { _ in ScratchText() }
  private var used = 0
  private var parts: [UInt64: (bytes: [UInt8], number: Int)] = [:]
  private var partsCount = 0

  public init() {}

  /// True while the front of a line waits for its end.
  public var hasOpenParts: Bool { !parts.isEmpty }

  /// The plain line that ends with `line`; `nil` when it is a part that others must follow, or holds nothing.
  public func unwrap(_ line: LineBytes, number: Int) -> PlainLine? {
    used = 0
    var plain = PlainLine(line)
    plain.number = number
    plain.firstNumber = number
    for _ in 0..<Self.layers {
      clean(&plain)
      if !peel(&plain) { break }
      if plain.isEmpty { return nil }
      guard join(&plain) else { return nil }
    }
    return plain
  }

  private func nextScratch() -> ScratchText {
    let text = scratch[min(used, scratch.count - 1)]
    used += 1
    text.clear()
    return text
  }

  /// Colours, and the carriage return at the end.
  private func clean(_ plain: inout PlainLine) {
    if plain.text.find(0x1B) < plain.text.count {
      let text = nextScratch()
      text.removeColours(plain.text)
      plain.text = text.bytes
    }
    while plain.text.count > 0, plain.text[plain.text.count - 1] == 0x0D {
      plain.text = plain.text.part(0, plain.text.count - 1)
    }
  }

  private func peel(_ plain: inout PlainLine) -> Bool {
    switch plain.text.at(0) {
    case 0x7B: return peelObject(&plain)
    case 0x20, 0x09, 0x22: return PrettyMember.peel(&plain, nextScratch)
    default:
      return TextEnvelope.peel(&plain) || PairEnvelope.peel(&plain, nextScratch)
        || PrefixedObject.peel(&plain)
    }
  }

  private func peelObject(_ plain: inout PlainLine) -> Bool {
    let object = JSONEnvelope(plain.text)
    plain.record = plain.text
    plain.hasOtherFields = object.foreignMembers > 0
    if !object.time.isEmpty {
      plain.time = plain.text.part(object.time.lowerBound, object.time.upperBound)
      plain.timeForm = object.timeForm
    }
    if !object.service.isEmpty {
      plain.service = plain.text.part(object.service.lowerBound, object.service.upperBound)
    }
    if object.isTest, !object.isOutput { plain.isEmpty = true }
    plain.carrier = plain.origin
    guard object.textRank > 0 else {
      plain.isField = true
      return plain.isEmpty
    }
    plain.origin = OriginHash.mix(plain.origin, object.identity)
    if object.isRecord {
      plain.isField = true
      plain.origin = OriginHash.mix(plain.origin, 1)
    }
    take(object, &plain)
    return true
  }

  private func take(_ object: JSONEnvelope, _ plain: inout PlainLine) {
    var text = plain.text.part(object.text.lowerBound, object.text.upperBound)
    if object.isArray {
      text = byteValues(text)
    } else if text.find(0x5C) < text.count {
      let decoded = nextScratch()
      decoded.decode(text)
      text = decoded.bytes
    }
    let isOpen = text.count == 0 || text[text.count - 1] != 0x0A
    if !isOpen { text = text.part(0, text.count - 1) }
    plain.isPartial =
      object.isFlaggedPartial
      || isOpen && object.isWhole && (object.isDockerFile || object.isTest)
    plain.text = text
  }

  /// `[104, 105]`
  private func byteValues(_ text: LineBytes) -> LineBytes {
    let decoded = nextScratch()
    var value: Int? = nil
    for byte in text {
      if isDigit(byte) {
        value = min((value ?? 0) * 10 + Int(byte - 0x30), 255)
      } else if let whole = value {
        decoded.append(UInt8(whole))
        value = nil
      }
    }
    return decoded.bytes
  }

  /// Puts the earlier parts in front; false while parts are missing.
  private func join(_ plain: inout PlainLine) -> Bool {
    guard plain.isPartial || !parts.isEmpty else { return true }
    let earlier = parts.removeValue(forKey: plain.origin)
    guard earlier != nil || plain.isPartial else { return true }
    partsCount -= earlier?.bytes.count ?? 0
    let length = (earlier?.bytes.count ?? 0) + plain.text.count
    if let earlier { plain.firstNumber = earlier.number }
    guard plain.isPartial, length < Self.joinedBytes, parts.count < Self.openParts,
      partsCount + length < Self.partsBytes
    else {
      plain.isPartial = false
      guard let earlier else { return true }
      let whole = nextScratch()
      earlier.bytes.withUnsafeBufferPointer { whole.append($0) }
      whole.append(plain.text)
      plain.text = whole.bytes
      return true
    }
    parts[plain.origin] = ((earlier?.bytes ?? []) + plain.text, plain.firstNumber)
    partsCount += length
    return false
  }
}
