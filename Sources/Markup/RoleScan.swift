/// Marks placeholders and quotations in a block's words.
enum RoleScan {
  /// A quotation longer than this many bytes is taken for two stray marks.
  static let maximumQuotation = 1200

  static func mark(_ words: inout TextBlock) {
    placeholders(&words)
    quotations(&words)
  }

  private static func placeholders(_ words: inout TextBlock) {
    var open: Int?
    var index = 0
    while index + 1 < words.bytes.count {
      let pair = (words.bytes[index], words.bytes[index + 1])
      let isProse = words.roles[index] == .prose
      if isProse, pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) {
        open = index
        index += 2
      } else if isProse, pair == (UInt8(ascii: "}"), UInt8(ascii: "}")), let start = open {
        set(&words, start..<index + 2, .placeholder)
        open = nil
        index += 2
      } else {
        index += 1
      }
    }
  }

  private static func quotations(_ words: inout TextBlock) {
    var open: (start: Int, curly: Bool)?
    var index = 0
    while index < words.bytes.count {
      defer { index += 1 }
      guard words.roles[index] == .prose, let mark = quoteMark(words.bytes, index) else { continue }
      guard let started = open, index - started.start <= maximumQuotation else {
        if mark.opens { open = (index, mark.width == 3) }
        continue
      }
      guard mark.closes, started.curly == (mark.width == 3) else { continue }
      set(&words, started.start..<index + mark.width, .quotation)
      open = nil
    }
  }

  private static func quoteMark(_ bytes: [UInt8], _ index: Int) -> (width: Int, opens: Bool, closes: Bool)? {
    if bytes[index] == UInt8(ascii: "\"") {
      let opens = index == 0 || bytes[index - 1] <= 32 || bytes[index - 1] == UInt8(ascii: "(")
      return (1, opens, index > 0 && bytes[index - 1] > 32)
    }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return nil }
    switch bytes[index + 2] {
    case 0x9C: return (3, true, false)
    case 0x9D: return (3, false, true)
    default: return nil
    }
  }

  private static func set(_ words: inout TextBlock, _ range: Range<Int>, _ role: TextBlock.Role) {
    for index in range where words.roles[index] == .prose { words.roles[index] = role }
  }
}
