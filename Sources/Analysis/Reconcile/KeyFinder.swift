import Evidence
import IncidentModel
import Scan

/// Columns that together name a record, on both sides.
struct RecordKey {
  struct Part: Hashable {
    var left: Int
    var right: Int
    var form: CellForm
    var overlap: Double
  }

  /// Between the parts of a key; no cell holds it, so that different parts never make the same key.
  static let separator = "\u{1F}"

  var parts: [Part]
  var isInferred: Bool

  /// The key of a row, its parts joined; `nil` when one is empty.
  func text(_ table: RecordTable, _ row: Int, isLeft: Bool) -> String? {
    var texts: [String] = []
    for part in parts {
      let column = table.columns[isLeft ? part.left : part.right]
      guard let text = column.withCell(row, { $0.isEmpty ? nil : part.form.canonical($0) }) else {
        return nil
      }
      texts.append(text)
    }
    return texts.joined(separator: Self.separator)
  }
}

/// Finds the key by what is unique on both sides and found on both sides.
struct KeyFinder {
  /// A column of which less than this share of the other side is found is no key.
  static let leastOverlap = 0.3
  static let forms: [CellForm] = [.text, .folded, .alphanumeric, .serial]
  /// About how many values a column is judged by.
  static let sampleSize = 4000

  private let left: RecordTable
  private let right: RecordTable

  init(left: RecordTable, right: RecordTable) {
    self.left = left
    self.right = right
  }

  /// `nil` when nothing names the records on both sides.
  func find() -> RecordKey? {
    let plain = candidates(leastUnique: 0.7, forms: [.text])
    let clear = plain.contains { $0.part.overlap * $0.unique > 0.9 }
    let single = (clear ? plain : candidates(leastUnique: 0.7, forms: Self.forms)).max {
      score($0) < score($1)
    }
    if let single { return RecordKey(parts: [single.part], isInferred: true) }
    return composite()
  }

  /// The key from named columns, with the form that makes most of them meet.
  func named(_ pairs: [ReconciliationOptions.Pair]) -> RecordKey? {
    var parts: [RecordKey.Part] = []
    for pair in pairs {
      guard let a = left.column(named: pair.left), let b = right.column(named: pair.right) else { return nil }
      let ranked = Self.forms.map { ($0, overlap(signature(left, a, $0), signature(right, b, $0))) }
      let best = ranked.max { $0.1 + 1e-9 < $1.1 } ?? (.text, 0)
      parts.append(.init(left: a, right: b, form: best.0, overlap: best.1))
    }
    return parts.isEmpty ? nil : RecordKey(parts: parts, isInferred: false)
  }

  private struct Candidate {
    var part: RecordKey.Part
    var unique: Double
  }

  /// The simplest form under which two columns meet; a looser one must find clearly more.
  private func candidates(leastUnique: Double, forms: [CellForm]) -> [Candidate] {
    let leftColumns = keyable(left).map { column in (column, forms.map { signature(left, column, $0) }) }
    let rightColumns = keyable(right).map { column in
      (column, forms.map { signature(right, column, $0) })
    }
    var found: [Candidate] = []
    for (a, ones) in leftColumns {
      for (b, others) in rightColumns {
        var best: Candidate?
        for (form, (one, other)) in zip(forms, zip(ones, others)) {
          let unique = min(one.unique, other.unique)
          let overlap = overlap(one, other)
          guard unique >= leastUnique, overlap >= Self.leastOverlap else { continue }
          if overlap > (best?.part.overlap ?? 0) + 0.05 {
            best = Candidate(part: .init(left: a, right: b, form: form, overlap: overlap), unique: unique)
          }
        }
        if let best { found.append(best) }
      }
    }
    return found
  }

  private func keyable(_ table: RecordTable) -> [Int] {
    table.columns.indices.filter { index in
      let column = table.columns[index]
      return column.kind != .empty && column.kind != .boolean && column.kind != .decimal
        && column.filled * 2 >= table.rowCount
    }
  }

  private func score(_ candidate: Candidate) -> Double {
    let (a, b) = (left.columns[candidate.part.left], right.columns[candidate.part.right])
    var score = candidate.part.overlap * candidate.unique
    if ColumnNames.similar(a.name, b.name) { score += 0.1 }
    if left.roles.key == candidate.part.left { score += 0.1 }
    if right.roles.key == candidate.part.right { score += 0.1 }
    if a.kind == .time || left.roles.amount == candidate.part.left { score -= 0.5 }
    return score
  }

  /// Two columns, neither unique alone, whose combination is: an order and its line.
  private func composite() -> RecordKey? {
    let parts = candidates(leastUnique: 0, forms: Self.forms).sorted { score($0) > score($1) }.prefix(6).map(
      \.part)
    for (index, first) in parts.enumerated() {
      for second in parts.dropFirst(index + 1) where second.left != first.left && second.right != first.right
      {
        let key = RecordKey(parts: [first, second], isInferred: true)
        if uniqueness(left, key, isLeft: true) >= 0.9, uniqueness(right, key, isLeft: false) >= 0.9 {
          return key
        }
      }
    }
    return nil
  }

  private func uniqueness(_ table: RecordTable, _ key: RecordKey, isLeft: Bool) -> Double {
    let rows = min(table.rowCount, Self.sampleSize)
    let texts = Set((0..<rows).compactMap { key.text(table, $0, isLeft: isLeft) })
    return rows == 0 ? 0 : Double(texts.count) / Double(rows)
  }
}

extension KeyFinder {
  /// Hashes of a column's distinct values, thinned by hash so that both sides keep the same values.
  private struct Signature {
    var hashes: Set<UInt64>
    var unique: Double
  }

  private func signature(_ table: RecordTable, _ index: Int, _ form: CellForm) -> Signature {
    let column = table.columns[index]
    let rate = UInt64(max(1, max(left.rowCount, right.rowCount) / Self.sampleSize))
    var hashes: Set<UInt64> = []
    var kept = 0
    for row in 0..<column.count {
      let hash = column.withCell(row) { $0.isEmpty ? nil : form.hash($0) }
      guard let hash, hash % rate == 0 else { continue }
      hashes.insert(hash)
      kept += 1
    }
    return Signature(hashes: hashes, unique: kept == 0 ? 0 : Double(hashes.count) / Double(kept))
  }

  private func overlap(_ one: Signature, _ other: Signature) -> Double {
    let smaller = min(one.hashes.count, other.hashes.count)
    guard smaller > 0 else { return 0 }
    return Double(one.hashes.intersection(other.hashes).count) / Double(smaller)
  }
}

/// Column names of two sides.
enum ColumnNames {
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }

  /// Equal but for case and punctuation, or one the end of the other: `id` and `order_id`.
  static func similar(_ left: String, _ right: String) -> Bool {
    let (a, b) = (plain(left), plain(right))
    return a == b || (min(a.count, b.count) >= 2 && (a.hasSuffix(b) || b.hasSuffix(a)))
  }
}
