/// The function in a mangled name of C++ (Itanium ABI, section 5.1), without its parameters.
enum MangledName {
  /// `_ZN5buf_t4readEv` gives `buf_t::read`; a name that is not mangled, or in another way, stays as it is.
  static func plain(_ name: String) -> String {
    guard name.hasPrefix("_Z") else { return name }
    var rest = Array(name.utf8.dropFirst(2))[...]
    while let byte = rest.first, !ByteClass.isDigit(byte) {
      guard byte == 0x4E || byte == 0x4B || byte == 0x4C else { return name }
      rest = rest.dropFirst()
    }
    var parts: [String] = []
    while let length = CrashText(rest).leadingDigits.number, length > 0 {
      rest = rest.dropFirst(CrashText(rest).leadingDigits.count)
      guard rest.count >= length else { break }
      parts.append(String(decoding: rest.prefix(length), as: UTF8.self))
      rest = rest.dropFirst(length)
      if !name.hasPrefix("_ZN") { break }
    }
    return parts.isEmpty ? name : parts.joined(separator: "::")
  }
}
