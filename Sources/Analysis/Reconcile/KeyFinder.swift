import Evidence
import Foundation
import IncidentModel
import Scan

/// Columns that together name a record, on both sides.
struct RecordKey: Sendable {
  struct Part: Hashable, Sendable {
    var left: Int
    var right: Int
    var form: CellForm
    var overlap: Double
  }

  var parts: [Part]
  var isInferred: Bool

  /// The key of a row, its parts joined; `nil` when one is empty.
  func text(_ table: RecordTable, _ row: Int, isLeft: Bool) -> [UInt8]? {
    var text: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let column = table.columns[isLeft ? part.left : part.right]
      if index > 0 { text.append(RecordKeyText.separator) }
      guard column.withCell(row, { part.form.append($0, to: &text) }) else { return nil }
    }
    return text
  }
}

/// A key, with records of both sides that it was found on.
struct FoundKey: Sendable {
  var key: RecordKey
  var left: RecordTable
  var right: RecordTable
  /// Rows of both tables that are one record.
  var pairs: [(left: Int, right: Int)]

  init(_ key: RecordKey, _ left: RecordTable, _ right: RecordTable) {
    (self.key, self.left, self.right) = (key, left, right)
    var rows: [[UInt8]: Int] = [:]
    for row in 0..<right.rowCount {
      if let text = key.text(right, row, isLeft: false), rows[text] == nil { rows[text] = row }
    }
    pairs = (0..<left.rowCount).compactMap { row in
      guard let text = key.text(left, row, isLeft: true), let other = rows.removeValue(forKey: text) else {
        return nil
      }
      return (row, other)
    }
  }

  /// How sure the key is: the share of the smaller side's sampled values that the other has.
  var agreement: Double { key.parts.map(\.overlap).min() ?? 0 }
}

/// Finds the key by what is unique on both sides and found on both sides.
struct KeyFinder {
  /// A column of which less than this share of the other side is found is no key.
  static let leastOverlap = 0.3
  /// Simple ones first: a looser one must find clearly more.
  static let forms: [CellForm] = [.text, .folded, .number(power: 0), .alphanumeric, .serial]
  /// A column as unique as this on one side can be a key although the other side repeats its values: a replay.
  static let surelyUnique = 0.95
  /// Columns of a side that are looked at.
  static let mostColumns = 32

  let left: RecordProfile
  let right: RecordProfile
  let zone: TimeZone
  let threads: Int

  /// One pass over a side for what `find` needs at first.
  static func profile(_ source: RecordSource, threads: Int) throws -> RecordProfile {
    try RecordProfile(source, keyable(source).map { ($0, .text) }, threads: threads)
  }

  /// `nil` when nothing names the records on both sides. Both sides are read once more when no column has the same
  /// values on both as they are written.
  func find() throws -> FoundKey? {
    let plain = candidates(leastUnique: 0.7, forms: [.text])
    if let best = best(plain), best.part.overlap * best.most > 0.9 {
      // Both sides repeat it alike: an order that may have several lines.
      if best.most < Self.surelyUnique, let key = composite() { return key }
      return found(best.part)
    }
    if let key = composite() { return key }
    let all = try KeyFinder(
      left: full(left.source), right: full(right.source), zone: zone, threads: threads)
    if let best = all.best(all.candidates(leastUnique: 0.7, forms: Self.forms)) {
      return all.found(best.part)
    }
    return all.composite()
  }

  private func full(_ source: RecordSource) throws -> RecordProfile {
    let wanted = Self.keyable(source).flatMap { column in Self.forms.map { (column, $0) } }
    return try RecordProfile(source, wanted, threads: threads)
  }

  /// The key from named columns, with the form that makes most of them meet. Reads both sides once.
  static func named(
    _ parts: [(left: Int, right: Int)], left: RecordSource, right: RecordSource, zone: TimeZone, threads: Int
  ) throws -> FoundKey {
    let one = try RecordProfile(
      left, parts.flatMap { part in forms.map { (part.left, $0) } }, threads: threads)
    let other = try RecordProfile(
      right, parts.flatMap { part in forms.map { (part.right, $0) } }, threads: threads)
    let finder = KeyFinder(left: one, right: other, zone: zone, threads: threads)
    let chosen = parts.map { part in
      forms.map { form in
        RecordKey.Part(
          left: part.left, right: part.right, form: form, overlap: finder.overlap(part.left, part.right, form)
        )
      }.reduce(nil) { (best: RecordKey.Part?, next) in
        next.overlap > (best?.overlap ?? -1) + (best == nil ? 0 : 0.05) ? next : best
      }!
    }
    return finder.found(RecordKey(parts: chosen, isInferred: false))
  }

  private func overlap(_ a: Int, _ b: Int, _ form: CellForm) -> Double {
    guard let one = left.sketches[a]?[form], let other = right.sketches[b]?[form] else { return 0 }
    return one.overlap(other)
  }

  private func found(_ part: RecordKey.Part) -> FoundKey { found(RecordKey(parts: [part], isInferred: true)) }

  /// Samples of both sides by the most selective part of the key.
  private func found(_ key: RecordKey) -> FoundKey {
    let lead =
      key.parts.max { (uniqueness($0), $0.overlap) < (uniqueness($1), $1.overlap) } ?? key.parts[0]
    guard let one = left.sketches[lead.left]?[lead.form], let other = right.sketches[lead.right]?[lead.form]
    else { return FoundKey(key, left.source.head, right.source.head) }
    return FoundKey(
      key, left.sample(lead.left, lead.form, with: other, zone: zone),
      right.sample(lead.right, lead.form, with: one, zone: zone))
  }

  private func uniqueness(_ part: RecordKey.Part) -> Double {
    min(
      left.sketches[part.left]?[part.form]?.uniqueness ?? 0,
      right.sketches[part.right]?[part.form]?.uniqueness ?? 0)
  }

  struct Candidate {
    var part: RecordKey.Part
    /// Of the side where it is less.
    var unique: Double
    /// Of the side where it is more.
    var most: Double
  }

  private func isNamedAlike(_ a: Int, _ b: Int) -> Bool {
    ColumnNames.similar(left.source.columns[a], right.source.columns[b])
  }

  private func candidates(leastUnique: Double, forms: [CellForm]) -> [Candidate] {
    var found: [Candidate] = []
    for a in Self.keyable(left.source) {
      for b in Self.keyable(right.source) {
        var best: Candidate?
        for form in forms {
          guard let one = left.sketches[a]?[form], let other = right.sketches[b]?[form] else { continue }
          let (unique, most) = (
            min(one.uniqueness, other.uniqueness), max(one.uniqueness, other.uniqueness)
          )
          guard unique >= leastUnique || (most >= Self.surelyUnique && isNamedAlike(a, b)) else { continue }
          let overlap = one.overlap(other)
          guard overlap >= Self.leastOverlap, overlap > (best?.part.overlap ?? 0) + 0.05 else { continue }
          best = Candidate(
            part: .init(left: a, right: b, form: form, overlap: overlap), unique: unique, most: most)
        }
        if let best { found.append(best) }
      }
    }
    return found
  }

  private func best(_ candidates: [Candidate]) -> Candidate? {
    candidates.max { (score($0), $1.part.left, $1.part.right) < (score($1), $0.part.left, $0.part.right) }
  }

  private static func keyable(_ source: RecordSource) -> [Int] {
    let head = source.head
    let fitting = head.columns.indices.filter { index in
      let column = head.columns[index]
      let isKind = column.kind != .empty && column.kind != .boolean
      if ColumnNames.isQuantity(column.name) { return false }
      return isKind && column.filled * 2 >= head.rowCount && (column.kind != .decimal || isWhole(column))
    }
    return Array(fitting.prefix(mostColumns))
  }

  /// Numbers that a table of numbers wrote with a needless `.0`.
  private static func isWhole(_ column: TableColumn) -> Bool {
    (0..<min(column.count, 1000)).allSatisfy { row in
      column.isEmpty(row) || column.number(row)?.isWhole(scaledBy: 0) == true
    }
  }

  private func score(_ candidate: Candidate) -> Double {
    let (one, other) = (left.source.head, right.source.head)
    let (a, b) = (one.columns[candidate.part.left], other.columns[candidate.part.right])
    var score = candidate.part.overlap * candidate.unique
    if ColumnNames.similar(a.name, b.name) { score += 0.1 }
    if one.roles.key == candidate.part.left { score += 0.1 }
    if other.roles.key == candidate.part.right { score += 0.1 }
    if a.kind == .time || one.roles.amount == candidate.part.left { score -= 0.5 }
    return score
  }

  /// What no key was found among: the best that was tried, in words.
  func tried() -> String {
    let best = candidates(leastUnique: 0, forms: Self.forms).max { score($0) < score($1) }
    guard let best else { return "No two columns share a third of their values." }
    let names = (left.source.columns[best.part.left], right.source.columns[best.part.right])
    return
      "The nearest was `\(names.0)` with `\(names.1)`: \(Int(best.part.overlap * 100)) % of the values are on "
      + "both sides, and \(Int(best.unique * 100)) % of the records have one of their own."
  }
}

extension KeyFinder {
  /// Two columns, neither unique alone, whose combination is: an order and its line.
  private func composite() -> FoundKey? {
    let parts = candidates(leastUnique: 0, forms: Self.forms).sorted { score($0) > score($1) }.prefix(8)
    for first in parts where first.unique > 0.02 {
      for second in parts where second.part.left != first.part.left && second.part.right != first.part.right {
        if second.unique > first.unique { continue }
        let key = RecordKey(parts: [first.part, second.part].sorted { $0.left < $1.left }, isInferred: true)
        let found = found(key)
        if isUnique(found.left, key, isLeft: true), isUnique(found.right, key, isLeft: false),
          found.pairs.count * 3 >= min(found.left.rowCount, found.right.rowCount)
        {
          return found
        }
      }
    }
    return nil
  }

  private func isUnique(_ table: RecordTable, _ key: RecordKey, isLeft: Bool) -> Bool {
    let texts = (0..<table.rowCount).compactMap { key.text(table, $0, isLeft: isLeft) }
    return !texts.isEmpty && Double(Set(texts).count) >= 0.9 * Double(texts.count)
  }
}

/// Column names of two sides.
enum ColumnNames {
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }

  /// What counts something, and names nothing.
  static func isQuantity(_ name: String) -> Bool {
    let plain = plain(name)
    return ["qty", "quantity", "amount", "total", "price", "cents", "sum", "balance", "count"].contains {
      plain == $0 || plain.hasSuffix($0)
    }
  }

  /// Equal but for case and punctuation, or one the end of the other: `id` and `order_id`.
  static func similar(_ left: String, _ right: String) -> Bool {
    let (a, b) = (plain(left), plain(right))
    return a == b || (min(a.count, b.count) >= 2 && (a.hasSuffix(b) || b.hasSuffix(a)))
  }
}
