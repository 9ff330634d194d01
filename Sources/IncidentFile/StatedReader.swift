import Foundation
import IncidentModel

/// Numbers that come from people.
struct StatedReader {
  static let keys = ["id", "title", "value", "unit", "source", "as_of"]
  static let noSource = "source not named"

  let context: ReadingContext

  /// A list of `{id, value, …}`, or a set of `id: {value, …}`.
  func read(_ fields: Fields) -> [StatedNumber] {
    guard let node = fields.value("stated") else { return [] }
    if let pairs = node.map {
      return pairs.compactMap { number($0.value, id: $0.key, at: $0.keyPlace) }
    }
    guard let items = node.list else {
      fields.wrongType("stated", node, expected: "a list of numbers, each with id, value, unit and source")
      return []
    }
    return items.compactMap { number($0, id: nil, at: $0.place) }
  }

  private func number(_ node: FrontMatterNode, id given: String?, at place: FrontMatterNode.Place)
    -> StatedNumber?
  {
    let fields = Fields(node, of: "a stated number", keys: Self.keys, context)
    guard let id = identifier(given ?? fields.required("id"), at: place) else { return nil }
    let valueNode = node.text == nil ? fields.value("value") : node
    guard let valueNode, let text = valueNode.text else {
      if let valueNode {
        fields.wrongType("value", valueNode, expected: "one number")
      } else {
        _ = fields.required("value")
      }
      return nil
    }
    let unit = StatedUnit(fields.text("unit"), factID: id, currency: context.currency)
    guard let value = value(text, unit, valueNode) else { return nil }
    return StatedNumber(
      id: id, title: fields.text("title"), value: value, unit: unit.unit, source: source(fields, id, place),
      asOf: fields.time("as_of"))
  }

  private func identifier(_ text: String?, at place: FrontMatterNode.Place) -> String? {
    guard let text else { return nil }
    let isValid = text.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isLowercase || $0.properties.numericType != nil
          || "._-".unicodeScalars.contains($0))
    }
    guard isValid, !text.isEmpty else {
      context.report(
        "bad-id", "`\(text)` is not a fact's name.",
        next: "Use lower-case letters, digits, dots and underscores, such as `support.tickets`.", at: place)
      return nil
    }
    return text.contains(".") ? text : "stated." + text
  }

  private func source(_ fields: Fields, _ id: String, _ place: FrontMatterNode.Place) -> String {
    if let source = fields.text("source") { return source }
    context.report(
      "no-source", "`\(id)` names no source.", .warning,
      because: "A number without an author cannot be defended when it is questioned.",
      next: "Add `source:` with who says so or where it is written.", at: place)
    return Self.noSource
  }

  private func value(_ text: String, _ unit: StatedUnit, _ node: FrontMatterNode) -> FactValue? {
    if unit.unit == .text { return .text(text) }
    if unit.unit == .time {
      if let time = Timestamp(rfc3339: text, zone: context.zone) { return .time(time) }
      report("bad-time", "`\(text)` is not a time.", "Write it as `2026-03-12 14:30`.", node)
      return nil
    }
    guard let number = DecimalText(text), let value = unit.value(number) else {
      report(
        "bad-number", "`\(text)` is not a number.",
        "Write digits only, such as `1204` or `86.50`, and the unit in `unit:`.", node)
      return nil
    }
    guard !number.isNegative else {
      report(
        "negative", "`\(text)` is negative; a stated number counts from zero up.",
        "Write the amount without a sign, and say in the title which way it goes.", node)
      return nil
    }
    return value
  }

  private func report(_ name: String, _ summary: String, _ next: String, _ node: FrontMatterNode) {
    context.report(name, summary, next: next, at: node.place)
  }
}

/// What a stated number counts, from the words in `unit:`.
struct StatedUnit {
  var unit: FactUnit
  /// Units of the fact for one of the number as written.
  private var scale: Double = 1

  init(_ text: String?, factID: String, currency: String) {
    let text = text ?? ""
    let word = text.lowercased()
    if CurrencyCode.all.contains(text.uppercased()) {
      unit = .money(text.uppercased())
    } else if ["money", "currency", "amount"].contains(word) {
      unit = .money(currency)
    } else if let seconds = Self.durations[word] {
      (unit, scale) = (.seconds, seconds)
    } else if let known = Self.others[word] {
      (unit, scale) = known
    } else {
      unit = .count(text.isEmpty ? Self.noun(factID) : text)
    }
  }

  private static let durations: [String: Double] = [
    "s": 1, "sec": 1, "second": 1, "seconds": 1, "min": 60, "minute": 60, "minutes": 60, "h": 3600,
    "hour": 3600,
    "hours": 3600, "day": 86_400, "days": 86_400,
  ]

  private static let others: [String: (FactUnit, Double)] = [
    "ms": (.milliseconds, 1), "millisecond": (.milliseconds, 1), "milliseconds": (.milliseconds, 1),
    "%": (.ratio, 0.01), "percent": (.ratio, 0.01), "ratio": (.ratio, 1), "share": (.ratio, 1),
    "time": (.time, 1), "text": (.text, 1),
  ]

  /// `customers` for `customers.contacted`, `tickets` for `support.tickets`.
  private static func noun(_ id: String) -> String {
    let parts = id.split(separator: ".").map { String($0).replacing("_", with: " ") }
    return (parts.first == "stated" || parts.first == "support" ? parts.last : parts.first) ?? "items"
  }

  /// The number in the fact's unit; money in minor units; `nil` when it is too large.
  func value(_ number: DecimalText) -> FactValue? {
    if case .money(let currency) = unit {
      return number.scaled(digits: FactFormat.minorDigits(currency)).map(FactValue.integer)
    }
    if scale == 1, unit != .ratio, let whole = number.scaled(digits: 0), number.isWhole {
      return .integer(whole)
    }
    let scaled = number.double * scale
    return unit == .seconds ? .integer(Int64(min(scaled.rounded(), 1e15))) : .decimal(scaled)
  }
}
