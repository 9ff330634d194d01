import Foundation

/// Where an open document lies: the client's address for it, and the path that is meant.
struct DocumentAddress: Hashable, Sendable {
  let uri: String
  /// `nil` for what is no file, such as a text that was never saved.
  let path: String?

  init(_ uri: String) {
    self.uri = uri
    path = Self.path(of: uri)
  }

  /// The last part of the path or of the address.
  var name: String { String((path ?? uri).split(separator: "/").last ?? "") }

  /// `file://` addresses (RFC 8089) with an empty host or `localhost`.
  private static func path(of uri: String) -> String? {
    guard uri.lowercased().hasPrefix("file:") else { return nil }
    var rest = uri.dropFirst("file:".count).prefix { $0 != "?" && $0 != "#" }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      guard ["", "localhost"].contains(rest[..<slash].lowercased()) else { return nil }
      rest = rest[slash...]
    }
    let path = String(rest).removingPercentEncoding ?? String(rest)
    return path.hasPrefix("/") && !path.utf8.contains(0) ? path : nil
  }

  /// The address of a path.
  static func uri(of path: String) -> String {
    var text = "file://"
    for byte in path.utf8 {
      if Self.plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
}
