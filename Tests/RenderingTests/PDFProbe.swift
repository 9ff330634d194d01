import CZlib
import Foundation

/// Reads back the files that the project writes, without any tool: objects by the cross-reference table,
/// streams, and the text of the pages through the fonts' character maps.
struct PDFProbe {
  /// Body of each object, by number.
  private(set) var objects: [Int: [UInt8]] = [:]
  let trailer: String

  enum Damage: Error {
    case crossReference
    case object(Int)
    case stream
  }

  init(_ bytes: [UInt8]) throws {
    let tail = String(decoding: bytes.suffix(40), as: UTF8.self).split(separator: "\n")
    guard tail.count > 2, tail.last == "%%EOF", let start = Int(tail[tail.count - 2]), start < bytes.count
    else {
      throw Damage.crossReference
    }
    let table = String(decoding: bytes[start...], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard table[0] == "xref", let count = Int(table[1].split(separator: " ")[1]) else {
      throw Damage.crossReference
    }
    trailer = table.dropFirst(2 + count).joined(separator: "\n")
    for number in 1..<count {
      let line = table[2 + number]
      guard line.utf8.count == 19, let offset = Int(line.prefix(10)) else { throw Damage.crossReference }
      let head = Array("\(number) 0 obj\n".utf8)
      guard offset + head.count < bytes.count, Array(bytes[offset..<offset + head.count]) == head else {
        throw Damage.object(number)
      }
      guard let end = Self.find(Array("\nendobj\n".utf8), in: bytes, from: offset) else {
        throw Damage.object(number)
      }
      objects[number] = Array(bytes[offset + head.count..<end])
    }
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], Array(bytes[index..<index + needle.count]) == needle { return index }
      index += 1
    }
    return nil
  }

  /// The part of an object before its stream.
  func dictionary(_ number: Int) -> String {
    let body = objects[number] ?? []
    let end = Self.find(Array(">>\nstream\n".utf8), in: body, from: 0).map { $0 + 2 } ?? body.count
    return String(decoding: body[..<end], as: UTF8.self)
  }

  func stream(_ number: Int) throws -> [UInt8] {
    let body = objects[number] ?? []
    let mark = Array(">>\nstream\n".utf8)
    guard let start = Self.find(mark, in: body, from: 0),
      let length = self.number("Length", in: dictionary(number))
    else {
      throw Damage.stream
    }
    let data = Array(body[(start + mark.count)..<(start + mark.count + length)])
    return dictionary(number).contains("/FlateDecode") ? try Self.inflate(data) : data
  }

  private static func inflate(_ data: [UInt8]) throws -> [UInt8] {
    var size = uLong(data.count * 60 + 4096)
    var output = [UInt8](repeating: 0, count: Int(size))
    guard uncompress(&output, &size, data, uLong(data.count)) == Z_OK else { throw Damage.stream }
    return Array(output.prefix(Int(size)))
  }

  /// The integer after `/key`: a value, or the number of the object referred to.
  func number(_ key: String, in text: String) -> Int? {
    guard let range = text.range(of: "/\(key)") else { return nil }
    return Int(text[range.upperBound...].drop { $0 == " " || $0 == "[" }.prefix { $0.isNumber })
  }

  var catalog: String { dictionary(number("Root", in: trailer) ?? 0) }

  var pages: [Int] {
    objects.keys.sorted().filter { dictionary($0).hasPrefix("<</Type/Page/") }
  }

  /// Bodies of all structure elements of a type, in the order of the file.
  func elements(_ role: String) -> [String] {
    objects.keys.sorted().map(dictionary).filter { $0.hasPrefix("<</Type/StructElem/S/\(role)/") }
  }
}

extension PDFProbe {
  /// A marked stretch of a page: its number, or `nil` for decoration, and its text.
  struct Marked {
    var number: Int?
    var text: String
  }

  func content(ofPage page: Int) throws -> String {
    String(decoding: try stream(number("Contents", in: dictionary(page)) ?? 0), as: UTF8.self)
  }

  func marks(ofPage page: Int) throws -> [Marked] {
    let maps = try characterMaps(ofPage: page)
    var marks: [Marked] = []
    for line in try content(ofPage: page).split(separator: "\n") {
      if line.hasPrefix("/P <</MCID") {
        marks.append(Marked(number: number("MCID", in: String(line)), text: ""))
      }
      if line == "/Artifact BMC" { marks.append(Marked(text: "")) }
      guard line.hasPrefix("BT /F"), !marks.isEmpty else { continue }
      let font = String(line.dropFirst(4).prefix { $0 != " " })
      marks[marks.count - 1].text += Self.shown(String(line), maps[font] ?? [:])
    }
    return marks
  }

  private static func shown(_ line: String, _ map: [String: String]) -> String {
    guard let start = line.firstIndex(of: "["), let end = line.lastIndex(of: "]") else { return "" }
    var text = ""
    for part in line[start..<end].split(separator: "<").dropFirst() {
      let codes = Array(part.prefix { $0 != ">" })
      for index in stride(from: 0, to: codes.count, by: 4) {
        text += map[String(codes[index..<index + 4])] ?? "¿"
      }
    }
    return text
  }

  private func characterMaps(ofPage page: Int) throws -> [String: [String: String]] {
    var maps: [String: [String: String]] = [:]
    for index in 1...9 {
      guard let font = number("F\(index) ", in: dictionary(page)) else { continue }
      let source = String(decoding: try stream(number("ToUnicode", in: dictionary(font)) ?? 0), as: UTF8.self)
      for line in source.split(separator: "\n") where line.hasPrefix("<") {
        let codes = line.split { !$0.isHexDigit }
        if codes.count == 2 {
          maps["F\(index)", default: [:]][String(codes[0])] = Self.text(String(codes[1]))
        }
      }
    }
    return maps
  }

  private static func text(_ hexadecimal: String) -> String {
    let digits = Array(hexadecimal)
    let units = stride(from: 0, to: digits.count, by: 4).compactMap {
      UInt16(String(digits[$0..<$0 + 4]), radix: 16)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
