import Briefing
import Foundation
import IncidentModel

/// How facts are put into sentences. Every phrase is `nil` when the fact has no value.
extension PreparationContext {
  /// The value as it stands in every document: `1,204`, `1 hour 52 minutes`, an estimate with its range.
  func value(_ id: String) -> Words? {
    guard let fact = facts.known(id) else { return nil }
    guard let range = format.range(fact) else { return Words([.fact(format.text(fact), id: id)]) }
    let best = format.short(fact).drop { "≈ ".contains($0) }
    return Words([
      .text("about "), .fact(String(best), id: id), .text(" ("), .fact(range, id: id), .text(")"),
    ])
  }

  /// The value and what it counts: `1,204 customers`; other units as `value` gives them.
  func counted(_ id: String) -> Words? {
    guard let fact = facts.known(id), let value = value(id) else { return nil }
    guard case .count(let noun) = fact.unit else { return value }
    guard let range = format.range(fact) else {
      return "\(value) \(Noun.form(noun, for: fact.value?.number))"
    }
    let best = format.short(fact).drop { "≈ ".contains($0) }
    return Words([
      .text("about "), .fact(String(best), id: id), .text(" \(noun) ("), .fact(range, id: id), .text(")"),
    ])
  }

  /// What has come back since, as a number; `nil` where its range reaches down to nothing.
  var recovered: Words? { showsRecovery ? counted("orders.recovered") : nil }

  private var showsRecovery: Bool {
    (facts.number("orders.recovered") ?? 0) > 0 && (facts.known("orders.recovered")?.interval?.low ?? 1) >= 1
  }

  /// The same for the ear.
  var spokenRecovered: Words? { showsRecovery ? spokenCount("orders.recovered") : nil }

  /// That nothing certain can be said about what came back, where that is so.
  var unclearRecovery: Words? {
    guard !showsRecovery, let fact = facts.known("orders.recovered"), let range = format.range(fact) else {
      return nil
    }
    return Words([
      .text("How many came back later cannot be told yet: "), .fact(range, id: fact.id), .text("."),
    ])
  }

  /// The share of active customers with a failed request, and whether all who were hit are in it.
  var countsDamagedRecords: Bool { (facts.number("customers.bad_records") ?? 0) > 0 }

  /// `02:14 UTC on 12 March` of a fact that is a time.
  func time(_ id: String) -> Words? {
    guard let fact = facts.known(id), let time = fact.value?.time else { return nil }
    return Words([.fact(format.clock(time), id: id)])
  }

  /// `from 02:14 to 04:06 UTC on 12 March`, in one day or over several.
  func span(_ startID: String, _ endID: String) -> Words? {
    guard let start = facts.time(startID), let end = facts.time(endID), start <= end else { return nil }
    let sameDay = format.day(start, year: true) == format.day(end, year: true)
    let from = sameDay ? CivilTime(start, in: format.timeZone).clockText() : format.clock(start)
    return Words([
      .text("from "), .fact(from, id: startID), .text(" to "), .fact(format.clock(end), id: endID),
    ])
  }

  /// `was` or `were` (while it goes on: `is` or `are`), after the number of the fact.
  func verb(_ id: String) -> String {
    let one = facts.number(id) == 1
    return isOver ? (one ? "was" : "were") : (one ? "is" : "are")
  }

  /// Who says so, where the fact is a statement: "That figure comes from finance."
  func attribution(_ id: String) -> Words? {
    guard let fact = facts.known(id), fact.label == .stated, let source = fact.receipt.source else {
      return nil
    }
    let date = fact.receipt.asOf.map { " as of \(format.clock($0))" } ?? ""
    return "That figure comes from \(writing(source).clause)\(date)."
  }

  /// Text that a person wrote in a field, with its placeholders resolved.
  func writing(_ text: String) -> Words {
    Words(
      RichText(resolving: text.trimmingCharacters(in: .whitespacesAndNewlines), facts: facts, format: format))
  }

  /// The first sentence that a person wrote in a section of the incident; `nil` for drafts and empty ones.
  func written(_ section: SectionKind) -> Words? {
    let found = incident.sections.first { !$0.isDraft && $0.title.lowercased() == section.title.lowercased() }
    guard let found, let sentence = Sentences.of(markdown: found.markdown).first else { return nil }
    return writing(sentence).sentence
  }
}

/// When something will be, said against the day of the meeting.
extension PreparationContext {
  /// `18:00 UTC today`, `09:00 UTC tomorrow`, otherwise `09:00 UTC on Friday, 13 March`.
  func when(_ time: Timestamp) -> String {
    let days =
      CivilTime(time, in: format.timeZone).daysSinceEpoch - CivilTime(now, in: format.timeZone).daysSinceEpoch
    let clock = format.clockOnly(time)
    switch days {
    case 0: return "\(clock) today"
    case 1: return "\(clock) tomorrow"
    default: return "\(clock) on \(format.weekday(time)), \(format.day(time, year: abs(days) > 300))"
    }
  }

  /// The day of a due date: `today`, `tomorrow`, otherwise `Friday, 13 March`.
  func dueDay(_ time: Timestamp) -> String {
    let days =
      CivilTime(time, in: format.timeZone).daysSinceEpoch - CivilTime(now, in: format.timeZone).daysSinceEpoch
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    default: return "\(format.weekday(time)), \(format.day(time, year: abs(days) > 300))"
    }
  }

  /// A due date in a sentence: `today`, `by tomorrow`, `by Friday, 13 March`.
  func byDay(_ time: Timestamp) -> String {
    let day = dueDay(time)
    return day == "today" ? day : "by " + day
  }
}

/// English nouns as units name them, in the plural.
enum Noun {
  /// The noun for that many: `customer` for 1, `customers` otherwise.
  static func form(_ plural: String, for number: Double?) -> String {
    number == 1 ? singular(plural) : plural
  }

  static func singular(_ plural: String) -> String {
    if plural.hasSuffix("ies"), plural.count > 4 { return plural.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where plural.hasSuffix(ending) {
      return String(plural.dropLast(2))
    }
    return plural.hasSuffix("s") && !plural.hasSuffix("ss") ? String(plural.dropLast()) : plural
  }

  /// Small numbers in words, as one says them: `no`, `one`, … `ten`; digits above.
  static func spelled(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}
