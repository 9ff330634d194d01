import Pipeline

/// How a document is checked.
enum DocumentKind: Hashable, Sendable {
  /// `incident.md` of an incident's folder: with its evidence and facts.
  case incident(IncidentFolder)
  /// Any other text.
  case text
  /// `.candor.yml`.
  case settings

  /// `incident.md` is an incident when it has front matter, or evidence or documents beside it; another project's
  /// file of that name is a text.
  init(_ address: DocumentAddress, text: some Sequence<UInt8>, world: World) {
    self = .text
    guard let path = address.path else { return }
    if address.name == ".candor.yml" { self = .settings }
    guard address.name == "incident.md" else { return }
    let folder = IncidentFolder(String(path.dropLast("/incident.md".utf8.count)))
    let isMarked = text.starts(with: "---".utf8) || text.starts(with: "\u{FEFF}---".utf8)
    let isAccompanied = [folder.evidence, folder.output].contains { world.files.kind(of: $0) == .folder }
    if isMarked || isAccompanied { self = .incident(folder) }
  }
}
