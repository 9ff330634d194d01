/// What loom (https://docs.rs/loom), the model checker for concurrent Rust, writes into its panics: its own
/// frame raises them, and the program's lines stand in the message.
///
///     deadlock; threads = [(Id(0), Blocked(Location(Some(Location { file: "tests/t.rs", line: 7, col: 19 }))))]
///     Causality violation: Concurrent write accesses.
///         created: tests/cell.rs:10:20
///           write: thread #1 @ tests/cell.rs:14:9
///           write: thread #0 @ tests/cell.rs:19:9
enum LoomModel {
  /// Adds places, threads and both sides of a race to a panic's draft, when it is one of loom's.
  static func complete(_ draft: inout CrashDraft, message: CrashText, details: [CrashText]) {
    if message.hasPrefix("deadlock; threads = [") {
      draft.threads = message.dropFirst(21).occurrences(of: "Id(")
      adopt(blocked(message), &draft)
    } else if message.hasPrefix("Causality violation: ") {
      draft.race = details.prefix(while: { !$0.hasPrefix("stack backtrace") }).compactMap(access)
      draft.threads = draft.race.isEmpty ? nil : draft.race.count
      adopt(draft.race.last?.site, &draft)
    }
  }

  private static func adopt(_ site: CrashSite?, _ draft: inout CrashDraft) {
    if draft.site.file == nil, let site { draft.site = site }
  }

  /// The first place of a thread that waits.
  private static func blocked(_ message: CrashText) -> CrashSite? {
    guard let rest = message.after("Location { file: \""), let file = rest.before("\""),
      let line = rest.after("line: ")?.leadingDigits.number
    else { return nil }
    return CrashSite(file: RustPath.relative(file.string), line: line)
  }

  /// `write: thread #1 @ tests/cell.rs:14:9`
  private static func access(_ text: CrashText) -> RaceAccess? {
    guard let at = text.index(of: ": thread #"), let place = text.after(" @ ").flatMap(RustPlace.init) else {
      return nil
    }
    return RaceAccess(
      op: text.prefix(at).trimmed.string, site: CrashSite(file: place.file, line: place.line))
  }
}

extension CrashText {
  /// How often `needle` occurs, without overlaps.
  func occurrences(of needle: String) -> Int {
    var (count, rest) = (0, self)
    while let next = rest.after(needle) {
      count += 1
      rest = next
    }
    return count
  }
}
