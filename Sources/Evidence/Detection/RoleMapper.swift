/// Finds the fields that hold the roles: by their names, by their values, and by what the user says.
struct RoleMapper {
  /// A name this good is taken beside the preferred one when the two are hardly ever on the same line.
  private static let alternateScore = 0.8
  /// Share of the alternate's lines that may also have the preferred field.
  private static let sharedLines = 0.1
  /// Roles that any value-shape may fill, in the order in which they choose.
  private static let valueRoles: [FieldRole] = [
    .time, .status, .level, .currency, .method, .endpoint, .region, .version, .trace, .customer, .order,
    .duration,
  ]

  let sample: HeadSample
  let format: EvidenceFormat
  private var taken: Set<String> = []
  private var mapping = FieldMapping()

  init(_ sample: HeadSample, format: EvidenceFormat) {
    self.sample = sample
    self.format = format
  }

  /// `stated` wins over everything; a stated path need not be in the sample.
  static func map(
    _ sample: HeadSample, format: EvidenceFormat, stated: [FieldRole: String] = [:]
  ) -> FieldMapping {
    var mapper = RoleMapper(sample, format: format)
    for role in FieldRole.allCases { mapper.state(role, stated[role]) }
    for role in FieldRole.allCases where stated[role] == nil { mapper.name(role) }
    for role in valueRoles where mapper.mapping[role] == nil { mapper.show(role) }
    for role in FieldRole.allCases where stated[role] == nil { mapper.look(role) }
    return mapper.mapping
  }

  private mutating func state(_ role: FieldRole, _ path: String?) {
    guard let path else { return }
    taken.insert(path)
    let known = sample.fields.first { $0.path == path }
    mapping.fields[role] = [field(role, path, known, confidence: 1, .stated)]
  }

  private mutating func name(_ role: FieldRole) {
    var chosen: [FieldSample] = []
    for (score, candidate) in candidates(role) {
      if !chosen.isEmpty, score < Self.alternateScore || sharesLines(candidate, with: chosen) { continue }
      chosen.append(candidate)
      taken.insert(candidate.path)
      mapping.fields[role, default: []].append(
        field(role, candidate.path, candidate, confidence: score, .name))
    }
  }

  /// Fields whose names say the role and whose values do not deny it, the best first.
  private func candidates(_ role: FieldRole) -> [(Double, FieldSample)] {
    let scored = sample.fields.compactMap { field -> (Double, FieldSample)? in
      guard field.count > 0, !taken.contains(field.path), field.compounds < field.count else { return nil }
      if role == .duration, isLatitude(field.path) { return nil }
      let name = RoleNames.score(field.path, role)
      guard name > 0.3 else { return nil }
      guard let fit = RoleValues.fit(field, role) else { return (name, field) }
      return fit >= 0.5 ? (name * (0.5 + fit / 2), field) : nil
    }
    return scored.sorted { ($1.0, $0.1.position) < ($0.0, $1.1.position) }
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
    guard let best = shown.max(by: { ($0.count, $1.position) < ($1.count, $0.position) }) else { return }
    let depth = best.path.split(separator: ".").count
    taken.insert(best.path)
    let confidence = best.values.count > 1 ? 0.75 : 0.6
    mapping.fields[role] = [
      field(role, best.path, best, confidence: confidence - 0.1 * Double(min(depth - 1, 3)), .values)
    ]
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
    case .ndjson, .logfmt:
      let seen = Set(sample.fields.lazy.filter { $0.count > 0 }.map(\.path))
      return (RoleNames.looked[role] ?? []).filter { !seen.contains($0) }
    case .csv, .tsv:
      return sample.fields.filter { $0.count == 0 && RoleNames.score($0.path, role) > 0.3 }.map(\.path)
    case .json, .access, .text, .none: return []
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
