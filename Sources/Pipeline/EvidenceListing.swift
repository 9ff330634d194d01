import Evidence
import IncidentModel
import RemoteEvidence
import Scan

/// One file of evidence, ready to be read.
public struct EvidenceItem: Sendable {
  public var source: ByteSource
  /// What the front matter says about it; empty when it says nothing.
  public var reference: EvidenceReference
  /// True for a table of a database, whose records have numbers in place of lines.
  public var numbersRecords = false
  /// The query that it is the answer to.
  var prometheus: PrometheusAddress?
}

/// Finds the files of an incident: everything below `evidence/`, and whatever else the front matter names.
public struct EvidenceListing: Sendable {
  public var items: [EvidenceItem] = []
  /// Tables on servers, in the order in which they are named.
  public var remotes: [RemoteItem] = []
  public var diagnostics: [Diagnostic] = []

  /// More files than this in one incident are not read.
  public static let fileLimit = 10_000
  /// Folders deeper than this below the start are not entered.
  public static let depthLimit = 16

  /// Where temporary storage comes from.
  public var scratch: ScratchSpace {
    let files = world.files
    return { try files.scratch() }
  }

  private let world: World
  private var seen: Set<String> = []
  /// The stated times of the incident, first to last.
  private var hours: Range<Timestamp>?

  /// The evidence of an incident, sorted by path.
  /// `text` is that of `incident.md`, to say where it names what is not there.
  public init(
    folder: IncidentFolder, references: [EvidenceReference], text: String = "",
    hours: Range<Timestamp>? = nil, world: World
  ) {
    self.world = world
    self.hours = hours
    let place = IncidentPlace(file: folder.incidentFile, text: text)
    let named = Dictionary(
      references.map { (folder.inside($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    for reference in references { hideDatabase(reference, folder) }
    switch world.files.kind(of: folder.evidence) {
    case .folder: collect(folder.evidence, named: named, naming: folder.relative)
    case .file, .other: diagnostics.append(.evidenceIsNoFolder(folder))
    case nil: break
    }
    for reference in references { addNamed(reference, folder: folder, place) }
    if items.isEmpty, remotes.isEmpty, diagnostics.isEmpty { diagnostics.append(.noEvidence(folder)) }
  }

  /// The files at the given paths; folders are searched.
  public init(paths: [String], world: World) {
    self.world = world
    for path in paths {
      if addDatabase(EvidenceReference(path: path), in: { $0 }) { continue }
      if path.contains("://") {
        addRemote(EvidenceReference(path: path), at: nil)
        continue
      }
      switch world.files.kind(of: path) {
      case .folder: collect(path, named: [:], naming: { $0 })
      case .file, .other: add(path, reference: EvidenceReference(path: path), name: path)
      case nil: diagnostics.append(.missingFile(path))
      }
    }
  }

  /// One source, wherever it is.
  init(_ reference: EvidenceReference, hours: Range<Timestamp>?, world: World) {
    self.world = world
    self.hours = hours
    if addDatabase(reference, in: { $0 }) { return }
    if reference.path.contains("://") {
      addRemote(reference, at: nil)
      return
    }
    switch world.files.kind(of: reference.path) {
    case nil: diagnostics.append(.missingFile(reference.path))
    case .folder: diagnostics.append(.notAFile(reference.path))
    case .file, .other: add(reference.path, reference: reference, name: reference.path)
    }
  }

  private mutating func collect(
    _ folder: String, named: [String: EvidenceReference], naming: (String) -> String, depth: Int = 0
  ) {
    guard seen.insert(world.files.resolved(folder)).inserted else { return }
    guard depth <= Self.depthLimit else { return diagnostics.append(.tooDeep(folder)) }
    let names: [String]
    do { names = try world.files.entries(of: folder) } catch {
      return diagnostics.append(.unreadable(error))
    }
    for name in names {
      let path = "\(folder)/\(name)"
      if world.files.kind(of: path) == .folder {
        collect(path, named: named, naming: naming, depth: depth + 1)
      } else {
        add(path, reference: named[path] ?? EvidenceReference(path: naming(path)), name: naming(path))
      }
    }
  }

  private mutating func addNamed(
    _ reference: EvidenceReference, folder: IncidentFolder, _ place: IncidentPlace
  ) {
    let span = place.span(of: reference.path)
    if addDatabase(reference, in: { $0.hasPrefix("/") ? $0 : folder.inside($0) }) { return }
    if reference.path.contains("://") {
      return addRemote(reference, at: span)
    }
    let path = reference.path.hasPrefix("/") ? reference.path : folder.inside(reference.path)
    switch world.files.kind(of: path) {
    case nil: diagnostics.append(.missingEvidence(reference.path, at: span))
    case .folder: collect(path, named: [:], naming: folder.relative)
    case .file, .other: add(path, reference: reference, name: folder.relative(path))
    }
  }

  /// A database of which a table is named is not read as a file besides.
  private mutating func hideDatabase(_ reference: EvidenceReference, _ folder: IncidentFolder) {
    guard let mark = reference.path.firstIndex(of: "#"), !reference.path.contains("://") else { return }
    let file = String(reference.path[..<mark])
    let path = file.hasPrefix("/") ? file : folder.inside(file)
    if world.files.kind(of: path) != nil { seen.insert(world.files.resolved(path)) }
  }

  /// A table of a database is read as if it were a file; false for a path that is none.
  private mutating func addDatabase(_ reference: EvidenceReference, in place: (String) -> String) -> Bool {
    do throws(DiagnosticError) {
      let path = reference.path.contains("://") ? reference.path : place(reference.path)
      let files = world.files
      guard let address = try DatabaseAddress(path, isFile: { files.kind(of: $0) != nil }) else {
        return false
      }
      var source = DatabaseTable(address, world.databases, scratch: scratch).source
      var reference = reference
      if reference.path.contains("://") { reference.path = address.text }
      source.name = reference.path
      items.append(EvidenceItem(source: source, reference: reference, numbersRecords: true))
    } catch { diagnostics += error.diagnostics }
    return true
  }

  private mutating func addRemote(_ reference: EvidenceReference, at span: SourceSpan?) {
    if PrometheusAddress.claims(reference.path) {
      do throws(DiagnosticError) {
        items.append(try PrometheusItem.make(reference, hours: hours, world: world, at: span))
      } catch { diagnostics += error.diagnostics }
      return
    }
    guard ClickHouseAddress.claims(reference.path) else {
      return diagnostics.append(.remoteSource(reference.path, at: span))
    }
    do throws(DiagnosticError) { remotes.append(try RemoteItem(reference, world: world, at: span)) } catch {
      diagnostics += error.diagnostics
    }
  }

  private mutating func add(_ path: String, reference: EvidenceReference, name: String) {
    guard seen.insert(world.files.resolved(path)).inserted else { return }
    if reference.kind == "ignore" { return }
    guard items.count < Self.fileLimit else {
      if items.count == Self.fileLimit { diagnostics.append(.tooManyFiles(path)) }
      return
    }
    switch world.files.kind(of: path) {
    case .file: break
    case nil: return diagnostics.append(.brokenLink(path))
    case .folder, .other: return diagnostics.append(.notAFile(path))
    }
    do {
      items.append(EvidenceItem(source: try world.files.source(path, name: name), reference: reference))
    } catch { diagnostics.append(.unreadable(error)) }
  }
}
