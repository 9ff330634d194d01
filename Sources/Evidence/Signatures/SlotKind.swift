/// What stands in the variable places of a message. In masked text each kind is one control byte, which
/// cannot occur otherwise: control bytes of the input count as blanks.
public enum SlotKind: UInt8, Sendable, Hashable, CaseIterable {
  /// A word, or values of several kinds.
  case any = 1
  /// With its sign and its unit of time, size or money.
  case number
  case hex
  /// An address of IPv4 or IPv6, or of a network card.
  case ip
  case uuid, path, url, host, time

  /// As JSON names it.
  public var name: String {
    switch self {
    case .any: "any"
    case .number: "number"
    case .hex: "hex"
    case .ip: "address"
    case .uuid: "uuid"
    case .path: "path"
    case .url: "url"
    case .host: "host"
    case .time: "time"
    }
  }

  /// As templates print it.
  public var text: String {
    switch self {
    case .any: "<*>"
    case .number: "<num>"
    case .hex: "<hex>"
    case .ip: "<ip>"
    case .uuid: "<uuid>"
    case .path: "<path>"
    case .url: "<url>"
    case .host: "<host>"
    case .time: "<time>"
    }
  }

  static func isSlot(_ byte: UInt8) -> Bool { byte >= 1 && byte <= 9 }

  /// The kind of a place where both were seen.
  static func merged(_ left: UInt8, _ right: UInt8) -> UInt8 { left == right ? left : any.rawValue }
}
