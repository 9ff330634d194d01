import Scan

/// Reports of Go's race detector (https://go.dev/doc/articles/race_detector).
struct GoRaceFamily: CrashFamily {
  static let words = ["WARNING: DATA RACE"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    line.text.trimmed.hasPrefix("WARNING: DATA RACE") ? GoRaceRecognizer() : nil
  }
}

struct GoRaceRecognizer: CrashRecognizer {
  /// A part of the report: an access, or where a goroutine was created.
  private struct Part: Sendable {
    /// `nil` for a creation.
    var op: String?
    var goroutine: String
    var frames: [GoFrameTable.Number] = []
  }

  private var table = GoFrameTable()
  private var parts: [Part] = []
  private var call: [UInt8]?

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    let text = line.text.trimmed
    if text.hasPrefix("==================") { return parts.isEmpty ? .ended : .completed }
    if text.hasPrefix("WARNING: DATA RACE") { return .ended }
    if line.isRecord { return .foreign }
    if let part = Self.part(text) {
      if parts.count < CrashLimits.raceParts { parts.append(part) }
      return .taken
    }
    return line.text.bytes.withUnsafeBufferPointer { bytes in
      GoLine(bytes).map { add($0, bytes) } ?? .foreign
    }
  }

  private mutating func add(_ kind: GoLine, _ text: LineBytes) -> CrashVerdict {
    switch kind {
    case .call(let name) where !parts.isEmpty: call = Array(text[name])
    case .place(let path, let line):
      guard let name = call, let last = parts.indices.last else { return .foreign }
      call = nil
      if parts[last].frames.count < CrashLimits.frames,
        let frame = name.withUnsafeBufferPointer({
          table.add(name: $0, path: LineBytes(rebasing: text[path]), line: line)
        })
      {
        parts[last].frames.append(frame)
      }
    case .blank, .note: break
    default: return .foreign
    }
    return .taken
  }

  /// `Previous atomic write at 0x00c00009c100 by goroutine 7:` or `Goroutine 8 (running) created at:`
  private static func part(_ text: CrashText) -> Part? {
    guard text.last == 0x3A else { return nil }
    if text.hasPrefix("Goroutine "), text.hasSuffix(" created at:") {
      return Part(op: nil, goroutine: "goroutine " + text.dropFirst(10).leadingDigits.string)
    }
    guard let at = text.index(of: " at 0x"), let by = text.index(of: " by "), at < by else { return nil }
    let words = (text.prefix(at).dropping(prefix: "Previous ") ?? text.prefix(at)).string.lowercased()
    guard words.hasSuffix("read") || words.hasSuffix("write") else { return nil }
    return Part(op: words, goroutine: text.dropFirst(by + 4).dropLast(1).string)
  }

  func finish() -> [CrashDraft] {
    let accesses = parts.filter { $0.op != nil }.prefix(2)
    guard !accesses.isEmpty else { return [] }
    var draft = CrashDraft(.go, .dataRace, message: "WARNING: DATA RACE")
    draft.race = accesses.map { RaceAccess(op: $0.op ?? "", site: site(of: $0)) }
    draft.raceStacks = accesses.map { part in
      part.frames.lazy.filter { table.traits($0).contains(.user) }.prefix(CrashLimits.raceFrames).map(
        table.name)
    }
    draft.site = draft.race.first { $0.site.function != nil }?.site ?? CrashSite()
    draft.root = accesses.first?.frames.first { table.traits($0).contains(.dependency) }.map(table.site)
    draft.root = draft.root ?? accesses.first { site(of: $0).function == nil }.flatMap(creation)
    draft.threads = Set(accesses.map(\.goroutine)).count
    draft.variant = accesses.reduce(0) { hash, part in
      part.frames.reduce(OriginHash.mix(hash, UInt64(part.op?.utf8.count ?? 0))) {
        OriginHash.mix($0, table.hash($1))
      }
    }
    return [draft]
  }

  /// Where the goroutine of a side whose stack was lost was started.
  private func creation(of access: Part) -> CrashSite? {
    let part = parts.first { $0.op == nil && $0.goroutine == access.goroutine }
    return part?.frames.first { table.traits($0).contains(.user) }.map(table.site)
  }

  /// The innermost frame of the program's own; a side whose stack was lost has none.
  private func site(of access: Part) -> CrashSite {
    access.frames.first { table.traits($0).contains(.user) }.map(table.site) ?? CrashSite()
  }
}
