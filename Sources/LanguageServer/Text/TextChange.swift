/// The least change that makes one text of another, whole words only.
struct TextChange: Hashable {
  var place: Range<Int>
  var words: String

  /// `nil` for equal texts.
  init?(from old: [UInt8], to new: [UInt8]) {
    guard old != new else { return nil }
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, !Self.isBlank(old[start - 1]) { start -= 1 }
    let most = min(old.count, new.count) - start
    var same = 0
    while same < most, old[old.count - 1 - same] == new[new.count - 1 - same] { same += 1 }
    while same > 0, !Self.isBlank(old[old.count - same]) { same -= 1 }
    if same > 0, same < most, Self.splitsLineEnd(old, same) || Self.splitsLineEnd(new, same) { same -= 1 }
    place = start..<old.count - same
    words = String(decoding: new[start..<new.count - same], as: UTF8.self)
  }

  /// Bytes that stand for themselves in UTF-8; positions inside CR LF are not told apart by clients.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 }

  private static func splitsLineEnd(_ bytes: [UInt8], _ same: Int) -> Bool {
    let offset = bytes.count - same
    return offset > 0 && bytes[offset] == 10 && bytes[offset - 1] == 13
  }
}
