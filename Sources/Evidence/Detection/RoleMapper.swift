/// Finds the fields that hold the roles: by their names, by their values, and by what the user says.
struct RoleMapper {
  /// A name this good is taken beside the preferred one when the two are hardly ever on the same line.
  private static let alternateScore = 0.8
  /// Names that say less are left alone: a wrong field is worse than none.
  private static let leastScore = 0.34
  /// Share of the alternate's lines that may also have the preferred field.
  private static let sharedLines = 0.1
  /// Roles that any value-shape may fill, in the order in which they choose.
  private static let valueRoles: [FieldRole] = [
    .time, .status, .level, .currency, .method, .endpoint, .region, .version, .trace, .customer, .order,
    .duration,
  ]

  let sample: HeadSample
  let format: EvidenceFormat
  /// Of the sample's fields, in their order.
  private let names: [FieldName]
  private var taken: Set<String> = []
  private var mapping = FieldMapping()

  init(_ sample: HeadSample, format: EvidenceFormat) {
    self.sample = sample
    self.format = format
    names = sample.fields.map { FieldName($0.path) }
  }

  /// `stated` wins over everything; a stated path need not be in the sample.
  static func map(
    _ sample: HeadSample, format: EvidenceFormat, stated: [FieldRole: String] = [:]
  ) -> FieldMapping {
    var mapper = RoleMapper(sample, format: format)
    for role in FieldRole.allCases { mapper.state(role, stated[role]) }
    mapper.choose(FieldRole.allCases.filter { stated[$0] == nil })
    for role in valueRoles where mapper.mapping[role] == nil { mapper.show(role) }
    mapper.relate()
    for role in FieldRole.allCases where stated[role] == nil { mapper.look(role) }
    return mapper.mapping
  }

  private mutating func state(_ role: FieldRole, _ path: String?) {
    guard let path else { return }
    taken.insert(path)
    let known = sample.fields.first { $0.path == path }
    mapping.fields[role] = [field(role, path, known, confidence: 1, .stated)]
  }

  private struct Candidate {
    var role: FieldRole
    var score: Double
    var field: FieldSample
  }

  /// The best pairs of role and field first, whatever the role; each field once.
  private mutating func choose(_ roles: [FieldRole]) {
    let all = roles.flatMap(candidates)
    let ordered = all.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
    var firsts: [FieldRole: FieldSample] = [:]
    for candidate in ordered where firsts[candidate.role] == nil && !taken.contains(candidate.field.path) {
      firsts[candidate.role] = candidate.field
      take(candidate)
    }
    for candidate in ordered where candidate.score >= Self.alternateScore {
      guard !taken.contains(candidate.field.path), isAlternate(candidate, firsts) else { continue }
      take(candidate)
    }
    for role in roles { mapping.fields[role]?.sort { $0.path.hasPrefix($1.path + ".") } }
  }

  private mutating func take(_ candidate: Candidate) {
    taken.insert(candidate.field.path)
    mapping.fields[candidate.role, default: []].append(
      field(candidate.role, candidate.field.path, candidate.field, confidence: candidate.score, .name))
  }

  /// Another program's name for the role, on lines of its own: not on the lines that have the role already, and
  /// not nested deeper on lines of the same program, which would be what it says of others.
  private func isAlternate(_ candidate: Candidate, _ firsts: [FieldRole: FieldSample]) -> Bool {
    let chosen = (mapping.fields[candidate.role] ?? []).compactMap { field in
      sample.fields.first { $0.path == field.path }
    }
    guard let first = chosen.first, !sharesLines(candidate.field, with: chosen) else { return false }
    return depth(candidate.field) <= depth(first) || !isOneProgram(candidate.field, first, firsts)
  }

  /// True when one field of times and one of messages are on the lines of both.
  private func isOneProgram(
    _ candidate: FieldSample, _ first: FieldSample, _ firsts: [FieldRole: FieldSample]
  ) -> Bool {
    let marks = [firsts[.time], firsts[.message]].compactMap { $0 }
    return !marks.isEmpty
      && marks.allSatisfy { sharesLines(candidate, with: [$0]) && sharesLines(first, with: [$0]) }
  }

  private func depth(_ field: FieldSample) -> Int {
    field.path.split(separator: ".").filter { !RoleNames.neutral.contains(RoleNames.plain($0)) }.count
  }

  /// Fields whose names say the role and whose values do not deny it.
  private func candidates(_ role: FieldRole) -> [Candidate] {
    zip(sample.fields, names).compactMap { field, path in
      guard field.count > 0, !taken.contains(field.path), field.compounds < field.count else { return nil }
      if role == .duration, isLatitude(field.path) { return nil }
      let name = path.score(role)
      guard name > Self.leastScore else { return nil }
      let share = sample.lines > 0 ? Double(field.count) / Double(sample.lines) : 0
      let spread = 0.98 + 0.02 * min(1, share)
      guard let fit = RoleValues.fit(field, role) else {
        return Candidate(role: role, score: name * spread, field: field)
      }
      return fit >= 0.5 ? Candidate(role: role, score: name * spread * (0.5 + fit / 2), field: field) : nil
    }
  }

  /// `lat` beside a longitude is a place.
  private func isLatitude(_ path: String) -> Bool {
    let names: Set<String> = ["lon", "lng", "long", "longitude"]
    return RoleNames.plain(path.split(separator: ".").last ?? "") == "lat"
      && sample.fields.contains { names.contains(RoleNames.plain($0.path.split(separator: ".").last ?? "")) }
  }

  private func sharesLines(_ candidate: FieldSample, with chosen: [FieldSample]) -> Bool {
    chosen.contains { Double($0.overlap(candidate)) > Self.sharedLines * Double(candidate.count) }
  }

  private mutating func show(_ role: FieldRole) {
    let shown = sample.fields.filter { !taken.contains($0.path) && RoleValues.shows($0, role) }
    let ranked = shown.map { (trust: RoleWords.trust($0.path), field: $0) }
    guard
      let best = ranked.max(by: {
        ($0.trust, $0.field.count, $1.field.position) < ($1.trust, $1.field.count, $0.field.position)
      })?.field
    else { return }
    takeShown(best, role)
  }

  private mutating func takeShown(_ best: FieldSample, _ role: FieldRole) {
    let depth = best.path.split(separator: ".").count
    taken.insert(best.path)
    let confidence = best.values.count > 1 ? 0.75 : 0.6
    mapping.fields[role] = [
      field(role, best.path, best, confidence: confidence - 0.1 * Double(min(depth - 1, 3)), .values)
    ]
  }

  private func sampled(_ role: FieldRole) -> FieldSample? {
    guard mapping.has(role), let path = mapping[role]?.path else { return nil }
    return sample.fields.first { $0.path == path }
  }

  private var free: [FieldSample] {
    sample.fields.filter { !taken.contains($0.path) && $0.count > $0.compounds }
  }

  /// What no name and no value says alone is told by the lines on which a field occurs.
  private mutating func relate() {
    if mapping[.amount] == nil, let currency = sampled(.currency) {
      let beside = free.filter {
        $0.isOn(currency) && RoleValues.isMoney($0) && RoleWords.score($0.path, .duration) < 0.3
      }
      if beside.count == 1 { takeShown(beside[0], .amount) }
    }
    if mapping[.order] == nil, let amount = sampled(.amount), amount.count * 10 <= sample.lines * 9 {
      let beside = free.filter {
        $0.isOn(amount) && RoleValues.isMostlyUnique($0) && RoleValues.isIdentifier($0)
      }
      if beside.count == 1 { takeShown(beside[0], .order) }
    }
    guard mapping[.error] == nil, let status = sampled(.status), status.failures > 0 else { return }
    let telling = free.filter { $0.isOnFailures(of: status) && RoleValues.isSentence($0) }
    if let best = telling.max(by: { ($0.count, $1.position) < ($1.count, $0.position) }) {
      takeShown(best, .error)
    }
  }

  private mutating func look(_ role: FieldRole) {
    guard mapping[role] == nil || role == .error else { return }
    for path in looked(role) where !taken.contains(path) {
      mapping.fields[role, default: []].append(field(role, path, nil, confidence: 0.5, .convention))
    }
  }

  /// Usual names that the head's lines do not hold; of a table, its own columns that are empty there.
  private func looked(_ role: FieldRole) -> [String] {
    switch format {
    case .ndjson, .logfmt, .otlp, .container, .text:
      let seen = Set(sample.fields.lazy.filter { $0.count > 0 }.map(\.path))
      return (RoleNames.looked[role] ?? []).filter { !seen.contains($0) }
    case .csv, .tsv:
      return sample.fields.filter { $0.count == 0 && RoleNames.score($0.path, role) > 0.3 }.map(\.path)
    case .json, .access, .none: return []
    }
  }

  private func field(
    _ role: FieldRole, _ path: String, _ sample: FieldSample?, confidence: Double, _ basis: MappedField.Basis
  ) -> MappedField {
    let example = sample?.values.first.map { String($0.prefix(80)) }
    var field = MappedField(path: path, confidence: confidence, basis: basis, example: example)
    if role == .duration { (field.unit, field.assumption) = durationUnit(path, sample) }
    if role == .status, let sample, RoleValues.isRemoteCallCode(sample) {
      field.unit = .remoteCall
      field.assumption = "numbers from 0 to 16 are read as gRPC codes"
    }
    if role == .amount { (field.unit, field.assumption) = UnitRules.amount(path, sample) }
    return field
  }

  private func durationUnit(_ path: String, _ field: FieldSample?) -> (ValueUnit, String?) {
    if format == .access, sample.bracketed * 2 > sample.lines { return (.milliseconds, nil) }
    return UnitRules.duration(path, field, format: format)
  }
}
