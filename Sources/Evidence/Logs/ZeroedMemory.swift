#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory of zero bytes for tables. Large pieces come from the system in large pages where it has them: a table is
/// touched all over, and each small page would cost a fault of its own.
struct ZeroedMemory {
  /// Pieces from this size on come from the system.
  private static let large = 1 << 20
  /// Bytes of a large page.
  private static let page = 2 << 20

  let base: UnsafeMutableRawPointer
  private let start: UnsafeMutableRawPointer
  /// Of what the system gave; 0 for a small piece.
  private let mapped: Int

  init(bytes: Int) {
    if bytes >= Self.large, let (start, count) = Self.map(bytes) {
      (self.start, mapped) = (start, count)
      base = UnsafeMutableRawPointer(
        bitPattern: (UInt(bitPattern: start) + UInt(Self.page) - 1) & ~UInt(Self.page - 1))!
      Self.touch(base, bytes)
    } else {
      base = calloc(1, max(1, bytes))!
      (start, mapped) = (base, 0)
    }
  }

  private static func map(_ bytes: Int) -> (UnsafeMutableRawPointer, Int)? {
    let count = bytes + page
    let start = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let start, start != MAP_FAILED else { return nil }
    #if os(Linux)
      madvise(start, count, MADV_HUGEPAGE)
    #endif
    return (start, count)
  }

  /// Writes to each large page: a page that is read first is given out twice, as one of zero bytes and then as a copy.
  private static func touch(_ base: UnsafeMutableRawPointer, _ bytes: Int) {
    for offset in stride(from: 0, to: bytes, by: page) {
      base.storeBytes(of: 0, toByteOffset: offset, as: UInt8.self)
    }
  }

  func deallocate() { if mapped > 0 { munmap(start, mapped) } else { free(start) } }
}
