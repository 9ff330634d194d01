/// How a file is packed, told by its first bytes.
public enum Compression: String, Sendable, Hashable, Codable {
  case none, gzip, zstd

  /// Bytes needed to tell.
  static let magicBytes = 4

  /// gzip: RFC 1952, section 2.3.1; zstd frames and skippable frames: RFC 8878, sections 3.1.1 and 3.1.2.
  init(magic: UnsafeRawBufferPointer) {
    self = .none
    if magic.count >= 3, magic[0] == 0x1F, magic[1] == 0x8B, magic[2] == 8 { self = .gzip }
    guard magic.count >= 4 else { return }
    let tail = magic[1] == 0xB5 && magic[2] == 0x2F && magic[3] == 0xFD
    let skippable = magic[1] == 0x2A && magic[2] == 0x4D && magic[3] == 0x18
    if magic[0] == 0x28 && tail || magic[0] & 0xF0 == 0x50 && skippable { self = .zstd }
  }
}
