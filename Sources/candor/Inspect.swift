import ArgumentParser
import Evidence
import Foundation
import IncidentModel
import Pipeline
import Scan

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "What each file of evidence is, how its fields were understood, and what is wrong with it.")

  @Argument(help: "Files or folders; an incident's folder stands for its evidence.")
  var paths: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (world, progress) = Progress.watching(.live)
    let (items, tables, zone, found) = try evidence(world)
    var diagnostics = found
    var profiles: [EvidenceProfile] = []
    for item in items {
      do {
        let reference = item.reference
        profiles.append(
          try EvidenceInspector.inspect(
            item.source, kind: reference.kind, fields: reference.fields, zone: zone))
      } catch {
        let reason = (error as? FileFailure)?.reason ?? "\(error)"
        diagnostics.append(.unreadable(FileFailure(path: item.source.name, reason: reason)))
      }
    }
    for table in tables {
      do throws(DiagnosticError) { profiles.append(try table.open(LogOptions(zone: zone)).profile()) } catch {
        diagnostics += error.diagnostics
      }
    }
    progress?.finish()
    let console = EvidenceWords.console
    switch output.format {
    case .json: console.print(json: InspectionJSON.text(profiles))
    case .text:
      for profile in profiles { InspectionText(profile: profile, zone: zone, console: console).print() }
    }
    try console.finish(diagnostics + profiles.flatMap(\.diagnostics))
  }

  /// A folder with an incident.md is an incident: its own field names and zone count.
  private func evidence(
    _ world: World
  ) throws -> ([EvidenceItem], [RemoteItem], TimeZone?, [Diagnostic]) {
    if paths.count == 1, world.files.kind(of: IncidentFolder(paths[0]).incidentFile) != nil {
      let loaded = try LoadedIncident(IncidentFolder(paths[0]), world: world)
      return (
        loaded.evidence.items, loaded.evidence.remotes, loaded.incident.timeZone, loaded.diagnostics
      )
    }
    let listing = EvidenceListing(paths: paths, world: world)
    if listing.items.isEmpty, listing.remotes.isEmpty, listing.diagnostics.isEmpty {
      _ = try InputSources([], world: world).requireSome()
    }
    return (listing.items, listing.remotes, nil, listing.diagnostics)
  }
}

/// One file's profile for people.
struct InspectionText {
  let profile: EvidenceProfile
  let zone: TimeZone?
  let console: Console

  func print() {
    console.heading(profile.file)
    let sure = profile.confidence < 0.9 ? ", \(Int(profile.confidence * 100)) % sure" : ""
    let isTable = profile.file.contains("://")
    let form = isTable ? "a table on a server" : profile.format.rawValue
    var rows = [["is", "a \(profile.kind.title) (\(form))\(sure)"]]
    rows.append(["size", isTable ? "\(FactFormat.grouped(Double(profile.lines))) rows" : size])
    if let first = profile.firstTime, let last = profile.lastTime {
      let format = FactFormat(timeZone: zone ?? .gmt)
      rows.append(["spans", "\(format.clock(first)) to \(format.clock(last))"])
    }
    let crashes = profile.crashes.filter { $0 != profile.kind }.map(\.title)
    if !crashes.isEmpty { rows.append(["holds", crashes.joined(separator: ", ")]) }
    console.columns(rows)
    fields()
    console.print("")
  }

  private var size: String {
    let lines = "\(FactFormat.grouped(Double(profile.lines))) lines"
    let bad = profile.malformed > 0 ? ", \(FactFormat.grouped(Double(profile.malformed))) damaged" : ""
    let packed = profile.compression == .none ? "" : " (\(profile.compression))"
    return "\(FactFormat.grouped(Double(profile.bytes))) bytes\(packed), \(lines)\(bad)"
  }

  private func fields() {
    let rows = profile.mapping.found.map { role, field in
      let unit = field.unit.map { " in \($0.rawValue)" } ?? ""
      let sure = "\(Int(field.confidence * 100)) %, by \(field.basis.rawValue)"
      let example = field.example.map { "such as \($0)" } ?? ""
      return [role.rawValue, field.path + unit, sure, example + (field.assumption.map { "; \($0)" } ?? "")]
    }
    if !rows.isEmpty { console.columns(rows, indent: 4) }
  }
}
