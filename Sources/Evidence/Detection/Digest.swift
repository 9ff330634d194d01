import CCrypto
import Scan

/// SHA-256 (FIPS 180-4) of bytes as they come, by libcrypto. Threads may take turns with it, never use it at once.
public final class Digest: @unchecked Sendable {
  private let context = EVP_MD_CTX_new()
  private var healthy: Bool

  public init() { healthy = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 }

  deinit { EVP_MD_CTX_free(context) }

  public func update(_ bytes: UnsafeRawBufferPointer) {
    guard healthy, let base = bytes.baseAddress else { return }
    healthy = EVP_DigestUpdate(context, base, bytes.count) == 1
  }

  /// Lower-case hexadecimal, 64 digits; call once, at the end.
  public func finish() -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    guard healthy, EVP_DigestFinal_ex(context, &hash, &count) == 1, count == 32 else {
      preconditionFailure("libcrypto offers no SHA-256")
    }
    return hash.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }

  /// The hash of bytes in memory.
  public static func sha256(_ bytes: [UInt8]) -> String {
    let digest = Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }

  /// The hash of a source as it lies on disk, in one read.
  public static func sha256(of source: ByteSource) throws -> String {
    let digest = Digest()
    let stream = try ByteStream(source) { digest.update($0) }
    stream.drain()
    return digest.finish()
  }
}
