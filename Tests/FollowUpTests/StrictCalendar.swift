import Foundation
import IncidentModel

/// A reader of calendar files that refuses whatever RFC 5545 does not allow of what we write.
struct StrictCalendar {
  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  struct Component {
    var name: String
    var properties: [(name: String, value: String)] = []
    var children: [Component] = []

    subscript(name: String) -> String? { properties.first { $0.name == name }?.value }

    func text(_ name: String) -> String? { self[name].map(StrictCalendar.unescaped) }
  }

  var root: Component

  init(_ text: String) throws {
    var stack: [Component] = [Component(name: "")]
    for line in try Self.unfolded(text) {
      guard let colon = line.firstIndex(of: ":") else { throw Refused(description: "no colon: \(line)") }
      let name = String(line[..<colon])
      let value = String(line[line.index(after: colon)...])
      guard name.utf8.allSatisfy({ (65...90).contains($0) || $0 == 45 }) else {
        throw Refused(description: name)
      }
      switch name {
      case "BEGIN": stack.append(Component(name: value))
      case "END":
        guard stack.count > 1, let done = stack.popLast(), done.name == value else {
          throw Refused(description: line)
        }
        stack[stack.count - 1].children.append(done)
      default:
        guard stack[stack.count - 1][name] == nil else { throw Refused(description: "twice: \(line)") }
        stack[stack.count - 1].properties.append((name, value))
      }
    }
    guard stack.count == 1, stack[0].children.count == 1, stack[0].children[0].name == "VCALENDAR" else {
      throw Refused(description: "not one calendar")
    }
    root = stack[0].children[0]
    try check()
  }

  private static func unfolded(_ text: String) throws -> [String] {
    guard text.hasSuffix("\r\n") else { throw Refused(description: "no CRLF at the end") }
    var lines: [String] = []
    for line in text.dropLast(1).components(separatedBy: "\r\n") {
      guard line.utf8.count <= 75 else { throw Refused(description: "line of \(line.utf8.count) octets") }
      guard !line.contains("\n"), !line.contains("\r"), !line.isEmpty else {
        throw Refused(description: "line end")
      }
      if line.hasPrefix(" ") {
        guard !lines.isEmpty else { throw Refused(description: "fold at the start") }
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private func check() throws {
    guard root["VERSION"] == "2.0", root["PRODID"] != nil else {
      throw Refused(description: "calendar properties")
    }
    guard !root.children.isEmpty else { throw Refused(description: "a calendar needs a component") }
    var seen: Set<String> = []
    for event in root.children {
      guard event.name == "VEVENT", let uid = event["UID"], seen.insert(uid).inserted else {
        throw Refused(description: "UID")
      }
      _ = try Self.time(event["DTSTAMP"])
      _ = try Self.time(event["DTSTART"])
      guard event["DURATION"]?.hasPrefix("PT") == true, event["SUMMARY"]?.isEmpty == false else {
        throw Refused(description: "event \(uid)")
      }
      for alarm in event.children {
        guard alarm.name == "VALARM", alarm["ACTION"] == "DISPLAY",
          alarm["TRIGGER"]?.hasPrefix("-PT") == true,
          alarm["DESCRIPTION"] != nil
        else { throw Refused(description: "alarm") }
      }
    }
  }

  static func time(_ value: String?) throws -> Timestamp {
    guard let value, value.count == 16, value.hasSuffix("Z") else { throw Refused(description: "time") }
    let digits = Array(value)
    let text =
      "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<11])):\(String(digits[11..<13])):\(String(digits[13...]))"
    guard let time = Timestamp(rfc3339: text) else { throw Refused(description: text) }
    return time
  }

  static func unescaped(_ value: String) -> String {
    var text = ""
    var isEscape = false
    for character in value {
      if isEscape {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
