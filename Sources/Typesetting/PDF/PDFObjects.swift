import CZlib

/// The objects of a PDF file and their serialisation (ISO 32000-1, 7.3 to 7.5).
struct PDFObjects {
  typealias Number = Int

  private var bodies: [[UInt8]] = []

  /// A number for an object whose body is not known yet.
  mutating func reserve() -> Number {
    bodies.append([])
    return bodies.count
  }

  mutating func set(_ number: Number, _ body: String) { bodies[number - 1] = Array(body.utf8) }

  mutating func add(_ body: String) -> Number {
    let number = reserve()
    set(number, body)
    return number
  }

  /// Adds a stream; `entries` are the dictionary's other entries.
  mutating func addStream(_ data: [UInt8], entries: String = "", compressed: Bool = true) -> Number {
    let number = reserve()
    let packed = compressed ? Deflate.compress(data) : nil
    let content = packed ?? data
    let filter = packed == nil ? "" : "/Filter/FlateDecode"
    let head = "<<\(entries)\(filter)/Length \(content.count)>>\nstream\n"
    bodies[number - 1] = Array(head.utf8) + content + Array("\nendstream".utf8)
    return number
  }

  static func reference(_ number: Number) -> String { "\(number) 0 R" }

  /// The whole file. Its identifier is a hash of the objects, so that the same document has the same one.
  func file(root: Number, info: Number) -> [UInt8] {
    var file = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    var offsets: [Int] = []
    for (index, body) in bodies.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let identifier = ContentHash.hexadecimal(file)
    let start = file.count
    file += Array("xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets { file += Array((Self.padded(offset) + " 00000 n \n").utf8) }
    let trailer =
      "trailer\n<</Size \(bodies.count + 1)/Root \(root) 0 R/Info \(info) 0 R"
      + "/ID[<\(identifier)><\(identifier)>]>>\nstartxref\n\(start)\n%%EOF\n"
    return file + Array(trailer.utf8)
  }

  private static func padded(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}

/// The zlib format (RFC 1950), which PDF calls FlateDecode.
enum Deflate {
  /// `nil` where zlib refuses.
  static func compress(_ data: [UInt8]) -> [UInt8]? {
    var count = compressBound(uLong(data.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&packed, &count, data, uLong(data.count), 6) == Z_OK else { return nil }
    return Array(packed.prefix(Int(count)))
  }
}

/// Names content; not for security. Two FNV-1a hashes of 64 bits (G. Fowler, L. Noll, K. Vo).
enum ContentHash {
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var low: UInt64 = 0xcbf2_9ce4_8422_2325
    var high: UInt64 = 0x8422_2325_cbf2_9ce4
    for byte in bytes {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
      high = (high ^ UInt64(byte ^ 0x5A)) &* 0x100_0000_01b3
    }
    return hexadecimal(low) + hexadecimal(high)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Six capital letters, as PDF wants before the name of a subset font.
  static func letters(_ bytes: some Sequence<UInt8>) -> String {
    var value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    var letters = ""
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(65 + value % 26)))
      value /= 26
    }
    return letters
  }
}
