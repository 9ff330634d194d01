import Evidence
import Foundation
import IncidentModel
import Scan

/// Which columns of two tables hold the same thing, told by their values in records that are on both sides.
struct ColumnMatcher {
  /// Records that are looked at.
  static let samplePairs = 1000
  /// Columns of other names are one when they agree this much beyond chance.
  static let leastAgreement = 0.6
  /// Columns of the same name are compared unless they agree less than this.
  static let leastSameName = 0.2
  /// The same for times, which two systems often write for moments of their own.
  static let leastSameNameTime = 0.6

  /// A form that takes more for equal must make so many more records agree: a difference of system, not of records.
  static let leastGain = 0.2
  /// Of fewer records, columns of one name are compared however little they agree.
  static let fewestPairs = 50

  struct Match: Sendable {
    var left: Int
    var right: Int
    var form: CellForm
    var agreement: Double
    var score: Double
  }

  private let left: RecordTable
  private let right: RecordTable
  private let pairs: [(left: Int, right: Int)]
  private let zone: TimeZone

  init(_ found: FoundKey, zone: TimeZone) {
    left = found.left
    right = found.right
    self.zone = zone
    let pairs = found.pairs
    let step = max(1, pairs.count / Self.samplePairs)
    self.pairs = stride(from: 0, to: pairs.count, by: step).map { pairs[$0] }
  }

  /// Each column once, the surest matches first.
  func matches(excluding key: RecordKey, ignored: Set<String>) -> [Match] {
    var usedLeft = Set(key.parts.map(\.left))
    var usedRight = Set(key.parts.map(\.right))
    var all: [Match] = []
    for a in left.columns.indices where !usedLeft.contains(a) && !ignored.contains(left.columns[a].name) {
      for b in right.columns.indices where !usedRight.contains(b) && !ignored.contains(right.columns[b].name)
      {
        if let match = judged(a, b) { all.append(match) }
      }
    }
    let ranked = all.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    let kept = ranked.filter { match in
      guard !usedLeft.contains(match.left), !usedRight.contains(match.right) else { return false }
      usedLeft.insert(match.left)
      usedRight.insert(match.right)
      return true
    }
    return kept.sorted { $0.left < $1.left }
  }

  /// Named columns are compared whatever their values.
  func match(_ a: Int, _ b: Int) -> Match {
    let best = bestForm(a, b)
    return Match(left: a, right: b, form: best.form, agreement: best.agreement, score: 1)
  }

  private func judged(_ a: Int, _ b: Int) -> Match? {
    let (one, other) = (left.columns[a], right.columns[b])
    guard one.kind != .empty, other.kind != .empty, !pairs.isEmpty else { return nil }
    let same = ColumnNames.plain(one.name) == ColumnNames.plain(other.name)
    let (form, agreement) = bestForm(a, b)
    let chance = chanceAgreement(a, b, form)
    let beyond = chance >= 1 ? 0 : (agreement - chance) / (1 - chance)
    let isRole = left.roles.currency == a && right.roles.currency == b
    if same || isRole {
      let isTime = one.kind == .time || other.kind == .time
      let least = isTime ? Self.leastSameNameTime : mustAgree(a, b) ? Self.leastSameName : 0
      guard agreement >= least else { return nil }
    } else {
      guard beyond >= Self.leastAgreement || (chance >= 1 && ColumnNames.similar(one.name, other.name)) else {
        return nil
      }
    }
    let bonus = same ? 0.5 : ColumnNames.similar(one.name, other.name) ? 0.1 : 0
    return Match(
      left: a, right: b, form: form, agreement: agreement, score: max(beyond, agreement * 0.5) + bonus)
  }

  /// Columns of one name may hold different things, unless they are what a record is about, or there are few records.
  private func mustAgree(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (left.roles, right.roles)
    let isPlain = [
      (one.amount, other.amount), (one.currency, other.currency), (one.customer, other.customer),
      (one.status, other.status),
    ].contains { $0 == a && $1 == b }
    return !isPlain && pairs.count >= Self.fewestPairs
  }

  /// The simplest form under which most pairs agree.
  private func bestForm(_ a: Int, _ b: Int) -> (form: CellForm, agreement: Double) {
    let forms = forms(a, b)
    var best = (form: forms[0], agreement: agreement(a, b, forms[0]))
    for form in forms.dropFirst() {
      let agreement = agreement(a, b, form)
      if agreement > best.agreement + Self.leastGain { best = (form, agreement) }
    }
    return best
  }

  /// The forms that two columns can have, the one that says what they mean first.
  private func forms(_ a: Int, _ b: Int) -> [CellForm] {
    let kinds = (left.columns[a].kind, right.columns[b].kind)
    var forms: [CellForm] = [.text]
    let numbers: Set<TableColumn.Kind> = [.integer, .decimal]
    if numbers.contains(kinds.0), numbers.contains(kinds.1) {
      let areCodes = isCode(left.columns[a]) || isCode(right.columns[b])
      forms = areCodes ? [.text, .number(power: 0)] : [.number(power: 0)]
      if let power = commonPower(a, b), power != 0 { forms.append(.number(power: power)) }
    } else if kinds == (.text, .text) {
      forms += [.folded, .alphanumeric]
    }
    let truths: Set<TableColumn.Kind> = [.boolean, .integer, .text]
    if kinds == (.boolean, .boolean) { return [.boolean] }
    if truths.contains(kinds.0), truths.contains(kinds.1) { forms.append(.boolean) }
    if kinds.0 == .time || kinds.1 == .time, let offset = commonOffset(a, b) {
      forms = kinds == (.time, .time) ? [.time(offset: offset)] : forms + [.time(offset: offset)]
    }
    return forms
  }

  /// Numbers with leading zeros, which do not count anything.
  private func isCode(_ column: TableColumn) -> Bool {
    (0..<column.count).contains { row in
      column.withCell(row) { $0.count > 1 && $0[0] == 0x30 && $0[1] &- 0x30 < 10 }
    }
  }

  private func agreement(_ a: Int, _ b: Int, _ form: CellForm) -> Double {
    var times = TimeText(zone: zone)
    var (agreeing, judged) = (0, 0)
    for pair in pairs {
      let (same, empty) = left.columns[a].withCell(pair.left) { one in
        right.columns[b].withCell(pair.right) { other in
          (form.agree(one, other, &times), form.isNothing(one) && form.isNothing(other))
        }
      }
      if empty { continue }
      judged += 1
      if same { agreeing += 1 }
    }
    return judged == 0 ? 0 : Double(agreeing) / Double(judged)
  }

  /// Agreement of rows that do not belong together: each with the next but some.
  private func chanceAgreement(_ a: Int, _ b: Int, _ form: CellForm) -> Double {
    guard pairs.count > 1 else { return 0 }
    var times = TimeText(zone: zone)
    let shift = max(1, pairs.count / 3)
    var agreeing = 0
    for index in pairs.indices {
      let other = pairs[(index + shift) % pairs.count].right
      let same = left.columns[a].withCell(pairs[index].left) { one in
        right.columns[b].withCell(other) { form.agree(one, $0, &times) }
      }
      if same { agreeing += 1 }
    }
    return Double(agreeing) / Double(pairs.count)
  }

  /// The power of ten that turns most left numbers into the right ones.
  private func commonPower(_ a: Int, _ b: Int) -> Int? {
    var counts: [Int: Int] = [:]
    for pair in pairs.prefix(500) {
      guard let one = left.columns[a].number(pair.left), let other = right.columns[b].number(pair.right),
        one.mantissa != 0
      else { continue }
      for power in [0, 2, -2, 3, -3, 1, -1, 6, -6, 4, -4] where CellForm.equal(one, times: power, other) {
        counts[power, default: 0] += 1
        break
      }
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// The seconds by which most right times lie after the left ones, if that is a zone's worth.
  private func commonOffset(_ a: Int, _ b: Int) -> Int64? {
    var times = TimeText(zone: zone)
    var counts: [Int64: Int] = [:]
    for pair in pairs.prefix(500) {
      let one = left.columns[a].withCell(pair.left) { times.parse($0)?.time }
      let other = right.columns[b].withCell(pair.right) { times.parse($0)?.time }
      guard let one, let other else { continue }
      counts[other.seconds &- one.seconds, default: 0] += 1
    }
    let common = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let offset = common?.key, offset % 900 == 0, abs(offset) <= 14 * 3600 else { return nil }
    return offset
  }
}
