import IncidentModel

/// Calendar entries for the next update, every promised answer, every due date and every duty (RFC 5545).
///
/// All of them are events, because calendars of phones and offices ignore to-dos. Times are in UTC; the
/// identifiers stay the same while the words do, so that importing again moves an entry instead of adding one.
public struct CalendarFile: Sendable {
  var events: [CalendarEvent]
  var stamp: Timestamp

  public init(_ input: FollowUpInput) {
    stamp = input.now
    let host = Self.host(input.incident.id)
    events = Commitments(input).all.compactMap { commitment in
      guard let due = commitment.due, commitment.state != Action.State.done.rawValue else { return nil }
      return CalendarEvent(commitment, due: due, incident: input.incident.title, host: host)
    }
  }

  public var isEmpty: Bool { events.isEmpty }

  /// The file: lines of at most 75 octets, each ending with CRLF.
  public var ics: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Candor//Incident follow-up//EN", "CALSCALE:GREGORIAN",
    ]
    for event in events { lines += event.lines(stamp: stamp) }
    lines.append("END:VCALENDAR")
    return lines.map { ContentLine.folded($0) + "\r\n" }.joined()
  }

  private static func host(_ id: String) -> String {
    let safe = id.lowercased().unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
    }
    return String(String.UnicodeScalarView(safe)) + ".candor.invalid"
  }
}

/// One entry of the calendar.
struct CalendarEvent {
  var uid: String
  var start: Timestamp
  var minutes: Int
  var summary: String
  var description: String
  /// Minutes before the start at which the calendar reminds; `nil` for no reminder.
  var reminder: Int?

  init(_ commitment: Commitment, due: Timestamp, incident: String, host: String) {
    uid = "\(commitment.id)@\(host)"
    start = due
    minutes = 15
    let owner = commitment.owner ?? "nobody yet"
    description = "Owner: \(owner)\nIncident: \(incident)"
    switch commitment.kind {
    case .update:
      summary = commitment.what
      reminder = 30
      minutes = 30
    case .answer: summary = "Answer due: \(commitment.what)"
    case .action: summary = "Due: \(commitment.what)"
    case .duty: summary = "Notification due (counsel to confirm): \(commitment.what)"
    }
  }

  func lines(stamp: Timestamp) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(Self.utc(stamp))", "DTSTART:\(Self.utc(start))",
      "DURATION:PT\(minutes)M", "SUMMARY:\(ContentLine.escaped(summary))",
      "DESCRIPTION:\(ContentLine.escaped(description))", "TRANSP:TRANSPARENT",
    ]
    if let reminder {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT\(reminder)M",
        "DESCRIPTION:\(ContentLine.escaped(summary))", "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  /// `20260312T140000Z`
  static func utc(_ time: Timestamp) -> String {
    let civil = CivilTime(utc: time)
    let text = civil.dateText + "T" + civil.clockText(seconds: true) + "Z"
    return text.filter { $0 != "-" && $0 != ":" }
  }
}

/// A line of a calendar file (RFC 5545, 3.1 and 3.3.11).
enum ContentLine {
  /// Octets of the longest line, without CRLF.
  static let longestLine = 75

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      default: if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// Breaks before the 76th octet, never inside a character; continuation lines start with a space.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = String(scalar).utf8.count
      if octets + width > longestLine {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += width
    }
    return folded
  }
}
