import CZlib

/// Packs bytes as one archive member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  var packed = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 100)
  var input = bytes
  let capacity = packed.count
  let written = input.withUnsafeMutableBufferPointer { source in
    packed.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(capacity)
      deflate(&stream, Z_FINISH)
      return capacity - Int(stream.avail_out)
    }
  }
  deflateEnd(&stream)
  return Array(packed[..<written])
}
