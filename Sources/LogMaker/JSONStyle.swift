/// How a logger writes its JSON lines: names, order, nesting, blanks, forms.
struct JSONStyle: Sendable {
  var order: [EventField]
  var names: [EventField: String]
  /// Fields that lie one or two objects down, and in which; neighbours in `order` share the object.
  var containers: [EventField: [String]] = [:]
  var time = ClockText.Form.milliseconds
  var duration = DurationForm.milliseconds
  var spaced = false
  /// Other than ASCII as `\u` escapes.
  var escaped = false
  /// Writes `null` for what a line does not have, instead of leaving the field out.
  var nulls = false

  /// The dotted path of every field that has a role.
  var paths: [EventField: String] {
    var paths: [EventField: String] = [:]
    for field in order where field != .decoy {
      paths[field] = ((containers[field] ?? []) + [names[field] ?? field.rawValue]).joined(separator: ".")
    }
    return paths
  }
}

extension JSONStyle {
  /// The three conventions of a fleet whose services share field names but not loggers.
  static let fleet: [JSONStyle] = {
    var names = Dictionary(uniqueKeysWithValues: EventField.allCases.map { ($0, $0.usualNames[0]) })
    names[.duration] = "duration_ms"
    let slog: [EventField] = [
      .time, .level, .message, .service, .version, .region, .method, .endpoint, .status, .duration, .customer,
      .order, .amount, .currency, .error, .trace,
    ]
    let zap: [EventField] = [
      .level, .time, .decoy, .trace, .service, .region, .version, .status, .error, .endpoint, .method,
      .duration,
      .order, .amount, .currency, .customer, .message,
    ]
    let pino: [EventField] = [
      .message, .level, .customer, .time, .version, .service, .region, .method, .endpoint, .duration, .status,
      .decoy, .currency, .amount, .order, .trace, .error,
    ]
    return [
      JSONStyle(order: slog, names: names),
      JSONStyle(order: zap, names: names, escaped: true),
      JSONStyle(order: pino, names: names, spaced: true, nulls: true),
    ]
  }()

  /// A style that no logger has: order, nesting, blanks and forms drawn with `seed`.
  static func random(seed: UInt64, names: LogPlan.Names) -> JSONStyle {
    var random = SeededRandom(seed: seed)
    var style = JSONStyle(order: EventField.allCases.shuffled(using: &random), names: [:])
    style.time = ClockText.Form.allCases[random.below(ClockText.Form.allCases.count)]
    style.duration = DurationForm.allCases[random.below(DurationForm.allCases.count)]
    style.spaced = random.below(2) == 0
    style.escaped = random.below(2) == 0
    style.nulls = random.below(3) == 0
    for field in EventField.allCases {
      style.names[field] = name(field, names, &random) + (field == .duration ? style.duration.rawValue : "")
    }
    style.nest(&random)
    return style
  }

  private static func name(_ field: EventField, _ names: LogPlan.Names, _ random: inout SeededRandom)
    -> String
  {
    if names == .usual { return field.usualNames[random.below(field.usualNames.count)] }
    let syllables = ["bra", "ku", "lo", "mi", "nux", "pe", "quo", "ri", "sta", "tul", "vo", "zem"]
    let word = (0..<3).map { _ in syllables[random.below(syllables.count)] }.joined()
    // The field's number keeps two names from being the same.
    let unit = field == .amount ? "_cents" : ""
    return word + String(EventField.allCases.firstIndex(of: field) ?? 0) + unit
  }

  /// Puts a run of fields into an object, perhaps a part of them into another one inside.
  private mutating func nest(_ random: inout SeededRandom) {
    let outer = ["fields", "attributes", "ctx", "data"][random.below(4)]
    let start = random.below(order.count - 6)
    let length = 3 + random.below(4)
    let cut = random.below(length)
    guard random.below(4) > 0 else { return }
    for (offset, field) in order[start..<start + length].enumerated() {
      containers[field] = offset > cut ? [outer, "meta"] : [outer]
    }
  }
}
