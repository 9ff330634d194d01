import IncidentModel

struct MeetingReader {
  static let longestMinutes = 24 * 60

  let context: ReadingContext

  func read(_ node: FrontMatterNode) -> Meeting? {
    let fields = Fields(node, of: "the meeting", keys: ["time", "length", "form"], context)
    if node.text != nil { return fields.time(node, "meeting").map { Meeting(time: $0) } }
    guard fields.required("time") != nil, let time = fields.time("time") else { return nil }
    var meeting = Meeting(time: time)
    meeting.minutes = length(fields) ?? meeting.minutes
    meeting.form = fields.choice("form", Meeting.Form.self) ?? meeting.form
    return meeting
  }

  /// `15`, `15 min`, `15 minutes`, `1 hour`, `1h`.
  private func length(_ fields: Fields) -> Int? {
    guard let node = fields.value("length"), let text = fields.text("length")?.lowercased() else {
      return nil
    }
    let digits = text.prefix(while: \.isNumber)
    let unit = IncidentLayout.trimmed(text.dropFirst(digits.count))
    let scale = ["", "m", "min", "mins", "minute", "minutes"].contains(unit) ? 1 : 60
    let isUnit = scale == 1 || ["h", "hr", "hour", "hours"].contains(unit)
    if let number = Int(digits), isUnit, (1...Self.longestMinutes / scale).contains(number) {
      return number * scale
    }
    context.report(
      "bad-length", "`length` is not a length of time: `\(text)`.", next: "Write minutes, such as `15 min`.",
      at: node.place)
    return nil
  }
}
