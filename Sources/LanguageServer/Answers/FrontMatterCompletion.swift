import IncidentFile
import IncidentModel

/// Keys of the front matter, and the values of those that take one of a few.
struct FrontMatterCompletion {
  struct Choice {
    var label: String
    var text: String
    var documentation: String?
  }

  private let document: TextDocument

  init(_ document: TextDocument) { self.document = document }

  /// What can stand at the cursor and the place that it takes; `nil` outside of the front matter.
  func choices(at offset: Int) -> (items: [Choice], place: Range<Int>)? {
    let number = document.lines.lineNumber(of: offset)
    guard number > 1, isInside(number) else { return nil }
    let line = document.lines.line(number)
    let typed = document.bytes[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))]
    guard let colon = typed.firstIndex(of: UInt8(ascii: ":")) else {
      guard typed.allSatisfy(Self.isKey) else { return nil }
      return (keys(colon: offset == line.upperBound), line.lowerBound..<offset)
    }
    let key = document.text(line.lowerBound..<colon).drop { $0 == " " || $0 == "-" }
    guard let values = Self.values[String(key)] else { return nil }
    let start = typed[(colon + 1)...].firstIndex { $0 != 32 } ?? typed.endIndex
    return (values.map { Choice(label: $0, text: $0) }, start..<offset)
  }

  /// Whether the line lies between the first `---` and the next.
  private func isInside(_ number: Int) -> Bool {
    guard document.text(document.lines.line(1)).hasPrefix("---") else { return false }
    return !(2...number).contains { document.bytes[document.lines.line($0)].starts(with: "---".utf8) }
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func keys(colon: Bool) -> [Choice] {
    let used = usedKeys
    return IncidentTemplate.keys.filter { !used.contains($0) }.map { key in
      Choice(
        label: key, text: colon ? "\(key): " : key,
        documentation: Self.example(key).map { "```yaml\n\($0)\n```" })
    }
  }

  private var usedKeys: Set<String> {
    var keys: Set<String> = []
    for number in 2...max(2, document.lines.count) {
      let line = document.bytes[document.lines.line(number)]
      if line.starts(with: "---".utf8) { break }
      let key = line.prefix(while: Self.isKey)
      if !key.isEmpty, line.dropFirst(key.count).first == UInt8(ascii: ":") {
        keys.insert(String(decoding: key, as: UTF8.self))
      }
    }
    return keys
  }

  private static let values: [String: [String]] = [
    "severity": IncidentSeverity.allCases.map(\.rawValue), "status": IncidentStatus.allCases.map(\.rawValue),
    "kind": Action.Kind.allCases.map(\.rawValue), "state": Action.State.allCases.map(\.rawValue),
    "form": Meeting.Form.allCases.map(\.rawValue), "confidence": Confidence.allCases.map(\.rawValue),
  ]

  /// The template's lines for a key, without their `#`.
  private static func example(_ key: String) -> String? {
    var lines: [Substring] = []
    for line in IncidentTemplate.text(id: "", title: "").split(separator: "\n") {
      let plain = line.hasPrefix("# ") ? line.dropFirst(2) : line
      if plain.hasPrefix("\(key):") {
        lines = [plain]
      } else if !lines.isEmpty {
        guard plain.hasPrefix(" ") else { break }
        lines.append(plain)
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
