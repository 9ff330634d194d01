#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds short words in bytes.
enum ByteSearch {
  /// Offset of the first `byte` at or behind `start`.
  @inline(__always)
  static func first(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < text.count, let base = text.baseAddress,
      let found = memchr(base + start, Int32(byte), text.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Offset of the first occurrence of `wanted`, which is a short literal: linear in the text.
  static func first(_ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress, let word = wanted.baseAddress, let head = wanted.first else {
      return nil
    }
    var start = 0
    while text.count - start >= wanted.count {
      let room = text.count - start - wanted.count + 1
      guard let found = memchr(base + start, Int32(head), room) else { return nil }
      let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + offset, word, wanted.count) == 0 { return offset }
      start = offset + 1
    }
    return nil
  }

  /// Offset of the last occurrence of `wanted`, which is a short literal: linear in what lies behind it.
  static func last(_ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress, let word = wanted.baseAddress, let head = wanted.first else {
      return nil
    }
    var start = text.count - wanted.count
    while start >= 0 {
      if base[start] == head, memcmp(base + start, word, wanted.count) == 0 { return start }
      start -= 1
    }
    return nil
  }
}
