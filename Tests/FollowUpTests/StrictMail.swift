import Foundation

/// A reader of messages that refuses whatever the standards do not allow. Written from RFC 5322 and 2045 to
/// 2047, independent of the writer.
struct StrictMail {
  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

  init(_ bytes: [UInt8]) throws {
    let lines = try Self.lines(bytes)
    guard let blank = lines.firstIndex(of: []) else {
      throw Refused(description: "no empty line after the headers")
    }
    for line in lines[..<blank] { try read(line) }
    body = lines[(blank + 1)...].reduce(into: []) { $0 += $1 + [13, 10] }
    if !body.isEmpty { body.removeLast(2) }
  }

  private static func lines(_ bytes: [UInt8]) throws -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 13 {
        guard index + 1 < bytes.count, bytes[index + 1] == 10 else {
          throw Refused(description: "CR without LF")
        }
        lines.append([])
        index += 2
        continue
      }
      guard byte != 10 else { throw Refused(description: "LF without CR") }
      guard byte == 9 || (32...126).contains(byte) else { throw Refused(description: "byte \(byte)") }
      lines[lines.count - 1].append(byte)
      guard lines[lines.count - 1].count <= 998 else { throw Refused(description: "line too long") }
      index += 1
    }
    return lines
  }

  private mutating func read(_ line: [UInt8]) throws {
    let text = String(decoding: line, as: UTF8.self)
    guard line.count <= 78 else { throw Refused(description: "header line of \(line.count): \(text)") }
    if text.first == " " || text.first == "\t" {
      guard !headers.isEmpty, text.contains(where: { !$0.isWhitespace }) else {
        throw Refused(description: "fold")
      }
      headers[headers.count - 1].value += text
      return
    }
    guard let colon = text.firstIndex(of: ":") else { throw Refused(description: "no colon: \(text)") }
    let name = String(text[..<colon])
    guard !name.isEmpty, name.utf8.allSatisfy({ (33...126).contains($0) }) else {
      throw Refused(description: name)
    }
    guard !headers.contains(where: { $0.name == name }) else { throw Refused(description: "twice: \(name)") }
    headers.append((name, String(text[text.index(after: colon)...]).trimmingCharacters(in: .whitespaces)))
  }

  /// The parts of a multipart body, between its boundary lines.
  func parts() throws -> [StrictMail] {
    guard let type = self["Content-Type"], type.hasPrefix("multipart/"),
      let start = type.range(of: "boundary=\""), let end = type[start.upperBound...].firstIndex(of: "\"")
    else { throw Refused(description: "no boundary") }
    let boundary = String(type[start.upperBound..<end])
    guard boundary.count <= 70 else { throw Refused(description: "boundary") }
    let text = String(decoding: body, as: UTF8.self)
    let pieces = text.components(separatedBy: "--" + boundary)
    guard pieces.count >= 3, pieces.last == "--\r\n" else {
      throw Refused(description: "no closing boundary")
    }
    return try pieces.dropFirst().dropLast().map { piece in
      guard piece.hasPrefix("\r\n"), piece.hasSuffix("\r\n") else {
        throw Refused(description: "boundary line")
      }
      return try StrictMail(Array(piece.dropFirst(1).dropLast(1).utf8))
    }
  }

  /// The body decoded by its transfer encoding.
  func text() throws -> String {
    guard self["Content-Transfer-Encoding"] == "quoted-printable" else {
      throw Refused(description: "encoding")
    }
    var decoded: [UInt8] = []
    for line in String(decoding: body, as: UTF8.self).components(separatedBy: "\r\n") {
      var bytes = Array(line.utf8)
      guard bytes.count <= 76 else { throw Refused(description: "encoded line of \(bytes.count)") }
      guard bytes.last != 32, bytes.last != 9 else {
        throw Refused(description: "space at the end of a line")
      }
      let isSoft = bytes.last == 61
      if isSoft { bytes.removeLast() }
      decoded += try Self.unescaped(bytes, space: nil)
      if !isSoft { decoded.append(10) }
    }
    if decoded.last == 10 { decoded.removeLast() }
    guard let text = String(validating: decoded, as: UTF8.self) else {
      throw Refused(description: "not UTF-8")
    }
    return text
  }

  private static func unescaped(_ bytes: [UInt8], space: UInt8?) throws -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 61 {
        guard index + 2 < bytes.count else { throw Refused(description: "short escape") }
        let digits = String(decoding: bytes[index + 1...index + 2], as: UTF8.self)
        guard digits == digits.uppercased(), let value = UInt8(digits, radix: 16) else {
          throw Refused(description: "escape \(digits)")
        }
        decoded.append(value)
        index += 3
      } else {
        decoded.append(bytes[index] == space ? 32 : bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// A header's words with encoded words decoded; spaces between two encoded words vanish.
  static func words(_ value: String) throws -> String {
    var text = ""
    var wasEncoded = false
    for word in value.split(separator: " ") {
      guard word.hasPrefix("=?") else {
        text += (text.isEmpty ? "" : " ") + word
        wasEncoded = false
        continue
      }
      guard word.count <= 75, word.hasSuffix("?=") else { throw Refused(description: "encoded word \(word)") }
      let fields = word.dropFirst(2).dropLast(2).split(separator: "?", omittingEmptySubsequences: false)
      guard fields.count == 3, fields[0].lowercased() == "utf-8", fields[1] == "Q" else {
        throw Refused(description: "encoded word \(word)")
      }
      let bytes = try unescaped(Array(fields[2].utf8), space: 95)
      guard let decoded = String(validating: bytes, as: UTF8.self) else {
        throw Refused(description: "split character")
      }
      text += (text.isEmpty || wasEncoded ? "" : " ") + decoded
      wasEncoded = true
    }
    return text
  }
}
