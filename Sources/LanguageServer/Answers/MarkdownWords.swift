/// Words of others inside Markdown of ours.
enum MarkdownWords {
  /// The words as they are, on one line, whatever marks they hold: evidence must not make links or headings.
  static func plain(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        text += " "
        continue
      }
      if marks.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The words as code, with a fence that is longer than any inside.
  static func code(_ words: String) -> String {
    var longest = 0
    var run = 0
    for byte in words.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    if longest == 0 { return "`\(words)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(words) \(fence)"
  }

  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "!", "&", ":",
  ]
}
