import IncidentModel

/// The stable identity of a fault.
enum CrashSignature {
  /// Language, class and place. The line counts only where no function is known: then it is all that tells
  /// two faults of a file apart. Without any place, the message without its numbers stands in.
  static func text(of draft: CrashDraft) -> String {
    var parts = [draft.language.rawValue, draft.faultClass.rawValue]
    if draft.race.isEmpty {
      parts.append(draft.identity ?? place(draft.site, root: draft.root, message: draft.message))
    } else {
      parts += draft.race.map { place($0.site, root: nil, message: nil) }.sorted()
    }
    return parts.joined(separator: "|")
  }

  static func id(of draft: CrashDraft) -> String { ContentHash(text(of: draft)).hexadecimal }

  private static func place(_ site: CrashSite, root: CrashSite?, message: String?) -> String {
    if let function = site.function { return RustName.identity(function) + "@" + (site.file ?? "") }
    if let file = site.file { return file + ":" + (site.line.map(String.init) ?? "") }
    if let root { return "under " + place(root, root: nil, message: nil) }
    return message.map(withoutNumbers) ?? ""
  }

  /// Digits, and addresses whole, as one sign.
  private static func withoutNumbers(_ message: String) -> String {
    var output: [UInt8] = []
    var isAddress = false
    for byte in message.utf8 {
      if byte == UInt8(ascii: "x"), output.last == UInt8(ascii: "#") { isAddress = true }
      isAddress = isAddress && (byte == UInt8(ascii: "x") || ByteClass.isHex(byte))
      let plain = isAddress || ByteClass.isDigit(byte) ? UInt8(ascii: "#") : byte
      if plain != UInt8(ascii: "#") || output.last != plain { output.append(plain) }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
