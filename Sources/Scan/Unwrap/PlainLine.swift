/// A line as a program printed it, freed from what its log pipeline put around it.
///
/// All views are valid until the next line is asked for.
public struct PlainLine {
  /// How the envelope writes its time.
  public enum TimeForm: Sendable { case written, microseconds }

  /// The text; it may hold line feeds when the envelope had them escaped.
  public var text: LineBytes
  /// Tells the container, stream or process that printed it: equal for the lines of one, in any file.
  public var origin: UInt64
  /// The envelope's time, empty without one.
  public var time = LineBytes(start: nil, count: 0)
  public var timeForm = TimeForm.written
  /// The name of the container, pod or unit, empty when the envelope has none.
  public var service = LineBytes(start: nil, count: 0)
  /// The innermost JSON object around the text, empty without one.
  public var record = LineBytes(start: nil, count: 0)
  /// The line of the source that holds it or its last part, and the one that holds its first part.
  public var number = 0
  public var firstNumber = 0
  /// True when the text is a field of a program's own log record, not a line of its output.
  public var isField = false
  /// Of a field: the origin of the line that holds the record.
  public var carrier: UInt64 = 0
  /// True when the record holds more than its carrier needs.
  public var hasOtherFields = false
  /// What was taken off in front of the text by a caller.
  public var lead = LineBytes(start: nil, count: 0)

  /// What reads the layers sets these.
  var isPartial = false
  var isEmpty = false

  public init(_ text: LineBytes, origin: UInt64 = 0) {
    self.text = text
    self.origin = origin
  }
}

/// Combines what tells origins apart into one number (the 128-bit product of wyhash, folded).
public enum OriginHash {
  @inlinable
  public static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: right ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  static func of(_ bytes: LineBytes) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var state = UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      state = mix(state, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(base[index])
      index += 1
    }
    return mix(state, rest)
  }
}
