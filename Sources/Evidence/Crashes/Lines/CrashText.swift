/// A piece of evidence as bytes, with the few searches that the recognizers need. All of them are linear.
struct CrashText: Hashable, Sendable, ExpressibleByStringLiteral {
  private(set) var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
  init(_ string: String) { bytes = Array(string.utf8)[...] }
  init(stringLiteral string: String) { self.init(string) }

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var first: UInt8? { bytes.first }
  var last: UInt8? { bytes.last }

  /// For people: invalid UTF-8 is replaced.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte at `offset` from the start, or `nil` outside.
  subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  func prefix(_ length: Int) -> CrashText { CrashText(bytes.prefix(max(0, length))) }
  func dropFirst(_ length: Int) -> CrashText { CrashText(bytes.dropFirst(max(0, length))) }
  func dropLast(_ length: Int) -> CrashText { CrashText(bytes.dropLast(max(0, length))) }

  func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

  func hasSuffix(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// The rest after `prefix`, or `nil` when the text does not start with it.
  func dropping(prefix: String) -> CrashText? {
    hasPrefix(prefix) ? dropFirst(prefix.utf8.count) : nil
  }

  /// Offset of the first occurrence of `needle`.
  func index(of needle: String) -> Int? {
    var needle = needle
    return needle.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { ByteSearch.first(wanted, in: $0) }
    }
  }

  func contains(_ needle: String) -> Bool { index(of: needle) != nil }

  /// Offset of the last occurrence of `needle`; what lies behind it is all that is read.
  func lastIndex(of needle: String) -> Int? {
    var needle = needle
    return needle.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { ByteSearch.last(wanted, in: $0) }
    }
  }

  func lastIndex(of byte: UInt8) -> Int? { bytes.lastIndex(of: byte).map { $0 - bytes.startIndex } }
  func firstIndex(of byte: UInt8) -> Int? { bytes.firstIndex(of: byte).map { $0 - bytes.startIndex } }

  /// The text before the first `needle`, or `nil` without one.
  func before(_ needle: String) -> CrashText? { index(of: needle).map(prefix) }

  /// The text after the first `needle`, or `nil` without one.
  func after(_ needle: String) -> CrashText? {
    index(of: needle).map { dropFirst($0 + needle.utf8.count) }
  }

  /// Whether what stands before the first `needle` can be a logger's time and name: not a quoted value.
  func isLogPrefix(before needle: String) -> Bool {
    guard let start = index(of: needle), start <= 128 else { return false }
    return !prefix(start).bytes.contains { $0 == 0x22 || $0 == 0x3D || $0 == 0x7B }
  }

  /// Without blanks and tabs at both ends.
  var trimmed: CrashText {
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start
    return CrashText(bytes[start..<max(start, end)])
  }

  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  var startsIndented: Bool { first == 0x20 || first == 0x09 }

  /// The decimal number that the whole text is, when it fits.
  var number: Int? {
    guard !isEmpty, count < 19, bytes.allSatisfy(ByteClass.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 &- 48) }
  }

  /// The digits at the start.
  var leadingDigits: CrashText { CrashText(bytes.prefix(while: ByteClass.isDigit)) }

  func split(_ separator: UInt8) -> [CrashText] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map(CrashText.init)
  }
}
