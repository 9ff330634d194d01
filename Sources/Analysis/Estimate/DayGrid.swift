import IncidentModel

/// A series padded to whole local days, so that a day is a row and a time of day a column; `nan` is missing.
struct DayGrid {
  let stepSeconds: Int
  let stepsPerDay: Int
  /// Steps that make up a block of about an hour; divides `stepsPerDay`.
  let stepsPerBlock: Int
  let days: Int
  /// Where the series lies in the padded steps.
  let data: Range<Int>
  /// 0 is Monday, by day.
  let weekday: [Int]
  /// Days that the input names as holidays, by their row.
  let holidays: Set<Int>
  var values: [Double]

  var count: Int { values.count }
  var blocksPerDay: Int { stepsPerDay / stepsPerBlock }

  /// `nil` when the step does not divide a day or there is nothing to lay out.
  init?(_ input: EstimateInput) {
    let step = input.stepSeconds
    guard step > 0, 86_400 % step == 0, !input.values.isEmpty else { return nil }
    stepSeconds = step
    stepsPerDay = 86_400 / step
    var block = max(1, 3600 / step)
    while stepsPerDay % block != 0 { block -= 1 }
    stepsPerBlock = block
    let start = input.start
    let offset = (start.hour * 3600 + start.minute * 60 + start.second) / step
    let count = input.values.count
    days = (offset + count + stepsPerDay - 1) / stepsPerDay
    data = offset..<offset + count
    holidays = input.holidayRows(days: days)
    weekday = (0..<days).map { (start.weekday - 1 + $0) % 7 }
    values = [Double](repeating: .nan, count: days * stepsPerDay)
    for (index, value) in input.values.enumerated() {
      if let value, value.isFinite { values[offset + index] = value }
    }
  }

  /// Steps in `hours`, at least one.
  func steps(hours: Double) -> Int { max(1, Int((hours * 3600 / Double(stepSeconds)).rounded())) }
}
