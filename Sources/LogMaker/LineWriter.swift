/// Writes events in the format of a plan.
enum LineWriter {
  case json([JSONWriter])
  case logfmt
  case access
  case csv

  init(_ plan: LogPlan) {
    switch plan.format {
    case .ndjson: self = .json(JSONStyle.styles(of: plan).map(JSONWriter.init))
    case .logfmt: self = .logfmt
    case .access: self = .access
    case .csv: self = .csv
    }
  }

  /// Lines before the first event; how many.
  func begin(_ buffer: inout LineBuffer) -> Int {
    guard case .csv = self else { return 0 }
    buffer.append(FlatWriter.csvHeader)
    return 1
  }

  /// One line, or none when the format has no place for the event; whether it wrote one.
  func append(_ event: LogEvent, to buffer: inout LineBuffer) -> Bool {
    switch self {
    case .json(let writers):
      writers[event.service % writers.count].append(event, to: &buffer)
      return true
    case .logfmt:
      FlatWriter.appendLogfmt(event, to: &buffer)
      return true
    case .access:
      guard event.status > 0 else { return false }
      FlatWriter.appendAccess(event, to: &buffer)
      return true
    case .csv:
      guard event.status > 0 else { return false }
      FlatWriter.appendCSV(event, to: &buffer)
      return true
    }
  }
}

extension JSONStyle {
  static func styles(of plan: LogPlan) -> [JSONStyle] {
    plan.style.map { [random(seed: $0, names: plan.names)] } ?? fleet
  }
}
