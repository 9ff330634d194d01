/// The step of a series: `5m`, `1 h`, `300 s`, or seconds without a unit.
enum StepText {
  private static let units: [(names: [String], seconds: Int)] = [
    (["", "s", "sec", "second", "seconds"], 1), (["m", "min", "minute", "minutes"], 60),
    (["h", "hour", "hours"], 3600), (["d", "day", "days"], 86_400),
  ]

  static func seconds(_ key: String, in fields: Fields) -> Int? {
    guard let text = fields.text(key) else { return nil }
    let digits = text.prefix { $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let count = Int(digits), let known = units.first(where: { $0.names.contains(unit) }),
      (1...86_400).contains(count), count * known.seconds <= 86_400
    else {
      if let node = fields.value(key) {
        fields.wrongType(key, node, expected: "a time such as `5m`, at most a day")
      }
      return nil
    }
    return count * known.seconds
  }
}
